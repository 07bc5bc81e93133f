import type { Photo } from '../blocks/index.ts';
import { textOf } from '../story/text.ts';
import { creditAgreement, textAgreement, type Agreement } from './agreement.ts';
import { creditFrom, type CreditOptions } from './credit-line.ts';
import { originOf, type PhotoField, type PhotoMetadata } from './metadata.ts';

/** Where the words of a photo come from. */
export type Provenance =
  /** A person wrote them, and the file says nothing else. */
  | { readonly kind: 'written' }
  /** The file says the same: by which standards and properties, such as "XMP photoshop:Credit". */
  | { readonly kind: 'file'; readonly origins: readonly string[] }
  /** The file says something else. */
  | { readonly kind: 'differs'; readonly origin: string; readonly says: string };

/** Where a photo's caption, credit and description come from, and where they are at odds with the file. */
export function provenanceOf(
  photo: Pick<Photo, 'metadata' | 'alt' | 'filled' | 'children'>,
  options: CreditOptions,
): { readonly [Part in 'caption' | 'credit' | 'alt']: Provenance } {
  const { metadata, children, alt } = photo;
  const credit = textOf(children[1].children);
  const made = metadata && creditFrom(metadata, options);
  const isAsMade = made !== undefined && photo.filled?.includes('credit') === true && made.text === credit;
  return {
    caption: said(textAgreement(textOf(children[0].children), 'caption', metadata), metadata),
    credit: said(
      isAsMade ? { kind: 'agrees', fields: made.fields } : creditAgreement(credit, metadata, options),
      metadata,
    ),
    alt: said(textAgreement(alt, 'alt', metadata), metadata),
  };
}

function said(agreement: Agreement, metadata: PhotoMetadata | undefined): Provenance {
  switch (agreement.kind) {
    case 'silent':
      return { kind: 'written' };
    case 'agrees':
      return { kind: 'file', origins: agreement.fields.flatMap((field) => originIn(metadata, field)) };
    case 'differs':
      return {
        kind: 'differs',
        says: agreement.says,
        origin: originIn(metadata, agreement.field)[0] ?? '',
      };
  }
}

function originIn(metadata: PhotoMetadata | undefined, field: PhotoField): string[] {
  const statement = metadata?.[field];
  return statement === undefined ? [] : [originOf(field, statement.from)];
}
