import { comparableName } from './agencies.ts';
import { creditParts, houseCredit, isAgency, type CreditOptions } from './credit-line.ts';
import { creatorsIn, type PhotoField, type PhotoMetadata, type Statement } from './metadata.ts';

/** How the editor's words and the file's stand to each other. */
export type Agreement =
  /** The file says nothing of this. */
  | { readonly kind: 'silent' }
  /** The words are those of the file, or hold them; the fields say where from. */
  | { readonly kind: 'agrees'; readonly fields: readonly PhotoField[] }
  /** The words are other than the file's. */
  | { readonly kind: 'differs'; readonly field: PhotoField; readonly says: string };

/**
 * Says whether a credit names whom the file names. A credit line in the file must stand in it; else the source or any of
 * the creators. Spelling of agencies, order, separators, case and apostrophes are not looked at.
 */
export function creditAgreement(
  credit: string,
  metadata: PhotoMetadata | undefined,
  options: CreditOptions,
): Agreement {
  if (metadata === undefined) return { kind: 'silent' };
  const here = comparableName(houseCredit(credit, options));
  const holds = (name: string): boolean => {
    const there = comparableName(houseCredit(name, options));
    return there !== '' && here.includes(there);
  };
  const creators = creatorsIn(metadata.creator?.text ?? '');
  const namesCreator = creators.some(holds);
  if (metadata.credit !== undefined) {
    const parts = creditParts(metadata.credit.text, options);
    // Photographer and agency: with another agency it is another credit, whoever pressed the button.
    const agencies = parts.filter((part) => isAgency(part, options));
    const agrees = agencies.length > 0 ? agencies.every(holds) : parts.some(holds);
    if (!agrees) return differs('credit', metadata.credit);
    return { kind: 'agrees', fields: namesCreator ? ['creator', 'credit'] : ['credit'] };
  }
  if (namesCreator) return { kind: 'agrees', fields: ['creator'] };
  const [field] = (['creator', 'source', 'copyright'] as const).filter(
    (each) => metadata[each] !== undefined,
  );
  const statement = field && metadata[field];
  if (field === undefined || statement === undefined) return { kind: 'silent' };
  const agreeing = (['source', 'copyright'] as const).find((each) => holds(metadata[each]?.text ?? ''));
  return agreeing === undefined ? differs(field, statement) : { kind: 'agrees', fields: [agreeing] };
}

/** Says whether a caption or a description is the file's own. */
export function textAgreement(
  text: string,
  field: 'caption' | 'alt',
  metadata: PhotoMetadata | undefined,
): Agreement {
  const statement = metadata?.[field];
  if (statement === undefined) return { kind: 'silent' };
  return comparableName(statement.text) === comparableName(text)
    ? { kind: 'agrees', fields: [field] }
    : differs(field, statement);
}

function differs(field: PhotoField, { text }: Statement): Agreement {
  return { kind: 'differs', field, says: text };
}
