import type { EmbedProvider } from '../blocks/embed.ts';
import type { Language } from '../language/language.ts';

/** One file of a photo: the address relative to the page, and its size in pixels. */
export interface PhotoRendition {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The shapes in which networks and search engines show a story's photo. */
export const SOCIAL_RATIOS = ['16x9', '4x3', '1x1'] as const;

export type SocialRatio = (typeof SOCIAL_RATIOS)[number];

/** A photo as the exported page shows it. The file itself is the one that every browser can show. */
export interface ExportedPhoto extends PhotoRendition {
  /** More widths of the same, for `srcset`. */
  readonly srcset?: string;
  /** How wide the photo is on the page, for `sizes`. */
  readonly sizes?: string;
  /** The same in lighter formats, the one to be preferred first: a media type and a `srcset` each. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
  /** Cut around the focal point, for the photo that stands for the story. */
  readonly crops?: Readonly<Partial<Record<SocialRatio, PhotoRendition>>>;
}

/** What a block needs besides itself to become HTML. The same context and block give the same tree. */
export interface ExportContext {
  readonly language: Language;
  /** Photos by the id of their block: the same file may stand twice, with a crop and a credit of its own each time. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
  /** The id of the photo block that is the cover, when the story has one. */
  readonly coverId: string | undefined;
  /** The providers of embeds whose own frame is shown. */
  readonly embedFrames: ReadonlySet<EmbedProvider>;
}
