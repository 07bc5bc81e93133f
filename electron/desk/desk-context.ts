import type { EventName } from '../../shared/host/channels.ts';
import type { EventOf } from '../../shared/host/contract.ts';
import type { Settings } from '../../shared/host/settings.ts';
import type { FileSystem } from './file-system.ts';
import type { Places } from './places.ts';
import type { SettingsFile } from './settings.ts';
import type { Spelling } from './spelling/spelling.ts';
import type { StoryIndex } from './stories/story-index.ts';
import type { Turns } from './turns.ts';

/** What all sessions of one desk share. */
export interface DeskContext {
  readonly places: Places;
  /** How stories, journals and histories reach the disk. */
  readonly system: FileSystem;
  /** Where edits are kept that cannot be kept on the desk: a folder among the person's own data. */
  readonly rescue: string;
  /** Where Lede keeps what is this person's and no desk's: what they have allowed and chosen. */
  readonly userData: string;
  readonly name: string;
  readonly index: StoryIndex;
  /** What is done to one story is done in turn, under its id. */
  readonly turns: Turns;
  readonly settings: SettingsFile;
  readonly spelling: Spelling;
  readonly assets: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly now: () => Date;
  readonly report: (problem: string) => void;
  /** Who writes here, as others are told. */
  readonly personFrom: (settings: Settings) => string;
  /** Tells every window, shortly, that the list of stories is not what it was. */
  readonly listChanged: () => void;
  /** Lets every window see whether a story that it has open is still what it was, and still its own. */
  readonly lookAgain: (id: string) => void;
}

/** Tells one window of an event. */
export type Emit = <Name extends EventName>(name: Name, event: EventOf<Name>) => void;
