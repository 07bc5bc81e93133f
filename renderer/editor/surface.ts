import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ResponseOf } from '../../shared/host/contract.ts';
import type { NewsroomCues } from '../../shared/intake/lexicon.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import type { MisspelledWord, StorySpelling } from '../spelling/story-spelling.ts';
import { createDrawingQueue, type DrawingQueue } from './drawing/drawing-queue.ts';
import { houseCreditByDefault, type HouseCredit } from '../../shared/photos/credit-line.ts';
import type { Charset } from '../../shared/photos/metadata.ts';
import type { Author } from '../../shared/story/story.ts';
import type { Reading } from '../../shared/photos/read-metadata.ts';

/** What the page can ask of the app around it. */
export interface Services {
  /** Keeps a file with the story; undefined when it could not, which the app itself has told the person. */
  readonly attach: (file: File) => Promise<AttachedPhoto | undefined>;
  /** Reads again what a photo of the story says of itself, its old text in an encoding. */
  readonly readPhoto: (file: string, charset: Charset) => Promise<Omit<AttachedPhoto, 'asset'> | undefined>;
  readonly notice: (message: MessageData, action?: NoticeAction) => void;
  /** Opens a link of the story in the system's browser. */
  readonly openLink: (url: string) => void;
  readonly heading?: PageHeading;
}

/** Something to do about a notice. */
export interface NoticeAction {
  readonly label: MessageData;
  readonly run: () => void;
}

/** The lines above the text, which a paste may fill. */
export interface PageHeading {
  readonly isEmpty: () => boolean;
  readonly hasAuthors: () => boolean;
  /** Changes them, or the story's authors, together with the text, as one step to undo. */
  readonly change: (heading: HeadingChange, change: () => void) => void;
}

export interface HeadingChange {
  readonly headline?: string;
  readonly kicker?: string;
  readonly authors?: readonly Author[];
}

/** A photo that the desk has kept: its file, and what it says of itself. */
export type AttachedPhoto = ResponseOf<'photos.attach'>;

/** Several photos on their way to the desk. */
export interface AttachingRun {
  readonly done: number;
  readonly total: number;
  /** Leaves those that have not been attached yet. */
  readonly stop: () => void;
}

/** A menu or a small form over the page. */
export type Opened =
  | { readonly kind: 'link' }
  | { readonly kind: 'block-menu'; readonly blockId: string }
  | { readonly kind: 'review'; readonly blockId: string }
  | { readonly kind: 'slash-menu'; readonly highlighted: number }
  | { readonly kind: 'spelling'; readonly word: MisspelledWord }
  | { readonly kind: 'alt'; readonly blockId: string }
  | { readonly kind: 'crop'; readonly blockId: string };

/** What is on the page and not in the story. */
export interface Surface {
  readonly opened: Opened | undefined;
  /** The photo blocks whose file is on its way to the desk. */
  readonly attaching: ReadonlySet<string>;
  readonly attachingRun: AttachingRun | undefined;
  /** The long pastes that are being read: each gives its own up. */
  readonly readings: readonly (() => void)[];
  /** By the ids of photo blocks: the ways to read old text in their files, for the person to choose from. */
  readonly questions: ReadonlyMap<string, readonly Reading[]>;
  /** How the desk writes credits. */
  readonly house: HouseCredit;
  /** None while the story is not on the screen. */
  readonly services: Services | undefined;
  /** The story's language (BCP 47), which typography goes by. */
  readonly language: string;
  /** Quotation marks, dashes and spaces are set as one types. */
  readonly setsType: boolean;
  /** What of a long story waits to be drawn. */
  readonly drawing: DrawingQueue;
  /** The newsroom's own words, which pasted text goes by as well. */
  readonly cues: NewsroomCues;
  /** The checker of the story's spelling; none while it is off or the desk has no dictionary for the story's language. */
  readonly spelling: StorySpelling | undefined;
  /** Rises whenever the text or the selection changes. */
  readonly revision: number;
}

export type SurfaceStore = StoreApi<Surface>;

export function createSurface(): SurfaceStore {
  return createStore<Surface>(() => ({
    opened: undefined,
    attaching: new Set(),
    attachingRun: undefined,
    readings: [],
    questions: new Map(),
    house: houseCreditByDefault,
    services: undefined,
    language: 'uk',
    setsType: true,
    drawing: createDrawingQueue(),
    cues: {},
    spelling: undefined,
    revision: 0,
  }));
}
