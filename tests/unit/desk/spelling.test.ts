import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueOf, temporaryFolder, testDesk, testWindow } from './desk-fixture.ts';

const DICTIONARIES = path.resolve(import.meta.dirname, '../../../node_modules');

/** A Hunspell dictionary in a few lines, in a folder as the real ones are. */
async function smallDictionary(name: string, words: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  await fs.mkdir(path.join(folder, name));
  await fs.writeFile(path.join(folder, name, 'index.aff'), 'SET UTF-8\n');
  await fs.writeFile(path.join(folder, name, 'index.dic'), `${words.length}\n${words.join('\n')}\n`);
  return folder;
}

async function windowWith(dictionaries: string) {
  const desk = await testDesk({ dictionaries });
  return { window: testWindow(desk), folder: desk.folder };
}

describe('the dictionaries that go along', () => {
  test('know what is right in Ukrainian with any apostrophe, and have the right word for a wrong one', async () => {
    const { window } = await windowWith(DICTIONARIES);
    const words = [
      "п'ять",
      'п’ять',
      'Зеленський',
      'будь-який',
      'проєкт',
      'ВИБОРИ',
      'мнстерство',
      'Кiєв',
      'пять',
    ];
    const { known, unknown } = valueOf(await window.call('spelling.check', { language: 'uk-UA', words }));
    expect(known).toBe(true);
    expect(unknown).toEqual(['мнстерство', 'Кiєв', 'пять']);
    const asked = await window.call('spelling.suggest', { language: 'uk', word: 'мнстерство' });
    expect(valueOf(asked).suggestions[0]).toBe('міністерство');
    const latin = await window.call('spelling.suggest', { language: 'uk', word: 'мicто' });
    expect(valueOf(latin).suggestions[0]).toBe('місто');
  });

  test('take British and American English, and Russian', async () => {
    const { window } = await windowWith(DICTIONARIES);
    const english = { language: 'en', words: ['colour', 'color', "don't", 'jornalist'] };
    expect(valueOf(await window.call('spelling.check', english)).unknown).toEqual(['jornalist']);
    const russian = { language: 'ru', words: ['журналист', 'прзидент'] };
    expect(valueOf(await window.call('spelling.check', russian)).unknown).toEqual(['прзидент']);
  });
});

test('where there is no dictionary, nothing is said of any word', async () => {
  const { window } = await windowWith(await smallDictionary('dictionary-uk', ['слово']));
  for (const language of ['en', 'pl']) {
    const answer = await window.call('spelling.check', { language, words: ['nonsens'] });
    expect(valueOf(answer)).toEqual({ known: false, unknown: [] });
    expect(valueOf(await window.call('spelling.suggest', { language, word: 'nonsens' })).suggestions).toEqual(
      [],
    );
  }
});

test('a word that the desk learns is right at once, stands in a plain file, and can be taken back', async () => {
  const { window, folder } = await windowWith(await smallDictionary('dictionary-uk', ['слово']));
  const unknown = async () =>
    valueOf(await window.call('spelling.check', { language: 'uk', words: ['Умєров', 'рф', 'слово'] }))
      .unknown;
  expect(await unknown()).toEqual(['Умєров', 'рф']);
  await Promise.all(['Умєров', 'рф'].map((word) => window.call('spelling.learn', { word })));
  expect(await unknown()).toEqual([]);
  const file = path.join(folder, '.lede', 'words.txt');
  expect(await fs.readFile(file, 'utf8')).toBe('Умєров\nрф\n');
  valueOf(await window.call('spelling.forget', { word: 'Умєров' }));
  expect(await unknown()).toEqual(['Умєров']);
  await fs.appendFile(file, 'Умєров');
  expect(await unknown()).toEqual([]);
});

test('a list of own words that cannot be read is an error, and is left as it is', async () => {
  const { window, folder } = await windowWith(await smallDictionary('dictionary-uk', ['слово']));
  await fs.mkdir(path.join(folder, '.lede', 'words.txt'), { recursive: true });
  expect((await window.call('spelling.check', { language: 'uk', words: ['слово'] })).ok).toBe(false);
  expect((await window.call('spelling.learn', { word: 'слово' })).ok).toBe(false);
});

test('only one word can be learned, on one line', async () => {
  const { window } = await windowWith(await smallDictionary('dictionary-uk', ['слово']));
  for (const word of ['', 'два слова', 'рядок\nрядок', 'о'.repeat(61)]) {
    const answer = await window.call('spelling.learn', { word });
    expect(answer.ok ? undefined : answer.error.code).toBe('refused-call');
  }
});

test('a dictionary that cannot be read is an error with the reason, and the next question is answered', async () => {
  const dictionaries = await smallDictionary('dictionary-uk', ['слово']);
  await fs.mkdir(path.join(dictionaries, 'dictionary-ru', 'index.dic'), { recursive: true });
  await fs.writeFile(path.join(dictionaries, 'dictionary-ru', 'index.aff'), '');
  const { window } = await windowWith(dictionaries);
  const failed = await window.call('spelling.check', { language: 'ru', words: ['слово'] });
  expect(failed.ok ? undefined : failed.error.message).toMatchObject({ key: 'spelling.failed' });
  const answered = await window.call('spelling.check', { language: 'uk', words: ['слово', 'слова'] });
  expect(valueOf(answered).unknown).toEqual(['слова']);
});
