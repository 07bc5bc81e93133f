import { joinInlines } from '../story/inlines.ts';
import { isLink, isRun, textOf, type Inline, type Link, type Mark, type Run } from '../story/text.ts';
import type { ExportedStory, Picture } from './exported-story.ts';
import { neighbours } from './neighbours.ts';
import { nestedMarks } from './nested-marks.ts';
import { passagesOf, type Passage } from './passages.ts';
import { needsLabel, photoWords, withAddress } from './plain-text.ts';
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
 * cover where there is one. Posts end between paragraphs, else between sentences, else between words; emphasis is closed
 * and opened again, and an address is never parted.
 */
export function telegramPosts(exported: ExportedStory): TelegramPost[] {
  const { content, cover, url } = exported;
  const paragraphs = [
    ...passagesOf(content).flatMap(paragraphsOf),
    ...(url === undefined ? [] : [[{ text: url }]]),
  ].filter((words) => textOf(words).trim() !== '');
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

function packed(paragraphs: readonly (readonly Inline[])[], firstLimit: number): string[] {
  const posts: string[] = [];
  let post = '';
  let limit = firstLimit;
  const close = (): void => {
    if (post !== '') posts.push(post);
    if (post !== '') limit = LONGEST_POST;
    post = '';
  };
  for (const paragraph of paragraphs) {
    let rest: readonly Inline[] | undefined = paragraph;
    while (rest !== undefined) {
      // Signs only add to a text, so one that is too long by itself need not be written to know it.
      const whole = textOf(rest).trim().length <= limit ? signed(rest) : undefined;
      const joined = post === '' ? whole : whole && `${post}\n\n${whole}`;
      if (joined !== undefined && joined.length <= limit) {
        post = joined;
        rest = undefined;
      } else if (post !== '') {
        close();
      } else {
        const piece = pieceThatFits(rest, limit, signed);
        post = piece.text;
        rest = piece.rest;
        close();
      }
    }
  }
  close();
  return posts;
}

function paragraphsOf(passage: Passage): (readonly Inline[])[] {
  switch (passage.kind) {
    case 'heading':
      return [bold(passage.words)];
    case 'paragraph':
      return [passage.words];
    case 'quote':
      return [joinInlines([...passage.words, passage.attribution], ' ')];
    case 'list':
      return [
        joinInlines(
          passage.items.map((item, index) => [{ text: passage.ordered ? `${index + 1}. ` : '• ' }, ...item]),
          '\n',
        ),
      ];
    case 'photo': {
      const line = photoWords(passage);
      return [line.map((inline) => (isLink(inline) ? inline : { ...inline, italic: true as const }))];
    }
    case 'note':
      return [
        ...(needsLabel(passage) ? [bold([{ text: passage.label }])] : []),
        ...passage.passages.flatMap(paragraphsOf),
      ];
    case 'table':
      return [
        joinInlines(
          passage.rows.map((row) => joinInlines(row, ' · ')),
          '\n',
        ),
      ];
    case 'divider':
      return [[{ text: '* * *' }]];
  }
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
  return withAddress(signedRuns(children), url);
}

function signedRuns(runs: readonly Run[]): string {
  return nestedMarks<string>(runs, {
    words: (text) => [text.replace(DOUBLE_SIGN, '$1\u2060')],
    marked: (mark, inner) => `${SIGNS[mark]}${inner.join('')}${SIGNS[mark]}`,
  }).join('');
}

/** Two signs in the story's own words would be read as emphasis; there is no way to escape them but to part them. */
const DOUBLE_SIGN = /([*_~|])(?=\1)/gu;
