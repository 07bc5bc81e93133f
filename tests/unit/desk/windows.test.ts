import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serializeStory } from '../../../shared/story/serialize.ts';
import {
  codeOf,
  namesIn,
  openNew,
  testDesk,
  testWindow,
  type TestWindow,
  valueOf,
  withWords,
} from './desk-fixture.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const HOLDER = { person: 'Олена', machine: os.hostname(), since: NOON.toISOString() };

async function twoWindows() {
  const { desk, folder } = await testDesk({ now: () => NOON });
  const [first, second] = [testWindow({ desk }), testWindow({ desk })];
  const { story, revision, folder: name } = await openNew(first);
  return { desk, folder, first, second, story, revision, name, place: path.join(folder, name) };
}

test('a second window reads what the first one writes, and cannot write', async () => {
  const { first, second, story, revision } = await twoWindows();
  const opened = valueOf(await second.call('stories.open', { id: story.id }));
  expect(opened.access).toEqual({ mode: 'read', holder: HOLDER });
  const refused = await second.call('stories.save', { story: withWords(story, 'second'), revision });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'locked', message: { values: { person: 'Олена' } } },
  });
  valueOf(await first.call('stories.save', { story: withWords(story, 'first'), revision }));
  expect(await second.next('story-changed-on-disk')).toEqual({ id: story.id });
  expect(first.heard.map(({ name }) => name)).not.toContain('story-changed-on-disk');
});

test('the list says who holds a story, but not to the holder', async () => {
  const { first, second } = await twoWindows();
  expect(valueOf(await second.call('stories.list', {})).stories[0]?.heldBy).toEqual(HOLDER);
  expect(valueOf(await first.call('stories.list', {})).stories[0]).not.toHaveProperty('heldBy');
});

test('a story taken over is the taker’s; the other is told, refused, and may take it back', async () => {
  const { first, second, story, revision } = await twoWindows();
  const taken = valueOf(await second.call('stories.take-over', { id: story.id }));
  expect(taken.access.mode).toBe('write');
  expect(await first.next('story-lock-lost')).toMatchObject({ id: story.id, holder: HOLDER });
  expect(codeOf(await first.call('stories.save', { story: withWords(story, 'first'), revision }))).toBe(
    'locked',
  );
  valueOf(await second.call('stories.save', { story: withWords(story, 'second'), revision }));
  valueOf(await first.call('stories.take-over', { id: story.id }));
  await second.next('story-lock-lost');
});

test('what was typed before a story is taken over is merged with what was typed after, and never written over', async () => {
  const { first, second, story, revision } = await twoWindows();
  const { id } = story;
  const { batch } = valueOf(await first.call('stories.open', { id }));
  const headline = { type: 'set_envelope', envelope: { headline: 'First' } } as const;
  valueOf(await first.call('stories.append', { id, batch: batch + 1, ops: [headline] }));
  const taken = valueOf(await second.call('stories.take-over', { id }));
  expect(taken.story.headline).toBe('First');
  const lost = await first.next('story-lock-lost');
  expect(lost).toMatchObject({ revision });

  const kicker = { type: 'set_envelope', envelope: { kicker: 'Second' } } as const;
  valueOf(await second.call('stories.append', { id, batch: taken.batch + 1, ops: [kicker] }));
  const back = valueOf(await first.call('stories.take-over', { id }));
  expect(back.story).toMatchObject({ headline: 'First', kicker: 'Second' });
  const own = { ...story, headline: 'First, and more' };
  expect(codeOf(await first.call('stories.save', { story: own, revision }))).toBe('changed-on-disk');
  const { base, theirs } = valueOf(await first.call('stories.theirs', { id, revision }));
  expect(base).toEqual(story);
  expect(theirs).toMatchObject({ headline: 'First', kicker: 'Second' });
});

test('a story that is closed, by call or with its window, is free', async () => {
  const { first, second, story, place } = await twoWindows();
  valueOf(await first.call('stories.close', { id: story.id }));
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
  expect(valueOf(await second.call('stories.open', { id: story.id })).access.mode).toBe('write');
  await second.session.close();
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
  expect(codeOf(await second.call('stories.list', {}))).toBe('refused-call');
});

test('closing the desk finishes what is being saved and lets go of everything', async () => {
  const { desk, first, story, revision, place } = await twoWindows();
  const saving = first.call('stories.save', { story: withWords(story, 'last words'), revision });
  await desk.close();
  expect(codeOf(await saving)).toBe('ok');
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
  expect(await fs.readFile(path.join(place, 'story.json'), 'utf8')).toBe(
    serializeStory(withWords(story, 'last words')),
  );
});

test('a story that was just being opened when its window closed is not held', async () => {
  const { first, second, story, place } = await twoWindows();
  await first.session.close();
  const opening = second.call('stories.open', { id: story.id });
  await second.session.close();
  expect(codeOf(await opening)).toBe('ok');
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
});

test('a window that reads may write when the writer has gone', async () => {
  const { first, second, story, revision } = await twoWindows();
  valueOf(await second.call('stories.open', { id: story.id }));
  await first.session.close();
  expect(codeOf(await second.call('stories.save', { story: withWords(story, 'mine'), revision }))).toBe('ok');
});

test('a change by another program is told once, and then refuses the save', async () => {
  const { first, story, revision, place } = await twoWindows();
  const file = path.join(place, 'story.json');
  await fs.writeFile(file, serializeStory(withWords(story, 'theirs')));
  expect(await first.next('story-changed-on-disk')).toEqual({ id: story.id });
  expect(await eventsAfterTouch(first, story.id, place)).toEqual(['story-changed-on-disk']);
  const refused = await first.call('stories.save', { story: withWords(story, 'own'), revision });
  expect(codeOf(refused)).toBe('locked');
});

test('an own save is not told as somebody’s change', async () => {
  const { first, story, revision, place } = await twoWindows();
  valueOf(await first.call('stories.save', { story: withWords(story, 'own'), revision }));
  expect(await eventsAfterTouch(first, story.id, place)).toEqual([]);
});

const THEIRS = { person: 'Іра', machine: 'other', since: NOON.toISOString() };

/** Touches a story's file without changing it, waits until the window has looked, and gives the changes it was told of. */
async function eventsAfterTouch(window: TestWindow, id: string, place: string): Promise<string[]> {
  await fs.utimes(path.join(place, 'story.json'), NOON, NOON);
  await fs.writeFile(path.join(place, '.lock'), JSON.stringify({ ...THEIRS, pid: 1, token: 'theirs' }));
  expect(await window.next('story-lock-lost')).toMatchObject({ id, holder: THEIRS });
  // The lock is looked at before the file: the next turn comes after both.
  valueOf(await window.call('photos.attach', { story: id, name: 'a.gif', bytes: PIXEL }));
  return window.heard.map(({ name }) => name).filter((name) => name === 'story-changed-on-disk');
}

test('a story put into the desk by hand is told to every window', async () => {
  const { folder, first, second, story } = await twoWindows();
  await Promise.all([first.next('stories-changed'), second.next('stories-changed')]);
  const before = [first.heard.length, second.heard.length];
  await fs.mkdir(path.join(folder, '.copy'));
  await fs.writeFile(
    path.join(folder, '.copy/story.json'),
    serializeStory({ ...story, id: '01K0000000000000000000000A' }),
  );
  await fs.rename(path.join(folder, '.copy'), path.join(folder, 'copy'));
  await Promise.all([first.next('stories-changed'), second.next('stories-changed')]);
  expect([first.heard.length, second.heard.length]).toEqual(before.map((count) => count + 1));
  expect(valueOf(await first.call('stories.list', {})).stories).toHaveLength(2);
});

const ROOT = process.getuid?.() === 0;

test.skipIf(ROOT)(
  'a story in a folder that only root may write to is shown, and saving says why not',
  async () => {
    const { desk, folder } = await testDesk();
    const window = testWindow({ desk });
    const { story, revision, folder: name } = await openNew(window);
    valueOf(await window.call('stories.close', { id: story.id }));
    await fs.chmod(path.join(folder, name), 0o555);
    const opened = valueOf(await window.call('stories.open', { id: story.id }));
    expect(opened).toMatchObject({ story, access: { mode: 'write' } });
    const saved = await window.call('stories.save', { story: withWords(story, 'x'), revision });
    await fs.chmod(path.join(folder, name), 0o755);
    expect(codeOf(saved)).toBe('no-permission');
    expect(valueOf(await desk.readStory(story.id)).revision).toBe(revision);
  },
);
