import type { Author } from './story.ts';

/** The authors of a story on one line, with commas between their names. */
export function bylineOf(authors: readonly Author[]): string {
  return authors.map(({ name }) => name).join(', ');
}

/** The names that stand on such a line, each once. */
export function namesIn(byline: string): string[] {
  const names = byline.split(',').map((name) => name.replace(/\s+/gu, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The authors whom a byline names. Who was an author before keeps the address of their page. */
export function authorsNamed(byline: string, before: readonly Author[]): Author[] {
  return namesIn(byline).map((name) => before.find((author) => author.name === name) ?? { name });
}
