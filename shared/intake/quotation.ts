/** The marks that open a quotation, and those that may close each. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '«': '»', '„': '“”"' };

/** Says whether a text begins with a mark that opens a quotation. */
export function opensQuotation(text: string): boolean {
  return Object.hasOwn(CLOSERS, text.charAt(0));
}

/**
 * Where the quotation that begins a text ends: the place after its closing mark, or undefined when it is never closed.
 * Quotations inside it are skipped. A straight mark opens when a word follows it and none comes before.
 */
export function quotationEnd(text: string): number | undefined {
  const open: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const innermost = open.at(-1);
    if (innermost !== undefined && closes(text, index, innermost)) {
      open.pop();
      if (open.length === 0) return index + 1;
    } else if (Object.hasOwn(CLOSERS, character)) {
      open.push(character);
    }
  }
  return undefined;
}

function closes(text: string, index: number, opener: string): boolean {
  const character = text.charAt(index);
  if (CLOSERS[opener]?.includes(character) !== true) return false;
  return character !== '"' || !(isWordStart(text.charAt(index + 1)) && !isWordEnd(text.charAt(index - 1)));
}

function isWordStart(character: string): boolean {
  return /[\p{L}\p{N}«“„]/u.test(character);
}

function isWordEnd(character: string): boolean {
  return /[\p{L}\p{N}\p{P}]/u.test(character);
}
