import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/desk/file-system.ts';
import { keepPoint } from '../../../electron/desk/history/keep-point.ts';
import { historyFolder, versionFile } from '../../../electron/desk/history/place.ts';
import { listPoints, readPoint, readVersion } from '../../../electron/desk/history/read.ts';
import { readTimeline, writeTimeline } from '../../../electron/desk/history/timeline.ts';
import { placesIn } from '../../../electron/desk/places.ts';
import type { HistoryPoint, Occasion } from '../../../shared/history/point.ts';
import { newId } from '../../../shared/story/ids.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { codeOf, namesIn, temporaryFolder, valueOf, withWords } from './desk-fixture.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

/** A story's history, and a way to keep versions of the story in it: by its words and the minutes since noon. */
async function historyOfStory(system: FileSystem = fs) {
  const place = { places: placesIn(await temporaryFolder()), system };
  const story = newStory({ language: 'en', created: '2026-11-23T10:00:00Z', headline: 'Grain' });
  const folder = historyFolder(place, story.id);
  async function keep(words: string, minute: number, occasion: Occasion = 'interval', name?: string) {
    const now = new Date(NOON + minute * MINUTE);
    const point = { story: withWords(story, words), occasion, person: 'Олена', now };
    return valueOf(await keepPoint(place, { ...point, ...(name === undefined ? {} : { name }) }));
  }
  return {
    place,
    story,
    folder,
    timeline: path.join(folder, 'timeline.json'),
    keep,
    points: async () => valueOf(await listPoints(place, story.id)),
    textAt: async ({ id }: HistoryPoint) =>
      serializeStory(valueOf(await readPoint(place, story.id, id)) satisfies Story),
  };
}

test('points come newest first, with their words and what has changed since the one before', async () => {
  const { story, keep, points, textAt } = await historyOfStory();
  const first = await keep('Grain goes by sea', 0, 'sitting');
  const second = await keep('Grain goes by rail and road', 1, 'named', 'To the editor');
  expect(first).toMatchObject({ occasion: 'sitting', person: 'Олена', words: 4, added: 4, removed: 0 });
  expect(second).toMatchObject({ occasion: 'named', name: 'To the editor', words: 6, added: 3, removed: 1 });
  expect(await points()).toEqual([second, first]);
  expect(await textAt(first)).toBe(serializeStory(withWords(story, 'Grain goes by sea')));
});

test('a version that is the newest one already is not kept twice, unless it is given a name', async () => {
  const { keep, points, timeline, folder } = await historyOfStory();
  const first = await keep('Grain', 0);
  const before = await fs.readFile(timeline);
  expect(await keep('Grain', 1, 'paste')).toEqual(first);
  expect(await fs.readFile(timeline)).toEqual(before);
  const named = await keep('Grain', 2, 'named', 'Final');
  expect((await points()).map(({ id }) => id)).toEqual([named.id, first.id]);
  expect(await namesIn(folder, 'versions')).toEqual([`${first.revision}.json.gz`]);
});

test('500 points are listed by one call on the disk: reading the timeline', async () => {
  const calls: string[] = [];
  const counted = new Proxy<FileSystem>(fs, {
    get(system, name) {
      calls.push(String(name));
      return Reflect.get(system, name) as unknown;
    },
  });
  const { place, story, keep, points } = await historyOfStory(counted);
  const point = { ...(await keep('Grain', 0)), bytes: 100 };
  const many = Array.from({ length: 500 }, () => ({ ...point, id: newId() }));
  valueOf(await writeTimeline(place, story.id, many));
  calls.length = 0;
  expect((await points()).map(({ id }) => id)).toEqual(many.map(({ id }) => id).reverse());
  expect(calls).toEqual(['readFile']);
});

test('points are thinned with age, named ones are not, and the versions of the others go', async () => {
  const { keep, points, folder, textAt } = await historyOfStory();
  const oldest = await keep('Version 0', 0);
  const named = await keep('Version 1', 1, 'named', 'Keep me');
  for (const minute of [2, 3, 4]) await keep(`Version ${minute}`, minute);
  expect(await points()).toHaveLength(5);
  const later = await keep('Version 5', 120);
  const kept = await points();
  expect(kept.map(({ id }) => id)).toEqual([later.id, kept[1]?.id, named.id, oldest.id]);
  expect(await textAt(kept[1] ?? later)).toContain('Version 4');
  expect(await namesIn(folder, 'versions')).toEqual(kept.map(({ revision }) => `${revision}.json.gz`).sort());
});

test('the point just made stays, even when other points say that they are from the future', async () => {
  const { place, story, keep, points } = await historyOfStory();
  const future = await keep('From a clock that is wrong', 1_000_000);
  const bytes = 64 * 1024 * 1024;
  valueOf(await writeTimeline(place, story.id, [{ ...future, bytes }]));
  const oldest = await keep('Oldest', -1000);
  const made = await keep('Now', 0);
  expect((await points()).map(({ id }) => id)).toEqual([made.id, oldest.id, future.id]);
});

test('a point that another Lede keeps meanwhile stays', async () => {
  let meanwhile = (): Promise<unknown> => Promise.resolve();
  const { place, story, keep, points } = await historyOfStory({
    ...fs,
    rename: async (from, to) => {
      await fs.rename(from, to);
      const run = meanwhile;
      meanwhile = () => Promise.resolve();
      await run();
    },
  });
  await keep('First', 0);
  const theirs = { story: withWords(story, 'Theirs'), occasion: 'paste', person: 'Іван' } as const;
  meanwhile = () => keepPoint({ ...place, system: fs }, { ...theirs, now: new Date(NOON + MINUTE) });
  await keep('Mine', 2);
  expect((await points()).map(({ person }) => person)).toEqual(['Олена', 'Іван', 'Олена']);
});

test('a timeline that is cut off is put aside and made anew: no version and no name is lost', async () => {
  const { place, story, keep, points, timeline, folder, textAt } = await historyOfStory();
  const first = await keep('First', 0);
  const named = await keep('Second', 1, 'named', 'To the editor');
  const third = await keep('Third', 2);
  const text = await fs.readFile(timeline, 'utf8');
  const damaged = text.slice(0, text.indexOf(third.id));
  await fs.writeFile(timeline, damaged);
  const rebuilt = valueOf(await readTimeline(place, story.id));
  expect(rebuilt.rebuilt).toEqual({ aside: 'timeline.damaged.json' });
  expect(await fs.readFile(path.join(folder, 'timeline.damaged.json'), 'utf8')).toBe(damaged);
  const [found, ...known] = await points();
  expect(known).toEqual([named, first]);
  expect(found).toMatchObject({ revision: third.revision, person: '?', words: 1, added: 1, removed: 1 });
  expect(await textAt(found ?? first)).toContain('Third');
  expect(valueOf(await readTimeline(place, story.id)).rebuilt).toBeUndefined();
});

test.each([
  ['zeroes', '\0'.repeat(400)],
  ['nothing', ''],
  ['another thing', '{"points":[]}'],
  ['no file', undefined],
])(
  'a timeline of which there is %s is made anew from the versions, and thinning leaves them',
  async (_, text) => {
    const { keep, points, timeline, textAt } = await historyOfStory();
    for (const minute of [0, 1, 2]) await keep(`Version ${minute}`, minute);
    if (text === undefined) await fs.rm(timeline);
    else await fs.writeFile(timeline, text);
    const found = await points();
    expect(
      (await Promise.all(found.map(textAt))).map((each) => /Version \d/u.exec(each)?.[0]).sort(),
    ).toEqual(['Version 0', 'Version 1', 'Version 2']);
    await keep('Much later', 1_000_000);
    expect(await points()).toHaveLength(4);
  },
);

test('a timeline of a newer Lede is left as it is, and so is its history', async () => {
  const { place, story, keep, timeline, folder } = await historyOfStory();
  await keep('First', 0);
  const newer = '{"format":"lede-history","version":2,"days":[]}';
  await fs.writeFile(timeline, newer);
  const before = await namesIn(folder, 'versions');
  expect(codeOf(await listPoints(place, story.id))).toBe('unreadable');
  const point = { story, occasion: 'export', person: 'Олена', now: new Date(NOON) } as const;
  expect(codeOf(await keepPoint(place, point))).toBe('unreadable');
  expect(await fs.readFile(timeline, 'utf8')).toBe(newer);
  expect(await namesIn(folder, 'versions')).toEqual(before);
});

test.each([
  ['another story', (bytes: Buffer) => gzipSync(bytes)],
  ['half a file', (bytes: Buffer) => bytes.subarray(0, 30)],
  ['nothing', () => Buffer.alloc(0)],
  ['no gzip', () => Buffer.from('Dear editor,')],
])('a version that has become %s is refused, and written anew when it is kept again', async (_, damage) => {
  const { place, story, keep, textAt } = await historyOfStory();
  const point = await keep('First', 0);
  await keep('Second', 1);
  const file = versionFile(place, story.id, point.revision);
  await fs.writeFile(file, damage(await fs.readFile(file)));
  expect(codeOf(await readPoint(place, story.id, point.id))).toBe('unreadable');
  expect(codeOf(await readVersion(place, story.id, point.revision))).toBe('unreadable');
  const again = await keep('First', 2);
  expect(await textAt(again)).toBe(await textAt(point));
});

test('a point or a version that there is not is said so', async () => {
  const { place, story, keep } = await historyOfStory();
  expect(valueOf(await listPoints(place, story.id))).toEqual([]);
  const point = await keep('First', 0);
  expect(codeOf(await readPoint(place, story.id, newId()))).toBe('not-found');
  expect(valueOf(await readVersion(place, story.id, 'f'.repeat(64)))).toBeUndefined();
  await fs.rm(versionFile(place, story.id, point.revision));
  expect(codeOf(await readPoint(place, story.id, point.id))).toBe('unreadable');
});
