import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import {
  ASSETS,
  codeOf,
  namesIn,
  openNew,
  storyText,
  temporaryFolder,
  testDesk,
  testWindow,
  valueOf,
  withWords,
} from './desk-fixture.ts';

test('a desk is made with the folders above it, and knows its name', async () => {
  const folder = path.join(await temporaryFolder(), 'newsroom', 'Редакція');
  const { desk } = await testDesk({ folder });
  expect(desk.folder).toBe(folder);
  const info = valueOf(await testWindow({ desk }, 'electron').call('desk.info', {}));
  expect(info).toEqual({
    name: 'Редакція',
    version: '1.2.3',
    shell: 'electron',
    settings: { theme: 'system' },
  });
});

test('a desk where a file stands is refused with a sentence that names it', async () => {
  const file = path.join(await temporaryFolder(), 'notes.txt');
  await fs.writeFile(file, 'mine');
  const opened = await openDesk({ folder: file, assets: ASSETS, version: '1' });
  expect(opened).toMatchObject({
    ok: false,
    error: { message: { key: 'desk.not-a-folder', values: { file } } },
  });
  expect(await fs.readFile(file, 'utf8')).toBe('mine');
});

test('a created story is a folder with a canonical file, and stands in the list', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const made = valueOf(await window.call('stories.create', { language: 'en', headline: 'Grain and steel' }));
  expect(made.folder).toBe(`grain-and-steel-${made.id.slice(-6).toLowerCase()}`);
  expect(await namesIn(folder, made.folder)).toEqual(['photos', 'story.json']);
  const { story } = valueOf(await desk.readStory(made.id));
  expect(await storyText(folder, made.folder)).toBe(serializeStory(story));
  expect(valueOf(await window.call('stories.list', {}))).toEqual({ stories: [made], unreadable: [] });
  await window.next('stories-changed');
});

test('a headline is composed on its way to the disk', async () => {
  const { desk, folder } = await testDesk();
  const made = valueOf(
    await testWindow({ desk }).call('stories.create', { language: 'uk', headline: 'Край и\u0306' }),
  );
  expect(await storyText(folder, made.folder)).toContain('"headline": "Край \u0439"');
});

test('a story is read by its id and by its folder, and by nothing else', async () => {
  const { desk, folder } = await testDesk();
  const { story, folder: name, revision } = await openNew(testWindow({ desk }));
  const expected = { story, folder: name, path: path.join(folder, name), revision };
  expect(valueOf(await desk.readStory(story.id))).toEqual(expected);
  expect(valueOf(await desk.readStory(name))).toEqual(expected);
  await fs.symlink(path.join(folder, name), path.join(folder, 'link'));
  for (const other of [
    '',
    '.',
    '..',
    '.lede',
    'exports',
    'absent',
    `../Desk/${name}`,
    `${folder}/${name}`,
    'link',
  ]) {
    expect(codeOf(await desk.readStory(other)), other).toBe('not-found');
  }
});

test('foreign folders and files are left alone and not listed', async () => {
  const { desk, folder } = await testDesk();
  await fs.mkdir(path.join(folder, 'Archive/2024'), { recursive: true });
  await fs.writeFile(path.join(folder, 'todo.txt'), 'call the ministry');
  await fs.mkdir(path.join(folder, 'exports/old'), { recursive: true });
  await fs.writeFile(path.join(folder, 'exports/story.json'), '{}');
  await fs.symlink('/', path.join(folder, 'elsewhere'));
  expect(valueOf(await testWindow({ desk }).call('stories.list', {}))).toEqual({
    stories: [],
    unreadable: [],
  });
  expect(await fs.readFile(path.join(folder, 'todo.txt'), 'utf8')).toBe('call the ministry');
});

test('the last changed story comes first, and a second look reads what has changed', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const old = await openNew(window, 'Old');
  const young = await openNew(window, 'Young');
  await fs.utimes(path.join(folder, old.folder, 'story.json'), new Date(1000), new Date(1000));
  const before = valueOf(await window.call('stories.list', {})).stories;
  expect(before.map(({ headline }) => headline)).toEqual(['Young', 'Old']);
  valueOf(
    await window.call('stories.save', {
      story: { ...young.story, kicker: 'Trade' },
      revision: young.revision,
    }),
  );
  const after = valueOf(await window.call('stories.list', {})).stories;
  expect(after[0]).toMatchObject({ headline: 'Young', kicker: 'Trade' });
});

test('the opening of a story is its lead, on one line, and cut between words', async () => {
  const { desk } = await testDesk();
  const id = '01K0000000000000000000000A';
  const words = `The  delegation\narrived. ${'Talks went on. '.repeat(20)}`;
  const made = valueOf(
    await testWindow({ desk }).call('stories.create', {
      language: 'en',
      blocks: [
        { type: 'paragraph', id, children: [{ text: 'Not this.' }] },
        { type: 'lead', id: id.replace('A', 'B'), children: [{ text: words }] },
      ],
    }),
  );
  expect(made.opening).toMatch(/^The delegation arrived\. (?:Talks went on\. )+Talks went…$/);
  expect(made.opening.length).toBeLessThanOrEqual(141);
});

test('a folder copied in the file manager is named, and the story itself still opens', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  await fs.cp(path.join(folder, opened.folder), path.join(folder, `Copy of ${opened.folder} (2)`), {
    recursive: true,
  });
  const listed = valueOf(await window.call('stories.list', {}));
  expect(listed.stories.map((story) => story.folder)).toEqual([opened.folder]);
  expect(listed.unreadable).toMatchObject([{ message: { key: 'desk.story-twice' } }]);
  expect(valueOf(await window.call('stories.open', { id: opened.story.id })).folder).toBe(opened.folder);
});

test('the folder follows the slug, with its photos and its lock, and the story stays open', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  await fs.writeFile(path.join(folder, opened.folder, 'photos/note.txt'), 'kept');
  const renamed = { ...opened.story, headline: 'Steel', slug: 'steel' };
  const saved = valueOf(await window.call('stories.save', { story: renamed, revision: opened.revision }));
  const steel = valueOf(await desk.readStory(renamed.id)).folder;
  expect(steel).toBe(`steel-${opened.story.id.slice(-6).toLowerCase()}`);
  expect(await namesIn(folder, steel)).toEqual(['.lock', 'photos', 'story.json']);
  expect(await namesIn(folder, steel, 'photos')).toEqual(['note.txt']);
  const again = { ...renamed, slug: '' };
  valueOf(await window.call('stories.save', { story: again, revision: saved.revision }));
  expect(valueOf(await desk.readStory(renamed.id)).folder).toMatch(/^story-/);
  expect(valueOf(await testWindow({ desk }).call('stories.open', { id: opened.story.id })).access.mode).toBe(
    'read',
  );
});

test('a folder is not renamed onto another, nor when a person named it', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  const taken = `steel-${opened.story.id.slice(-6).toLowerCase()}`;
  await fs.mkdir(path.join(folder, taken));
  const saved = valueOf(
    await window.call('stories.save', {
      story: { ...opened.story, slug: 'steel' },
      revision: opened.revision,
    }),
  );
  expect(valueOf(await desk.readStory(opened.story.id)).folder).toBe(opened.folder);
  expect(await namesIn(folder, taken)).toEqual([]);

  await fs.rename(path.join(folder, opened.folder), path.join(folder, 'My big story'));
  valueOf(
    await window.call('stories.save', { story: { ...opened.story, slug: 'iron' }, revision: saved.revision }),
  );
  expect(valueOf(await desk.readStory('My big story')).story.slug).toBe('iron');
});

test('a half-made story that a dead process left is never listed, and goes when it is old', async () => {
  const { desk, folder } = await testDesk();
  const half = path.join(folder, '.lede/making/half');
  await fs.mkdir(half, { recursive: true });
  expect(valueOf(await testWindow({ desk }).call('stories.list', {})).stories).toEqual([]);
  await testDesk({ folder });
  expect(await namesIn(folder, '.lede/making')).toEqual(['half']);
  await fs.utimes(half, new Date(0), new Date(0));
  await testDesk({ folder });
  expect(await namesIn(folder, '.lede/making')).toEqual([]);
});

test('writes to one story are done in the order in which they were asked', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const { story, revision } = await openNew(window);
  const first = window.call('stories.save', { story: withWords(story, 'one'), revision });
  const second = window.call('stories.save', { story: withWords(story, 'two'), revision });
  const closed = window.call('stories.close', { id: story.id });
  expect([codeOf(await first), codeOf(await second), codeOf(await closed)]).toEqual(['ok', 'ok', 'ok']);
  expect(valueOf(await desk.readStory(story.id)).story).toEqual(withWords(story, 'two'));
});
