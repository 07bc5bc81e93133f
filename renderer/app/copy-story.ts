import type { Host, StorySummary } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';

/** Reads the bytes at an address of this window's own; undefined when there are none. */
export type ReadBytes = (address: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/**
 * Makes a story of its own from one that is on screen, with all that is written beside its text, and its photos as far
 * as they are on disk. Errors: those of the desk's calls.
 */
export async function copyStory(
  host: Host,
  story: Story,
  readBytes: ReadBytes,
): Promise<Result<StorySummary, HostError>> {
  const { language, headline, blocks } = story;
  const created = await host.call('stories.create', { language, headline, blocks });
  if (!created.ok) return created;
  const { id } = created.value;
  for (const file of photoFiles(story)) {
    const bytes = await readBytes(host.photoUrl(story.id, file));
    if (bytes === undefined) continue;
    const attached = await host.call('photos.attach', { story: id, name: file, bytes });
    if (!attached.ok) return attached;
  }
  const opened = await host.call('stories.open', { id });
  if (!opened.ok) return opened;
  const { slug, dates } = opened.value.story;
  const copy = { ...story, id, slug, dates: { ...story.dates, created: dates.created } };
  const saved = await host.call('stories.save', { story: copy, revision: opened.value.revision });
  await host.call('stories.close', { id });
  return saved.ok ? created : saved;
}

function photoFiles({ blocks }: Story): string[] {
  const files = blocks.flatMap((block) => (block.type === 'photo' && block.asset ? [block.asset.file] : []));
  return [...new Set(files)];
}
