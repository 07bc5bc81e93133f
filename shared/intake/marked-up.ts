import { blockText, type Block } from '../blocks/index.ts';
import { newId } from '../story/ids.ts';
import { joinInlines } from '../story/inlines.ts';
import { hashOfWords } from '../story/quoted-words.ts';
import type { Reason } from '../story/reason.ts';
import { plainRuns, textOf } from '../story/text.ts';
import { openingWords } from './cues/opening-words.ts';
import { photoLine } from './cues/photo-line.ts';
import type { Surroundings } from './cues/index.ts';
import { isAttribution } from './cues/quotation-marks.ts';
import type { Grid, Heading, ListOfItems, Picture, Quotation } from './passage.ts';
import { quotationEnd } from './quotation.ts';
import { sliceOf, tidyInlines } from './inlines.ts';

const LONGEST_ATTRIBUTION = 120;

/** A list; under the words that announce the newsroom's other stories, a list of those. */
export function listOf({ ordered, mark, items }: ListOfItems, { before }: Surroundings): Block {
  const children = items.map((item) => ({ type: 'list-item' as const, children: [...item] }));
  if (before?.type === 'related' && /:\s*$/u.test(blockText(before))) {
    return { type: 'related', id: newId(), reason: { cue: 'related-title', match: mark }, children };
  }
  const cue = mark === '' ? 'list-mark-up' : 'list-marks';
  return { type: 'list', id: newId(), ordered, reason: { cue, match: mark }, children };
}

/** A heading inside the story; one that announces other stories is a note on them. */
export function subheadOf({ level, prose }: Heading, around: Surroundings): Block {
  const note = openingWords(prose, around);
  if (note?.type === 'related') return note;
  return {
    type: 'subhead',
    id: newId(),
    level: level <= 2 ? 2 : 3,
    reason: { cue: 'heading-mark', match: '' },
    children: [...prose.inlines],
  };
}

/** What the source marks as a quotation stays one, with the speaker where one is named. */
export function quoteOfQuotation({ paragraphs, attribution, cite }: Quotation): Block | undefined {
  const last = paragraphs.at(-1);
  if (last === undefined && attribution === undefined) return undefined;
  const isSigned =
    attribution === undefined &&
    paragraphs.length > 1 &&
    last !== undefined &&
    last.text.length <= LONGEST_ATTRIBUTION &&
    /^[-–—]\s?\S/u.test(last.text);
  const said = isSigned ? paragraphs.slice(0, -1) : paragraphs;
  const words = tidyInlines(
    joinInlines(
      said.map(({ inlines }) => inlines),
      '\n',
    ),
  );
  const parted = attribution === undefined && !isSigned ? speakerAfter(textOf(words)) : undefined;
  const speaker = isSigned ? last.inlines : (attribution?.inlines ?? plainRuns(''));
  const quoted = parted === undefined ? words : sliceOf(words, 0, parted);
  return {
    type: 'quote',
    id: newId(),
    wordsHash: hashOfWords(textOf(quoted)),
    ...(cite !== undefined && { cite }),
    reason: { cue: 'quotation-mark-up', match: '' },
    children: [
      { type: 'quote-words', children: quoted },
      { type: 'attribution', children: parted === undefined ? [...speaker] : sliceOf(words, parted) },
    ],
  };
}

/** Where the speaker begins in a quotation that names him after its closing mark. */
function speakerAfter(text: string): number | undefined {
  const end = quotationEnd(text);
  if (end === undefined || !/^["“«„‘]/u.test(text)) return undefined;
  const wordsEnd = end + (/^[,.]/u.exec(text.slice(end))?.[0].length ?? 0);
  const rest = text.slice(wordsEnd).trim();
  return rest !== '' && isAttribution(rest, text.slice(0, wordsEnd)) ? wordsEnd : undefined;
}

/** A picture with its caption, parted from the credit as in a line of text where the source does not part them. */
export function photoOfPicture({ alt, caption, credit }: Picture, around: Surroundings): Block {
  const line = caption !== undefined && credit === undefined ? photoLine(caption, around) : undefined;
  const children =
    line?.type === 'photo'
      ? line.children
      : ([
          { type: 'caption', children: caption === undefined ? plainRuns('') : [...caption.inlines] },
          { type: 'credit', children: credit === undefined ? plainRuns('') : [...credit.inlines] },
        ] satisfies Extract<Block, { type: 'photo' }>['children']);
  const reason: Reason = line?.type === 'photo' && line.reason ? line.reason : { cue: 'picture', match: '' };
  return { type: 'photo', id: newId(), alt, reason, children };
}

/** A table. */
export function tableOf({ header, rows }: Grid): Block {
  return {
    type: 'table',
    id: newId(),
    ...(header && { header }),
    reason: { cue: 'table-mark-up', match: '' },
    children: rows.map((cells) => ({
      type: 'table-row',
      children: cells.map((cell) => ({ type: 'table-cell', children: [...cell] })),
    })),
  };
}
