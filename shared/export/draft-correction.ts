import type { BlockChange } from '../history/compare.ts';
import { languageOf } from '../language/index.ts';
import { line } from './exported-story.ts';

/** More than so many corrected places are told by the writer, not listed. */
const MOST_PLACES = 3;

/**
 * The words with which a correction can begin, from what has changed since readers last saw the story: what stood there
 * and what stands there now, place by place. Empty when words were only added, for then nothing was wrong.
 */
export function draftCorrection(changes: readonly BlockChange[], language: string): string {
  const { labels } = languageOf(language);
  const places = changes.flatMap((change) => {
    if (change.kind !== 'changed') return [];
    const was = wordsOf(change, 'removed');
    const is = wordsOf(change, 'added');
    return was === '' || is === '' ? [] : [labels.corrected.replace('{was}', was).replace('{is}', is)];
  });
  return places.slice(0, MOST_PLACES).join(' ');
}

function wordsOf({ parts }: BlockChange, kind: 'added' | 'removed'): string {
  return line(
    parts
      .filter((part) => part.kind === kind)
      .map(({ text }) => text.trim())
      .join(' … '),
  );
}
