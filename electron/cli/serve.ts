import { messageData, say } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { serveLocalDesk } from '../browser/serve-local-desk.ts';
import { onAddressWanted, stopSignal } from '../browser/until-stopped.ts';
import type { Call, Command, Outcome } from './command.ts';
import { inWords } from './with-desk.ts';

/** Serves the desk to a browser of this computer until it is stopped. The first line is the address, for programs too. */
export const serve: Command = {
  usage: 'serve [--port N]',
  about: 'cli.about-serve',
  words: 0,
  flags: { port: { value: 'N', about: 'cli.flag-port' } },
  run: serveUntilStopped,
};

async function serveUntilStopped({ terminal, language, flags, desk }: Call): Promise<Outcome> {
  const port = flags['port'] === undefined ? undefined : readPort(flags['port']);
  if (port !== undefined && Number.isNaN(port)) {
    return fail(messageData('cli.wrong-port', { port: flags['port'] ?? '' }));
  }
  const stopped = stopSignal();
  const served = await serveLocalDesk({
    folder: desk,
    env: terminal.env,
    onBuilding: () => terminal.complain(say(language, 'start.building')),
    ...(port === undefined ? {} : { port }),
  });
  if (!served.ok) return inWords(served);
  terminal.print(`${served.value.address}\n`);
  if (terminal.isPerson) terminal.complain(say(language, 'cli.new-address'));
  const stopOffering = onAddressWanted(() => terminal.print(`${served.value.newAddress()}\n`));
  await stopped;
  stopOffering();
  await served.value.close();
  return ok('done');
}

function readPort(words: string): number {
  const port = /^\d{1,5}$/u.test(words) ? Number(words) : Number.NaN;
  return port >= 1 && port <= 65_535 ? port : Number.NaN;
}
