import fs from 'node:fs/promises';
import path from 'node:path';
import type { DeskKnowledge } from '../../../shared/checks/finding.ts';
import type { RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { folderOnSite } from '../../../shared/site/site.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { DeskContext, Emit } from '../desk-context.ts';
import { checkStory, type StoryOnDisk } from '../exporter.ts';
import { attempt } from '../file-error.ts';
import type { Handlers } from '../handlers.ts';
import { creditsOf, keepPublishedCredits, readPublishedCredits } from '../photos/published-credits.ts';
import { EXPORTS_FOLDER } from '../places.ts';
import type { PrintPdf } from '../print/print-files.ts';
import { isWithin } from '../real-place.ts';
import type { ShellActions } from '../shell-actions.ts';
import type { OpenStories } from '../stories/open-stories.ts';
import type { StoryTurns } from '../stories/story-turns.ts';
import {
  chosenPlace,
  choosePlace,
  inPeoplesWords,
  isThere,
  usePlace,
  type ChosenPlace,
} from './chosen-place.ts';
import { exportAndBegin, finishPaper, type Begun } from './export-and-print.ts';
import { markExported } from './exported-mark.ts';
import { siteOfDesk } from './read-site.ts';
import { withAllowedPlugin } from './site-plugin.ts';

export interface ExportSession {
  readonly desk: DeskContext;
  readonly stories: Pick<OpenStories, 'keepExported'>;
  readonly storyTurns: StoryTurns;
  readonly actions: ShellActions;
  readonly emit: Emit;
}

type ExportHandlers = Pick<
  Handlers,
  'export.check' | 'export.place' | 'export.choose-place' | 'export.run' | 'export.stop' | 'export.reveal'
>;

/** An export that is done for the site, and that paper is still in the making of. */
interface BegunExport {
  readonly begun: Begun;
  readonly out: string;
  readonly paperFolder: string;
  readonly onDisk: Pick<StoryOnDisk, 'story' | 'storyFolder'>;
}

type PlaceForPage = NonNullable<ResponseOf<'export.place'>['place']>;

const cannotPrint: PrintPdf = () =>
  Promise.resolve(fail(hostError('unsupported', messageData('print.no-browser'))));

/** The handlers of one window's calls about exports. */
export function exportCalls({ desk, stories, storyTurns, actions, emit }: ExportSession): ExportHandlers {
  const { places, settings, turns, userData } = desk;
  const { inFolder, written } = storyTurns;
  /** The exports that are under way, and where those of this session went, by story. */
  const running = new Map<string, AbortController>();
  const exportedTo = new Map<string, string>();

  async function deskKnowledge(): Promise<DeskKnowledge> {
    const { stateAgencies } = await settings.read();
    const publishedCredits = await readPublishedCredits(places);
    return { publishedCredits, ...(stateAgencies === undefined ? {} : { stateAgencies }) };
  }

  /** A place as people know it: on the desk from the desk down. */
  function inWords(place: string): string {
    return isWithin(place, places.root)
      ? path.relative(places.root, place).split(path.sep).join('/')
      : inPeoplesWords(place);
  }

  async function placeForPage(place: ChosenPlace): Promise<PlaceForPage> {
    const { id, isUsed } = place;
    return { id, isUsed, words: inPeoplesWords(place.path), isThere: await isThere(place) };
  }

  /** The folder that an export goes to: of the desk, or the one that a person has chosen and that has this id. */
  async function folderFor({
    folder = EXPORTS_FOLDER,
    place,
  }: RequestOf<'export.run'>): Promise<Result<string, HostError>> {
    if (place === undefined) return ok(path.join(places.root, folder));
    const chosen = await chosenPlace(places.root, userData);
    if (chosen?.id !== place) return fail(hostError('refused-call', messageData('export.place-not-chosen')));
    if (await isThere(chosen)) return ok(chosen.path);
    const gone = { place: inPeoplesWords(chosen.path) };
    return fail(hostError('not-found', messageData('export.place-gone', gone)));
  }

  /** Exports for the site in the story's turn, and begins what goes to paper. */
  function begin(
    request: RequestOf<'export.run'>,
    signal: AbortSignal,
  ): Promise<Result<BegunExport, HostError>> {
    const { id, formats, paper = [] } = request;
    return written(id, async ({ story }, folder, storyFolder) => {
      const read = await siteOfDesk(places.root);
      // No plugin comes near what goes to paper.
      const site = read.ok && formats.length > 0 ? await withAllowedPlugin(read.value, userData) : read;
      if (!site.ok) return site;
      const paperFolder = await folderFor(request);
      if (!paperFolder.ok) return paperFolder;
      const layout = folderOnSite(site.value.profile, story);
      const out = path.join(paperFolder.value, layout === '' ? folder : layout);
      const begun = await exportAndBegin({
        ...{ site: site.value, story, storyFolder, out, formats, paper, signal },
        place: inWords(out),
        isOwnPlace: true,
        version: desk.version,
        photoCache: places.photoCache,
        desk: await deskKnowledge(),
        printPdf: actions.printPdf ?? cannotPrint,
        onProgress: (progress) => emit('export-progress', { id, ...progress }),
      });
      if (!begun.ok) return begun;
      if (formats.length > 0) await remember(story, out);
      return ok({
        ...{ begun: begun.value, out, paperFolder: paperFolder.value },
        onDisk: { story, storyFolder },
      });
    });
  }

  /** Remembers that a story has gone to the site: its address, its version, the credits of its photos. */
  async function remember(story: Story, out: string): Promise<void> {
    exportedTo.set(story.id, out);
    await stories.keepExported(story);
    const marked = markExported(places, story.id);
    if (!marked.ok) desk.report(`exported: ${marked.error.code}`);
    const remembered = await turns.take('published-credits', () =>
      keepPublishedCredits(places, [creditsOf(story)]),
    );
    if (!remembered.ok) desk.report(`published credits: ${remembered.error.code}`);
  }

  async function run(
    request: RequestOf<'export.run'>,
    signal: AbortSignal,
  ): Promise<Result<ResponseOf<'export.run'>, HostError>> {
    const { id, formats } = request;
    const exported = await begin(request, signal);
    if (!exported.ok) return exported;
    const { begun, out, paperFolder, onDisk } = exported.value;
    // A print takes its time, and what is typed meanwhile must not wait for it.
    const { printed, problems } = await finishPaper(begun, {
      folder: paperFolder,
      place: inWords(paperFolder),
      signal,
      ...onDisk,
    });
    const [firstPrinted] = printed;
    const [problem] = problems;
    const isForSite = formats.length > 0;
    if (!isForSite && firstPrinted === undefined && problem !== undefined) return fail(problem);
    if (!isForSite && firstPrinted !== undefined) exportedTo.set(id, path.join(paperFolder, firstPrinted));
    const used = await turns.take('export-places', () =>
      usePlace(request.place !== undefined, places.root, userData),
    );
    if (!used.ok) desk.report(`export place: ${used.error.code}`);
    return ok({
      ...(isForSite && { site: { place: inWords(out), files: begun.files } }),
      ...(firstPrinted !== undefined && { paper: { place: inWords(paperFolder), files: printed } }),
      findings: begun.findings,
      problems: problems.map(({ message }) => message),
    });
  }

  return {
    'export.check': ({ id }) =>
      written(id, async ({ story }, _, place) => {
        const findings = await checkStory({ story, storyFolder: place, desk: await deskKnowledge() });
        return findings.ok ? ok({ findings: findings.value }) : findings;
      }),
    'export.place': async () => {
      const place = await chosenPlace(places.root, userData);
      const canChoose = actions.chooseFolder !== undefined;
      return ok(place === undefined ? { canChoose } : { canChoose, place: await placeForPage(place) });
    },
    'export.choose-place': async () => {
      const folder = await actions.chooseFolder?.();
      if (folder === undefined) return ok({});
      const chosen = await turns.take('export-places', () => choosePlace(folder, places.root, userData));
      return chosen.ok ? ok({ place: await placeForPage(chosen.value) }) : chosen;
    },
    'export.run': async (request) => {
      const stop = new AbortController();
      running.set(request.id, stop);
      try {
        return await run(request, stop.signal);
      } finally {
        running.delete(request.id);
      }
    },
    'export.stop': ({ id }) => {
      running.get(id)?.abort();
      return Promise.resolve(ok({}));
    },
    'export.reveal': ({ id }) =>
      inFolder(id, async (folder) => {
        const out = exportedTo.get(id) ?? path.join(places.exports, folder);
        const stat = await attempt(folder, () => fs.stat(out));
        if (!stat.ok) return fail(hostError('not-found', messageData('desk.not-exported')));
        await actions.reveal(out);
        return ok({});
      }),
  };
}
