import { describe, expect, test } from 'vitest';
import { hashOfWords, hasItsWords } from '../../../shared/story/quoted-words.ts';
import { check } from '../../../shared/checks/index.ts';
import { languageOf } from '../../../shared/language/index.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { newStory } from '../../../shared/story/new-story.ts';

describe('the words of a quote', () => {
  test.each([
    ['"Ми готові до п\'ятниці", - сказав він.', '«Ми готові до п’ятниці», — сказав він.'],
    ['«Ми  готові -- завжди...»', '«Ми готові — завжди…»'],
    ['«Підрозділ "Хартія" тримається»', '«Підрозділ „Хартія“ тримається»'],
    ['“we won”', '“We won”'],
    ['Умєров сказав: «Ми готові».', 'Рустем Умєров наголосив: «Ми готові».'],
    ['й', 'и\u0306'],
  ])('%j has the words of %j', (came, now) => {
    expect(hasItsWords(now, hashOfWords(came))).toBe(true);
  });

  test.each([
    ['«Ми готові», — сказав він.', '«Ми не готові», — сказав він.'],
    ['«Ми готові»', '«Ми готові?»'],
    ['«П’ять разів»', '«Шість разів»'],
    ['«Ми готові. Завжди»', '«Ми готові»'],
    ['Ми готові', 'Ми готова'],
  ])('%j has not the words of %j', (came, now) => {
    expect(hasItsWords(now, hashOfWords(came))).toBe(false);
  });

  test('a quote that was written here has its words, whatever they are', () => {
    expect(hasItsWords('a', undefined)).toBe(true);
  });

  test('of a quote that was taken in, a changed word is found by the checks, and corrected typography is not', () => {
    const { blocks } = intakePlainText('Лід.\n\n"Ми готові до п\'ятниці", - сказав міністр.');
    const findings = (from: RegExp, to: string) => {
      const edited = blocks.map((block) =>
        block.type === 'quote'
          ? {
              ...block,
              children: [
                { ...block.children[0], children: [{ text: '"Ми готові до п\'ятниці",'.replace(from, to) }] },
                block.children[1],
              ] as typeof block.children,
            }
          : block,
      );
      const story = newStory({ language: 'uk', created: '2026-11-26T12:00:00Z', blocks: edited });
      return check({
        story,
        language: languageOf('uk'),
        missingFiles: new Set(),
        changedFiles: new Set(),
      }).map(({ rule }) => rule);
    };
    expect(findings(/x/u, '')).toEqual([]);
    expect(findings(/"(.*)",/u, '«$1»,')).toEqual([]);
    expect(findings(/готові/u, 'не готові')).toEqual(['quote-changed']);
  });
});
