import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PhotoAsset } from '../../shared/blocks/photo.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { createDrawingQueue, type DrawingQueue } from './drawing/drawing-queue.ts';

/** What the page can ask of the app around it. */
export interface Services {
  /** Keeps a file with the story; undefined when it could not, which the app itself has told the person. */
  readonly attach: (file: File) => Promise<PhotoAsset | undefined>;
  readonly notice: (message: MessageData) => void;
}

/** A menu or a small form over the page. */
export type Opened =
  | { readonly kind: 'link' }
  | { readonly kind: 'block-menu'; readonly blockId: string }
  | { readonly kind: 'slash-menu'; readonly highlighted: number }
  | { readonly kind: 'alt'; readonly blockId: string };

/** What is on the page and not in the story. */
export interface Surface {
  readonly opened: Opened | undefined;
  /** The photo blocks whose file is on its way to the desk. */
  readonly attaching: ReadonlySet<string>;
  /** None while the story is not on the screen. */
  readonly services: Services | undefined;
  /** The story's language (BCP 47), which typography goes by. */
  readonly language: string;
  /** Quotation marks, dashes and spaces are set as one types. */
  readonly setsType: boolean;
  /** What of a long story waits to be drawn. */
  readonly drawing: DrawingQueue;
  /** Rises whenever the text or the selection changes. */
  readonly revision: number;
}

export type SurfaceStore = StoreApi<Surface>;

export function createSurface(): SurfaceStore {
  return createStore<Surface>(() => ({
    opened: undefined,
    attaching: new Set(),
    services: undefined,
    language: 'uk',
    setsType: true,
    drawing: createDrawingQueue(),
    revision: 0,
  }));
}
