import { Editor, Element, Node, Text, type Descendant, type Point, type Selection } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import type { Inline } from '../../shared/story/text.ts';
import { newId } from '../../shared/story/ids.ts';
import { parseHtml } from '../../shared/intake/html/parse-html.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';

/**
 * Stories in a line a block: `lead: words`, `quote: words / attribution`, `photo: caption / credit`, `list: one ; two`.
 * `|` is the caret; `‹` and `›` are the anchor and the focus of a selection. `p` is a paragraph, `h2` and `h3` are
 * subheads, `box: title / text` is a fact box, `table: a ; b // c ; d` has two rows, `ol` is a numbered list, `links` is a related note that is a list.
 */
export function storyOf(...lines: string[]): Block[] {
  return lines.map((line) => {
    const colon = line.indexOf(':');
    const text = line.slice(colon + 1).replace(/^ /u, '');
    return blockOf(line.slice(0, colon), text);
  });
}

function blockOf(name: string, text: string): Block {
  const id = newId();
  const runs = (words: string): Inline[] => [{ text: words }];
  const items = () => text.split(' ; ').map((item) => ({ type: 'list-item' as const, children: runs(item) }));
  const [first = '', second = ''] = text.split(' / ');
  switch (name) {
    case 'p':
      return { type: 'paragraph', id, children: runs(text) };
    case 'lead':
    case 'source':
    case 'reminder':
    case 'related':
      return { type: name, id, children: runs(text) };
    case 'h2':
    case 'h3':
      return { type: 'subhead', id, level: name === 'h2' ? 2 : 3, children: runs(text) };
    case 'list':
    case 'ol':
      return { type: 'list', id, ordered: name === 'ol', children: items() };
    case 'links':
      return { type: 'related', id, children: items() };
    case 'quote':
      return {
        type: 'quote',
        id,
        children: [
          { type: 'quote-words', children: runs(first) },
          { type: 'attribution', children: runs(second) },
        ],
      };
    case 'photo':
      return {
        type: 'photo',
        id,
        alt: '',
        children: [
          { type: 'caption', children: runs(first) },
          { type: 'credit', children: runs(second) },
        ],
      };
    case 'box':
      return {
        type: 'factbox',
        id,
        children: [
          { type: 'box-title', children: runs(first) },
          { type: 'box-text', children: runs(second) },
        ],
      };
    case 'table':
      return {
        type: 'table',
        id,
        children: text.split(' // ').map((row) => ({
          type: 'table-row',
          children: row.split(' ; ').map((cell) => ({ type: 'table-cell', children: runs(cell) })),
        })),
      };
    case 'correction':
      return { type: 'correction', id, date: '2026-11-24', children: runs(text) };
    case 'hr':
      return { type: 'divider', id, children: [{ text: '' }] };
    case 'embed':
      return { type: 'embed', id, provider: 'youtube', reference: 'dQw4w9WgXcQ', children: [{ text: '' }] };
    case 'unknown':
      return { type: 'unknown', id, source: '{ "type": "timeline" }', children: [{ text: '' }] };
    default:
      throw new Error(`No such block: ${name}`);
  }
}

/** Makes an editor of lines in the notation, with the caret or the selection where they say. */
export function editorOf(...lines: string[]): Editor {
  const voidCaret = lines.findIndex((line) => /^(?:hr|embed|unknown):.*\|/u.test(line));
  const editor = createStoryEditor(storyOf(...lines), { readHtml: parseHtml });
  const selection = takeMarks(editor);
  if (voidCaret !== -1) {
    const point = { path: [voidCaret, 0], offset: 0 };
    editor.selection = { anchor: point, focus: point };
  } else if (selection) {
    editor.selection = selection;
  }
  return editor;
}

/** Takes the marks of a selection out of the text, unseen by the history. */
function takeMarks(editor: Editor): Selection {
  const found: Partial<Record<'|' | '‹' | '›', Point>> = {};
  for (const mark of ['|', '‹', '›'] as const) {
    for (const [node, path] of Node.texts(editor)) {
      const offset = node.text.indexOf(mark);
      if (offset === -1) continue;
      found[mark] = { path, offset };
      editor.children = replaceText(editor.children, path, node.text.replace(mark, ''));
      for (const other of Object.values(found)) {
        if (other !== found[mark] && other.path.join() === path.join() && other.offset > offset)
          other.offset--;
      }
    }
  }
  const anchor = found['|'] ?? found['‹'];
  const focus = found['|'] ?? found['›'];
  return anchor && focus ? { anchor, focus } : null;
}

function replaceText(children: Descendant[], [index, ...rest]: number[], text: string): Descendant[] {
  return children.map((child, place) => {
    if (place !== index) return child;
    if (Text.isText(child)) return { ...child, text };
    return { ...child, children: replaceText(child.children, rest, text) } as Element;
  });
}

/** What an editor holds, in the notation. */
export function linesOf(editor: Editor): string[] {
  return editor.children.map((block, index) => lineOf(editor, block as Block, index));
}

function lineOf(editor: Editor, block: Block, index: number): string {
  const text = (...path: number[]) => markedText(editor, [index, ...path]);
  const texts = (between: string) => block.children.map((_, place) => text(place)).join(between);
  switch (block.type) {
    case 'paragraph':
      return `p: ${text()}`;
    case 'subhead':
      return `h${block.level}: ${text()}`;
    case 'list':
      return `${block.ordered ? 'ol' : 'list'}: ${texts(' ; ')}`;
    case 'quote':
    case 'photo':
      return `${block.type}: ${texts(' / ')}`;
    case 'factbox':
      return `box: ${texts(' / ')}`;
    case 'table':
      return `table: ${block.children
        .map((row, place) => row.children.map((_, cell) => text(place, cell)).join(' ; '))
        .join(' // ')}`;
    case 'correction':
      return `correction: ${text()}`;
    case 'divider':
      return `hr: ${text()}`;
    case 'related':
      return Element.isElement(block.children[0]) && block.children[0].type === 'list-item'
        ? `links: ${texts(' ; ')}`
        : `related: ${text()}`;
    case 'lead':
    case 'source':
    case 'reminder':
    case 'embed':
    case 'unknown':
      return `${block.type}: ${text()}`;
  }
}

function markedText(editor: Editor, path: number[]): string {
  const { selection } = editor;
  let marked = '';
  for (const [node, textPath] of Node.texts(Node.get(editor, path))) {
    const full = [...path, ...textPath].join();
    const marks = selection
      ? (
          [
            [selection.anchor, '‹'],
            [selection.focus, '›'],
          ] as const
        )
          .filter(([point]) => point.path.join() === full)
          .sort(([left], [right]) => right.offset - left.offset)
      : [];
    let text = node.text;
    const isCollapsed = selection && Editor.string(editor, selection) === '' && marks.length === 2;
    if (isCollapsed) text = `${text.slice(0, marks[0]![0].offset)}|${text.slice(marks[0]![0].offset)}`;
    else
      for (const [point, mark] of marks) text = text.slice(0, point.offset) + mark + text.slice(point.offset);
    marked += text;
  }
  return marked;
}

/** The story's words without a caret, block by block. */
export function wordsOf(editor: Editor): string[] {
  return storyBlocks(editor).map((block) => Node.string(block));
}

/** Lets Slate's tick end, after which an edit is a new step of the history. */
export async function nextTick(): Promise<void> {
  await Promise.resolve();
}
