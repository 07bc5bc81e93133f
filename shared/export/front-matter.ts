export type FrontMatterValue = string | readonly string[];

/**
 * The block of YAML (1.2) that stands before a Markdown text. Each text is quoted, with every sign escaped that YAML does
 * not print, so that no text can be read as anything else. What is empty is left out.
 */
export function frontMatter(entries: Readonly<Record<string, FrontMatterValue | undefined>>): string {
  const lines = Object.entries(entries).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${quoted(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${quoted(item)}`)];
  });
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
}

/** A JSON string is a YAML one once the characters that YAML does not count among its printable ones are escaped. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
