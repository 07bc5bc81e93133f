import { expect, test } from 'vitest';
import { ownWords, withOwnWord, withoutOwnWord } from '../../../shared/spelling/own-words.ts';

test('an own word is taken with a capital and in capitals, a name not without its own', () => {
  const isOwn = ownWords('\ufeffрф\r\nУмєров\n\n  п’ятихатки \nZelensky\n');
  expect(
    ['рф', 'Рф', 'РФ', 'Умєров', 'УМЄРОВ', 'пʼятихатки', 'Zelensky’s'].filter((word) => !isOwn(word)),
  ).toEqual([]);
  expect(['умєров', 'рФ', 'Умєрова', 'zelensky', ''].filter(isOwn)).toEqual([]);
});

test('a word is added once, at the end, and taken back whatever its apostrophe', () => {
  const list = withOwnWord(withOwnWord('', 'пʼятихатки'), 'рф');
  expect(list).toBe("п'ятихатки\nрф\n");
  expect(withOwnWord(list, 'п’ятихатки')).toBe(list);
  expect(withoutOwnWord(list, 'п’ятихатки')).toBe('рф\n');
  expect(withoutOwnWord(list, 'немає')).toBe(list);
});
