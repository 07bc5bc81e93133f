import { classesOf } from '../markup.ts';
import type { Pass } from './pass.ts';

/** Word's styles for paragraphs, by the start of their class, and the elements that mean the same. */
const STYLES: readonly (readonly [start: RegExp, name: string])[] = [
  [/^MsoTitle/u, 'h1'],
  [/^MsoHeading([1-6])/u, 'h'],
  [/^Mso(?:Intense)?Quote/u, 'blockquote'],
  [/^(?:western-)?heading-?([1-6])/iu, 'h'],
];

/** Gives the paragraphs that are headings and quotations by their style or role the elements for these. */
export const withStyledParagraphs: Pass = (element) => {
  if (element.name !== 'p' && element.name !== 'div') return element;
  if (element.attributes.role === 'heading') {
    const level = Number(element.attributes['aria-level'] ?? 2);
    return { ...element, name: `h${level >= 1 && level <= 6 ? level : 2}` };
  }
  if (element.name !== 'p') return element;
  for (const name of classesOf(element)) {
    for (const [style, meant] of STYLES) {
      const found = style.exec(name);
      if (found !== null) return { ...element, name: meant === 'h' ? `h${found[1] ?? 2}` : meant };
    }
  }
  return element;
};
