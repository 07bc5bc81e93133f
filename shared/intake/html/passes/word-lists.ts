import { isElement, styleOf, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import type { Pass } from './pass.ts';

const MARK = 'list-mark';

/** Makes items of the paragraphs that Word calls lists: it writes their marks as text, and says so by a style. */
export const withWordLists: Pass = (element) => {
  if (styleOf(element, 'mso-list') === 'ignore') return { ...element, name: MARK };
  if (element.name !== 'p' && !/^h[1-6]$/u.test(element.name)) return element;
  if (!/^l\d/u.test(styleOf(element, 'mso-list'))) return element;
  const mark = markIn(element);
  // A numbered heading stays one, without the number that Word counts by itself.
  const name =
    element.name === 'p'
      ? /[\p{L}\p{N}]/u.test(mark) && !/^o\s*$/u.test(mark)
        ? 'li-ordered'
        : 'li'
      : element.name;
  return { ...element, name, children: element.children.flatMap(withoutMark) };
};

function markIn(node: MarkupNode): string {
  if (isElement(node, MARK)) return wordsIn(node).trim();
  return isElement(node) ? (node.children.map(markIn).find((mark) => mark !== '') ?? '') : '';
}

function withoutMark(node: MarkupNode): MarkupNode[] {
  if (!isElement(node)) return [node];
  if (node.name === MARK) return [];
  const changed: MarkupElement = { ...node, children: node.children.flatMap(withoutMark) };
  return [changed];
}
