import { marked } from 'marked';

/** Lines of front matter: YAML between three hyphens, as static sites have it. */
const FRONT = /^\ufeff?---[ \t]*\r?\n(?<front>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/u;

export interface MarkdownPage {
  readonly html: string;
  /** The lines above the text that are no part of it. */
  readonly front: readonly string[];
}

/** Markdown (GitHub's, by CommonMark) as HTML; a title in its front matter is its heading. */
export function htmlOfMarkdown(text: string): MarkdownPage {
  const front = FRONT.exec(text);
  const lines = (front?.groups?.['front'] ?? '').split(/\r?\n/u).filter((line) => line.trim() !== '');
  const title = lines
    .map((line) => /^title:\s*(?<title>.+)$/u.exec(line)?.groups?.['title'])
    .find((found) => found !== undefined);
  const body = front === null ? text : text.slice(front[0].length);
  const heading =
    title === undefined || /^\s*#\s/u.test(body) ? '' : `# ${title.replace(/^["']|["']$/gu, '')}\n\n`;
  const html = marked.parse(heading + body, { async: false, gfm: true });
  return { html, front: heading === '' ? lines : lines.filter((line) => !line.startsWith('title:')) };
}
