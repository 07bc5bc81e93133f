import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { photoFileSchema } from '../../../shared/blocks/photo.ts';
import { publishedCreditSchema, type PublishedCredits } from '../../../shared/checks/finding.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { hasNoCredit } from '../../../shared/photos/without-credit.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { textOf } from '../../../shared/story/text.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import type { Places } from '../places.ts';

const fileSchema = z.record(photoFileSchema, z.array(publishedCreditSchema));

/** The credits with which this desk has published photos, by the photos' files. One that cannot be read is begun anew. */
export async function readPublishedCredits(places: Places): Promise<PublishedCredits> {
  const read = await attempt(places.publishedCredits, () => fs.readFile(places.publishedCredits, 'utf8'));
  const parsed = read.ok ? fileSchema.safeParse(jsonOf(read.value)) : undefined;
  return new Map(parsed?.success === true ? Object.entries(parsed.data) : []);
}

/** Remembers a story's photos as they were just published. Errors: those of the disk. */
export async function keepPublishedCredits(
  places: Places,
  { id, headline, blocks }: Story,
): Promise<Result<void, HostError>> {
  const known = new Map(await readPublishedCredits(places));
  const photos = blocks.filter((block) => block.type === 'photo');
  for (const { asset, children } of photos) {
    if (asset === undefined || hasNoCredit({ children })) continue;
    const others = (known.get(asset.file) ?? []).filter(({ story }) => story !== id);
    known.set(asset.file, [...others, { story: id, headline, credit: textOf(children[1].children).trim() }]);
  }
  if (photos.length === 0) return ok(undefined);
  const folder = path.dirname(places.publishedCredits);
  const made = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
  if (!made.ok) return made;
  const sorted = Object.fromEntries([...known].sort(([left], [right]) => (left < right ? -1 : 1)));
  return writeAtomically(places.publishedCredits, Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: what was remembered is lost, and is remembered again with the next exports.
    return undefined;
  }
}
