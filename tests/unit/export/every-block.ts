import type { Block } from '../../../shared/blocks/index.ts';
import { idOfPlace } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';
import { plainRuns, type Inline } from '../../../shared/story/text.ts';

type WithoutId<Item> = Item extends Block ? Omit<Item, 'id'> : never;

/** Blocks with ids by their place. */
export function numbered(blocks: readonly WithoutId<Block>[]): Block[] {
  return blocks.map((block, index) => ({ ...block, id: idOfPlace(index + 1) }));
}

export const PHOTO_FILE = `photos/${'a'.repeat(64)}.jpg`;

interface Furniture {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A photo as it is attached, or as it still is to be when no file is named. */
export function photo({ alt, caption, credit }: Furniture, file?: string): WithoutId<Block> {
  return {
    type: 'photo',
    ...(file === undefined ? {} : { asset: { file, width: 1600, height: 1000 } }),
    alt,
    children: [
      { type: 'caption', children: plainRuns(caption) },
      { type: 'credit', children: plainRuns(credit) },
    ],
  };
}

export function text(type: 'lead' | 'source' | 'paragraph' | 'reminder', words: string): WithoutId<Block> {
  return { type, children: plainRuns(words) };
}

/** A story with nothing but these blocks, and what else is given. */
export function storyOf(blocks: readonly Block[], rest: Partial<Story> = {}): Story {
  return {
    format: 'lede-story',
    version: 1,
    id: idOfPlace(0),
    language: 'en',
    headline: '',
    kicker: '',
    slug: '',
    authors: [],
    section: '',
    tags: [],
    status: 'draft',
    dates: { created: '2025-04-18T14:30:00+03:00' },
    seo: { title: '', description: '' },
    blocks: [...blocks],
    ...rest,
  };
}

/** A story that has every type of block and every text field, each text made from its name. */
export function everyBlock(say: (field: string) => string, rest: Partial<Story> = {}): Story {
  const line = (field: string): Inline[] => [
    { text: say(field) },
    { text: say(`${field}, bold`), bold: true },
    { text: say(`${field}, bold italic`), bold: true, italic: true },
    { text: say(`${field}, strike`), strike: true },
    { text: say(`${field}, code`), code: true },
    { type: 'link', url: 'https://example.com/?a=1&b=2', children: plainRuns(say(`${field}, link`)) },
    { text: '' },
  ];
  const item = (field: string) => ({ type: 'list-item' as const, children: line(field) });
  return storyOf(
    numbered([
      {
        type: 'photo',
        asset: { file: PHOTO_FILE, width: 1600, height: 1000 },
        alt: say('alt'),
        children: [
          { type: 'caption', children: line('caption') },
          { type: 'credit', children: line('credit') },
        ],
      },
      { type: 'lead', children: line('lead') },
      { type: 'source', children: line('source') },
      { type: 'subhead', level: 2, children: line('subhead') },
      { type: 'subhead', level: 3, children: line('lower subhead') },
      { type: 'paragraph', children: line('paragraph') },
      {
        type: 'quote',
        cite: 'https://t.me/example/1',
        children: [
          { type: 'quote-words', children: line('quote words') },
          { type: 'attribution', children: line('attribution') },
        ],
      },
      { type: 'list', ordered: false, children: [item('bullet'), item('second bullet')] },
      { type: 'list', ordered: true, children: [item('number')] },
      {
        type: 'factbox',
        children: [
          { type: 'box-title', children: line('box title') },
          { type: 'box-text', children: line('box text') },
        ],
      },
      {
        type: 'table',
        header: true,
        children: [
          { type: 'table-row', children: [{ type: 'table-cell', children: line('column') }] },
          { type: 'table-row', children: [{ type: 'table-cell', children: line('cell') }] },
        ],
      },
      { type: 'correction', date: '2026-11-24', children: line('correction') },
      { type: 'divider', children: [{ text: '' }] },
      { type: 'embed', provider: 'telegram', reference: 'example/12', children: [{ text: '' }] },
      photo(
        { alt: say('second alt'), caption: say('second caption'), credit: say('second credit') },
        PHOTO_FILE,
      ),
      { type: 'reminder', children: line('reminder') },
      { type: 'related', children: line('related') },
      { type: 'related', children: [item('related item')] },
      { type: 'unknown', source: '{"type":"timeline","rows":[]}', children: [{ text: '' }] },
    ]),
    {
      headline: say('headline'),
      kicker: say('kicker'),
      authors: [{ name: say('author') }, { name: say('second author'), url: 'https://example.com/author' }],
      section: say('section'),
      tags: [say('tag')],
      dates: { created: '2025-04-18T14:30:00+03:00', published: '2025-04-18T15:05:00+03:00' },
      seo: { title: say('seo title'), description: say('seo description') },
      ...rest,
    },
  );
}
