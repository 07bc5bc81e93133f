import type { Photo } from '../blocks/index.ts';
import type { PhotoAsset } from '../blocks/photo.ts';
import { isBlank } from '../export/blank.ts';
import { textOf } from '../story/text.ts';
import { creditFrom, type CreditOptions } from './credit-line.ts';
import type { PhotoMetadata } from './metadata.ts';

/** The words of a photo block that a file can fill in. */
export type PhotoWords = { readonly [Part in 'caption' | 'credit' | 'alt']?: string };

/** What a newly attached file changes of a photo block. */
export interface Filling {
  readonly asset: PhotoAsset;
  /** Undefined for a file that says nothing. */
  readonly metadata: PhotoMetadata | undefined;
  /** The words to be put in, where there are none. */
  readonly words: PhotoWords;
  /** Which of them those are; undefined when there are none. */
  readonly filled: Photo['filled'] | undefined;
}

/**
 * What a file fills in of a photo block that it is attached to. Nothing that stands there is changed: words that a person
 * wrote stay, whatever the file says, and so do those of the photo that this one replaces.
 */
export function fillingOf(
  photo: Pick<Photo, 'alt' | 'decorative' | 'children'>,
  asset: PhotoAsset,
  metadata: PhotoMetadata,
  options: CreditOptions,
): Filling {
  const [caption, credit] = photo.children;
  const words: PhotoWords = {
    ...given('caption', isBlank(textOf(caption.children)) && captionOf(metadata)),
    ...given('credit', isBlank(textOf(credit.children)) && creditFrom(metadata, options)?.text),
    ...given(
      'alt',
      isBlank(photo.alt) && photo.decorative !== true && metadata.alt?.text.replace(/\s+/gu, ' '),
    ),
  };
  const filled = (['caption', 'credit', 'alt'] as const).filter((part) => words[part] !== undefined);
  return {
    asset,
    metadata: Object.keys(metadata).length === 0 ? undefined : metadata,
    words,
    filled: filled.length === 0 ? undefined : filled,
  };
}

/** The file's description. Cameras write their own name there, which is none. */
function captionOf({ caption }: PhotoMetadata): string | undefined {
  const text = caption?.text.replace(/\s*\n\s*/gu, ' ');
  return text === undefined || CAMERAS_CAPTION.test(text) ? undefined : text;
}

const CAMERAS_CAPTION =
  /^(?:olympus digital camera|sony dsc|default|untitled|samsung|minolta digital camera|kodak digital still camera|dav|hdr|mde|oznor|cof|rhdr|bty|dig)$/iu;

function given(part: keyof PhotoWords, text: string | false | undefined): PhotoWords {
  return text === false || text === undefined || isBlank(text) ? {} : { [part]: text };
}
