import type { Block } from '../../../shared/blocks/index.ts';
import { embedUrl } from '../../../shared/blocks/embed.ts';
import { isListOfLinks } from '../../../shared/blocks/related.ts';
import { detectLanguage, languageOf, languages } from '../../../shared/language/index.ts';
import { textOf, type Inline } from '../../../shared/story/text.ts';
import { joinInlines, sliceInlines, splitAtLineFeeds } from '../../../shared/story/inlines.ts';

/** A block's words as lines, so that a block of another type can take them over. Undefined when it must not change. */
export function linesOf(block: Block): readonly (readonly Inline[])[] | undefined {
  switch (block.type) {
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'subhead':
    case 'reminder':
    case 'correction':
      return [block.children];
    case 'list':
      return block.children.map((item) => item.children);
    case 'related':
      return isListOfLinks(block.children) ? block.children.map((item) => item.children) : [block.children];
    case 'quote': {
      const [words, attribution] = block.children;
      return [joinInlines([words.children, attribution.children], ' ')];
    }
    case 'photo': {
      const [caption, credit] = block.children;
      return [captionAndCredit(caption.children, credit.children)];
    }
    case 'factbox': {
      const [title, text] = block.children;
      const lines = splitAtLineFeeds(text.children);
      return textOf(title.children) === '' ? lines : [title.children, ...lines];
    }
    case 'table': {
      const rows = block.children.map((row) =>
        joinInlines(
          row.children.map(({ children }) => children),
          '\t',
        ),
      );
      const worded = rows.filter((row) => textOf(row) !== '');
      return worded.length === 0 ? rows.slice(0, 1) : worded;
    }
    case 'embed':
      return [[{ text: embedUrl(block.provider, block.reference) }]];
    case 'divider':
      return [[{ text: '' }]];
    case 'unknown':
      return undefined;
  }
}

/** "Talks in Paris. Photo: Rustem Umerov": the line that a photo's caption and credit make on paper. */
function captionAndCredit(caption: readonly Inline[], credit: readonly Inline[]): Inline[] {
  const words = textOf(caption);
  const name = textOf(credit);
  if (name === '') return joinInlines([caption], '');
  const { photo } = languageOf(detectLanguage(`${words} ${name}`)).labels;
  if (words === '') return [{ text: `${photo}: ` }, ...credit];
  return joinInlines([caption, credit], `${/[.!?…]\s*$/u.test(words) ? ' ' : '. '}${photo}: `);
}

const PHOTO_LABEL = new RegExp(
  `(?:^|\\.?\\s+)(?:${[...new Set(languages.map(({ labels }) => labels.photo))].join('|')}):\\s*`,
  'iu',
);

/** What `captionAndCredit` has joined, apart again; a line with no label is all caption. */
export function splitCredit(line: readonly Inline[]): [caption: Inline[], credit: Inline[]] {
  const label = PHOTO_LABEL.exec(textOf(line));
  if (!label) return [sliceInlines(line, 0), [{ text: '' }]];
  return [sliceInlines(line, 0, label.index), sliceInlines(line, label.index + label[0].length)];
}
