/** Mail and terminals wrap between these widths, in characters. */
const NARROWEST = 45;
const WIDEST = 100;
/** A text with fewer wrapped lines cannot be told from one with short lines. */
const FEWEST_WRAPS = 3;

/**
 * The width, in characters, at which a text's lines were wrapped by a program, or undefined when each end of a line was
 * somebody's choice. A program wraps where the next word would not have fitted; a person does so only by chance.
 */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  let breaks = 0;
  let wraps = 0;
  let midSentence = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '') continue;
    breaks += 1;
    if (!isWrapped(line, next, width)) continue;
    wraps += 1;
    if (!/[.!?…:;][)\]"”“»]*$/u.test(line.trimEnd())) midSentence += 1;
  }
  return wraps >= FEWEST_WRAPS && wraps * 2 >= breaks && midSentence * 2 >= wraps ? width : undefined;
}

/** Says whether a line ends only because the next word would not have fitted into the width. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const [word = ''] = next.trimStart().split(/\s/u);
  return line.trimEnd().length + 1 + word.length > width;
}
