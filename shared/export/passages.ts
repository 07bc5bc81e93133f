import type { Element, ElementContent } from 'hast';
import { isRun, MARKS, plainRuns, type Inline, type Mark, type Run } from '../story/text.ts';

/** A part of a story for formats that have no elements: what it is, and its words with their marks and links. */
export type Passage =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly role: string; readonly words: readonly Inline[] }
  | {
      readonly kind: 'quote';
      readonly words: readonly (readonly Inline[])[];
      readonly attribution: readonly Inline[];
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'photo';
      readonly src: string | undefined;
      readonly alt: string;
      readonly caption: readonly Inline[];
      readonly credit: readonly Inline[];
    }
  | {
      readonly kind: 'note';
      readonly role: string;
      readonly label: string;
      readonly passages: readonly Passage[];
    }
  | {
      readonly kind: 'table';
      readonly header: boolean;
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'divider' };

/** The passages of a tree in Lede's own classes and elements, in their order. Nothing that is seen on a page is left out. */
export function passagesOf(node: Element): Passage[] {
  const role = classOf(node);
  switch (node.tagName) {
    case 'h1':
      return [{ kind: 'heading', level: 1, words: inlinesOf(node) }];
    case 'h2':
      return [{ kind: 'heading', level: 2, words: inlinesOf(node) }];
    case 'h3':
      return [{ kind: 'heading', level: 3, words: inlinesOf(node) }];
    case 'p':
      return [{ kind: 'paragraph', role, words: inlinesOf(node) }];
    case 'ul':
    case 'ol':
      return [{ kind: 'list', ordered: node.tagName === 'ol', items: all(node, 'li').map(inlinesOf) }];
    case 'hr':
      return [{ kind: 'divider' }];
    case 'table':
      return [
        {
          kind: 'table',
          header: all(node, 'thead').length > 0,
          rows: all(node, 'tr').map((row) => elementsOf(row).map(inlinesOf)),
        },
      ];
    case 'aside':
      return [
        {
          kind: 'note',
          role,
          label: textOfProperty(node, 'ariaLabel'),
          passages: elementsOf(node).flatMap(passagesOf),
        },
      ];
    case 'figure':
      return figure(node, role);
    default: {
      const inner = elementsOf(node).flatMap(passagesOf);
      return inner.length > 0 || node.children.length === 0
        ? inner
        : [{ kind: 'paragraph', role, words: inlinesOf(node) }];
    }
  }
}

function figure(node: Element, role: string): Passage[] {
  const [caption] = all(node, 'figcaption');
  switch (role) {
    case 'quote':
      return [
        {
          kind: 'quote',
          words: all(node, 'p').map(inlinesOf),
          attribution: caption === undefined ? [] : inlinesOf(caption),
        },
      ];
    case 'photo': {
      const [img] = all(node, 'img');
      return [
        {
          kind: 'photo',
          src: img && textOfProperty(img, 'src'),
          alt: img === undefined ? '' : textOfProperty(img, 'alt'),
          caption: spans(node, 'caption'),
          credit: spans(node, 'credit'),
        },
      ];
    }
    default:
      return [{ kind: 'paragraph', role, words: all(node, 'a').flatMap((link) => inlines([link], {})) }];
  }
}

function spans(node: Element, name: string): Inline[] {
  return all(node, 'span')
    .filter((span) => classOf(span) === name)
    .flatMap(inlinesOf);
}

/** All elements of a name within another, in their order. */
function all(node: Element, tagName: string): Element[] {
  return elementsOf(node).flatMap((child) => (child.tagName === tagName ? [child] : all(child, tagName)));
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function classOf({ properties: { className } }: Element): string {
  return Array.isArray(className) ? (className[0] ?? '') : '';
}

function textOfProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

const MARKS_BY_TAG: Readonly<Partial<Record<string, Mark>>> = {
  strong: 'bold',
  em: 'italic',
  s: 'strike',
  code: 'code',
};

function inlinesOf({ children }: Element): Inline[] {
  return inlines(children, {});
}

function inlines(nodes: readonly ElementContent[], marks: Partial<Record<Mark, true>>): Inline[] {
  return joined(
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'text') return [{ text: node.value, ...marks }];
      if (node.type !== 'element') return [];
      if (node.tagName === 'br') return [{ text: '\n', ...marks }];
      const mark = MARKS_BY_TAG[node.tagName];
      const inner = inlines(node.children, mark === undefined ? marks : { ...marks, [mark]: true });
      const url = node.tagName === 'a' ? textOfProperty(node, 'href') : '';
      return url === '' ? inner : [{ type: 'link', url, children: atLeastOne(inner.filter(isRun)) }];
    }),
  );
}

/** A line with neighbouring runs of the same marks as one: a text of a thousand lines is one run again. */
function joined(line: readonly Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const inline of line) {
    const before = whole.at(-1);
    if (before !== undefined && isRun(before) && isRun(inline) && haveSameMarks(before, inline)) {
      whole[whole.length - 1] = { ...before, text: before.text + inline.text };
    } else whole.push(inline);
  }
  return whole;
}

function haveSameMarks(left: Run, right: Run): boolean {
  return MARKS.every((mark) => left[mark] === right[mark]);
}

function atLeastOne(runs: Run[]): Run[] {
  return runs.length === 0 ? plainRuns('') : runs;
}
