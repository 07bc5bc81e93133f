import { blockText } from '../../../shared/blocks/index.ts';
import type { StorySummary } from '../../../shared/host/contract.ts';
import { shortId } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';

const LONGEST_OPENING = 140;

/** What the list of stories shows of a story and its file alone tells. */
export type Summary = Omit<StorySummary, 'heldBy'>;

/** A story as a line of the list. `changed` is when its file was last written. */
export function summaryOf(story: Story, folder: string, changed: Date): Summary {
  const { id, headline, kicker, language, status } = story;
  return {
    id,
    folder,
    headline,
    kicker,
    opening: openingOf(story),
    language,
    status,
    changed: changed.toISOString(),
  };
}

/** The opening words of a story: its lead's, or else the first words that stand in it. */
export function openingOf({ blocks }: Pick<Story, 'blocks'>): string {
  const prose =
    blocks.find((block) => block.type === 'lead') ?? blocks.find((block) => block.type === 'paragraph');
  let text = prose === undefined ? '' : blockText(prose).trim();
  for (const block of blocks) {
    if (text !== '') break;
    text = blockText(block).trim();
  }
  const words = text.slice(0, LONGEST_OPENING * 4).replace(/\s+/gu, ' ');
  if (words.length <= LONGEST_OPENING) return words;
  const whole = words
    .slice(0, LONGEST_OPENING)
    .toWellFormed()
    .replace(/ [^ ]*$/u, '');
  return `${whole}…`;
}

/** The name that a story's folder has by itself. */
export function folderNameFor({ slug, id }: Pick<Story, 'slug' | 'id'>): string {
  return `${slug === '' ? 'story' : slug}-${shortId(id)}`;
}

/** Says whether a folder has a name that Lede gave it; one that a person chose is left as it is. */
export function isNamedByLede(folder: string, id: string): boolean {
  return folder.endsWith(`-${shortId(id)}`);
}

/** The slug that a story's folder is named after; the folder's name for one that a person named. */
export function slugOfFolder({ folder, id }: Pick<Summary, 'folder' | 'id'>): string {
  return isNamedByLede(folder, id) ? folder.slice(0, -shortId(id).length - 1) : folder;
}
