import { describe, expect, it } from 'vitest';
import { blockText, type Block } from '../../../shared/blocks/index.ts';
import { mergeStories } from '../../../shared/history/merge.ts';
import { idOfPlace } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';
import { paragraph, storyOf } from './stories.ts';

const FRESH = idOfPlace(999);
const [a, b, c] = [paragraph(1, 'Перший.'), paragraph(2, 'Другий.'), paragraph(3, 'Третій.')];

function merge(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]) {
  const { story, conflicts } = mergeStories(storyOf(base), storyOf(mine), storyOf(theirs), () => FRESH);
  return { texts: story.blocks.map((block) => blockText(block)), conflicts, blocks: story.blocks };
}

describe('a sentence that one side wrote on from what the other had typed', () => {
  const typed = paragraph(1, 'Перший. Слова редак');
  const writtenOn = paragraph(1, 'Перший. Слова редакторки цілком.');

  it.each([
    [typed, writtenOn],
    [writtenOn, typed],
  ])('is taken whole, once, whoever wrote it on', (mine, theirs) => {
    expect(merge([a, b], [mine, b], [theirs, b])).toMatchObject({
      texts: ['Перший. Слова редакторки цілком.', 'Другий.'],
      conflicts: [],
    });
  });

  it('is a conflict as soon as both sides wrote it on', () => {
    const { conflicts } = merge([a, b], [writtenOn, b], [paragraph(1, 'Перший. Слова редактора.'), b]);
    expect(conflicts).toMatchObject([{ kind: 'both-changed' }]);
  });
});

describe('blocks', () => {
  it('takes what one side alone changed, added or deleted', () => {
    const mine = [paragraph(1, 'Перший мій.'), b, c];
    const theirs = [a, paragraph(4, 'Новий їхній.'), b];
    expect(merge([a, b, c], mine, theirs)).toMatchObject({
      texts: ['Перший мій.', 'Новий їхній.', 'Другий.'],
      conflicts: [],
    });
  });

  it('takes the same change on both sides once', () => {
    const both = [paragraph(1, 'Інакше.'), paragraph(5, 'Додано.')];
    expect(merge([a, b], both, both)).toMatchObject({ texts: ['Інакше.', 'Додано.'], conflicts: [] });
  });

  it('keeps both texts of a block that both changed, theirs right after mine', () => {
    const { texts, conflicts } = merge(
      [a, b, c],
      [a, paragraph(2, 'Другий мій.'), c],
      [a, paragraph(2, 'Другий їхній.'), c],
    );
    expect(texts).toEqual(['Перший.', 'Другий мій.', 'Другий їхній.', 'Третій.']);
    expect(conflicts).toEqual([{ kind: 'both-changed', mine: b.id, theirs: FRESH }]);
  });

  it('keeps a block that one side deleted and the other changed, in its place', () => {
    const changed = paragraph(2, 'Другий, доповнений.');
    expect(merge([a, b, c], [a, c], [a, changed, c])).toMatchObject({
      texts: ['Перший.', 'Другий, доповнений.', 'Третій.'],
      conflicts: [{ kind: 'deleted-by-me', block: b.id }],
    });
    expect(merge([a, b, c], [a, changed, c], [a, c])).toMatchObject({
      texts: ['Перший.', 'Другий, доповнений.', 'Третій.'],
      conflicts: [{ kind: 'deleted-by-them', block: b.id }],
    });
  });

  it('puts what both added in one place one after another, mine first', () => {
    const [m1, m2, t1, t2] = [4, 5, 6, 7].map((name) => paragraph(name, String(name)));
    expect(merge([a, b], [a, m1!, m2!, b], [a, t1!, t2!, b]).texts).toEqual([
      'Перший.',
      '4',
      '5',
      '6',
      '7',
      'Другий.',
    ]);
    expect(merge([a], [m1!, a], [t1!, a]).texts).toEqual(['4', '6', 'Перший.']);
    expect(merge([a, b], [b, a, m1!], [a, t1!, b]).texts).toEqual(['Другий.', 'Перший.', '4', '6']);
    expect(merge([a, b], [b, m1!, a], [a, t1!, b]).texts).toEqual(['Другий.', '4', 'Перший.', '6']);
  });

  it('follows the side that moved blocks, and mine when both did', () => {
    expect(merge([a, b, c], [a, b, c], [c, a, b]).texts).toEqual(['Третій.', 'Перший.', 'Другий.']);
    expect(merge([a, b, c], [b, a, c], [c, a, b]).texts).toEqual(['Другий.', 'Перший.', 'Третій.']);
  });

  it('tells blocks apart when a file from elsewhere has one id twice', () => {
    const twin = paragraph(1, 'Двійник.');
    expect(merge([a, twin], [a, twin, b], [a, paragraph(1, 'Двійник, змінений.')]).texts).toEqual([
      'Перший.',
      'Двійник, змінений.',
      'Другий.',
    ]);
  });
});

describe('words inside one block', () => {
  const sentences = 'Переговори тривали день. Делегації обговорили мир. Далі буде зустріч у Лондоні.';
  const base = paragraph(1, sentences);
  const edit = (from: string, to: string): Block => paragraph(1, sentences.replace(from, to));

  it('merges edits of different sentences', () => {
    const { texts, conflicts } = merge(
      [base],
      [edit('тривали день', 'тривали два дні')],
      [edit('у Лондоні', 'у Києві в п’ятницю')],
    );
    expect(texts).toEqual([
      'Переговори тривали два дні. Делегації обговорили мир. Далі буде зустріч у Києві в п’ятницю.',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('leaves two edits of one sentence to a person', () => {
    const { texts, conflicts } = merge([base], [edit('день', 'тиждень')], [edit('Переговори', 'Перемовини')]);
    expect(texts).toHaveLength(2);
    expect(conflicts).toHaveLength(1);
  });

  it('leaves two additions in one place to a person', () => {
    const at = 'мир. ';
    const { texts, conflicts } = merge([base], [edit(at, `${at}Одне. `)], [edit(at, `${at}Друге. `)]);
    expect(texts).toHaveLength(2);
    expect(conflicts).toHaveLength(1);
  });

  it('keeps marks and links, with the runs around links that an editor needs', () => {
    const link = (text: string) => ({
      type: 'link' as const,
      url: 'https://example.com/',
      children: [{ text }],
    });
    const line = (first: string, last: string): Block => ({
      type: 'reminder',
      id: idOfPlace(1),
      children: [{ text: `${first}. ` }, { text: 'Жирне. ', bold: true }, link(last)],
    });
    const { blocks, conflicts } = merge(
      [line('Одне', 'Тут посилання')],
      [line('Інше', 'Тут посилання')],
      [line('Одне', 'Там посилання')],
    );
    expect(conflicts).toEqual([]);
    expect(blocks).toEqual([
      {
        type: 'reminder',
        id: idOfPlace(1),
        children: [{ text: 'Інше. ' }, { text: 'Жирне. ', bold: true }, link('Там посилання'), { text: '' }],
      },
    ]);
  });

  it('does not pair the words of one side with the properties of the other', () => {
    const subhead = (level: 2 | 3, text: string): Block => ({
      type: 'subhead',
      id: idOfPlace(1),
      level,
      children: [{ text }],
    });
    const { texts, conflicts } = merge([subhead(2, 'Як є')], [subhead(3, 'Як є')], [subhead(2, 'Як буде')]);
    expect(texts).toEqual(['Як є', 'Як буде']);
    expect(conflicts).toHaveLength(1);
  });

  it('never makes a photo of one side with the credit of the other', () => {
    const photo = (file: string, credit: string): Block => ({
      type: 'photo',
      id: idOfPlace(1),
      asset: { file: `photos/${file.repeat(64)}.jpg`, width: 10, height: 10 },
      alt: '',
      children: [
        { type: 'caption', children: [{ text: 'Париж' }] },
        { type: 'credit', children: [{ text: credit }] },
      ],
    });
    const { blocks } = merge([photo('0', 'Автор')], [photo('1', 'Автор')], [photo('0', 'Novyny.LIVE')]);
    expect(blocks).toEqual([photo('1', 'Автор'), { ...photo('0', 'Novyny.LIVE'), id: FRESH }]);
  });
});

describe('the envelope', () => {
  const base = storyOf([], { tags: ['мир', 'Париж'], dates: { created: '2025-04-18T10:00:00Z' } });
  const merged = (mine: Partial<Story>, theirs: Partial<Story>) =>
    mergeStories(base, { ...base, ...mine }, { ...base, ...theirs });

  it('is merged field by field', () => {
    const { story, conflicts } = merged(
      { headline: 'Мій заголовок', seo: { title: 'Моє', description: '' } },
      { kicker: 'Дипломатія', seo: { title: '', description: 'Їхнє' } },
    );
    expect(story).toEqual({
      ...base,
      headline: 'Мій заголовок',
      kicker: 'Дипломатія',
      seo: { title: 'Моє', description: 'Їхнє' },
    });
    expect(conflicts).toEqual([]);
  });

  it('keeps mine where both changed a field, and theirs in the conflict', () => {
    const { story, conflicts } = merged({ headline: 'Мій' }, { headline: 'Їхній' });
    expect(story.headline).toBe('Мій');
    expect(conflicts).toEqual([{ kind: 'field', field: 'headline', mine: 'Мій', theirs: 'Їхній' }]);
  });

  it('tells an embargo that one side lifted from one that both changed', () => {
    const { created } = base.dates;
    const early = { created, embargo: '2025-04-19T06:00:00Z' };
    const late = { created, embargo: '2025-04-20T06:00:00Z' };
    const embargoed = { ...base, dates: early };
    expect(mergeStories(embargoed, { ...base, dates: { created } }, embargoed).story.dates).toEqual({
      created,
    });
    const { story, conflicts } = mergeStories(embargoed, { ...base, dates: late }, base);
    expect(story.dates).toEqual(late);
    expect(conflicts).toEqual([{ kind: 'field', field: 'embargo', mine: late.embargo, theirs: undefined }]);
  });

  it('takes both sides’ tags, and leaves out what either took out', () => {
    const { story, conflicts } = merged({ tags: ['Париж', 'мир', 'США'] }, { tags: ['мир', 'Єрмак', 'США'] });
    expect(story.tags).toEqual(['мир', 'США', 'Єрмак']);
    expect(conflicts).toEqual([]);
  });

  it('was last changed when the later side was', () => {
    const at = (updated: string): Partial<Story> => ({ dates: { ...base.dates, updated } });
    const { story, conflicts } = merged(at('2025-04-18T12:00:00+03:00'), at('2025-04-18T10:00:00Z'));
    expect(story.dates.updated).toBe('2025-04-18T10:00:00Z');
    expect(conflicts).toEqual([]);
  });
});
