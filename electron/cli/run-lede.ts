import path from 'node:path';
import { interfaceLanguageFor, sayData, messageData, type MessageData } from '../../shared/messages/index.ts';
import { systemLanguages } from '../browser/system-languages.ts';
import { commands } from './commands.ts';
import { helpOn, helpOnAll } from './help.ts';
import { readArguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';

const EXIT_CODES = { done: 0, refused: 1 } as const;
const FAULT = 2;

/** Runs a command line, `lede` itself left out, and comes back with the exit code. */
export async function runLede(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = interfaceLanguageFor(systemLanguages(terminal.env));
  function refuse(reason: MessageData): number {
    terminal.complain(sayData(language, reason).replace(/\s*\n\s*/gu, ' '));
    return FAULT;
  }
  const asked = readArguments(args, commands);
  if (!asked.ok) return refuse(asked.error);
  if (asked.value.kind === 'help') {
    const command = asked.value.name === undefined ? undefined : commands[asked.value.name];
    terminal.print(command === undefined ? helpOnAll(language, commands) : helpOn(language, command));
    return EXIT_CODES.done;
  }
  const { command, words, flags } = asked.value;
  const folder = flags['desk'];
  try {
    const outcome = await command.run({
      terminal,
      language,
      words,
      flags,
      json: 'json' in flags || !terminal.isPerson,
      desk: folder === undefined ? undefined : path.resolve(terminal.folder, folder),
    });
    return outcome.ok ? EXIT_CODES[outcome.value] : refuse(outcome.error);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(messageData('cli.fault', { reason }));
  }
}
