import path from 'node:path';
import type { Finding } from '../../shared/checks/finding.ts';
import { exportFormatSchema, type ExportFormat } from '../../shared/host/contract.ts';
import { messageData, say, sayData } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { LEDE_VERSION } from '../browser/local-desk.ts';
import { exportStory } from '../desk/exporter.ts';
import { keepPublishedCredits, readPublishedCredits } from '../desk/photos/published-credits.ts';
import { placesIn } from '../desk/places.ts';
import { printJson, type Call, type Command, type Outcome } from './command.ts';
import { SIGNING_FLAGS, signWithoutCredit } from './sign-without-credit.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Exports a story to a folder, unless the gate refuses. */
export const exportCommand: Command = {
  usage: 'export STORY --out DIR [--format page|fragment]',
  about: 'cli.about-export',
  words: 1,
  flags: {
    out: { value: 'DIR', about: 'cli.flag-out' },
    format: { value: 'page|fragment', about: 'cli.flag-format' },
    ...SIGNING_FLAGS,
  },
  run: runExport,
};

async function runExport(call: Call): Promise<Outcome> {
  const [story = ''] = call.words;
  const { out } = call.flags;
  if (out === undefined || out === '')
    return fail(messageData('cli.wrong-arguments', { usage: exportCommand.usage }));
  const format = call.flags['format'] ?? exportFormatSchema.options.join(',');
  const formats = readFormats(format);
  if (formats === undefined) return fail(messageData('cli.wrong-format', { format }));
  return withDesk(call, async ({ desk, host }) => {
    const named = await desk.readStory(story);
    if (!named.ok) return inWords(named);
    const signed = await signWithoutCredit(call, host, named.value.story.id);
    if (!signed.ok) return signed;
    const read = await desk.readStory(story);
    if (!read.ok) return inWords(read);
    const places = placesIn(desk.folder);
    const settings = await host.call('settings.read', {});
    if (!settings.ok) return inWords(settings);
    const { stateAgencies } = settings.value;
    const exported = await exportStory({
      story: read.value.story,
      storyFolder: read.value.path,
      out: path.resolve(call.terminal.folder, out),
      formats,
      version: LEDE_VERSION,
      photoCache: places.photoCache,
      desk: {
        publishedCredits: await readPublishedCredits(places),
        ...(stateAgencies === undefined ? {} : { stateAgencies }),
      },
    });
    if (!exported.ok) {
      if (exported.error.code !== 'findings') return inWords(exported);
      refuse(call, exported.error.findings ?? []);
      return ok('refused');
    }
    const remembered = await keepPublishedCredits(places, read.value.story);
    if (!remembered.ok) return inWords(remembered);
    const files = exported.value.files.map((file) => path.join(out, file));
    if (call.json) printJson(call.terminal, { files });
    else call.terminal.print(files.map((file) => `${file}\n`).join(''));
    return ok('done');
  });
}

function readFormats(words: string): ExportFormat[] | undefined {
  const formats = words.split(',').map((word) => exportFormatSchema.safeParse(word.trim()).data);
  return formats.every((format) => format !== undefined) ? [...new Set(formats)] : undefined;
}

function refuse({ language, terminal, json }: Call, findings: readonly Finding[]): void {
  const described = findings.map(({ rule, severity, blockId, message }) => ({
    rule,
    severity,
    block: blockId ?? null,
    message: sayData(language, message),
  }));
  if (json) printJson(terminal, { findings: described });
  else terminal.print(described.map(({ message }) => `${message}\n`).join(''));
  const uncredited = findings.find(({ rule }) => rule === 'photo-without-credit')?.blockId;
  if (uncredited !== undefined && !json) {
    terminal.complain(say(language, 'cli.mend-credit', { block: uncredited }));
  }
  const count = findings.filter(({ severity }) => severity === 'error').length;
  terminal.complain(say(language, 'cli.export-refused', { count }));
}
