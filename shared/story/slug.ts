import { blockText, type Block } from '../blocks/index.ts';
import { languageOf, languages } from '../language/index.ts';

const LONGEST_SLUG = 80;

interface Sluggable {
  readonly language: string;
  readonly headline: string;
  readonly blocks: readonly Block[];
}

/**
 * The slug that a story has by itself: its headline, or else the first words of its lead, in Latin letters by the
 * official transliteration of its language. Whole words only, 80 characters at most; empty when there are no words.
 */
export function slugFor({ language, headline, blocks }: Sluggable): string {
  if (headline.trim() !== '') return slugOf(headline, language);
  const opening =
    blocks.find((block) => block.type === 'lead') ?? blocks.find((block) => block.type === 'paragraph');
  const words = opening === undefined ? '' : blockText(opening).split(/\s+/u).slice(0, 8).join(' ');
  return slugOf(words, language);
}

/** Words as a slug: transliterated, by other languages' rules where a letter is not the story's own; lower-case, joined by hyphens. */
export function slugOf(words: string, language: string): string {
  const latin = [languageOf(language), ...languages]
    .reduce((text, { transliterate }) => transliterate(text), words.normalize('NFC'))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ`]/gu, '')
    .toLowerCase();
  let slug = '';
  for (const word of latin.split(/[^a-z0-9]+/u)) {
    if (word === '') continue;
    const longer = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug;
}

/** A slug that is not among those taken: itself, or with the first number after it that makes it free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = numbered(slug, number);
  return free;
}

/** Says whether a slug is one that `freeSlug` can give for another: that itself, or with a number after it. */
export function isSlugFrom(slug: string, wanted: string): boolean {
  if (slug === wanted) return true;
  const [, number] = /-([2-9]|[1-9]\d+)$/u.exec(slug) ?? [];
  return number !== undefined && wanted !== '' && slug === numbered(wanted, Number(number));
}

function numbered(slug: string, number: number): string {
  const end = `-${number}`;
  return slug.slice(0, LONGEST_SLUG - end.length).replace(/-$/u, '') + end;
}
