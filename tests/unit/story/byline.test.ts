import { describe, expect, test } from 'vitest';
import { authorsNamed, bylineOf, namesIn } from '../../../shared/story/byline.ts';

describe('a byline', () => {
  test('has a name between each two commas, without the space around it', () => {
    expect(namesIn(' Олена  Іваненко , Іван Петренко')).toEqual(['Олена Іваненко', 'Іван Петренко']);
  });

  test('that is being typed names nobody twice and nobody without a name', () => {
    expect(namesIn('Олена Іваненко, , Олена Іваненко,')).toEqual(['Олена Іваненко']);
    expect(namesIn(' , ')).toEqual([]);
  });

  test('keeps the page of whoever was an author before', () => {
    const before = [{ name: 'Jane Roe', url: 'https://example.com/roe' }, { name: 'John Doe' }];
    expect(authorsNamed('Ann Lee, Jane Roe', before)).toEqual([{ name: 'Ann Lee' }, before[0]]);
  });

  test('is read as it was written', () => {
    const authors = [{ name: 'Олена Іваненко' }, { name: 'Іван Петренко' }];
    expect(authorsNamed(bylineOf(authors), [])).toEqual(authors);
  });
});
