import { blockText, type Block } from '../../../shared/blocks/index.ts';
import { isLink, MARKS, type Inline, type Mark, type Run } from '../../../shared/story/text.ts';
import { hasParts, holdsText, inlinesOf, isVoidBlock } from '../nodes.ts';
import type { Fragment } from './fragment.ts';

/** How Telegram's own fields write the marks (https://telegram.org/faq). */
const SIGNS: Readonly<Record<Mark, string>> = { bold: '**', italic: '__', strike: '~~', code: '`' };

/**
 * A fragment as a post for Telegram: paragraphs with a blank line between, emphasis in Telegram's signs, the address of a
 * link after its words; a headline, where there is one, in bold. Photos are their captions and credits.
 */
export function telegramText(fragment: Fragment, headline = ''): string {
  const body =
    fragment.kind === 'line' ? [inline(fragment.children)] : fragment.blocks.map((block) => paragraph(block));
  const title = headline.trim() === '' ? [] : [`**${headline.trim()}**`];
  return [...title, ...body].filter((text) => text !== '').join('\n\n');
}

function paragraph(block: Block): string {
  if (isVoidBlock(block)) return blockText(block);
  if (holdsText(block)) {
    const text = inline(inlinesOf(block));
    return block.type === 'subhead' && text !== '' ? `**${text.replaceAll('**', '')}**` : text;
  }
  const lines = block.children.flatMap((child) => ('children' in child ? [inline(inlinesOf(child))] : []));
  if (hasParts(block)) return lines.filter((line) => line !== '').join('\n');
  return lines.map((line, index) => `${isNumbered(block) ? `${index + 1}.` : '•'} ${line}`).join('\n');
}

function isNumbered(block: Block): boolean {
  return block.type === 'list' && block.ordered;
}

function inline(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => (isLink(part) ? `${part.children.map(run).join('')} (${part.url})` : run(part)))
    .join('');
}

function run({ text, ...marks }: Run): string {
  // Signs beside a space are not read as signs.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return text;
  const signs = MARKS.filter((mark) => marks[mark] === true).map((mark) => SIGNS[mark]);
  return `${before}${signs.join('')}${words}${signs.toReversed().join('')}${after}`;
}
