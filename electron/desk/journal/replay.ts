import { applyOperations } from '../../../shared/journal/apply.ts';
import { documentOf, isComposed, toStory } from '../../../shared/journal/document.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { JournalRecord } from './journal-line.ts';

export interface Replay {
  /** The story with the edits that fit. */
  readonly story: Story;
  /** How many of the records are in it. */
  readonly taken: number;
  /** More edits can follow: their offsets count in this very text. */
  readonly goesOn: boolean;
}

/** A story with a journal's edits applied, up to the first batch that does not fit or leaves no story. */
export function replay(story: Story, records: readonly JournalRecord[]): Replay {
  const document = documentOf(story);
  for (const [index, record] of records.entries()) {
    if (record.kind === 'written') continue;
    if (!applyOperations(document, record.ops).ok) return replay(story, records.slice(0, index));
  }
  const replayed = toStory(document);
  if (replayed.ok) return { story: replayed.value, taken: records.length, goesOn: isComposed(document) };
  return records.length === 0 ? { story, taken: 0, goesOn: false } : replay(story, records.slice(0, -1));
}

/** The records that a version of story.json does not have yet; undefined when the journal does not go back to it. */
export function recordsAfter(
  records: readonly JournalRecord[],
  base: string,
  revision: string,
): readonly JournalRecord[] | undefined {
  const written = records.findLastIndex(
    (record) => record.kind === 'written' && record.revision === revision,
  );
  if (written !== -1) return records.slice(written + 1);
  return revision === base ? records : undefined;
}
