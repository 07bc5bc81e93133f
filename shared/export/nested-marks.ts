import { MARKS, textOf, type Mark, type Run } from '../story/text.ts';
import { neighbours } from './neighbours.ts';

/** How a format writes words, and words that have a mark. */
export interface MarkWriter<Node> {
  readonly words: (text: string) => readonly Node[];
  readonly marked: (mark: Mark, inner: readonly Node[], text: string) => Node;
}

/**
 * Runs as a format that writes marks by signs has them: one pair of signs around neighbours that share a mark, in one
 * order of nesting, and no white space at the inner side of a sign, where it would not be read as one.
 */
export function nestedMarks<Node>(
  runs: readonly Run[],
  write: MarkWriter<Node>,
  marks: readonly Mark[] = MARKS,
): Node[] {
  const written = runs.filter(({ text }) => text !== '');
  const place = marks.findIndex((name) => written.some((run) => run[name] === true));
  const mark = marks[place];
  if (mark === undefined) return written.flatMap(({ text }) => write.words(text));
  const innerMarks = marks.slice(place + 1);
  return neighbours(written, (run) => run[mark] === true).flatMap((group) => {
    if (group[0]?.[mark] !== true) return nestedMarks(group, write, innerMarks);
    const text = textOf(group);
    if (text.trim() === '') return [...write.words(text)];
    const before = text.slice(0, text.length - text.trimStart().length);
    const after = text.slice(text.trimEnd().length);
    const core = withoutEnds(group, before.length, after.length);
    return [
      ...(before === '' ? [] : write.words(before)),
      write.marked(mark, nestedMarks(core, write, innerMarks), textOf(core)),
      ...(after === '' ? [] : write.words(after)),
    ];
  });
}

/** Runs without so many characters at the beginning and at the end. */
function withoutEnds(runs: readonly Run[], before: number, after: number): Run[] {
  const { length } = textOf(runs);
  let offset = 0;
  return runs.map((run) => {
    const from = Math.max(before - offset, 0);
    const to = Math.min(length - after - offset, run.text.length);
    offset += run.text.length;
    return { ...run, text: run.text.slice(from, Math.max(from, to)) };
  });
}
