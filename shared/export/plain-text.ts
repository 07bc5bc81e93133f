import { sliceInlines } from '../story/inlines.ts';
import { isLink, textOf, type Inline } from '../story/text.ts';
import type { ExportedStory } from './exported-story.ts';
import { linkAddress } from './link-address.ts';
import { passagesOf, type Passage } from './passages.ts';

/**
 * A story as plain text, as a newsroom sends it by mail: paragraphs with a blank line between, the address of a link
 * after its words, photos as their captions and credits. Lines end in LF.
 */
export function plainText({ content }: ExportedStory): string {
  return `${passagesOf(content)
    .map(paragraphsOf)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function paragraphsOf(passage: Passage): string {
  switch (passage.kind) {
    case 'heading':
    case 'paragraph':
      return withAddresses(passage.words);
    case 'quote':
      return [...passage.words.map(withAddresses), withAddresses(passage.attribution)]
        .filter((text) => text !== '')
        .join(' ');
    case 'list':
      return passage.items
        .map((item, index) => `${passage.ordered ? `${index + 1}.` : '•'} ${withAddresses(item)}`)
        .join('\n');
    case 'photo':
      return withAddresses(photoWords(passage));
    case 'note':
      return [
        ...(needsLabel(passage) ? [`${passage.label}:`] : []),
        ...passage.passages.map(paragraphsOf),
      ].join('\n');
    case 'table':
      return passage.rows.map((row) => row.map(withAddresses).join('\t').trimEnd()).join('\n');
    case 'divider':
      return '* * *';
  }
}

/**
 * A photo in words, as the intake of Lede reads it back: "Talks in Paris. Photo: Rustem Umerov". Without caption and
 * credit, what those hear who do not see it.
 */
export function photoWords({ caption, credit, alt }: Extract<Passage, { kind: 'photo' }>): Inline[] {
  const words = textOf(caption).trim();
  const name = textOf(credit).trim();
  if (words === '' && name === '') return [{ text: alt }];
  if (words === '' || name === '') return [...caption, ...credit];
  const between = /[.!?…]["»”’)]?$/u.test(words) ? ' ' : '. ';
  return [...sliceInlines(caption, 0, textOf(caption).trimEnd().length), { text: between }, ...credit];
}

/** Says whether a note is not to be understood without its label: its words are a list, or a date and a text. */
export function needsLabel({ role, passages }: Extract<Passage, { kind: 'note' }>): boolean {
  return role === 'correction' || passages[0]?.kind === 'list';
}

function withAddresses(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('').trim();
}

function inlineText(inline: Inline): string {
  return isLink(inline) ? withAddress(textOf(inline.children), inline.url) : inline.text;
}

/** The words of a link with its address after them, or the address alone where the words are nothing else. */
export function withAddress(written: string, url: string): string {
  if (isAddress(written, url)) return written;
  const words = written.trimEnd();
  return `${words} (${url})${written.slice(words.length)}`;
}

/** Says whether the words of a link are nothing but its address. */
export function isAddress(written: string, url: string): boolean {
  const words = written.trimEnd();
  return words === url || `mailto:${words}` === url || linkAddress(words) === url;
}
