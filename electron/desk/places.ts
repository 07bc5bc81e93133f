import path from 'node:path';

/** The file that makes a folder a story. */
export const STORY_FILE = 'story.json';
/** A story's journal, beside its story.json while there are edits that story.json may not have. */
export const JOURNAL_FILE = 'story.journal';
/** Where a story's photos are, in its folder. */
export const PHOTOS_FOLDER = 'photos';
/** The desk's own folder: settings, trash, stories in the making. */
const OWN_FOLDER = '.lede';
/** Where exports go when no other place is named. */
export const EXPORTS_FOLDER = 'exports';

/** Where everything of a desk is, as absolute paths. */
export interface Places {
  readonly root: string;
  readonly own: string;
  readonly settings: string;
  readonly trash: string;
  /** Stories are put together here and then moved into the desk in one step, so that half a story is never seen. */
  readonly making: string;
  readonly exports: string;
  /** The ids of the stories that have been exported, a line for each; and the folder that had a file for each before. */
  readonly exported: string;
  readonly exportedBefore: string;
  /** What each story was printed as, by its id. */
  readonly printed: string;
  /** What can be made again from the photos: previews, and the files that exports are made of. */
  readonly photoCache: string;
  /** The credits with which photos were published. */
  readonly publishedCredits: string;
  /** The desk's own words, which no dictionary has. */
  readonly ownWords: string;
  /** The timelines of stories, a folder for each by its id. */
  readonly history: string;
}

/** The places of the desk in a folder. */
export function placesIn(root: string): Places {
  const own = path.join(root, OWN_FOLDER);
  return {
    root,
    own,
    settings: path.join(own, 'settings.json'),
    trash: path.join(own, 'trash'),
    making: path.join(own, 'making'),
    exports: path.join(root, EXPORTS_FOLDER),
    exported: path.join(own, 'exported.txt'),
    exportedBefore: path.join(own, 'exported'),
    printed: path.join(own, 'printed'),
    photoCache: path.join(own, 'cache', 'photos'),
    publishedCredits: path.join(own, 'published-credits.json'),
    ownWords: path.join(own, 'words.txt'),
    history: path.join(own, 'history'),
  };
}

/** Says whether a folder directly in the desk may be a story: not hidden, and not the desk's own. */
export function mayBeStoryFolder(name: string): boolean {
  return isPlainName(name) && !name.startsWith('.') && name !== EXPORTS_FOLDER;
}

/** Says whether a name stays where it is put: one step down, on any system. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:\u0000]/u.test(name);
}
