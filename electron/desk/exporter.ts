import type { DeskKnowledge } from '../../shared/checks/finding.ts';
import { check, checkGate, refuses, type Finding } from '../../shared/checks/index.ts';
import type { ExportedPhoto } from '../../shared/export/context.ts';
import { exportedStory } from '../../shared/export/exported-story.ts';
import { EXPORT_FORMATS, formats as allFormats } from '../../shared/export/formats.ts';
import type { ExportFormat } from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { languageOf } from '../../shared/language/index.ts';
import { messageData } from '../../shared/messages/index.ts';
import type { VariantPlan } from '../../shared/photos/variant-plan.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { variantPlanOf, type Site } from '../../shared/site/site.ts';
import type { Story } from '../../shared/story/story.ts';
import { exportError } from './export/export-error.ts';
import { manifestFile, storyOfEarlierExport, textFile, type ExportFile } from './export/manifest.ts';
import { makeStoryVariants, type StoryVariants } from './export/photo-variants.ts';
import { putInPlace, type Obstacle } from './export/put-in-place.ts';
import { changedByPlugin } from './export/site-plugin.ts';
import { readPhotos, type PhotoFiles } from './export/story-photos.ts';
import { sha256 } from './content-hash.ts';
import { refusedPlace } from './export/refused-place.ts';
import { isSystemError } from './file-error.ts';
import type { PrintPhoto } from './photos/variants/make-variants.ts';
import { realPlace } from './real-place.ts';

export interface StoryOnDisk {
  readonly story: Story;
  /** The story's folder, which holds `photos/`. */
  readonly storyFolder: string;
  /** What the desk knows beyond the story. */
  readonly desk?: DeskKnowledge;
}

export interface ExportRequest extends ContentRequest {
  /** The folder to export to; made when absent. */
  readonly out: string;
  /** How the person knows that folder; its path when absent. */
  readonly place?: string;
  /** The place is this story's alone: the export of another one there is not to be replaced. */
  readonly isOwnPlace?: boolean;
}

/** What an export is made from, wherever it goes. */
export interface ContentRequest extends StoryOnDisk {
  readonly formats: readonly ExportFormat[];
  readonly site: Site;
  /** Lede's own version, for the manifest. */
  readonly version: string;
  /** The SHA-256 of the story's canonical text, where somebody has it already. */
  readonly revision?: string;
  /** The folder of what can be made again from photos; made when absent. */
  readonly photoCache: string;
  /** What is made of each photo; what the site's profile asks for when absent. */
  readonly plan?: VariantPlan;
  /** Who makes the files of a photo; the darkroom of this thread when absent. */
  readonly print?: PrintPhoto;
  /** Nobody is told of warnings: a story that may go is looked at for nothing else. */
  readonly withoutWarnings?: boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops the export before anything has been changed at the place. */
  readonly signal?: AbortSignal;
}

export interface Exported {
  /** What the export is made of, relative to `out`, with `/` between folders, sorted. */
  readonly files: string[];
  /** What the checks found and let pass. */
  readonly findings: Finding[];
}

/**
 * What the export gate says of a story: the findings of every check, with the photo files looked at on the disk.
 * Errors: a photo that is there and cannot be read.
 */
export async function checkStory({
  story,
  storyFolder,
  desk,
}: StoryOnDisk): Promise<Result<Finding[], HostError>> {
  const photos = await readPhotos(story, storyFolder);
  return photos.ok ? ok(findingsOf(story, photos.value, desk)) : photos;
}

/**
 * Exports a story to a folder: the formats asked for, the photos as the site wants them, and a manifest with the SHA-256 of each file. The same
 * story gives the same bytes. What an earlier export left there is replaced, what others keep there stays. Errors:
 * `findings` when the gate refuses, `refused-call` for a place that cannot be, and what the disk says.
 */
export async function exportStory(request: ExportRequest): Promise<Result<Exported, HostError>> {
  try {
    return await exportTo(await realPlace(request.out), request);
  } catch (error) {
    if (isSystemError(error)) return fail(exportError(error.code, placeOf(request)));
    throw error;
  }
}

async function exportTo(out: string, request: ExportRequest): Promise<Result<Exported, HostError>> {
  const { story, storyFolder } = request;
  const refused = await refusedPlace(out, { storyFolder, place: placeOf(request) });
  if (refused !== undefined) return fail(refused);
  if (request.isOwnPlace === true) {
    const other = await storyOfEarlierExport(out);
    if (other !== undefined && other !== story.id) return fail(placeOfOtherStory(placeOf(request)));
  }
  return exportWith(request, { place: placeOf(request), put: (files) => putInPlace(out, files) });
}

function placeOf({ place, out }: ExportRequest): string {
  return place ?? out;
}

/** What is said when another story's export stands where a story is to go. */
export function placeOfOtherStory(place: string): HostError {
  return hostError('refused-call', messageData('export.place-of-other-story', { place }));
}

/** A place as people know it, and how the files of an export come to stand there. */
export interface Putting {
  readonly place: string;
  readonly put: (files: readonly ExportFile[]) => Promise<Obstacle | undefined>;
}

/** A story that has passed the gate, with its photos made. */
export interface Prepared {
  readonly photos: PhotoFiles;
  readonly variants: StoryVariants;
  /** What the checks found and let pass. */
  readonly findings: Finding[];
}

/**
 * Looks a story over and makes its photos as the site wants them, wherever they go. Errors: `findings` when the gate refuses,
 * those of photos, and `fault` when it is stopped.
 */
export async function prepareExport(
  request: Omit<ContentRequest, 'formats' | 'version'>,
): Promise<Result<Prepared, HostError>> {
  const { story, storyFolder, photoCache, site, plan = variantPlanOf(site) } = request;
  const { onProgress, signal, print } = request;
  const photos = await readPhotos(story, storyFolder, () => signal?.aborted === true);
  if (!photos.ok) return photos;
  if (signal?.aborted) return fail(hostError('fault', messageData('export.stopped')));
  const findings = findingsOf(story, photos.value, request.desk, request.withoutWarnings ? checkGate : check);
  if (refuses(findings)) return refused(findingsOf(story, photos.value, request.desk));
  const total = stepsFor(story);
  const variants = await makeStoryVariants({
    ...{ story, originals: photos.value.originals, plan, cache: photoCache, signal, print },
    onEach: (done) => onProgress?.({ done, total }),
  });
  if (!variants.ok) return variants;
  if (signal?.aborted) return fail(hostError('fault', messageData('export.stopped')));
  return ok({ photos: photos.value, variants: variants.value, findings });
}

/** `exportStory` for a place that has been looked at already. Throws what the system says of the place. */
export async function exportWith(
  request: ContentRequest,
  { place, put }: Putting,
): Promise<Result<Exported, HostError>> {
  const { story, formats, version, revision, onProgress } = request;
  if (formats.length === 0) return fail(hostError('refused-call', messageData('export.no-formats')));
  const prepared = await prepareExport(request);
  if (!prepared.ok) return prepared;
  const { photos, variants, findings } = prepared.value;
  const pages = await pagesOf(request, variants.photos);
  if (!pages.ok) return pages;
  const content = [...variants.files, ...pages.value];
  const files = [...content, manifestFile({ story, version, revision }, content)];
  const obstacle = await put(files);
  if (obstacle?.kind === 'changed') {
    const changed = new Set([obstacle.file]);
    return refused(findingsOf(story, { ...photos, changed }, request.desk));
  }
  if (obstacle !== undefined) {
    const { file } = obstacle;
    return fail(hostError('fault', messageData('export.file-of-others', { place, file })));
  }
  const total = stepsFor(story);
  onProgress?.({ done: total, total });
  return ok({ files: files.map((file) => file.path).sort(), findings });
}

/** How many steps an export is told of in: each photo, and the pages. */
function stepsFor({ blocks }: Story): number {
  return blocks.filter((block) => block.type === 'photo').length + 1;
}

function findingsOf(
  story: Story,
  { missing, changed }: PhotoFiles,
  desk: DeskKnowledge | undefined,
  by = check,
): Finding[] {
  const language = languageOf(story.language);
  return by({
    ...{ story, language, missingFiles: missing, changedFiles: changed },
    ...(desk === undefined ? {} : { desk }),
  });
}

function refused(findings: Finding[]): Result<never, HostError> {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  return fail({ ...hostError('findings', messageData('export.refused', { count })), findings });
}

/** The page goes last, since that is what readers open. Errors: those of the site's plugin. */
async function pagesOf(
  { story, site, formats }: ContentRequest,
  photos: ReadonlyMap<string, ExportedPhoto>,
): Promise<Result<ExportFile[], HostError>> {
  const exported = await changedByPlugin(exportedStory({ story, site, photos, sha256 }), site.plugin);
  if (!exported.ok) return exported;
  return ok(
    EXPORT_FORMATS.toReversed()
      .filter((name) => formats.includes(name))
      .map((name) => textFile(allFormats[name].file, allFormats[name].write(exported.value))),
  );
}
