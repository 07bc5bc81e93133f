import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serializeStory } from '../../../shared/story/serialize.ts';
import { LARGEST_UPLOAD } from '../../../shared/host/contract.ts';
import { blockText } from '../../../shared/blocks/index.ts';
import { codeOf, namesIn, openNew, testDesk, testWindow, valueOf } from './desk-fixture.ts';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const UKRAINIAN = 'Переговори тривають у Парижі.\n\nНагадаємо, раніше сторони зустрічалися в Женеві.';

test('a text file becomes a story in its own language, or in the one that is given', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const made = valueOf(await window.call('stories.import', { name: 'a.txt', bytes: utf8(UKRAINIAN) }));
  const { story } = valueOf(await desk.readStory(made.id));
  expect(story.language).toBe('uk');
  expect(story.blocks.map((block) => blockText(block)).join('\n\n')).toBe(UKRAINIAN);
  const given = valueOf(
    await window.call('stories.import', { name: 'a.txt', bytes: utf8(UKRAINIAN), language: 'ru' }),
  );
  expect(given.language).toBe('ru');
});

test('text in UTF-16 and in Windows-1251 is read right', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const utf16 = Buffer.from(`\ufeff${UKRAINIAN}`, 'utf16le');
  const cyrillic = Buffer.from([
    0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xe8, 0x20, 0xf3, 0x20, 0xcf, 0xe0, 0xf0, 0xe8,
    0xe6, 0xb3,
  ]);
  for (const [bytes, opening] of [
    [utf16, 'Переговори тривають у Парижі.'],
    [cyrillic, 'Переговори у Парижі'],
  ] as const) {
    const made = valueOf(await window.call('stories.import', { name: 'a.txt', bytes }));
    expect(made.opening).toBe(opening);
  }
});

test('what is no text, and what is too large, is refused and makes nothing', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const pdf = await window.call('stories.import', { name: 'a.pdf', bytes: utf8('%PDF-1.7\n\0\0\0') });
  expect(pdf).toMatchObject({
    ok: false,
    error: { code: 'unsupported', message: { values: { file: 'a.pdf' } } },
  });
  const bytes = new Uint8Array(LARGEST_UPLOAD + 1).fill(0x61);
  expect(codeOf(await window.call('stories.import', { name: 'a.txt', bytes }))).toBe('too-large');
  expect(await namesIn(folder)).toEqual([]);
});

test('a story’s own file becomes a copy with an id and a slug of its own', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const { story } = await openNew(window);
  const bytes = utf8(serializeStory(story));
  const copy = valueOf(await window.call('stories.import', { name: 'story.json', bytes }));
  expect(copy.id).not.toBe(story.id);
  expect(valueOf(await desk.readStory(copy.id)).story).toEqual({
    ...story,
    id: copy.id,
    slug: 'grain-and-steel-2',
  });
  expect(valueOf(await window.call('stories.list', {})).stories).toHaveLength(2);
});

test('a story’s file with a fault is refused by the fault, and other JSON is text', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const { story } = await openNew(window);
  const text = serializeStory(story);
  const newer = utf8(text.replace('"version": 1', '"version": 9'));
  const faulty = utf8(text.replace('"status": "draft"', '"status": "lost"'));
  expect(await window.call('stories.import', { name: 'n.json', bytes: newer })).toMatchObject({
    error: { code: 'unreadable', message: { key: 'desk.story-too-new', values: { file: 'n.json' } } },
  });
  expect(await window.call('stories.import', { name: 'f.json', bytes: faulty })).toMatchObject({
    error: { code: 'unreadable', message: { values: { path: 'status' } } },
  });
  const other = valueOf(await window.call('stories.import', { name: 'o.json', bytes: utf8('{"a": 1}') }));
  expect(other.opening).toBe('{"a": 1}');
});

test.each([
  [['uk-UA', 'en'], {}, 'uk'],
  [['en-GB'], {}, 'en'],
  [['en-GB'], { interfaceLanguage: 'uk' as const }, 'uk'],
])('the sample story speaks the interface’s language: %j, %j', async (languages, settings, language) => {
  const { desk, folder } = await testDesk({ languages });
  const window = testWindow({ desk });
  valueOf(await window.call('settings.change', settings));
  const first = valueOf(await window.call('stories.sample', {}));
  const second = valueOf(await window.call('stories.sample', {}));
  expect(first.language).toBe(language);
  expect(first.id).not.toBe(second.id);
  const opened = valueOf(await window.call('stories.open', { id: first.id }));
  expect(opened.missingFiles).toEqual([]);
  expect(await namesIn(folder, '.lede/making')).toEqual([]);
});

test('the sample story exports, and its files can be shown', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const { id, folder: name } = valueOf(await window.call('stories.sample', {}));
  expect(codeOf(await window.call('export.reveal', { id }))).toBe('not-found');
  expect(valueOf(await window.call('export.check', { id })).findings).toEqual([]);
  const { site, paper } = valueOf(await window.call('export.run', { id, formats: ['page', 'fragment'] }));
  const { place = '', files = [] } = site ?? {};
  expect(place).toBe(`exports/${name}`);
  expect(files).toEqual(expect.arrayContaining(['fragment.html', 'index.html', 'manifest.json']));
  expect(paper).toBeUndefined();
  for (const file of files) await fs.access(path.join(folder, place, file));
  expect(await window.next('export-progress')).toMatchObject({ id });
  valueOf(await window.call('export.reveal', { id }));
  expect(window.done).toEqual([`reveal ${path.join(folder, place)}`]);
  expect(valueOf(await window.call('stories.list', {})).unreadable).toEqual([]);
});

test('the export gate refuses a photo with no file, by the block', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const text = 'A minister speaks. Photo: Novyny.LIVE\n\nTalks went on in Paris.';
  const { id } = valueOf(await window.call('stories.import', { name: 'a.txt', bytes: utf8(text) }));
  const { story } = valueOf(await desk.readStory(id));
  const refused = await window.call('export.run', { id, formats: ['page'] });
  expect(refused).toMatchObject({ ok: false, error: { code: 'findings' } });
  const findings = refused.ok ? [] : (refused.error.findings ?? []);
  expect(findings.map(({ rule, blockId }) => [rule, blockId])).toContainEqual([
    'photo-without-file',
    story.blocks[0]?.id,
  ]);
});
