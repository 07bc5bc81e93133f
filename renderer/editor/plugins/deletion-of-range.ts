import { Editor, Node, Path, Point, Range, Transforms } from 'slate';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { joinLines } from '../commands/lines.ts';
import { isFurniture, isPart, isVoidBlock, lineAt, linesIn } from '../nodes.ts';

/**
 * Deletes a selection that goes over more than one line. Blocks wholly selected go; of a quote or a photo only partly
 * selected the parts stay, with the words left in them; two ends that are plain text become one line. Says whether it
 * did: a selection within one line, which it leaves selected, is Slate's own to delete.
 */
export function deleteRange(editor: Editor, selection: Range): boolean {
  const [first, last] = Editor.edges(editor, []);
  const [from, to] = Range.edges(selection);
  if (Point.equals(from, first) && Point.equals(to, last) && editor.children.length > 1) {
    replaceAll(editor);
    return true;
  }
  const [start, end] = Range.edges(Editor.unhangRange(editor, selection));
  const startLine = lineAt(editor, start)?.[1];
  const endLine = lineAt(editor, end)?.[1];
  if (!startLine || !endLine) return false;
  if (Path.equals(startLine, endLine)) {
    Transforms.select(editor, { anchor: start, focus: end });
    return false;
  }
  Editor.withoutNormalizing(editor, () => deleteAcross(editor, { start, end, startLine, endLine }));
  return true;
}

function replaceAll(editor: Editor): void {
  Editor.withoutNormalizing(editor, () => {
    for (let index = editor.children.length - 1; index >= 0; index--) {
      Transforms.removeNodes(editor, { at: [index], voids: true });
    }
    Transforms.insertNodes(editor, emptyParagraph(), { at: [0] });
    Transforms.select(editor, Editor.start(editor, [0]));
  });
}

interface Stretch {
  readonly start: Point;
  readonly end: Point;
  readonly startLine: Path;
  readonly endLine: Path;
}

function deleteAcross(editor: Editor, stretch: Stretch): void {
  const { start, end, startLine, endLine } = stretch;
  const startRef = Editor.pathRef(editor, startLine);
  const endRef = Editor.pathRef(editor, endLine);
  const caretRef = Editor.pointRef(editor, start, { affinity: 'backward' });
  const removed = blocksToRemove(editor, stretch).map((path) => Editor.pathRef(editor, path));
  const between = linesBetween(editor, stretch).map((path) => Editor.pathRef(editor, path));

  emptyText(editor, Editor.start(editor, endLine), end);
  emptyText(editor, start, Editor.end(editor, startLine));
  for (const ref of between) {
    const path = ref.unref();
    if (!path) continue;
    if (isPart(Node.get(editor, path))) emptyText(editor, ...Editor.edges(editor, path));
    else Transforms.removeNodes(editor, { at: path });
  }
  for (const ref of removed) {
    const path = ref.unref();
    if (path) Transforms.removeNodes(editor, { at: path, voids: true });
  }

  const keptStart = startRef.unref();
  const keptEnd = endRef.unref();
  if (keptStart && keptEnd && isJoinable(editor, keptStart) && isJoinable(editor, keptEnd)) {
    joinLines(editor, keptStart, keptEnd);
  }
  const caret = caretRef.unref();
  if (caret) Transforms.select(editor, caret);
  else if (keptEnd) Transforms.select(editor, Editor.start(editor, keptEnd));
  else selectNear(editor, startLine[0] ?? 0);
}

/** Blocks with nothing left to stand for: those between the ends, and a void, a quote or a photo selected as a whole. */
function blocksToRemove(editor: Editor, { start, end, startLine, endLine }: Stretch): Path[] {
  const [first = 0] = startLine;
  const [last = 0] = endLine;
  if (first === last) return [];
  const paths: Path[] = [];
  for (let index = first; index <= last; index++) {
    const path = [index];
    const node = Node.get(editor, path);
    const isOfItsOwn = isVoidBlock(node) || isFurniture(node);
    const isInside = index > first && index < last;
    const isCovered =
      (index > first || Point.equals(start, Editor.start(editor, path))) &&
      (index < last || Point.equals(end, Editor.end(editor, path)));
    if (isInside || (isOfItsOwn && isCovered)) paths.push(path);
  }
  return paths;
}

/** Items and parts between the two ends, in the blocks where the ends are. */
function linesBetween(editor: Editor, { startLine, endLine }: Stretch): Path[] {
  const [first = 0] = startLine;
  const [last = 0] = endLine;
  return [...new Set([first, last])].flatMap((index) =>
    linesIn(editor, [index]).filter((path) => path.length > 1 && isBetween(path, startLine, endLine)),
  );
}

function isBetween(path: Path, start: Path, end: Path): boolean {
  return Path.isAfter(path, start) && Path.isBefore(path, end);
}

function emptyText(editor: Editor, anchor: Point, focus: Point): void {
  if (!Point.equals(anchor, focus)) Transforms.delete(editor, { at: { anchor, focus }, hanging: true });
}

/** Text that may run on into other text: not a part, and not a block without any. */
function isJoinable(editor: Editor, line: Path): boolean {
  const node = Node.get(editor, line);
  return !isPart(node) && !isVoidBlock(node);
}

function selectNear(editor: Editor, index: number): void {
  const at = Math.min(index, editor.children.length - 1);
  if (at < 0) {
    Transforms.insertNodes(editor, emptyParagraph(), { at: [0] });
    Transforms.select(editor, Editor.start(editor, [0]));
    return;
  }
  Transforms.select(editor, index > at ? Editor.end(editor, [at]) : Editor.start(editor, [at]));
}
