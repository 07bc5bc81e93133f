import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blockText, type Block, type BlockType } from '../../shared/blocks/index.ts';
import { intakePlainText, type Intake } from '../../shared/intake/plain-text.ts';
import type { Reason } from '../../shared/story/reason.ts';
import { textOf, type Inline } from '../../shared/story/text.ts';

/** What a passage of an article is: a block, a line above the story, or what is no part of it. */
export type Kind = BlockType | 'headline' | 'kicker' | 'leftout';

/** A passage with what it is by a person's judgement, or by the intake's. */
export interface Item {
  readonly kind: Kind;
  readonly text: string;
  /** The caption and credit of a photo, the attribution of a quote; undefined where nothing is said of them. */
  readonly parts: string | undefined;
  readonly reason?: Reason;
}

export interface Article {
  readonly name: string;
  /** The text as it would be pasted. */
  readonly text: string;
  readonly expected: readonly Item[];
}

const FIXTURES = path.join(import.meta.dirname, '../fixtures/intake');

/**
 * Reads the articles of a folder of the fixtures. A line `@@ kind` says what follows, down to the next one; after a
 * stroke come the caption and credit of a photo, or the attribution of a quote. The rest is the text exactly as pasted.
 */
export function articlesIn(folder: string): Article[] {
  return readdirSync(path.join(FIXTURES, folder))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) =>
      readArticle(path.basename(file, '.txt'), readFileSync(path.join(FIXTURES, folder, file), 'utf8')),
    );
}

function readArticle(name: string, source: string): Article {
  const [, ...marked] = `\n${source}`.split('\n@@ ');
  const passages = marked.map((part) => {
    const [head = '', ...lines] = part.split('\n');
    return { head, text: lines.join('\n') };
  });
  return {
    name,
    text: passages.map(({ text }) => text).join('\n'),
    expected: passages.map(({ head, text }) => {
      const [kind = '', ...parts] = head.split('|').map((part) => part.trim());
      if (!isKind(kind)) throw new Error(`${name}: "${kind}" is no kind of passage`);
      return { kind, text, parts: parts.length === 0 ? undefined : parts.join(' | ') };
    }),
  };
}

const KINDS: ReadonlySet<string> = new Set<Kind>([
  ...(['headline', 'kicker', 'leftout', 'lead', 'source', 'paragraph', 'subhead', 'quote', 'list'] as const),
  ...(['photo', 'reminder', 'related', 'embed', 'divider', 'table'] as const),
]);

function isKind(kind: string): kind is Kind {
  return KINDS.has(kind);
}

/** What the intake makes of an article, in the article's order. */
export function itemsOf({ headline, kicker, blocks, leftOut }: Intake): Item[] {
  return [
    ...(kicker
      ? [{ kind: 'kicker' as const, text: kicker.prose.text, parts: undefined, reason: kicker.reason }]
      : []),
    ...(headline
      ? [{ kind: 'headline' as const, text: headline.prose.text, parts: undefined, reason: headline.reason }]
      : []),
    ...blocks.map(itemOf),
    ...leftOut.map((text) => ({ kind: 'leftout' as const, text, parts: undefined })),
  ];
}

function itemOf(block: Block): Item {
  return {
    kind: block.type,
    text: blockText(block),
    parts: partsOf(block),
    ...('reason' in block && { reason: block.reason }),
  };
}

function partsOf(block: Block): string | undefined {
  if (block.type === 'photo') return block.children.map((part) => wordsOf(part.children)).join(' | ');
  return block.type === 'quote' ? wordsOf(block.children[1].children) : undefined;
}

function wordsOf(inlines: readonly Inline[]): string {
  return textOf(inlines);
}

export interface Score {
  readonly right: number;
  readonly blocks: number;
  readonly misses: readonly string[];
}

const SEEN = 32;

/** Compares what was made with what was meant: a passage is right when it begins alike, and its kind and parts are the same. */
export function scoreOf(article: Article): Score {
  const made = itemsOf(intakePlainText(article.text));
  const misses: string[] = [];
  const unmatched = [...made];
  let right = 0;
  for (const meant of article.expected) {
    const place = unmatched.findIndex((item) => opensAlike(item, meant));
    const item = unmatched[place];
    if (item !== undefined) unmatched.splice(place, 1);
    if (item === undefined || item.kind !== meant.kind) {
      misses.push(
        `${article.name}: ${meant.kind} became ${item?.kind ?? 'part of another block'}: ${short(meant.text)}`,
      );
    } else if (meant.parts !== undefined && spaced(item.parts ?? '') !== spaced(meant.parts)) {
      misses.push(`${article.name}: ${meant.kind} has "${item.parts ?? ''}" for "${meant.parts}"`);
    } else {
      right += 1;
    }
  }
  for (const item of unmatched)
    misses.push(`${article.name}: ${item.kind} made of part of a block: ${short(item.text)}`);
  return { right, blocks: Math.max(article.expected.length, made.length), misses };
}

function opensAlike(made: Item, meant: Item): boolean {
  if (made.kind === 'divider') return meant.kind === 'divider';
  const [left, right] = [letters(openingOf(made)), letters(meant.text)];
  const length = Math.min(SEEN, left.length, right.length);
  return (
    length > 0 &&
    (left.slice(0, length) === right.slice(0, length) || (made.kind === 'photo' && right.endsWith(left)))
  );
}

/** How an item begins: a photo with its caption, and with its credit when there is none. */
function openingOf({ kind, text, parts = '' }: Item): string {
  if (kind !== 'photo') return text;
  const [caption = '', credit = ''] = parts.split(' | ');
  return caption === '' ? credit : caption;
}

/** A text's letters and numbers without the marks of lists and what else the intake may take away. */
function letters(text: string): string {
  return text
    .replace(/^\s*\d{1,3}[.)]\s/gmu, '')
    .replace(/^\s*https?:\/\/(?:www\.)?/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function short(text: string): string {
  return JSON.stringify(spaced(text).slice(0, 70));
}
