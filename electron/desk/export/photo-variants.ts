import type { Photo } from '../../../shared/blocks/index.ts';
import type { PhotoAsset } from '../../../shared/blocks/photo.ts';
import type { ExportedPhoto } from '../../../shared/export/context.ts';
import { coverOf } from '../../../shared/export/cover.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { exportedPhoto } from '../../../shared/photos/exported-photo.ts';
import type { VariantPlan } from '../../../shared/photos/variant-plan.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { mapLimited } from '../map-limited.ts';
import { PHOTOS_FOLDER } from '../places.ts';
import { makeVariants, type PrintPhoto } from '../photos/variants/make-variants.ts';
import type { ExportFile } from './manifest.ts';
import type { OriginalPhoto } from './story-photos.ts';

export interface StoryVariantsRequest {
  readonly story: Story;
  readonly originals: readonly OriginalPhoto[];
  readonly plan: VariantPlan;
  /** The folder of what was made before. */
  readonly cache: string;
  readonly signal?: AbortSignal | undefined;
  /** Who makes the files; the darkroom of this thread when absent. */
  readonly print?: PrintPhoto | undefined;
  /** Told how many photos are done. */
  readonly onEach: (done: number) => void;
}

/** A story's photos as they go to the site. */
export interface StoryVariants {
  readonly files: readonly ExportFile[];
  /** By the ids of their blocks. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
}

/** Two photos are worked on while a third is looked up. */
const AT_ONCE = 3;

/**
 * Makes the files of a story's photos for a site, and what its page needs to know of them. Errors: those of
 * `makeVariants`, the first one.
 */
export async function makeStoryVariants(
  request: StoryVariantsRequest,
): Promise<Result<StoryVariants, HostError>> {
  const { story, originals, plan, cache, signal, print, onEach } = request;
  const attached = story.blocks.filter(isAttached);
  // Networks show one photo for a story: its cover, or the first one.
  const shown = coverOf(story.blocks)?.id ?? attached[0]?.id;
  const files = new Map<string, ExportFile>();
  const photos = new Map<string, ExportedPhoto>();
  let failure: HostError | undefined;
  let done = 0;
  await mapLimited(attached, AT_ONCE, async (photo) => {
    const original = originals.find(({ file }) => file === photo.asset.file);
    if (original === undefined || failure !== undefined) return;
    const { language } = story;
    const withCrops = photo.id === shown;
    const made = await makeVariants({
      ...{ original, photo, language, plan, withCrops, cache },
      ...(signal === undefined ? {} : { signal }),
      ...(print === undefined ? {} : { print }),
    });
    if (!made.ok) {
      failure ??= made.error;
      return;
    }
    for (const { name, size, sha256, read } of made.value) {
      files.set(name, { path: `${PHOTOS_FOLDER}/${name}`, size, sha256, read });
    }
    photos.set(photo.id, exportedPhoto(made.value, plan, PHOTOS_FOLDER));
    done += 1;
    onEach(done);
  });
  if (failure !== undefined) return { ok: false, error: failure };
  const sorted = [...files].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, file]) => file);
  return ok({ files: sorted, photos });
}

function isAttached(block: Story['blocks'][number]): block is Photo & { readonly asset: PhotoAsset } {
  return block.type === 'photo' && block.asset !== undefined;
}
