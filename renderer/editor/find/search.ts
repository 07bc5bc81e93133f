import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';

/** What to look for. */
export interface Search {
  readonly text: string;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  readonly isPattern: boolean;
}

/** A stretch of a text, in UTF-16 units, with what it is to be replaced by, once asked. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly replacement: (template: string) => string;
}

const LETTER = '[\\p{L}\\p{N}\\p{M}_]';

/** ' ’ ʼ are one letter, and a space that does not break is a space. Every character keeps its place. */
export function fold(text: string): string {
  return text.replace(/[’ʼ`‘]/gu, "'").replace(/[\u00a0\u202f]/gu, ' ');
}

/**
 * Makes a search ready to run; undefined when there is nothing to look for. Errors: a message that says what is wrong with
 * a regular expression.
 */
export function compileSearch(search: Search): Result<RegExp | undefined, MessageData> {
  const { text, matchesCase, wholeWords, isPattern } = search;
  if (text === '') return ok(undefined);
  const wanted = fold(text.normalize('NFC'));
  if (isPattern && isExplosive(wanted)) return fail(faulty('find.bad-pattern.slow'));
  const pattern = isPattern ? `(?:${wanted})` : wanted.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const whole = wholeWords ? `(?<!${LETTER})${pattern}(?!${LETTER})` : pattern;
  try {
    return ok(new RegExp(whole, matchesCase ? 'dgu' : 'dgiu'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(faulty(reasonOf(error.message)));
  }
}

/** Every place in a text that a search finds, in order. A match of nothing is none. */
export function findHits(text: string, pattern: RegExp, isPattern: boolean): Hit[] {
  const hits: Hit[] = [];
  for (const found of fold(text).matchAll(pattern)) {
    if (found[0] === '') continue;
    const start = found.index;
    const replacement = isPattern
      ? (template: string) => expand(template, text, found)
      : (template: string) => template;
    hits.push({ start, end: start + found[0].length, replacement });
  }
  return hits;
}

/** Fills `$1`, `$<name>`, `$&` and `$$` with the words as they stand in the text, apostrophes as they were written. */
function expand(template: string, text: string, { indices }: RegExpExecArray): string {
  const part = (span: [number, number] | undefined) => (span ? text.slice(span[0], span[1]) : '');
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]+)>)/gu, (whole, dollar, all, place, name) => {
    if (dollar !== undefined) return '$';
    if (all !== undefined) return part(indices?.[0]);
    if (name !== undefined) return part(indices?.groups?.[String(name)]);
    const index = Number(place);
    return indices !== undefined && index > 0 && index < indices.length ? part(indices[index]) : whole;
  });
}

/** A repetition of a repetition, such as `(a+)+`, which a text of fifty letters can keep busy for years. */
function isExplosive(pattern: string): boolean {
  return /\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)\s*(?:[+*]|\{\d+,\d*\})/u.test(pattern);
}

type Reason = 'bracket' | 'repeat' | 'escape' | 'other';

function reasonOf(message: string): `find.bad-pattern.${Reason}` {
  if (/unterminated|unmatched|lone quantifier brackets|missing/iu.test(message))
    return 'find.bad-pattern.bracket';
  if (/nothing to repeat/iu.test(message)) return 'find.bad-pattern.repeat';
  if (/escape|\\ at end/iu.test(message)) return 'find.bad-pattern.escape';
  return 'find.bad-pattern.other';
}

type BadPattern = ReturnType<typeof reasonOf> | 'find.bad-pattern.slow';

function faulty(reason: BadPattern): MessageData {
  return messageData(reason);
}
