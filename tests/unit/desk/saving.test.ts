import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Story } from '../../../shared/story/story.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import {
  codeOf,
  namesIn,
  openNew,
  storyText,
  testDesk,
  testWindow,
  valueOf,
  withWords,
  type TestWindow,
} from './desk-fixture.ts';

const NOON = new Date('2026-11-23T12:00:00Z');

async function openedDesk() {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const window = testWindow({ desk });
  const { story, revision, folder: storyFolder } = await openNew(window);
  return {
    desk,
    folder,
    window,
    story,
    revision,
    storyFolder,
    file: path.join(folder, storyFolder, 'story.json'),
  };
}

test('a save writes the canonical bytes and gives their revision, from which the next save goes on', async () => {
  const { desk, folder, window, story, revision, storyFolder } = await openedDesk();
  const first = valueOf(await window.call('stories.save', { story: withWords(story, 'one'), revision }));
  expect(await storyText(folder, storyFolder)).toBe(serializeStory(withWords(story, 'one')));
  expect(valueOf(await desk.readStory(story.id)).revision).toBe(first.revision);
  valueOf(await window.call('stories.save', { story: withWords(story, 'two'), revision: first.revision }));
  expect(valueOf(await desk.readStory(story.id)).story).toEqual(withWords(story, 'two'));
  expect(await namesIn(folder, storyFolder)).toEqual(['.lock', 'photos', 'story.json']);
});

test('the same story is not written again', async () => {
  const { window, story, revision, file } = await openedDesk();
  const before = await fs.stat(file);
  const saved = valueOf(await window.call('stories.save', { story, revision }));
  expect(saved.revision).toBe(revision);
  expect((await fs.stat(file)).ino).toBe(before.ino);
});

test('text is composed on its way to the disk', async () => {
  const { desk, window, story, revision } = await openedDesk();
  valueOf(await window.call('stories.save', { story: withWords(story, 'и\u0306'), revision }));
  expect(valueOf(await desk.readStory(story.id)).story).toEqual(withWords(story, '\u0439'));
});

test('a version that somebody else wrote is not written over, unless it goes into the history', async () => {
  const { desk, window, story, revision, file } = await openedDesk();
  const theirs = serializeStory(withWords(story, 'theirs'));
  await fs.writeFile(file, theirs);
  const refused = await window.call('stories.save', { story: withWords(story, 'mine'), revision });
  expect(codeOf(refused)).toBe('changed-on-disk');
  expect(await fs.readFile(file, 'utf8')).toBe(theirs);

  const kept = await window.call('stories.save', {
    story: withWords(story, 'mine'),
    revision,
    keepOther: true,
  });
  expect(codeOf(kept)).toBe('ok');
  expect(valueOf(await desk.readStory(story.id)).story).toEqual(withWords(story, 'mine'));
  expect(await outsideVersions(window, story.id)).toEqual([withWords(story, 'theirs')]);
});

/** The versions that others wrote, the newest first. */
async function outsideVersions(window: TestWindow, id: string): Promise<Story[]> {
  const { points } = valueOf(await window.call('history.list', { id }));
  const outside = points.filter(({ occasion }) => occasion === 'outside');
  return Promise.all(
    outside.map(async (point) => valueOf(await window.call('history.read', { id, point: point.id })).story),
  );
}

test('two other versions are both kept', async () => {
  const { window, story, revision, file } = await openedDesk();
  for (const words of ['first', 'second']) {
    await fs.writeFile(file, serializeStory(withWords(story, words)));
    const mine = withWords(story, `over the ${words}`);
    expect(codeOf(await window.call('stories.save', { story: mine, revision, keepOther: true }))).toBe('ok');
  }
  expect(await outsideVersions(window, story.id)).toEqual([
    withWords(story, 'second'),
    withWords(story, 'first'),
  ]);
});

test('two unreadable versions of one second are both kept beside the story', async () => {
  const { folder, window, story, revision, storyFolder, file } = await openedDesk();
  for (const words of ['first', 'second']) {
    await fs.writeFile(file, words);
    const mine = withWords(story, `over the ${words}`);
    expect(codeOf(await window.call('stories.save', { story: mine, revision, keepOther: true }))).toBe('ok');
  }
  const names = await namesIn(folder, storyFolder);
  expect(names.filter((name) => name.endsWith('.other.json'))).toEqual([
    'story.20261123-120000-2.other.json',
    'story.20261123-120000.other.json',
  ]);
});

test('a save is refused when another version came by which is the very same story', async () => {
  const { window, story, file } = await openedDesk();
  const theirs = withWords(story, 'agreed');
  await fs.writeFile(file, serializeStory(theirs));
  const stale = '0'.repeat(64);
  expect(codeOf(await window.call('stories.save', { story: theirs, revision: stale }))).toBe('ok');
});

test('what a hand wrote is kept beside before its first rewrite, and only then', async () => {
  const { folder, window, story, storyFolder, file } = await openedDesk();
  const byHand = JSON.stringify(withWords(story, 'by hand'));
  await fs.writeFile(file, byHand);
  const opened = valueOf(await window.call('stories.open', { id: story.id }));
  const one = valueOf(
    await window.call('stories.save', { story: withWords(story, 'one'), revision: opened.revision }),
  );
  valueOf(await window.call('stories.save', { story: withWords(story, 'two'), revision: one.revision }));
  const copies = (await namesIn(folder, storyFolder)).filter((name) => name.endsWith('.bak.json'));
  expect(copies).toEqual(['story.20261123-120000.bak.json']);
  expect(await fs.readFile(path.join(folder, storyFolder, copies[0]!), 'utf8')).toBe(byHand);
});

test('a story whose folder was deleted can be put back from the window', async () => {
  const { desk, folder, window, story, revision, storyFolder } = await openedDesk();
  await fs.rm(path.join(folder, storyFolder), { recursive: true });
  const mine = withWords(story, 'not lost');
  expect(codeOf(await window.call('stories.save', { story: mine, revision }))).toBe('not-found');
  expect(await namesIn(folder)).toEqual(['.lede']);
  valueOf(await window.call('stories.save', { story: mine, revision, keepOther: true }));
  expect(valueOf(await desk.readStory(story.id)).story).toEqual(mine);
});

test('a story whose folder was moved away and back again is saved where it is', async () => {
  const { desk, folder, window, story, revision, storyFolder } = await openedDesk();
  await fs.rename(path.join(folder, storyFolder), path.join(folder, 'Moved by hand'));
  valueOf(await window.call('stories.save', { story: withWords(story, 'here'), revision }));
  expect(valueOf(await desk.readStory('Moved by hand')).story).toEqual(withWords(story, 'here'));
});

test('a link in the place of the file is followed', async () => {
  const { folder, window, story, revision, file } = await openedDesk();
  const real = path.join(folder, 'real.json');
  await fs.rename(file, real);
  await fs.symlink(real, file);
  valueOf(await window.call('stories.save', { story: withWords(story, 'through'), revision }));
  expect((await fs.lstat(file)).isSymbolicLink()).toBe(true);
  expect(await fs.readFile(real, 'utf8')).toBe(serializeStory(withWords(story, 'through')));
});

test('opening a story clears what a dead writer left beside it', async () => {
  const { folder, window, story, storyFolder } = await openedDesk();
  const left = path.join(folder, storyFolder, '.story.json.99999-0123456789ab.tmp');
  const foreign = path.join(folder, storyFolder, '.story.json.swp');
  await fs.writeFile(left, '{"half');
  await fs.writeFile(foreign, 'an editor’s');
  valueOf(await window.call('stories.open', { id: story.id }));
  expect(await namesIn(folder, storyFolder)).toEqual(['.lock', '.story.json.swp', 'photos', 'story.json']);
});
