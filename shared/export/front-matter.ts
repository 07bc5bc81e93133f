export type FrontMatterValue = string | readonly (string | FrontMatter)[];

export interface FrontMatter {
  readonly [key: string]: FrontMatterValue | undefined;
}

/**
 * The block of YAML (1.2) that stands before a Markdown text. Each text is quoted, with every sign escaped that YAML does
 * not print, so that no text can be read as anything else. What is empty is left out.
 */
export function frontMatter(entries: FrontMatter): string {
  return `---\n${linesOf(entries)
    .map((line) => `${line}\n`)
    .join('')}---\n`;
}

function linesOf(entries: FrontMatter): string[] {
  return Object.entries(entries).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${quoted(value)}`];
    return [`${key}:`, ...value.flatMap(itemOf)];
  });
}

/** An item of a list, the first of its lines after a hyphen. */
function itemOf(item: string | FrontMatter): string[] {
  const lines = typeof item === 'string' ? [quoted(item)] : linesOf(item);
  return lines.map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`);
}

/** A JSON string is a YAML one once the characters that YAML does not count among its printable ones are escaped. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
