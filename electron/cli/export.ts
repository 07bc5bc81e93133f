import path from 'node:path';
import type { Finding } from '../../shared/checks/finding.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
import { exportFormatSchema } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, say, sayData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { folderOnSite, type Site } from '../../shared/site/site.ts';
import { LEDE_FOLDER, LEDE_VERSION } from '../browser/local-desk.ts';
import { markExported } from '../desk/export/exported-mark.ts';
import { siteByName, siteOfDesk } from '../desk/export/read-site.ts';
import { exportStory } from '../desk/exporter.ts';
import { keepPublishedCredits, readPublishedCredits } from '../desk/photos/published-credits.ts';
import { placesIn } from '../desk/places.ts';
import { printJson, type Call, type Command, type Outcome } from './command.ts';
import { SIGNING_FLAGS, signWithoutCredit } from './sign-without-credit.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Exports a story to a folder, unless the gate refuses. */
export const exportCommand: Command = {
  usage: 'export STORY --out DIR [--format page,fragment,…] [--site FILE]',
  about: 'cli.about-export',
  words: 1,
  flags: {
    out: { value: 'DIR', about: 'cli.flag-out' },
    format: { value: 'page,fragment,…', about: 'cli.flag-format' },
    site: { value: 'FILE', about: 'cli.flag-site' },
    ...SIGNING_FLAGS,
  },
  run: runExport,
};

async function runExport(call: Call): Promise<Outcome> {
  const [story = ''] = call.words;
  const { out, format } = call.flags;
  if (out === undefined || out === '')
    return fail(messageData('cli.wrong-arguments', { usage: exportCommand.usage }));
  const asked = format === undefined ? undefined : readFormats(format);
  if (asked?.ok === false) {
    return fail(messageData('cli.wrong-format', { format: asked.error, formats: EXPORT_FORMATS.join(', ') }));
  }
  return withDesk(call, async ({ desk, host }) => {
    const site = await siteFor(call, desk.folder);
    if (!site.ok) return inWords(site);
    const named = await desk.readStory(story);
    if (!named.ok) return inWords(named);
    const signed = await signWithoutCredit(call, host, named.value.story.id);
    if (!signed.ok) return signed;
    const read = await desk.readStory(story);
    if (!read.ok) return inWords(read);
    const { profile } = site.value;
    const place = path.join(out, folderOnSite(profile, read.value.story));
    const places = placesIn(desk.folder);
    const settings = await host.call('settings.read', {});
    if (!settings.ok) return inWords(settings);
    const { stateAgencies } = settings.value;
    const exported = await exportStory({
      story: read.value.story,
      storyFolder: read.value.path,
      out: path.resolve(call.terminal.folder, place),
      formats: asked?.value ?? profile.formats ?? EXPORT_FORMATS,
      site: site.value,
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
    const marked = await markExported(places, read.value.story.id);
    if (!marked.ok) return inWords(marked);
    const files = exported.value.files.map((file) => path.join(place, file));
    if (call.json) printJson(call.terminal, { files });
    else call.terminal.print(files.map((file) => `${file}\n`).join(''));
    return ok('done');
  });
}

/** The site that a call names, or else the desk's own. */
function siteFor({ flags, terminal }: Call, desk: string): Promise<Result<Site, HostError>> {
  const { site } = flags;
  return site === undefined
    ? siteOfDesk(desk)
    : siteByName(site, terminal.folder, path.join(LEDE_FOLDER, 'assets'));
}

/** Formats with commas between; the error is the first word that is none. */
function readFormats(words: string): Result<ExportFormat[], string> {
  const formats: ExportFormat[] = [];
  for (const word of words.split(',').map((part) => part.trim())) {
    const format = exportFormatSchema.safeParse(word);
    if (!format.success) return fail(word);
    formats.push(format.data);
  }
  return ok(formats);
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
