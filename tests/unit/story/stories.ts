import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A story with a block of each type, one of them unknown, as Lede writes it. */
export const canonicalText = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/story/every-block.json'),
  'utf8',
);

/** The text of a small story whose blocks are the given JSON. */
export function storyWithBlocks(blocks: string): string {
  return `{
  "format": "lede-story",
  "version": 1,
  "id": "01JS4Q7K2M0000000000000000",
  "language": "uk",
  "headline": "",
  "kicker": "",
  "slug": "",
  "authors": [],
  "section": "",
  "tags": [],
  "status": "draft",
  "dates": { "created": "2025-04-18T12:00:00+03:00" },
  "seo": { "title": "", "description": "" },
  "blocks": ${blocks}
}
`;
}

/** A paragraph's JSON, with anything else among its children. */
export function paragraphWith(children: string): string {
  return `{ "type": "paragraph", "id": "01JS4Q7K2M0000000000000001", "children": [${children}] }`;
}
