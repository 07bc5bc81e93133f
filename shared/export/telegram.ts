import { joinInlines, sliceInlines } from '../story/inlines.ts';
import {
  isLink,
  isRun,
  plainRuns,
  textOf,
  type Inline,
  type Link,
  type Mark,
  type Run,
} from '../story/text.ts';
import type { ExportedStory, Picture } from './exported-story.ts';
import { neighbours } from './neighbours.ts';
import { nestedMarks } from './nested-marks.ts';
import { passagesOf, type Passage } from './passages.ts';
import { isAddress, needsLabel, photoWords, withAddress } from './plain-text.ts';
import { pieceThatFits } from './telegram-pieces.ts';

/** How long a post may be, in UTF-16 units (https://core.telegram.org/bots/api#sendmessage). */
export const LONGEST_POST = 4096;
/** How long the words under a photo may be (https://core.telegram.org/bots/api#sendphoto). */
export const LONGEST_CAPTION = 1024;

/** One post: its text in Telegram's own signs, and the photo that it is the caption of. */
export interface TelegramPost {
  readonly text: string;
  readonly photo?: Picture;
}

/** How Telegram's own fields write the marks (https://telegram.org/faq). */
const SIGNS: Readonly<Record<Mark, string>> = { bold: '**', italic: '__', strike: '~~', code: '`' };

/**
 * A story as posts for Telegram, to be put into its own field: paragraphs with a blank line between, emphasis in
 * Telegram's signs, the address of a link after its words, the page's address at the end. The first post goes with the
 * cover where there is one. Posts end between paragraphs, never after a heading, else between sentences, else between
 * words; emphasis is closed and opened again, and an address is never parted.
 */
export function telegramPosts(exported: ExportedStory): TelegramPost[] {
  const { content, cover, url } = exported;
  const paragraphs = [
    ...passagesOf(content).flatMap(paragraphsOf),
    ...(url === undefined ? [] : [paragraph([{ type: 'link', url, children: plainRuns(url) }])]),
  ];
  const posts = packed(paragraphs, cover === undefined ? LONGEST_POST : LONGEST_CAPTION);
  return posts.map((text, index) => ({
    text,
    ...(index === 0 && cover !== undefined ? { photo: cover } : {}),
  }));
}

/** The posts in one file, with a line between that counts them. */
export function telegramText(exported: ExportedStory): string {
  const posts = telegramPosts(exported);
  return posts
    .map(({ text }, index) =>
      posts.length === 1 ? `${text}\n` : `--- ${index + 1}/${posts.length} ---\n\n${text}\n`,
    )
    .join('\n');
}

/** A paragraph of a post; one that leads to the next, as a heading does, is never the last of its post. */
interface Paragraph {
  readonly words: readonly Inline[];
  readonly leads: boolean;
}

function paragraph(words: readonly Inline[]): Paragraph {
  return { words, leads: false };
}

function heading(words: readonly Inline[]): Paragraph {
  return { words: bold(words), leads: true };
}

interface Part {
  readonly text: string;
  readonly leads: boolean;
}

const BLANK_LINE = '\n\n';

function packed(paragraphs: readonly Paragraph[], firstLimit: number): string[] {
  const posts: string[] = [];
  let parts: Part[] = [];
  const limit = (): number => (posts.length === 0 ? firstLimit : LONGEST_POST);
  const room = (): number =>
    parts.reduce((left, { text }) => left - text.length - BLANK_LINE.length, limit());
  const close = (): void => {
    const last = parts.findLastIndex(({ leads }) => !leads);
    const closed = last < 0 ? parts : parts.slice(0, last + 1);
    parts = parts.slice(closed.length);
    posts.push(closed.map(({ text }) => text).join(BLANK_LINE));
  };
  for (const { words, leads } of paragraphs) {
    let rest: readonly Inline[] | undefined = trimmed(words);
    while (rest !== undefined) {
      const whole: string | undefined = isLonger(rest, room()) ? undefined : signed(rest);
      if (whole !== undefined && whole.length <= room()) {
        if (whole !== '') parts.push({ text: whole, leads });
        rest = undefined;
      } else if (parts.some((part) => !part.leads) || room() < limit() / 2) {
        close();
      } else {
        const piece = pieceThatFits(rest, room(), signed);
        parts.push({ text: piece.text, leads: false });
        rest = piece.rest;
        close();
      }
    }
  }
  if (parts.length > 0) posts.push(parts.map(({ text }) => text).join(BLANK_LINE));
  return posts;
}

/** Says whether a line is longer than so many UTF-16 units, without its signs, which only add to it. */
function isLonger(inlines: readonly Inline[], limit: number): boolean {
  let length = 0;
  for (const inline of inlines) {
    length += textOf([inline]).length;
    if (length > limit) return true;
  }
  return false;
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] | undefined {
  const text = textOf(inlines);
  if (text.trim() === '') return undefined;
  return sliceInlines(inlines, text.length - text.trimStart().length, text.trimEnd().length);
}

function paragraphsOf(passage: Passage): Paragraph[] {
  switch (passage.kind) {
    case 'heading':
      return [heading(passage.words)];
    case 'paragraph':
      return [paragraph(passage.words)];
    case 'quote':
      return [paragraph(joinInlines([...passage.words, passage.attribution], ' '))];
    case 'list':
      return [
        paragraph(
          joinInlines(
            passage.items.map((item, index) => [
              { text: passage.ordered ? `${index + 1}. ` : '• ' },
              ...item,
            ]),
            '\n',
          ),
        ),
      ];
    case 'photo':
      return [paragraph(photoWords(passage).map(italic))];
    case 'note':
      return [
        ...(needsLabel(passage) ? [heading([{ text: passage.label }])] : []),
        ...passage.passages.flatMap(paragraphsOf),
      ];
    case 'table':
      return [
        paragraph(
          joinInlines(
            passage.rows.map((row) => joinInlines(row, ' · ')),
            '\n',
          ),
        ),
      ];
    case 'divider':
      return [paragraph([{ text: '* * *' }])];
  }
}

function italic(inline: Inline): Inline {
  return isLink(inline) ? inline : { ...inline, italic: true };
}

function bold(words: readonly Inline[]): Inline[] {
  return words.map((inline) =>
    isLink(inline)
      ? { ...inline, children: inline.children.map((run) => ({ ...run, bold: true as const })) }
      : { ...inline, bold: true as const },
  );
}

/** A line in Telegram's signs. */
function signed(inlines: readonly Inline[]): string {
  return neighbours(inlines, isLink)
    .map((group) => signedRuns(group.filter(isRun)) + group.filter(isLink).map(signedLink).join(''))
    .join('')
    .trim();
}

function signedLink({ url, children }: Link): string {
  if (/^https?:/iu.test(url) && isAddress(textOf(children), url)) {
    return signedRuns(children.map((run) => ({ ...run, text: withoutSigns(run.text) })));
  }
  return withAddress(signedRuns(children), withoutSigns(url));
}

/** An address in which nothing is read as emphasis, as the same one: no second sign stands for itself. */
function withoutSigns(address: string): string {
  return address.replace(/(?<=([*_~]))\1/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function signedRuns(runs: readonly Run[]): string {
  return nestedMarks<string>(runs, {
    words: (text) => [text.replace(DOUBLE_SIGN, '$1\u2060')],
    marked: (mark, inner) => `${SIGNS[mark]}${inner.join('')}${SIGNS[mark]}`,
  }).join('');
}

/** Two signs in the story's own words would be read as emphasis; there is no way to escape them but to part them. */
const DOUBLE_SIGN = /([*_~|])(?=\1)/gu;
