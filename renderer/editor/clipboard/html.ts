import { blockToHast, type Block } from '../../../shared/blocks/index.ts';
import type { ExportContext } from '../../../shared/export/context.ts';
import { phrasing } from '../../../shared/export/element.ts';
import { detectLanguage, languageOf } from '../../../shared/language/index.ts';
import { escapeMarkup } from '../../../shared/story/escape-markup.ts';
import { plainText } from './plain-text.ts';
import type { Fragment } from './fragment.ts';

type Content = ReturnType<typeof phrasing>[number];

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr']);
const ATTRIBUTES = { href: 'href', cite: 'cite' } as const;

/** A fragment as HTML for other programs: structure, links and emphasis; no classes, ids or photos. */
export function fragmentHtml(fragment: Fragment): string {
  const context: ExportContext = {
    language: languageOf(detectLanguage(plainText(fragment))),
    photos: new Map(),
    coverId: undefined,
    embedFrames: new Set(),
  };
  const content =
    fragment.kind === 'line'
      ? phrasing(fragment.children)
      : fragment.blocks.flatMap((block: Block) => blockToHast(block, context));
  return content.map(write).join('');
}

function write(node: Content): string {
  switch (node.type) {
    case 'text':
      return escapeMarkup(node.value);
    case 'comment':
      return '';
    case 'element': {
      const open = `<${node.tagName}${attributes(node.properties)}>`;
      return VOID_TAGS.has(node.tagName)
        ? open
        : `${open}${node.children.map(write).join('')}</${node.tagName}>`;
    }
  }
}

function attributes(properties: Readonly<Record<string, unknown>>): string {
  return Object.entries(ATTRIBUTES)
    .map(([property, name]) => {
      const value = properties[property];
      return typeof value === 'string' ? ` ${name}="${escapeMarkup(value)}"` : '';
    })
    .join('');
}
