import type { EmbedProvider } from '../blocks/embed.ts';
import type { Language } from '../language/language.ts';

/** A photo as the exported page shows it: the address relative to the page, and its size in pixels as displayed. */
export interface ExportedPhoto {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What a block needs besides itself to become HTML. The same context and block give the same tree. */
export interface ExportContext {
  readonly language: Language;
  /** Photos by the file name that the story holds, `photos/<hash>.<ext>`. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
  /** The id of the photo block that is the cover, when the story has one. */
  readonly coverId: string | undefined;
  /** The providers of embeds whose own frame is shown. */
  readonly embedFrames: ReadonlySet<EmbedProvider>;
}
