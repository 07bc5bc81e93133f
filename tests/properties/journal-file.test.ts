import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encodeLine,
  FIRST_SUM,
  type JournalHead,
  type JournalRecord,
} from '../../electron/desk/journal/journal-line.ts';
import { readJournal } from '../../electron/desk/journal/read-journal.ts';
import { newId } from '../../shared/story/ids.ts';

const RUNS = Number(process.env['JOURNAL_MUTATIONS'] ?? 5000);
const STORY = newId();
const OTHER = newId();

/** A journal as lines, for a story: edits in a row with a written file here and there. */
function journalOf(story: string, texts: readonly string[]): { lines: Buffer[]; records: JournalRecord[] } {
  const head: JournalHead = { kind: 'lede-journal', version: 1, story, base: 'a'.repeat(64) };
  const records = texts.flatMap((text, index): JournalRecord[] => [
    { kind: 'edits', batch: index + 7, ops: [{ type: 'insert_text', path: [0, 0], offset: 0, text }] },
    ...(index % 3 === 2 ? [{ kind: 'written' as const, revision: 'b'.repeat(64) }] : []),
  ]);
  const lines: Buffer[] = [];
  let sum = FIRST_SUM;
  for (const record of [head, ...records]) {
    const line = encodeLine(sum, record);
    lines.push(line.bytes);
    ({ sum } = line);
  }
  return { lines, records };
}

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
});
const place = fc.nat();

/** Changes a journal, given as its lines or as one piece. */
type Mutation = (pieces: readonly Buffer[], foreign: readonly Buffer[]) => Buffer;

function onBytes(change: (bytes: Buffer) => Buffer): Mutation {
  return (pieces) => change(Buffer.concat(pieces));
}

/** What can befall a journal on a disk, in a sync folder, or in the hands of somebody who means harm. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, by]) =>
    onBytes((bytes) => {
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ by;
      return bytes;
    }),
  ),
  place.map((at) => onBytes((bytes) => bytes.subarray(0, at % bytes.length))),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, added]) =>
    onBytes((bytes) => {
      const index = at % bytes.length;
      return Buffer.concat([bytes.subarray(0, index), added, bytes.subarray(index)]);
    }),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(([at, length]) =>
    onBytes((bytes) => {
      const index = at % bytes.length;
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + length)]);
    }),
  ),
  fc.tuple(place, place).map(([from, to]): Mutation => (pieces) => {
    const doubled = pieces[from % pieces.length] ?? Buffer.of();
    return Buffer.concat(pieces.toSpliced(to % pieces.length, 0, doubled));
  }),
  fc.tuple(place, place).map(([left, right]): Mutation => (pieces) => {
    const swapped = [...pieces];
    const [one, other] = [left % pieces.length, right % pieces.length];
    [swapped[one], swapped[other]] = [swapped[other] ?? Buffer.of(), swapped[one] ?? Buffer.of()];
    return Buffer.concat(swapped);
  }),
  place.map(
    (at): Mutation =>
      (pieces) =>
        Buffer.concat(pieces.toSpliced(at % pieces.length, 1)),
  ),
  fc.tuple(place, place).map(([from, to]): Mutation => (pieces, foreign) => {
    const line = foreign[from % foreign.length] ?? Buffer.of();
    return Buffer.concat(pieces.toSpliced(to % pieces.length, 0, line));
  }),
  fc.constant<Mutation>((_, foreign) => Buffer.concat([...foreign])),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map(
    (bytes): Mutation =>
      () =>
        Buffer.from(bytes),
  ),
);

test('a journal is read as it was written', () => {
  fc.assert(
    fc.property(words, (texts) => {
      const { lines, records } = journalOf(STORY, texts);
      expect(readJournal(Buffer.concat(lines), STORY)).toMatchObject({ end: 'whole', records });
    }),
  );
});

test('whatever befalls a journal, no line is taken that is not as it was written in its place, and damage is told', () => {
  fc.assert(
    fc.property(words, words, mutation, fc.option(mutation), (texts, others, first, second) => {
      const { lines, records } = journalOf(STORY, texts);
      const foreign = journalOf(OTHER, others).lines;
      const once = first(lines, foreign);
      const mutated = second === null || once.length === 0 ? once : second([once], foreign);
      const reading = readJournal(mutated, STORY);
      expect(reading.records).toEqual(records.slice(0, reading.records.length));
      if (reading.end === 'whole') {
        // Only a journal that is cut where a line ends, or that is what it was, passes for whole.
        expect(Buffer.concat(lines).subarray(0, mutated.length).equals(mutated)).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
