import { describe, expect, it } from 'vitest';
import { compareStories } from '../../../shared/history/compare.ts';
import { paragraph, storyOf } from './stories.ts';

const [a, b, c] = [paragraph(1, 'Перший абзац.'), paragraph(2, 'Другий.'), paragraph(3, 'Третій.')];

describe('comparing two versions', () => {
  it('shows what was added, removed, changed and moved, each in its place', () => {
    const d = paragraph(4, 'Новий абзац тут.');
    const { blocks, wordsAdded, wordsRemoved } = compareStories(
      storyOf([a, b, c]),
      storyOf([c, paragraph(1, 'Перший довгий абзац.'), d]),
    );
    expect(blocks).toEqual([
      { kind: 'moved', block: c, parts: [{ text: 'Третій.', kind: 'same' }] },
      {
        kind: 'changed',
        before: a,
        block: paragraph(1, 'Перший довгий абзац.'),
        moved: false,
        parts: [
          { text: 'Перший ', kind: 'same' },
          { text: 'довгий ', kind: 'added' },
          { text: 'абзац.', kind: 'same' },
        ],
      },
      { kind: 'added', block: d, parts: [{ text: 'Новий абзац тут.', kind: 'added' }] },
      { kind: 'removed', block: b, parts: [{ text: 'Другий.', kind: 'removed' }] },
    ]);
    expect({ wordsAdded, wordsRemoved }).toEqual({ wordsAdded: 4, wordsRemoved: 1 });
  });

  it('keeps an apostrophe inside its word, whichever of the three it is', () => {
    for (const apostrophe of ["'", '’', 'ʼ']) {
      const { blocks, wordsAdded, wordsRemoved } = compareStories(
        storyOf([paragraph(1, `Їх було п${apostrophe}ять.`)]),
        storyOf([paragraph(1, `Їх було дев${apostrophe}ять.`)]),
      );
      expect(blocks[0]?.parts.map(({ text }) => text)).toEqual([
        'Їх було ',
        `п${apostrophe}ять`,
        `дев${apostrophe}ять`,
        '.',
      ]);
      expect({ wordsAdded, wordsRemoved }).toEqual({ wordsAdded: 1, wordsRemoved: 1 });
    }
  });

  it('shows a phrase replaced as one change', () => {
    const { blocks } = compareStories(
      storyOf([paragraph(1, 'Сказав міністр оборони України.')]),
      storyOf([paragraph(1, 'Сказав голова офісу України.')]),
    );
    expect(blocks[0]?.parts).toEqual([
      { text: 'Сказав ', kind: 'same' },
      { text: 'міністр оборони', kind: 'removed' },
      { text: 'голова офісу', kind: 'added' },
      { text: ' України.', kind: 'same' },
    ]);
  });

  it('shows a change of marks alone as a change without a changed word', () => {
    const bold = { ...b, children: [{ text: 'Другий.', bold: true }] } as typeof b;
    const { blocks, wordsAdded } = compareStories(storyOf([a, b]), storyOf([bold, a]));
    expect(blocks.map(({ kind }) => kind)).toContain('changed');
    expect(wordsAdded).toBe(0);
    expect(blocks.flatMap(({ parts }) => parts).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('shows texts with nothing in common as one removed and one added', () => {
    const words = (stem: string): string => Array.from({ length: 2000 }, (_, n) => `${stem}${n}`).join(' ');
    const { blocks, wordsAdded, wordsRemoved } = compareStories(
      storyOf([paragraph(1, words('а'))]),
      storyOf([paragraph(1, words('б'))]),
    );
    expect(blocks[0]?.parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect({ wordsAdded, wordsRemoved }).toEqual({ wordsAdded: 2000, wordsRemoved: 2000 });
  });

  it('names the fields of the envelope that differ, but not the moment of saving', () => {
    const created = '2025-04-18T10:00:00Z';
    const { envelope } = compareStories(
      storyOf([], { dates: { created } }),
      storyOf([], {
        headline: 'Інший',
        authors: [{ name: 'Олена Коваль' }],
        dates: { created, updated: '2025-04-18T11:00:00Z', embargo: '2025-04-19T06:00:00Z' },
      }),
    );
    expect(envelope).toEqual([
      { field: 'headline', before: 'Перемовини в Парижі', after: 'Інший' },
      { field: 'authors', before: [], after: [{ name: 'Олена Коваль' }] },
      { field: 'embargo', before: undefined, after: '2025-04-19T06:00:00Z' },
    ]);
  });
});
