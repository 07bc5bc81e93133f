import { expect, test } from 'vitest';
import { creditAgreement } from '../../../shared/photos/agreement.ts';
import { creditFrom, houseCredit, withoutLabel } from '../../../shared/photos/credit-line.ts';
import type { PhotoMetadata } from '../../../shared/photos/metadata.ts';

const said = (fields: Readonly<Record<string, string>>): PhotoMetadata =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, { text, from: 'xmp' }]));

test.each([
  [{ creator: 'Valentyn Ogirenko', credit: 'REUTERS' }, 'Valentyn Ogirenko / Reuters'],
  [{ creator: 'Valentyn Ogirenko', credit: 'REUTERS/Valentyn Ogirenko' }, 'Reuters / Valentyn Ogirenko'],
  [{ creator: 'Ганна Їжак; Петро Щур', source: 'Ukrinform' }, 'Ганна Їжак, Петро Щур / Укрінформ'],
  [{ copyright: '© 2024-2025 Ганна Їжак. Усі права захищені.' }, 'Ганна Їжак'],
  [{ creator: 'Фото: Ганна Їжак', copyright: '(c) Ганна Їжак' }, 'Ганна Їжак'],
  [{ credit: 'Photo by John Doe via Getty' }, 'John Doe / Getty Images'],
  [{ credit: 'RFE/RL' }, 'Радіо Свобода'],
  [{ credit: ' ' }, undefined],
  [{}, undefined],
])('%j is credited as %s in a Ukrainian story', (fields, credit) => {
  expect(creditFrom(said(fields), { language: 'uk' })?.text).toBe(credit);
});

test('agencies are spelt as the story’s language does, and as the desk says', () => {
  expect(houseCredit('Укринформ', { language: 'en' })).toBe('Ukrinform');
  expect(houseCredit('getty', { language: 'en', house: { separator: '/', names: ['GETTY'] } })).toBe('GETTY');
  const house = { separator: ' — ', names: ['Наше Радіо'] };
  expect(houseCredit('Ганна/наше радіо', { language: 'uk', house })).toBe('Ганна — Наше Радіо');
});

test.each(['Photo: X', 'Фото: X', '© X', '(c) 2020 X', 'Copyright 2020 X', 'Credit: X'])(
  '%s names X',
  (written) => {
    expect(withoutLabel(written)).toBe('X');
  },
);

test.each([
  ['Reuters', { credit: 'REUTERS' }, 'agrees'],
  ['Фото: Ганна Їжак / Рейтер', { credit: 'Reuters', creator: 'Ганна Їжак' }, 'agrees'],
  ['Reuters', { credit: 'Getty Images' }, 'differs'],
  ['Ганна Їжак / AP', { credit: 'Ганна Їжак/Reuters' }, 'differs'],
  ['Ганна Їжак', { creator: 'Ганна Їжак', credit: 'Getty Images' }, 'differs'],
  ['Ганна Їжак', { creator: 'Ганна Їжак' }, 'agrees'],
  ['Петро Щур', { creator: 'Ганна Їжак; Петро Щур' }, 'agrees'],
  ['Reuters', { headline: 'Talks' }, 'silent'],
])('the credit %s beside a file that says %j: %s', (credit, fields, kind) => {
  expect(creditAgreement(credit, said(fields), { language: 'uk' }).kind).toBe(kind);
});
