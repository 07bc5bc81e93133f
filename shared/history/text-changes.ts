import { diffArrays } from 'diff';
import { wordsAndGaps } from './words.ts';

/** A piece of text, and whether it stands in both versions or in one. */
export interface TextPart {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** A stretch of one list and the stretch of the other that stands in its place, each up to but without its end. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Beyond so many differences the texts have little in common, and finding it takes longer than it helps. */
const MOST_DIFFERENCES = 600;

/** The pieces of two texts in reading order; where words were replaced, what was removed comes before what was added. */
export function textParts(before: string, after: string): TextPart[] {
  if (before === after) return wholePart(before, 'same');
  const old = wordsAndGaps(before);
  const fresh = wordsAndGaps(after);
  const changes = replacements(old, fresh);
  if (changes === undefined) return [...wholePart(before, 'removed'), ...wholePart(after, 'added')];
  const parts: TextPart[] = [];
  let place = 0;
  for (const { from, to, newFrom, newTo } of joinedAcrossSpaces(changes, old)) {
    parts.push(
      ...wholePart(old.slice(place, from).join(''), 'same'),
      ...wholePart(old.slice(from, to).join(''), 'removed'),
      ...wholePart(fresh.slice(newFrom, newTo).join(''), 'added'),
    );
    place = to;
  }
  return [...parts, ...wholePart(old.slice(place).join(''), 'same')];
}

/** A text as one part; an empty text as none. */
export function wholePart(text: string, kind: TextPart['kind']): TextPart[] {
  return text === '' ? [] : [{ text, kind }];
}

/** What to replace in one list to get the other, in order; undefined when they have too little in common. */
export function replacements(before: readonly string[], after: readonly string[]): Replacement[] | undefined {
  if (haveLittleInCommon(before, after)) return undefined;
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_DIFFERENCES });
  if (changes === undefined) return undefined;
  const found: Replacement[] = [];
  let to = 0;
  let newTo = 0;
  for (const { added, removed, count } of changes) {
    const from = to;
    const newFrom = newTo;
    if (!added) to += count;
    if (!removed) newTo += count;
    if (!added && !removed) continue;
    const last = found.at(-1);
    // What was removed and what was added in its place come one after the other.
    if (last?.to === from && last.newTo === newFrom) found[found.length - 1] = { ...last, to, newTo };
    else found.push({ from, to, newFrom, newTo });
  }
  return found;
}

/** Says whether of the shorter list less than a quarter, white space aside, stands in the other at all. */
function haveLittleInCommon(before: readonly string[], after: readonly string[]): boolean {
  const counts = new Map<string, number>();
  const old = before.filter((piece) => piece.trim() !== '');
  const fresh = after.filter((piece) => piece.trim() !== '');
  for (const piece of old) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  let common = 0;
  for (const piece of fresh) {
    const left = counts.get(piece) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(piece, left - 1);
  }
  return common * 4 < Math.min(old.length, fresh.length);
}

/** Joins changes with only white space between them: a phrase replaced is one change, not one for each word. */
function joinedAcrossSpaces(changes: readonly Replacement[], pieces: readonly string[]): Replacement[] {
  const joined: Replacement[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = pieces.slice(last?.to, change.from).join('');
    if (last !== undefined && between.trim() === '') {
      joined[joined.length - 1] = { ...last, to: change.to, newTo: change.newTo };
    } else {
      joined.push(change);
    }
  }
  return joined;
}
