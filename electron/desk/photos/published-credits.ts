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

/** The credits with which a story publishes its photos. */
export const storyCreditsSchema = z.strictObject({
  story: z.string(),
  headline: z.string(),
  photos: z.array(z.strictObject({ file: z.string(), credit: z.string() })),
});

export type StoryCredits = z.infer<typeof storyCreditsSchema>;

/** The credits with which a story publishes its photos; of those that go out without one there is nothing to remember. */
export function creditsOf({ id, headline, blocks }: Story): StoryCredits {
  const photos = blocks.flatMap((block) => {
    if (block.type !== 'photo' || block.asset === undefined || hasNoCredit(block)) return [];
    return [{ file: block.asset.file, credit: textOf(block.children[1].children).trim() }];
  });
  return { story: id, headline, photos };
}

/** Remembers photos of stories as they were just published. Errors: those of the disk. */
export async function keepPublishedCredits(
  places: Places,
  published: readonly StoryCredits[],
): Promise<Result<void, HostError>> {
  if (published.every(({ photos }) => photos.length === 0)) return ok(undefined);
  const known = new Map(await readPublishedCredits(places));
  for (const { story, headline, photos } of published) {
    for (const { file, credit } of photos) {
      const others = (known.get(file) ?? []).filter((other) => other.story !== story);
      known.set(file, [...others, { story, headline, credit }]);
    }
  }
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
