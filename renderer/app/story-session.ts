import type { Editor } from 'slate';
import type { StoreApi } from 'zustand/vanilla';
import type { Block } from '../../shared/blocks/index.ts';
import type {
  Host,
  Keeping,
  LockHolder,
  OpenedStory,
  ResponseOf,
  StorySummary,
} from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { Conflict } from '../../shared/history/merge.ts';
import type { MomentToKeep } from '../../shared/history/point.ts';
import type { Charset } from '../../shared/photos/metadata.ts';
import type { Result } from '../../shared/result.ts';
import type { Envelope, Story } from '../../shared/story/story.ts';
import type { HeadingChange } from '../editor/surface.ts';
import type { ReadBytes } from './copy-story.ts';
import type { SaveState } from './journal-pump.ts';

/** What the window knows of the story that is open in it. */
export interface StorySessionState {
  readonly envelope: Envelope;
  readonly blocks: Block[];
  readonly editor: Editor;
  /** Rises whenever the text comes from disk anew, with an editor of its own. */
  readonly reading: number;
  /** Who else is writing in the story, so that here it can only be read. */
  readonly heldBy: LockHolder | undefined;
  readonly save: SaveState;
  readonly missingFiles: readonly string[];
  /** Readers may have the story's address. */
  readonly isExported: boolean;
  /** Where the last merge with somebody else's version could not decide, until the person has. */
  readonly conflicts: readonly Conflict[];
}

/** What an editor tells of itself while it is written in. */
export interface EditorListener {
  /** An operation was applied, of Slate's and as Slate has it. */
  readonly onOperation: (operation: unknown) => void;
  readonly onMoment: (moment: MomentToKeep) => void;
}

export type CreateEditor = (blocks: readonly Block[], listener: EditorListener) => Editor;

export interface StorySessionOptions {
  readonly host: Host;
  readonly opened: OpenedStory;
  readonly createEditor: CreateEditor;
  readonly readBytes: ReadBytes;
}

/** An open story: its text, how it gets to disk, and what to do when somebody else is there as well. */
export interface StorySession {
  readonly id: string;
  readonly store: StoreApi<StorySessionState>;
  readonly setHeadline: (headline: string) => void;
  readonly setKicker: (kicker: string) => void;
  /** Says who has written the story: names with commas between them. */
  readonly setByline: (byline: string) => void;
  /** Changes the heading, or the authors, together with the text, as one step to undo; `moment` is kept in the history before it. */
  readonly changeWithHeading: (heading: HeadingChange, change: () => void, moment?: MomentToKeep) => void;
  readonly setLanguage: (language: string) => void;
  /** Says how many words were ordered; 0 takes the order back. */
  readonly setTargetWords: (words: number) => void;
  /** The headline is written for now: a slug that has followed it so far follows, with a number where another story has it. */
  readonly settleSlug: () => Promise<void>;
  /** Readers may have the story's address now: its slug stays. */
  readonly exportedNow: () => void;
  /** A person chose the slug: from now on it stays. */
  readonly keepSlug: (slug: string) => void;
  readonly setDates: (dates: Pick<Story['dates'], 'published' | 'updated'>) => void;
  readonly setBlocks: (blocks: Block[]) => void;
  readonly attachPhoto: (file: File) => Promise<Result<ResponseOf<'photos.attach'>, HostError>>;
  /** Reads again what a photo of the story says of itself, its old text in an encoding. */
  readonly readPhoto: (
    file: string,
    charset: Charset,
  ) => Promise<Result<ResponseOf<'photos.read'>, HostError>>;
  /** Gets all that is written to the desk; false when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Gets all that is written into the story's file. */
  readonly write: () => Promise<void>;
  /** What comes next is to be told from what was before: the history keeps a point. */
  readonly markMoment: (moment: MomentToKeep) => void;
  /** Makes the text another version of the story; one undo takes all of it back. */
  readonly become: (story: Story) => void;
  /** The text as it is now. */
  readonly story: () => Story;
  /** The person has seen to a conflict. */
  readonly settleConflict: (conflict: Conflict) => void;
  /** The desk has told where edits are safe now. */
  readonly keepingChanged: (keeping: Keeping) => void;
  /** Saves over the version that somebody else wrote, which the desk keeps beside. */
  readonly keepMine: () => Promise<boolean>;
  /** Shows what is on disk instead of what is on screen. */
  readonly reload: () => Promise<Result<null, HostError>>;
  /** Makes a story of its own from what is on screen, with its photos. */
  readonly saveAsNew: () => Promise<Result<StorySummary, HostError>>;
  /** Takes the story over from whoever holds it. What was written here before that is kept. */
  readonly takeOver: () => Promise<Result<null, HostError>>;
  /** Somebody changed the file: brings what they wrote and what is written here together. True when the text changed. */
  readonly changedOnDisk: () => Promise<boolean>;
  /** Somebody took the story over, and began from a version or a later one. */
  readonly lockLost: (holder: LockHolder, version: string) => void;
  /** The desk was away and may have let go of the story: holds it again. */
  readonly reconnect: () => Promise<void>;
  /** Gets all to disk before the story is left; false when it could not be, and then it must stay open. */
  readonly settle: () => Promise<boolean>;
  /** Lets go of the story. Nothing is saved from now on. */
  readonly release: () => Promise<void>;
}
