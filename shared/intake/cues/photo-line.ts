import type { Block } from '../../blocks/index.ts';
import { newId } from '../../story/ids.ts';
import type { Cue as CueName } from '../../story/reason.ts';
import { plainRuns, type Inline } from '../../story/text.ts';
import { sliceOf } from '../inlines.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Prose } from '../passage.ts';
import { CUE_REACH } from '../phrases.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';
import { countSpaced, isNames } from './titles.ts';

/** Where the name of an agency may stand: in brackets, after a stroke or a stop, or alone. */
const AGENCY_PLACES = [
  /(?:^|\s)(?<stop>\()(?<credit>[^()]{2,80})\)\.?$/u,
  /\s(?<stroke>[/|–—])\s+(?<credit>[^.!?…»”"\n/|–—]{2,60}(?:\s?\/\s?[^.!?…»”"\n/|–—]{2,60})?)$/u,
  /(?<stop>[.!?…»”"])\s+(?<credit>[^.!?…»”"\n]{2,80})$/u,
  /(?:^|\n)(?<credit>[^.!?…»”"\n]{2,80})$/u,
];

const LONGEST_CREDIT = 100;
const MOST_WORDS_OF_BARE_CREDIT = 6;
const MOST_WORDS_OF_CAPTION = 60;

/** Where the credit of a photo line begins and its caption ends, as offsets in the line. */
interface Credit {
  readonly captionEnd: number;
  readonly start: number;
  readonly end: number;
  readonly cue: CueName;
  readonly match: string;
}

/**
 * A line that names a photo's credit: after a label ("Talks in Paris. Photo: Rustem Umerov", "(Photo by …)"), by its
 * sign ("© Ferrari"), by an agency ("Talks in Paris / Reuters", "REUTERS/Yves Herman"), or by saying that there is no
 * author («Ілюстративне фото»).
 */
export const photoLine: Cue = (prose, { lexicon }) => {
  const { lined } = prose;
  if (lined.length > CUE_REACH) return undefined;
  const isHinted = lexicon.photoHint.test(lined.toLowerCase());
  const credit =
    (isHinted ? (labelled(lined, lexicon) ?? noticed(lined, lexicon)) : undefined) ??
    signed(lined) ??
    ofAgency(lined, lexicon);
  return credit && photoOf(prose, credit);
};

function photoOf({ inlines }: Prose, { captionEnd, start, end, cue, match }: Credit): Block {
  const part = (from: number, to: number): Inline[] =>
    to <= from ? plainRuns('') : sliceOf(inlines, from, to);
  return {
    type: 'photo',
    id: newId(),
    alt: '',
    reason: { cue, match },
    children: [
      { type: 'caption', children: part(0, captionEnd) },
      { type: 'credit', children: part(start, end) },
    ],
  };
}

function labelled(line: string, lexicon: Lexicon): Credit | undefined {
  const found = [...line.matchAll(lexicon.photoLabel)].at(-1);
  const label = found?.groups?.['label'];
  if (found === undefined || label === undefined) return undefined;
  const stop = found.groups?.['stop'] ?? '';
  const start = found.index + found[0].length;
  const end = stop === '(' ? line.replace(/\)\.?$/u, '').length : line.length;
  const credit = line.slice(start, end);
  if (!isCredit(credit) || !(label.endsWith(':') || isBareCredit(credit, label, lexicon))) return undefined;
  return { captionEnd: captionEnd(line, found.index, stop), start, end, cue: 'photo-label', match: label };
}

/** After a label with no colon: a name («Фото ДСНС»), or words that tell where a photo is from («Фото з архіву»). */
function isBareCredit(credit: string, label: string, lexicon: Lexicon): boolean {
  if (lexicon.photoOrigin.test(credit)) return true;
  if (/\s/u.test(label.trim()) && /^[\p{Lu}\p{N}@©]/u.test(credit)) return true;
  return /^[^a-z]*$/iu.test(label)
    ? countSpaced(credit) <= MOST_WORDS_OF_BARE_CREDIT && isNames(credit) && !/[.!?…]$/u.test(credit)
    : /^[@©]/u.test(credit);
}

function noticed(line: string, lexicon: Lexicon): Credit | undefined {
  const found = lexicon.photoNotice.exec(line);
  const credit = found?.groups?.['credit'];
  if (found === null || credit === undefined) return undefined;
  const start = found.index + found[0].indexOf(credit);
  return {
    captionEnd: captionEnd(line, found.index, found[0].trim().charAt(0)),
    start,
    end: start + credit.length,
    cue: 'photo-notice',
    match: credit,
  };
}

function signed(line: string): Credit | undefined {
  if (!line.includes('©')) return undefined;
  const found = /(?:^|[\s(/|,.;–—-])\s*(?<credit>©\s*\S[^©]{0,80})$/u.exec(line);
  const credit = found?.groups?.['credit'];
  if (found === null || credit === undefined) return undefined;
  const start = found.index + found[0].indexOf('©');
  const before = line.slice(0, start).trimEnd();
  const stop = /[.(/|,;–—-]$/u.exec(before)?.[0] ?? '';
  const end = stop === '(' ? line.replace(/\)\.?$/u, '').length : line.length;
  return {
    captionEnd: captionEnd(line, before.length - stop.length, stop),
    start,
    end,
    cue: 'photo-sign',
    match: '©',
  };
}

/** A line that ends in nothing but the names of an agency and its photographer, in brackets or after a stroke or a stop. */
function ofAgency(line: string, lexicon: Lexicon): Credit | undefined {
  // Most lines end as sentences do, and are none.
  if (/[.!?…:;,]$/u.test(line) && !/\)\.$/u.test(line)) return undefined;
  const found = AGENCY_PLACES.map((place) => place.exec(line)).find((match) => match !== null) ?? null;
  const credit = found?.groups?.['credit'];
  if (found === null || credit === undefined) return undefined;
  const agency = lexicon.agency.exec(credit)?.[0];
  const isWhole = found.index === 0 && found.groups?.['stop'] === undefined;
  const caption = line.slice(0, found.index);
  if (agency === undefined || !isNames(credit) || countSpaced(credit) > 2 * MOST_WORDS_OF_BARE_CREDIT)
    return undefined;
  if (isWhole && !/\S\/\S/u.test(credit)) return undefined;
  if (saidWordIn(caption) !== undefined || countSpaced(caption) > MOST_WORDS_OF_CAPTION) return undefined;
  const start = line.lastIndexOf(credit);
  const stop = found.groups?.['stop'] ?? found.groups?.['stroke'] ?? '';
  return {
    captionEnd: captionEnd(line, found.index, stop),
    start,
    end: start + credit.length,
    cue: 'photo-agency',
    match: agency,
  };
}

/** Where the caption ends: with its own punctuation, but before the stop, stroke, dash or bracket that only parts it off. */
function captionEnd(line: string, place: number, stop: string): number {
  const before = line.slice(0, place).trimEnd();
  if (/[!?…»”"\])]/u.test(stop)) return line.indexOf(stop, before.length) + stop.length;
  const isAbbreviation = /(?:^|[\s.])\p{L}{1,2}$|\.$/u.test(before);
  return stop === '.' && isAbbreviation ? line.indexOf('.', before.length) + 1 : before.length;
}

/** A credit is a name or a few; a sentence after it shows that the line is no caption. */
function isCredit(credit: string): boolean {
  return (
    credit.trim() !== '' &&
    credit.length <= LONGEST_CREDIT &&
    !/(?<=\p{L}{2})[.!?…]\s+\p{Lu}/u.test(credit) &&
    !/[!?…:]$/u.test(credit)
  );
}
