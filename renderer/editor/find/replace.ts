import type { Path } from 'slate';
import { Editor, Node, Text } from 'slate';
import type { TextMatch } from './matches.ts';

/**
 * Puts other words in the place of matches, which are in the order of the text. The words take the marks of what they
 * replace; whether it is one step to undo is the caller's to say.
 */
export function replaceMatches(editor: Editor, matches: readonly TextMatch[], template: string): void {
  Editor.withoutNormalizing(editor, () => {
    for (const match of matches.toReversed()) replaceMatch(editor, match, match.replacement(template));
  });
}

interface Stretch {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

function replaceMatch(editor: Editor, match: TextMatch, words: string): void {
  const stretches = stretchesOf(editor, match);
  const [first] = stretches;
  if (!first) return;
  for (const { path, start, end } of stretches.toReversed()) {
    const text = Node.leaf(editor, path).text.slice(start, end);
    editor.apply({ type: 'remove_text', path, offset: start, text });
  }
  if (words !== '') {
    editor.apply({
      type: 'insert_text',
      path: first.path,
      offset: first.start,
      text: words.normalize('NFC'),
    });
  }
}

/** The parts of a line's runs that a match covers. */
function stretchesOf(editor: Editor, { path: line, start, end }: TextMatch): Stretch[] {
  const stretches: Stretch[] = [];
  let offset = 0;
  for (const [text, path] of Node.texts(Node.get(editor, line))) {
    if (!Text.isText(text)) continue;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.text.length);
    offset += text.text.length;
    if (from < to) stretches.push({ path: [...line, ...path], start: from, end: to });
  }
  return stretches;
}
