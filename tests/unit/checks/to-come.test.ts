import { expect, test } from 'vitest';
import { toComeIn } from '../../../shared/story/to-come.ts';

test.each([
  ['Сума TK гривень', ['TK']],
  ['ХХХ і XXX, уточнити дату', ['ХХХ', 'XXX', 'уточнити']],
  ['Слід уточнити: УТОЧНИТИ!', ['уточнити', 'УТОЧНИТИ']],
  ['TKO, АТК, уточнитимуть', []],
  ['tk', []],
])('%s: %j', (text, marks) => {
  expect(toComeIn(text)).toEqual(marks);
});
