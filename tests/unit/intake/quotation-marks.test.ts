import { describe, expect, test } from 'vitest';
import { blockInStory, partsOf } from './blocks-of.ts';

describe('quotations', () => {
  test.each([
    ['"We won," the message reads.', '"We won,"', 'the message reads.'],
    ['“We are ready for talks,” Umerov said.', '“We are ready for talks,”', 'Umerov said.'],
    [
      '“Ready?” asked the minister, the agency reports.',
      '“Ready?”',
      'asked the minister, the agency reports.',
    ],
    ['«Ми готові до переговорів», — сказав він.', '«Ми готові до переговорів»,', '— сказав він.'],
    ['«Ми готові!» – додала вона.', '«Ми готові!»', '– додала вона.'],
    ['„Ми готові до переговорів“, — сказав він.', '„Ми готові до переговорів“,', '— сказав він.'],
    ['«Мы готовы к переговорам», — заявил он.', '«Мы готовы к переговорам»,', '— заявил он.'],
    [
      '"Ми готові до переговорів", - написав він у "Фейсбуці".',
      '"Ми готові до переговорів",',
      '- написав він у "Фейсбуці".',
    ],
    ['"The ship "Moskva" has sunk," he said.', '"The ship "Moskva" has sunk,"', 'he said.'],
    [
      '«Підрозділ «Хартія» тримає позиції», — повідомили в бригаді.',
      '«Підрозділ «Хартія» тримає позиції»,',
      '— повідомили в бригаді.',
    ],
    ['«Ми дуже скоро переможемо», — Зеленський.', '«Ми дуже скоро переможемо»,', '— Зеленський.'],
  ])('%j has a speaker', (paragraph, words, attribution) => {
    const block = blockInStory(paragraph);
    expect(block.type).toBe('quote');
    expect(partsOf(block)).toEqual([words, attribution]);
  });

  test.each([
    '“We won,” he said, “and they lost.”',
    '«Ми готові, — сказав він. — Ми чекаємо на відповідь».',
    '«Ми готові», — сказав він. «Ми чекаємо на відповідь».',
    '"We are ready for the talks and wait for an answer."',
    '«Ми чекаємо на відповідь від наших партнерів',
    'Umerov said: "We are ready for the talks."',
    'Голова журі сказав: «Це найлегше рішення за всю історію».',
  ])('%j is the words alone', (paragraph) => {
    const block = blockInStory(paragraph);
    expect(block.type).toBe('quote');
    expect(partsOf(block)).toEqual([paragraph, '']);
  });

  test.each([
    '«Динамо» перемогло «Шахтар» з рахунком 2:1.',
    '«Динамо» — «Шахтар» 2:1.',
    '«Укренерго» повідомило про відключення світла.',
    '“Titanic” won eleven Oscars, the paper reported.',
    '«Слуга народу»',
    '"The Times" writes that the talks will go on.',
    'He called it “a great victory” and left.',
  ])('%j is no quotation', (paragraph) => {
    expect(blockInStory(paragraph).type).not.toBe('quote');
  });
});
