import { describe, expect, test } from 'vitest';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { articlesIn, itemsOf, scoreOf } from '../../score/article.ts';

/** Articles in the manner of real ones, in three languages; those held out were written before any cue was tuned. */
const folders = ['articles', 'held-out'];

describe.each(folders)('the %s', (folder) => {
  const articles = articlesIn(folder);

  test('have at least 97 blocks of a hundred right', () => {
    const scores = articles.map(scoreOf);
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const blocks = scores.reduce((sum, score) => sum + score.blocks, 0);
    expect(right / blocks, scores.flatMap(({ misses }) => misses).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  test.each(articles)('$name gives the blocks of its golden file', async ({ name, text }) => {
    const lines = itemsOf(intakePlainText(text)).map(({ kind, parts, reason, text: words }) =>
      [
        kind.padEnd(9),
        (reason === undefined
          ? ''
          : `${reason.cue}${reason.match === '' ? '' : ` “${reason.match}”`}`
        ).padEnd(40),
        parts === undefined || kind === 'quote' ? words.replace(/\s+/gu, ' ').slice(0, 80) : parts,
        kind === 'quote' ? `‖ ${parts ?? ''}` : '',
      ]
        .join('  ')
        .trimEnd(),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `../../fixtures/intake/${folder}/golden/${name}.golden`,
    );
  });
});
