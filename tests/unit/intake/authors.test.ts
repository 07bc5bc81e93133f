import { expect, test } from 'vitest';
import { blockText } from '../../../shared/blocks/index.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';

const BODY = {
  uk: 'Міст через річку відкрили після ремонту, який тривав два роки.\n\nРух ним відновили зранку.',
  en: 'The bridge over the river has been opened after repairs of two years.\n\nTraffic is back.',
  ru: 'Мост через реку открыли после ремонта, который длился два года.\n\nДвижение восстановили утром.',
};

test.each<readonly [line: string, language: keyof typeof BODY, authors: readonly string[]]>([
  ['By Jane Roe', 'en', ['Jane Roe']],
  ['By Jane Roe and John D. O’Neil', 'en', ['Jane Roe', 'John D. O’Neil']],
  [
    'By Jane Roe, John Doe and Ann-Marie van der Berg',
    'en',
    ['Jane Roe', 'John Doe', 'Ann-Marie van der Berg'],
  ],
  ['By Jane Roe, New York', 'en', ['Jane Roe']],
  ['Written by: Jane Roe, Reuters', 'en', ['Jane Roe']],
  ['By Staff', 'en', []],
  ['Автор: Олена Іваненко', 'uk', ['Олена Іваненко']],
  ['Автори: Олена Іваненко та Мар’яна П’ятницька', 'uk', ['Олена Іваненко', 'Мар’яна П’ятницька']],
  ['Олена Іваненко, Укрінформ', 'uk', ['Олена Іваненко']],
  [
    'Олена Іваненко, Петро Ківі та Ганна Їжак, Укрінформ',
    'uk',
    ['Олена Іваненко', 'Петро Ківі', 'Ганна Їжак'],
  ],
  ['Автор: редакція', 'uk', []],
  ['Автор: Иван Петров', 'ru', ['Иван Петров']],
])('%s', (line, language, authors) => {
  const text = `${line}\n\n${BODY[language]}`;
  const intake = intakePlainText(text);
  expect(intake.authors).toEqual(authors);
  // The line itself stays among the words of the story.
  const words = [intake.kicker, intake.headline].flatMap((above) =>
    above === undefined ? [] : [above.prose.text],
  );
  expect([...words, ...intake.blocks.map(blockText)].join('\n\n')).toBe(text);
});

test('no author is taken from what others say in the story, or from a photo', () => {
  const text = `${BODY.en}\n\nBy Train to Kyiv\n\nTalks in Paris. Photo: Jane Roe\n\n“We are glad,” said John Doe.`;
  expect(intakePlainText(text).authors).toEqual([]);
});
