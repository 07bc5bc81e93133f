import type { Editor } from 'slate';
import { languageOf, type Language } from '../../../shared/language/index.ts';
import type { QuoteMarks } from '../../../shared/language/language.ts';
import { replaceTyped, typedAt } from './typed-text.ts';

const NBSP = '\u00a0';

/** What stands in the place of so many characters before the caret. */
interface Replacement {
  readonly length: number;
  readonly text: string;
}

/**
 * Sets type as one writes, by the story's language: quotation marks, the apostrophe, dashes, spaces that must not break.
 * Each is a step of its own, so that one undo gives back what was typed; in links and code nothing is touched.
 */
export function withTypography(editor: Editor): Editor {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    const { setsType, language } = editor.surface.getState();
    if (!setsType || options?.at !== undefined || text.length !== 1) return;
    const place = typedAt(editor);
    if (!place?.before.endsWith(text)) return;
    const replacement = typeset(place.before, languageOf(language));
    if (replacement) replaceTyped(editor, place, replacement.length, replacement.text);
  };
  return editor;
}

/** What a line's end becomes when its last character has just been typed; undefined when it stays. */
export function typeset(before: string, language: Language): Replacement | undefined {
  const typed = before.at(-1);
  const rest = before.slice(0, -1);
  switch (typed) {
    case undefined:
      return undefined;
    case '"':
      return { length: 1, text: quoteMark(rest, language) };
    case "'":
      return apostrophe(rest, language);
    case '-':
      return /[^\s-]\s?-$/u.test(rest) ? dash(rest) : undefined;
    case ' ':
      return afterSpace(rest, language) ?? afterUnit(before, language);
    default:
      return afterUnit(before, language);
  }
}

function isOpening(rest: string): boolean {
  return rest === '' || /[\s([{\u2013\u2014/«„“‘]$/u.test(rest);
}

/** The mark that belongs here, by the quotations that are open before it. */
function quoteMark(rest: string, { typography: { outerQuotes, innerQuotes } }: Language): string {
  const open: QuoteMarks[] = [];
  for (const character of rest) {
    if (open.at(-1)?.[1] === character) open.pop();
    else if (character === outerQuotes[0]) open.push(outerQuotes);
    else if (character === innerQuotes[0]) open.push(innerQuotes);
  }
  if (isOpening(rest)) return (open.length === 0 ? outerQuotes : innerQuotes)[0];
  return (open.at(-1) ?? outerQuotes)[1];
}

function apostrophe(rest: string, { typography }: Language): Replacement | undefined {
  if (/[\p{L}\p{N}\p{M}]$/u.test(rest)) return { length: 1, text: '’' };
  if (!typography.hasSingleQuotes) return undefined;
  return { length: 1, text: isOpening(rest) ? '‘' : '’' };
}

/** Two hyphens are a dash; a space before it does not break. */
function dash(rest: string): Replacement {
  return /\s-$/u.test(rest) ? { length: 3, text: `${NBSP}—` } : { length: 2, text: '—' };
}

function afterSpace(rest: string, { typography: { shortWords } }: Language): Replacement | undefined {
  if (/[^\s-]\s-$/u.test(rest)) return { length: 3, text: `${NBSP}— ` };
  if (rest === '-') return { length: 2, text: '— ' };
  if (rest.endsWith('№') || rest.endsWith('§')) return { length: 1, text: NBSP };
  const word = /(?:^|[\s(«„“"—])(\p{L}{1,2})$/u.exec(rest)?.[1];
  return word !== undefined && shortWords.includes(word.toLowerCase())
    ? { length: 1, text: NBSP }
    : undefined;
}

/** A number and its unit stay together, once the unit has ended. */
function afterUnit(before: string, { typography: { units } }: Language): Replacement | undefined {
  const [, space, unit, end] = /\d( )([\p{L}°%.]+?)([^\p{L}]?)$/u.exec(before) ?? [];
  if (space === undefined || unit === undefined || !units.includes(unit)) return undefined;
  // A letter's unit has ended only when something else follows: "5 м" may go on as "5 мільйонів".
  if (unit !== '%' && (end === undefined || end === '')) return undefined;
  const tail = `${unit}${end ?? ''}`;
  return { length: tail.length + 1, text: `${NBSP}${tail}` };
}
