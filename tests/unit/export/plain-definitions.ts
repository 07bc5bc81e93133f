import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element } from '../../../shared/export/element.ts';
import { isBlank } from '../../../shared/export/blank.ts';
import { linkAddress } from '../../../shared/export/link-address.ts';
import {
  isLink,
  isRun,
  MARKS,
  textOf,
  type Inline,
  type Mark,
  type Run,
} from '../../../shared/story/text.ts';

const HOLDERS_OF_BLOCKS =
  'html head body main nav section footer article header table thead tbody tr figure blockquote aside ul ol';
const PHRASING = 'a strong em s code br span time';

/** A tree as HTML by a library, after white space has been put into the tree: slow, and plain to see. */
export function plainHtml(tree: Element): string {
  const html = toHtml(withLineBreaks(tree), {
    characterReferences: { useNamedReferences: true },
    // What the library calls dangerous was so in browsers that are no more: ' and ` between double quotes.
    allowDangerousCharacters: true,
  });
  // The library keeps to the standard of before 2025, by which angles stood for themselves in attributes.
  return html.replace(
    START_TAG,
    (tag) => `<${tag.slice(1, -1).replace(/</gu, '&lt;').replace(/>/gu, '&gt;')}>`,
  );
}

const START_TAG = /<[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"]*")?)*>/gu;

function withLineBreaks(node: Element): Element {
  const children = node.children.map((child) => (child.type === 'element' ? withLineBreaks(child) : child));
  const isPhrasing = (child: ElementContent) =>
    child.type !== 'element' || PHRASING.split(' ').includes(child.tagName);
  const holdsBlocks =
    node.tagName === 'div'
      ? children.length > 0 && !children.some(isPhrasing)
      : HOLDERS_OF_BLOCKS.split(' ').includes(node.tagName);
  if (!holdsBlocks) return { ...node, children };
  const lineBreak: ElementContent = { type: 'text', value: '\n' };
  return { ...node, children: [lineBreak, ...children.flatMap((child) => [child, lineBreak])] };
}

const TAGS: Readonly<Record<Mark, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** A line as phrasing content by its definition: the outermost mark that any run has, then what is within it. */
export function plainPhrasing(inlines: readonly Inline[]): ElementContent[] {
  if (isBlank(textOf(inlines).toWellFormed())) return [];
  return inBits(inlines, isLink).flatMap((bit): ElementContent[] => {
    const [first] = bit;
    if (first === undefined || !isLink(first)) return marked(bit.filter(isRun));
    return bit.filter(isLink).flatMap(({ url, children }) => {
      const content = marked(children);
      const href = linkAddress(url);
      return content.length > 0 && href !== undefined ? [element('a', { href }, content)] : content;
    });
  });
}

function marked(runs: readonly Run[]): ElementContent[] {
  const written = runs.filter(({ text }) => text !== '');
  const mark = MARKS.find((name) => written.some((run) => run[name]));
  if (mark === undefined) return written.flatMap(({ text }) => lines(text));
  return inBits(written, (run) => run[mark] === true).flatMap((bit) => {
    if (!bit[0]?.[mark]) return marked(bit);
    return [element(TAGS[mark], {}, marked(bit.map((run) => without(mark, run))))];
  });
}

function without(mark: Mark, run: Run): Run {
  const marks = MARKS.filter((name) => name !== mark && run[name]);
  return { text: run.text, ...Object.fromEntries(marks.map((name) => [name, true as const])) };
}

function lines(text: string): ElementContent[] {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(line === '' ? [] : element('p', {}, [line]).children),
    ]);
}

/** A list in bits: a new one wherever the answer to a question changes. */
function inBits<Item>(items: readonly Item[], question: (item: Item) => boolean): Item[][] {
  return items.reduce<Item[][]>((bits, item) => {
    const last = bits.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || question(before) !== question(item)) {
      return [...bits, [item]];
    }
    last.push(item);
    return bits;
  }, []);
}
