import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TO_COME, toComeIn } from '../../../shared/story/to-come.ts';

test.each([
  ['Сума TK гривень', ['TK']],
  ['ХХХ і XXX, уточнити дату', ['ХХХ', 'XXX', 'уточнити']],
  ['Слід уточнити: УТОЧНИТИ!', ['уточнити', 'УТОЧНИТИ']],
  ['TKO, АТК, уточнитимуть', []],
  ['tk', []],
])('%s: %j', (text, marks) => {
  expect(toComeIn(text)).toEqual(marks);
});

test('no mark is passed over by the look at whether there may be any', () => {
  const parts = ['TK', 'Х', 'X', 'Уточнити', 'УТОЧНИТЬ', 'точнит', 'а', ' ', '_'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (words) => {
      const text = words.join('');
      expect(toComeIn(text)).toEqual(text.match(TO_COME) ?? []);
    }),
  );
});
