import type { Run } from '../../story/text.ts';
import { isAllowedUrl } from '../../story/link-url.ts';
import { cleanAddress } from '../clean-address.ts';
import { styleOf, type MarkupElement } from './markup.ts';

/** How words look where they stand, and what they link to. */
export interface InlineStyle {
  readonly marks: Omit<Run, 'text'>;
  readonly url: string | undefined;
  /** White space is kept as it is written. */
  readonly keepsSpace: boolean;
}

export const PLAIN: InlineStyle = { marks: {}, url: undefined, keepsSpace: false };

const MARK_OF: Readonly<Record<string, keyof Omit<Run, 'text'>>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', s: 'strike', del: 'strike', strike: 'strike' },
  ...{ code: 'code', tt: 'code', samp: 'code', kbd: 'code', var: 'italic', dfn: 'italic' },
};

const LONGEST_ADDRESS = 2000;

/** The style of an element's words, from the style around it. */
export function styleIn(element: MarkupElement, around: InlineStyle): InlineStyle {
  const { name, attributes } = element;
  let { marks, url, keepsSpace } = around;
  const mark = Object.hasOwn(MARK_OF, name) ? MARK_OF[name] : undefined;
  if (mark !== undefined) marks = { ...marks, [mark]: true };
  if (attributes.style !== undefined) {
    marks = withStyle(element, marks);
    const space = styleOf(element, 'white-space');
    if (space !== '') keepsSpace = /^(?:pre|break-spaces)/u.test(space);
  }
  if (name === 'pre' || name === 'listing') keepsSpace = true;
  if (name === 'a' && attributes.href !== undefined) url = addressOf(attributes.href) ?? url;
  return { marks, url, keepsSpace };
}

function withStyle(element: MarkupElement, around: InlineStyle['marks']): InlineStyle['marks'] {
  const { bold, italic, strike, code } = around;
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const line = styleOf(element, 'text-decoration') || styleOf(element, 'text-decoration-line');
  const isBold = weight === '' ? bold === true : /^(?:bold|bolder|[6-9]00)/u.test(weight);
  const isItalic = slant === '' ? italic === true : /^(?:italic|oblique)/u.test(slant);
  const isStruck = line.includes('line-through') || (strike === true && !line.startsWith('none'));
  return {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(isStruck && { strike: true }),
    ...(code === true && { code: true }),
  };
}

/** The address of a link, if a story may have it. */
export function addressOf(href: string): string | undefined {
  const plain = href.replace(/[\t\n\r]/gu, '').trim();
  const address = cleanAddress(plain.startsWith('//') ? `https:${plain}` : plain);
  return address.length <= LONGEST_ADDRESS && isAllowedUrl(address) ? address : undefined;
}
