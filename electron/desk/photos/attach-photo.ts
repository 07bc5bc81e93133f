import type { RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { RawMetadata } from '../../../shared/photos/raw-metadata.ts';
import { readMetadata } from '../../../shared/photos/read-metadata.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { develop } from './darkroom/darkroom.ts';
import { discard, keepPhoto, receive } from './keep-photo.ts';
import { keepPreview } from './previews.ts';

type Attach = RequestOf<'photos.attach'>;
type Wanted = Pick<Attach, 'language' | 'charset'>;

/**
 * Takes a file in as a photo of a story: looked at off the main thread while it is written to the disk as it came, its preview beside the desk's
 * other ones. Errors: what is wrong with the file, and those of the disk.
 */
export async function attachPhoto(
  { name, bytes, ...wanted }: Attach,
  cache: string,
  inStory: <Value>(
    work: (place: string) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>,
): Promise<Result<ResponseOf<'photos.attach'>, HostError>> {
  const arriving = receive(cache, bytes);
  const looked = await develop('look', { name, bytes });
  if (!looked.ok) {
    await discard(await arriving);
    return looked;
  }
  const { asset, raw, preview } = looked.value;
  // A preview that cannot be kept is made again when the page asks for it.
  const previewKept = keepPreview(cache, asset.file, preview);
  const arrived = await arriving;
  const kept = await inStory((place) => keepPhoto(place, asset, arrived));
  await Promise.all([discard(arrived), previewKept]);
  if (!kept.ok) return kept;
  return ok({ asset, ...whatItSays(raw, wanted) });
}

/** Reads what a photo on disk says of itself. Errors: a file that is no photo any more. */
export async function readPhoto(
  path: string,
  wanted: Wanted,
): Promise<Result<ResponseOf<'photos.read'>, HostError>> {
  const read = await develop('read', { path });
  return read.ok ? ok(whatItSays(read.value.raw, wanted)) : read;
}

function whatItSays(raw: RawMetadata, { language = 'en', charset }: Wanted): ResponseOf<'photos.read'> {
  const { metadata, readings } = readMetadata(raw, {
    language,
    ...(charset === undefined ? {} : { charset }),
  });
  return { metadata, readings: [...readings], damaged: raw.damaged };
}
