/** A stretch of pasted text that becomes one block. */
export type Passage = Prose | ListOfItems;

/** A paragraph. */
export interface Prose {
  readonly kind: 'prose';
  /** Its words on one line. */
  readonly text: string;
  /** Its lines as they were pasted, without the white space around them. */
  readonly lines: readonly string[];
}

/** Lines that each start with the mark of a list. */
export interface ListOfItems {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first item's mark: "-" or "1.". */
  readonly mark: string;
  readonly items: readonly string[];
}

/** Lines as one paragraph. */
export function proseOf(lines: readonly string[]): Prose {
  return { kind: 'prose', text: lines.join(' '), lines };
}
