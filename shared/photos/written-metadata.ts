import type { Photo } from '../blocks/index.ts';
import { textOf } from '../story/text.ts';
import { creditAgreement } from './agreement.ts';
import { creatorsIn } from './metadata.ts';
import type { WrittenMetadata } from './xmp-packet.ts';

/**
 * What a photo's files say once they leave the desk: the editor's caption, credit and description, and of the file's own
 * words what the editor has not overruled. When the credit names somebody else than the file, the file's creator, source
 * and copyright go, for two claims on one photo are worse than one.
 */
export function writtenMetadata(photo: Photo, language: string): WrittenMetadata {
  const { metadata, children, alt, decorative } = photo;
  const credit = oneLine(textOf(children[1].children));
  const isOverruled = creditAgreement(credit, metadata, { language }).kind === 'differs';
  const kept = isOverruled ? undefined : metadata;
  return {
    creators: creatorsIn(kept?.creator?.text ?? ''),
    credit,
    description: textOf(children[0].children).trim(),
    copyright: kept?.copyright?.text ?? '',
    source: kept?.source?.text ?? '',
    webStatement: kept?.webStatement?.text ?? '',
    licence: kept?.licence?.text ?? '',
    // That a machine made it stays true, whoever is credited.
    digitalSourceType: metadata?.digitalSourceType?.text ?? '',
    alt: decorative === true ? '' : oneLine(alt),
    language,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
