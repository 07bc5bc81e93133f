import type { ExportedStory } from './exported-story.ts';
import type { ExportFormat } from './format-names.ts';
import { markdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { fragmentHtml, pageHtml } from './page.ts';
import { plainText } from './plain-text.ts';
import { rssItem } from './rss.ts';
import { telegramText } from './telegram.ts';

export { EXPORT_FORMATS, type ExportFormat } from './format-names.ts';

export interface Format {
  /** The name of its file in an export. */
  readonly file: string;
  readonly mediaType: string;
  /** The file's text. Pure: the same story gives the same bytes. */
  readonly write: (exported: ExportedStory) => string;
}

/** Every format. A new one is its own file, its name in `format-names.ts` and a line here. */
export const formats: Readonly<Record<ExportFormat, Format>> = {
  page: { file: 'index.html', mediaType: 'text/html', write: pageHtml },
  fragment: { file: 'fragment.html', mediaType: 'text/html', write: fragmentHtml },
  ninjs: { file: 'story.ninjs.json', mediaType: 'application/json', write: ninjs },
  markdown: { file: 'story.md', mediaType: 'text/markdown', write: markdown },
  text: { file: 'story.txt', mediaType: 'text/plain', write: plainText },
  telegram: { file: 'story.telegram.txt', mediaType: 'text/plain', write: telegramText },
  rss: { file: 'story.rss.xml', mediaType: 'application/rss+xml', write: rssItem },
};
