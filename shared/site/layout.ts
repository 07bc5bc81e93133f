import { z } from 'zod';
import type { WholeKey } from '../problem.ts';
import { shortId } from '../story/ids.ts';
import { slugOf } from '../story/slug.ts';
import type { Story } from '../story/story.ts';

const PLACES = ['yyyy', 'mm', 'dd', 'slug', 'id', 'section', 'language'] as const;
type Place = (typeof PLACES)[number];

/** Folders with places for what differs from story to story: `{yyyy}/{mm}/{slug}/`. Empty for no folder at all. */
export const layoutSchema = z
  .string()
  .max(200)
  .regex(
    /^(?:(?:[A-Za-z0-9_-]|\{(?:yyyy|mm|dd|slug|id|section|language)\})+\/)*$/,
    'problem.layout' satisfies WholeKey,
  );

/** What of a story says where it is on a site. */
export type Placed = Pick<Story, 'id' | 'slug' | 'section' | 'language' | 'dates'>;

/** Says whether a layout gives each story a folder of its own. */
export function namesTheStory(layout: string): boolean {
  return /\{(?:slug|id)\}/u.test(layout);
}

/**
 * The folder that a layout gives a story, ending in `/`. The date is that of publication, or of making before it, by the
 * clock of its own offset; a story with no slug goes by its short id, one with no section by `news`. A folder that Windows
 * would take for a device gets a `_`, on every system, so that the address is the same whoever exports.
 */
export function folderBy(layout: string, { id, slug, section, language, dates }: Placed): string {
  const [year = '', month = '', day = ''] = (dates.published ?? dates.created).slice(0, 10).split('-');
  const folder = layout.replace(EACH_PLACE, (_, place: Place) => {
    switch (place) {
      case 'yyyy':
        return year;
      case 'mm':
        return month;
      case 'dd':
        return day;
      case 'slug':
        return slug === '' ? shortId(id) : slug;
      case 'id':
        return shortId(id);
      case 'section':
        return slugOf(section, language) || 'news';
      case 'language':
        return language.toLowerCase();
    }
  });
  return folder.replace(DEVICES, '$&_');
}

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICES = /(?<=^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?=\/)/giu;

const EACH_PLACE = new RegExp(`\\{(${PLACES.join('|')})\\}`, 'gu');
