/** The marks that open a quotation, and those that may close each. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '«': '»',
  '„': '“”"',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '‟': '”',
  '＂': '＂',
};

const ANY_MARK = /["“”«»„‘’‚‹›‟＂]/gu;
const OPENING = /^["“«„‘‚‹‟＂]/u;

/** Says whether a text begins with a mark that opens a quotation. */
export function opensQuotation(text: string): boolean {
  return OPENING.test(text);
}

/**
 * Where the quotation that begins a text ends: the place after its closing mark, or undefined when it is never closed.
 * Quotations inside it are skipped. A straight mark opens when a word follows it and none comes before. With `opener`
 * the text goes on inside a quotation that such a mark has opened before.
 */
export function quotationEnd(text: string, opener?: string): number | undefined {
  const open: string[] = opener === undefined ? [] : [opener];
  for (const { index } of text.matchAll(ANY_MARK)) {
    const character = text.charAt(index);
    const innermost = open.at(-1);
    if (innermost !== undefined && closes(text, index, innermost)) {
      open.pop();
      if (open.length === 0) return index + 1;
    } else if (Object.hasOwn(CLOSERS, character) && !isApostrophe(text, index)) {
      open.push(character);
    }
  }
  return undefined;
}

function closes(text: string, index: number, opener: string): boolean {
  const character = text.charAt(index);
  if (CLOSERS[opener]?.includes(character) !== true) return false;
  if (character === '’' || character === '‘') return !isWordStart(text.charAt(index + 1));
  return character !== '"' || !(isWordStart(text.charAt(index + 1)) && !isWordEnd(text.charAt(index - 1)));
}

/** A single mark inside or after a word is an apostrophe; one before a word may open. */
function isApostrophe(text: string, index: number): boolean {
  return '‘‚'.includes(text.charAt(index)) && /[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}

function isWordStart(character: string): boolean {
  return /[\p{L}\p{N}«“„]/u.test(character);
}

function isWordEnd(character: string): boolean {
  return /[\p{L}\p{N}\p{P}]/u.test(character);
}
