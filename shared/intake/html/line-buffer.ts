import type { Inline, Run } from '../../story/text.ts';
import { cleanText } from '../passes/index.ts';
import type { InlineStyle } from './inline-style.ts';

interface Piece {
  readonly run: Run;
  readonly url: string | undefined;
}

/** White space that a browser shows as one space; most words come without any. */
const HAS_LOOSE_SPACE = /[\t\n\f]| {2}/u;

/** Collects the words of a block, line by line, with white space as a browser would show it. */
export class LineBuffer {
  #lines: Piece[][] = [[]];
  /** The line so far is empty or ends with white space, so that more of it would not show. */
  #endsInSpace = true;

  /** Adds words in a style. */
  add(text: string, { marks, url, keepsSpace }: InlineStyle): void {
    const clean = cleanText(text);
    if (!keepsSpace) {
      this.#push(HAS_LOOSE_SPACE.test(clean) ? clean.replace(/[ \t\n\f]+/gu, ' ') : clean, marks, url);
      return;
    }
    for (const [index, line] of clean.split('\n').entries()) {
      if (index > 0) this.break();
      this.#push(line.replaceAll('\t', ' '), marks, url);
    }
  }

  /** Ends the line. */
  break(): void {
    this.#lines.push([]);
    this.#endsInSpace = true;
  }

  /** The lines so far, each as a line of text; the buffer is empty then. */
  take(): Inline[][] {
    const lines = this.#lines.map(inlinesOf);
    this.#lines = [[]];
    this.#endsInSpace = true;
    return lines;
  }

  #push(text: string, marks: InlineStyle['marks'], url: string | undefined): void {
    // COMPAT(2026-11): browsers and word processors write a space that must show as a no-break space beside a plain one.
    const plain = text.includes('\u00a0') ? text.replace(/ \u00a0|\u00a0 |\u00a0{2,}/gu, ' ') : text;
    const shown = plain.includes('  ') ? plain.replace(/ {2,}/gu, ' ') : plain;
    const words = this.#endsInSpace ? shown.replace(/^[ \u00a0]+/u, '') : shown;
    if (words === '') return;
    this.#lines.at(-1)?.push({ run: { text: words, ...marks }, url });
    this.#endsInSpace = words.endsWith(' ');
  }
}

function inlinesOf(pieces: readonly Piece[]): Inline[] {
  const inlines: Inline[] = [];
  for (const { run, url } of pieces) {
    const last = inlines.at(-1);
    if (url === undefined) inlines.push(run);
    else if (last !== undefined && 'type' in last && last.url === url) last.children.push(run);
    else inlines.push({ type: 'link', url, children: [run] });
  }
  return inlines;
}
