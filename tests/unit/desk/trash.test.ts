import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, namesIn, openNew, testDesk, testWindow, valueOf, withWords } from './desk-fixture.ts';

const NOON = new Date('2026-11-23T12:00:00Z');

test('a story goes to the trash and comes back as it was', async () => {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const window = testWindow({ desk });
  const { story, folder: name, revision } = await openNew(window);
  valueOf(await window.call('stories.trash', { id: story.id }));
  expect(await namesIn(folder)).toEqual(['.lede']);
  expect(valueOf(await window.call('stories.list', {})).stories).toEqual([]);
  const trashed = `${name}-20261123-120000`;
  expect(await namesIn(folder, '.lede/trash', trashed)).toEqual(['photos', 'story.json']);
  expect(valueOf(await window.call('trash.list', {})).stories).toEqual([
    { folder: trashed, headline: 'Grain and steel', opening: '', trashed: NOON.toISOString() },
  ]);
  expect(codeOf(await window.call('stories.save', { story: withWords(story, 'late'), revision }))).toBe(
    'not-found',
  );

  expect(valueOf(await window.call('trash.restore', { folder: trashed }))).toMatchObject({
    id: story.id,
    folder: name,
  });
  expect(valueOf(await window.call('trash.list', {})).stories).toEqual([]);
  expect(valueOf(await desk.readStory(story.id))).toMatchObject({ story, revision });
});

test('a story that somebody else holds is not thrown away', async () => {
  const { desk } = await testDesk();
  const [writer, other] = [testWindow({ desk }), testWindow({ desk })];
  const { story } = await openNew(writer);
  expect(codeOf(await other.call('stories.trash', { id: story.id }))).toBe('locked');
  expect(codeOf(await desk.readStory(story.id))).toBe('ok');
});

test('restoring puts a story onto nothing that is there', async () => {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const window = testWindow({ desk });
  const { story, folder: name } = await openNew(window);
  valueOf(await window.call('stories.trash', { id: story.id }));
  await fs.mkdir(path.join(folder, name));
  const restored = valueOf(await window.call('trash.restore', { folder: `${name}-20261123-120000` }));
  expect(restored.folder).toBe(`${name}-2`);
  expect(await namesIn(folder, name)).toEqual([]);
});

test('a story that the desk already has stays in the trash', async () => {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const window = testWindow({ desk });
  const { story, folder: name } = await openNew(window);
  await fs.cp(path.join(folder, name), path.join(folder, '.kept'), { recursive: true });
  valueOf(await window.call('stories.trash', { id: story.id }));
  await fs.rename(path.join(folder, '.kept'), path.join(folder, 'kept'));
  const refused = await window.call('trash.restore', { folder: `${name}-20261123-120000` });
  expect(refused).toMatchObject({
    ok: false,
    error: { message: { key: 'desk.story-on-desk', values: { folder: 'kept' } } },
  });
  expect(valueOf(await window.call('trash.list', {})).stories).toHaveLength(1);
});

test('the same story thrown away twice in one second is in the trash once, another beside it', async () => {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const window = testWindow({ desk });
  const { story, folder: name } = await openNew(window);
  await fs.cp(path.join(folder, name), path.join(folder, '.kept'), { recursive: true });
  valueOf(await window.call('stories.trash', { id: story.id }));
  await fs.rename(path.join(folder, '.kept'), path.join(folder, name));
  valueOf(await window.call('stories.trash', { id: story.id }));
  const names = valueOf(await window.call('trash.list', {})).stories.map((trashed) => trashed.folder);
  expect(names.sort()).toEqual([`${name}-20261123-120000`, `${name}-20261123-120000-2`]);
});

test.each(['absent-20261123-120000', 'no moment', 'settings.json'])(
  'there is no %s in the trash',
  async (folder) => {
    const { desk } = await testDesk();
    const window = testWindow({ desk });
    expect(codeOf(await window.call('trash.restore', { folder }))).toBe('not-found');
  },
);

test.each(['..', '.', '', 'a/b', '..\\x', 'C:x', 'a\0b'])(
  'a name in the trash cannot be %j',
  async (folder) => {
    const { desk } = await testDesk();
    const refused = await testWindow({ desk }).call('trash.restore', { folder });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'refused-call', message: { values: { field: 'folder' } } },
    });
  },
);
