import path from 'node:path';
import type { Finding } from '../../shared/checks/finding.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
import type { PaperFormat } from '../../shared/export/paper-formats.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, say, sayData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { folderOnSite } from '../../shared/site/site.ts';
import { LEDE_VERSION } from '../browser/local-desk.ts';
import { printWithBrowser } from '../browser/print-with-browser.ts';
import { markExported } from '../desk/export/exported-mark.ts';
import { exportStory, type ContentRequest } from '../desk/exporter.ts';
import { creditsOf, keepPublishedCredits } from '../desk/photos/published-credits.ts';
import { placesIn } from '../desk/places.ts';
import { printedFile, writePrinted } from '../desk/print/print-files.ts';
import { removeOutdated } from '../desk/print/printed-before.ts';
import { printJson, type Call, type Command, type Outcome } from './command.ts';
import { exportAll } from './export-all.ts';
import { SIGNING_FLAGS, signWithoutCredit } from './sign-without-credit.ts';
import { formatsIn, knowledgeOf, siteFor } from './what-to-export.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Exports a story to a folder, unless the gate refuses; or every story of the desk. */
export const exportCommand: Command = {
  usage: 'export STORY|--all --out DIR [--format page,fragment,…] [--site FILE]',
  about: 'cli.about-export',
  words: (flags) => ('all' in flags ? 0 : 1),
  flags: {
    all: { about: 'cli.flag-all' },
    out: { value: 'DIR', about: 'cli.flag-out' },
    format: { value: 'page,fragment,…', about: 'cli.flag-format' },
    site: { value: 'FILE', about: 'cli.flag-site' },
    'allow-plugin': { value: 'SHA256', about: 'cli.flag-allow-plugin' },
    ...SIGNING_FLAGS,
  },
  run: runExport,
};

async function runExport(call: Call): Promise<Outcome> {
  const [story = ''] = call.words;
  const { out } = call.flags;
  if (out === undefined || out === '')
    return fail(messageData('cli.wrong-arguments', { usage: exportCommand.usage }));
  if ('all' in call.flags) return exportAll(call, out);
  const asked = formatsIn(call);
  if (!asked.ok) return asked;
  return withDesk(call, async ({ desk, host }) => {
    const site = await siteFor(call, desk.folder);
    if (!site.ok) return inWords(site);
    const named = await desk.readStory(story);
    if (!named.ok) return inWords(named);
    const signed = await signWithoutCredit(call, host, named.value.story.id);
    if (!signed.ok) return signed;
    const read = await desk.readStory(story);
    if (!read.ok) return inWords(read);
    const knowledge = await knowledgeOf(desk.folder, host);
    if (!knowledge.ok) return inWords(knowledge);
    const places = placesIn(desk.folder);
    const content = {
      ...{ story: read.value.story, storyFolder: read.value.path, site: site.value, version: LEDE_VERSION },
      photoCache: places.photoCache,
      desk: knowledge.value,
    };
    const wanted = asked.value;
    const isForSite = wanted.site === undefined || wanted.site.length > 0;
    const exported = isForSite ? await exportForSite(call, out, content, wanted.site) : ok([]);
    const printed = exported.ok ? await print(call, out, content, wanted.printed) : exported;
    if (!printed.ok) return notExported(call, printed.error);
    const files = [...(exported.ok ? exported.value : []), ...printed.value];
    if (call.json) printJson(call.terminal, { files });
    else call.terminal.print(files.map((file) => `${file}\n`).join(''));
    return ok('done');
  });
}

type Content = Omit<ContentRequest, 'formats'>;
type Files = Result<string[], HostError>;

/** Exports a story to its place below a folder, and remembers that. Gives the files, as the call would name them. */
async function exportForSite(
  { terminal }: Call,
  out: string,
  content: Content,
  formats: readonly ExportFormat[] | undefined,
): Promise<Files> {
  const { story, storyFolder, site } = content;
  const layout = folderOnSite(site.profile, story);
  const place = path.join(out, layout);
  const exported = await exportStory({
    ...content,
    out: path.resolve(terminal.folder, place),
    // A folder that the person has named themselves may get one story after another.
    isOwnPlace: layout !== '',
    formats: formats ?? site.profile.formats ?? EXPORT_FORMATS,
  });
  if (!exported.ok) return exported;
  const places = placesIn(path.dirname(storyFolder));
  const remembered = await keepPublishedCredits(places, [creditsOf(story)]);
  if (!remembered.ok) return remembered;
  const marked = markExported(places, story.id);
  return marked.ok ? ok(exported.value.files.map((file) => path.join(place, file))) : marked;
}

/** Writes a story for paper into a folder, a file for each format. */
async function print(
  { terminal }: Call,
  out: string,
  content: Content,
  formats: readonly PaperFormat[],
): Promise<Files> {
  const folder = path.resolve(terminal.folder, out);
  const printPdf = printWithBrowser(terminal.env);
  const files: string[] = [];
  for (const format of formats) {
    const printed = await printedFile({ ...content, format, printPdf });
    if (!printed.ok) return printed;
    const written = await writePrinted(folder, [printed.value], content);
    if (!written.ok) return written;
    const removed = await removeOutdated(folder, [printed.value.name], content);
    if (!removed.ok) return removed;
    files.push(path.join(out, printed.value.name));
  }
  return ok(files);
}

/** What the gate has found, listed; any other error as it is. */
function notExported(call: Call, error: HostError): Outcome {
  if (error.code !== 'findings') return fail(error.message);
  refuse(call, error.findings ?? []);
  return ok('refused');
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
