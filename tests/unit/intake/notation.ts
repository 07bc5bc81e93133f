import { blocks as definitions, blockText, type Block } from '../../../shared/blocks/index.ts';
import type { Intake } from '../../../shared/intake/intake.ts';
import { isLink, MARKS, type Inline, type Mark, type Run } from '../../../shared/story/text.ts';

const SIGNS: Readonly<Record<Mark, string>> = { bold: '**', italic: '_', strike: '~~', code: '`' };

/** What was taken in, a line a block, with marks and links as in Markdown: what the golden files of markup hold. */
export function written({ headline, kicker, blocks, leftOut }: Intake): string {
  const lines = [
    ...(kicker ? [`kicker: ${inline(kicker.prose.inlines)}`] : []),
    ...(headline ? [`headline: ${inline(headline.prose.inlines)}`] : []),
    ...blocks.map((block) => `${block.type}${detail(block)}: ${words(block)}`),
    ...leftOut.map((text) => `left out: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

function detail(block: Block): string {
  const cue = 'reason' in block ? ` [${block.reason.cue}]` : '';
  if (block.type === 'subhead') return ` ${block.level}${cue}`;
  if (block.type === 'list') return `${block.ordered ? ' ordered' : ''}${cue}`;
  if (block.type === 'table') return `${block.header === true ? ' with header' : ''}${cue}`;
  if (block.type === 'photo') return `${block.alt === '' ? '' : ` (${block.alt})`}${cue}`;
  return cue;
}

function words(block: Block): string {
  switch (block.type) {
    case 'quote':
    case 'photo':
    case 'factbox':
      return block.children.map((part) => inline(part.children)).join(' ‖ ');
    case 'list':
      return block.children.map((item) => inline(item.children)).join(' • ');
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => inline(cell.children)).join(' | '))
        .join(' ⏎ ');
    case 'related':
      return block.children
        .map((child) =>
          'type' in child && child.type === 'list-item' ? `• ${inline(child.children)} ` : inline([child]),
        )
        .join('');
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'subhead':
    case 'reminder':
    case 'correction':
      return inline(block.children);
    case 'embed':
    case 'divider':
    case 'unknown':
      return blockText(block) || definitions[block.type].name;
  }
}

function inline(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => (isLink(part) ? `[${part.children.map(run).join('')}](${part.url})` : run(part)))
    .join('')
    .replaceAll('\u00a0', '⍽')
    .replaceAll('\n', '⏎');
}

function run({ text, ...marks }: Run): string {
  const signs = MARKS.filter((mark) => marks[mark] === true).map((mark) => SIGNS[mark]);
  return `${signs.join('')}${text}${signs.toReversed().join('')}`;
}
