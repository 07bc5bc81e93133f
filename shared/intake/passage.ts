import { textOf, type Inline } from '../story/text.ts';
import { tidyInlines, trimInlines, withPlainText } from './inlines.ts';

/** A stretch of what was taken in that becomes one block: what every source, plain or marked up, is first read as. */
export type Passage = Prose | ListOfItems | Heading | Quotation | Picture | Grid | Rule | Frame;

/** A paragraph. */
export interface Prose {
  readonly kind: 'prose';
  /** Its words on one line, with their marks and links. */
  readonly inlines: readonly Inline[];
  /** The same words without marks. */
  readonly text: string;
  /** The same words with the lines as they came: a line feed stands where `text` has a space. */
  readonly lined: string;
}

/** Lines that each start with the mark of a list, or the items of a list that was marked up as one. */
export interface ListOfItems {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first item's mark, "-" or "1."; empty where the source says by itself that it is a list. */
  readonly mark: string;
  readonly items: readonly (readonly Inline[])[];
}

/** What the source calls a heading, of level 1 to 6. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly prose: Prose;
}

/** What the source calls a quotation. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly paragraphs: readonly Prose[];
  /** Who the source says it is from, in its own element. */
  readonly attribution: Prose | undefined;
  readonly cite: string | undefined;
}

/** A picture, whose file stays where it is, with the words that the source puts to it. */
export interface Picture {
  readonly kind: 'picture';
  readonly alt: string;
  readonly caption: Prose | undefined;
  readonly credit: Prose | undefined;
}

/** A table, as many cells in each row. */
export interface Grid {
  readonly kind: 'grid';
  readonly header: boolean;
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A line drawn across the page. */
export interface Rule {
  readonly kind: 'rule';
}

/** Something shown from elsewhere: a player, a post. */
export interface Frame {
  readonly kind: 'frame';
  readonly address: string;
}

/** A line of text as a paragraph; line feeds in it are its lines. Undefined when there is no word in it. */
export function proseOf(inlines: readonly Inline[]): Prose | undefined {
  const trimmed = trimInlines(inlines);
  const lined = textOf(trimmed);
  if (lined === '') return undefined;
  const onOneLine = lined.includes('\n')
    ? withPlainText(trimmed, (text) => text.replaceAll('\n', ' '))
    : trimmed;
  return { kind: 'prose', inlines: tidyInlines(onOneLine), text: lined.replaceAll('\n', ' '), lined };
}
