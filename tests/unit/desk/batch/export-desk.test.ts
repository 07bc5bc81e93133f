import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { INDEX_FILE } from '../../../../electron/desk/batch/batch-index.ts';
import { exportStory } from '../../../../electron/desk/exporter.ts';
import { isExported } from '../../../../electron/desk/export/exported-mark.ts';
import { readPublishedCredits } from '../../../../electron/desk/photos/published-credits.ts';
import { placesIn } from '../../../../electron/desk/places.ts';
import { newLock, releaseLock, takeLock } from '../../../../electron/desk/stories/lock.ts';
import { sayData } from '../../../../shared/messages/index.ts';
import { folderOnSite } from '../../../../shared/site/site.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { numbered, photo, text } from '../../export/every-block.ts';
import { siteWith } from '../../export/exported.ts';
import { plainJpeg } from '../../photos/photo-files.ts';
import { temporaryFolder, valueOf } from '../desk-fixture.ts';
import { batch, batchDesk, bytesIn, exportedIn, numberedStory, put, SITE, tryBatch } from './batch-desk.ts';

const JPEG = await plainJpeg(40, 24);
const FILE = `photos/${createHash('sha256').update(JPEG).digest('hex')}.jpg`;
const furniture = { alt: 'A table', caption: 'Talks', credit: 'Rustem Umerov' };

/** A story with a photo, and the photo's file. */
function putWithPhoto(root: string, folder: string, number: number, credit = furniture.credit): Story {
  const blocks = numbered([photo({ ...furniture, credit }, FILE), text('lead', `Lead ${number}.`)]);
  const story = numberedStory(number, { blocks });
  put(root, folder, story);
  fs.mkdirSync(path.join(root, folder, 'photos'));
  fs.writeFileSync(path.join(root, folder, FILE), JPEG);
  return story;
}

const words = (
  refused: { readonly error: { readonly message: Parameters<typeof sayData>[1] } } | undefined,
) => (refused === undefined ? '' : sayData('en', refused.error.message));

describe('a whole desk', () => {
  test('has the bytes of single exports, whatever the number of threads', async () => {
    const desk = await batchDesk();
    const stories = new Map<string, Story>();
    for (let number = 0; number < 120; number += 1) {
      const story = numberedStory(number, { dates: { created: `2025-0${1 + (number % 9)}-18T12:00:00Z` } });
      put(desk.root, `folder-${number}`, story);
      stories.set(`folder-${number}`, story);
    }
    for (const number of [200, 201]) {
      stories.set(`photo-${number}`, putWithPhoto(desk.root, `photo-${number}`, number));
    }
    const one = await batch(desk, { threads: 1 });
    const three = await batch({ ...desk, out: `${desk.out}-3` }, { threads: 3 });
    const single = path.join(await temporaryFolder(), 'single');
    for (const [folder, story] of stories) {
      const exported = await exportStory({
        ...{ story, storyFolder: path.join(desk.root, folder), site: SITE, version: '1.2.3' },
        out: path.join(single, folderOnSite(SITE.profile, story)),
        formats: ['page', 'markdown'],
        photoCache: path.join(single, '../cache'),
      });
      valueOf(exported);
    }
    expect(one.exported.map(({ folder }) => folder)).toEqual([...stories.keys()].sort());
    expect(three).toEqual(one);
    expect(exportedIn(desk.out)).toEqual(bytesIn(single));
    expect(exportedIn(`${desk.out}-3`)).toEqual(bytesIn(single));
    expect(fs.readdirSync(desk.out).sort()).toEqual(['.lede-batch.jsonl', '2025']);
  });

  test('is remembered as exported and published, as after single exports', async () => {
    const desk = await batchDesk();
    const { id, headline } = putWithPhoto(desk.root, 'a', 1);
    await batch(desk);
    const places = placesIn(desk.root);
    expect(isExported(places, id)).toBe(true);
    const credits = await readPublishedCredits(places);
    expect(credits.get(FILE)).toEqual([{ story: id, headline, credit: furniture.credit }]);
  });

  test('tells how far it is', async () => {
    const desk = await batchDesk();
    for (let number = 0; number < 60; number += 1) put(desk.root, `s${number}`, numberedStory(number));
    const told: string[] = [];
    await batch(desk, { onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
    expect([told[0], told.at(-1)]).toEqual(['0/60', '60/60']);
    expect(told.length).toBeGreaterThan(3);
  });
});

describe('what cannot be exported', () => {
  test('is named with its reason and stops nothing else', async () => {
    const desk = await batchDesk();
    put(desk.root, 'good', numberedStory(1));
    putWithPhoto(desk.root, 'uncredited', 2, '');
    put(desk.root, 'held', numberedStory(3));
    fs.mkdirSync(path.join(desk.root, 'broken'));
    fs.writeFileSync(path.join(desk.root, 'broken/story.json'), '{"format":');
    fs.mkdirSync(path.join(desk.root, 'odd/story.json'), { recursive: true });
    fs.cpSync(path.join(desk.root, 'good'), path.join(desk.root, 'good-copy'), { recursive: true });
    fs.mkdirSync(path.join(desk.root, 'nothing'));
    const lock = newLock('Андрій', new Date());
    await takeLock(path.join(desk.root, 'held'), lock);
    const { exported, refused } = await batch(desk);
    await releaseLock(path.join(desk.root, 'held'), lock.token);
    expect(exported).toEqual([{ folder: 'good', place: '2025/04/story-1/' }]);
    expect(refused.map(({ folder }) => folder)).toEqual(['broken', 'good-copy', 'held', 'odd', 'uncredited']);
    const [broken, copy, held, odd, uncredited] = refused;
    expect(words(broken)).toContain('broken/story.json');
    expect(words(copy)).toContain('“good-copy” holds the same story as “good”');
    expect(words(held)).toContain('Андрій');
    expect(words(odd)).toContain('odd/story.json');
    expect(uncredited?.error.findings).toMatchObject([{ rule: 'photo-without-credit' }]);
    expect(fs.readdirSync(path.join(desk.out, '2025/04'))).toEqual(['story-1']);
    // Once it is put right it is exported, and it alone.
    const again = await batch(desk);
    expect(again.exported).toEqual([{ folder: 'held', place: '2025/04/story-3/' }]);
  });

  test('are two stories that want one place, unless one of them has it', async () => {
    const desk = await batchDesk();
    put(desk.root, 'a', numberedStory(1, { slug: 'same' }));
    put(desk.root, 'b', numberedStory(2, { slug: 'same' }));
    const both = await batch(desk);
    expect(both.exported).toEqual([]);
    expect(both.refused.map(words)).toEqual([
      expect.stringContaining('2025/04/same/, is that of “b” as well'),
      expect.stringContaining('2025/04/same/, is that of “a” as well'),
    ]);
    expect(exportedIn(desk.out)).toEqual({});
    fs.rmSync(path.join(desk.root, 'b'), { recursive: true });
    expect((await batch(desk)).exported).toHaveLength(1);
    put(desk.root, 'b', numberedStory(2, { slug: 'same' }));
    put(desk.root, 'a', numberedStory(1, { slug: 'same', kicker: 'News' }));
    const held = await batch(desk);
    expect(held.exported).toEqual([{ folder: 'a', place: '2025/04/same/' }]);
    expect(held.refused.map(({ folder }) => folder)).toEqual(['b']);
    expect(exportedIn(desk.out)['2025/04/same/index.html']).toContain('Story 1');
  });

  test('is a story in whose place another one stands, or a file of somebody’s', async () => {
    const desk = await batchDesk();
    put(desk.root, 'a', numberedStory(1));
    await batch(desk);
    fs.rmSync(path.join(desk.root, 'a'), { recursive: true });
    put(desk.root, 'b', numberedStory(2, { slug: 'story-1' }));
    put(desk.root, 'c', numberedStory(3));
    fs.mkdirSync(path.join(desk.out, '2025/04/story-3'));
    fs.writeFileSync(path.join(desk.out, '2025/04/story-3/index.html'), 'mine');
    const { refused } = await batch(desk);
    expect(words(refused[0])).toContain('holds the export of another story');
    expect(words(refused[1])).toContain('index.html');
    const files = exportedIn(desk.out);
    expect(files['2025/04/story-1/index.html']).toContain('Story 1');
    expect(files['2025/04/story-3/index.html']).toBe('mine');
  });

  test('is a desk to where its stories are, or to where another batch is writing', async () => {
    const desk = await batchDesk();
    put(desk.root, 'a', numberedStory(1));
    const link = path.join(await temporaryFolder(), 'link');
    fs.symlinkSync(desk.root, link);
    for (const [out, why] of [
      [desk.root, 'is a desk itself'],
      [link, 'is a desk itself'],
      [path.join(desk.root, 'a'), 'in the folder of a story'],
      [path.join(link, 'a/photos/site'), 'in the folder of a story'],
      [placesIn(desk.root).own, 'Lede keeps what it needs itself'],
      [path.dirname(desk.root), 'among its stories'],
    ] as const) {
      const refused = await tryBatch(desk, { out });
      expect(refused.ok || words(refused)).toContain(why);
    }
    await batch(desk, { out: path.join(desk.root, 'exports') });
    fs.mkdirSync(desk.out);
    const lock = newLock('Андрій', new Date());
    await takeLock(desk.out, lock);
    const refused = await tryBatch(desk);
    expect(refused.ok || words(refused)).toContain('Андрій is exporting');
    await releaseLock(desk.out, lock.token);
    expect((await batch(desk)).exported).toHaveLength(1);
  });
});

test('stops when it is told to, with whole stories only, and goes on from there', async () => {
  const desk = await batchDesk();
  for (let number = 0; number < 150; number += 1) put(desk.root, `s${number}`, numberedStory(number));
  const stop = new AbortController();
  const stopped = await batch(desk, {
    threads: 2,
    signal: stop.signal,
    onProgress: ({ done }) => done > 0 && stop.abort(),
  });
  expect(stopped.stopped).toBe(true);
  expect(stopped.refused).toEqual([]);
  const { length } = stopped.exported;
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(150);
  const folders = fs.readdirSync(path.join(desk.out, '2025/04'));
  expect(folders).toHaveLength(length);
  for (const folder of folders) {
    expect(fs.readdirSync(path.join(desk.out, '2025/04', folder)).sort()).toEqual([
      'index.html',
      'manifest.json',
      'story.md',
    ]);
  }
  const rest = await batch(desk);
  expect([rest.exported.length, rest.unchanged, rest.stopped]).toEqual([150 - length, length, false]);
});

test('stops and says so when what it has done cannot be written down', async () => {
  const desk = await batchDesk();
  for (let number = 0; number < 150; number += 1) put(desk.root, `s${number}`, numberedStory(number));
  const index = path.join(desk.out, INDEX_FILE);
  const failed = await tryBatch(desk, {
    onProgress({ done }) {
      if (done > 0) return;
      fs.rmSync(index);
      fs.mkdirSync(index);
    },
  });
  expect(failed).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  expect(fs.readdirSync(path.join(desk.out, '2025/04')).length).toBeLessThan(150);
  fs.rmdirSync(index);
  expect((await batch(desk)).exported).toHaveLength(150);
});

test('stopped before it has looked at all stories, it says that it was stopped', async () => {
  const desk = await batchDesk();
  put(desk.root, 'a', numberedStory(1));
  expect(await batch(desk, { signal: AbortSignal.abort() })).toMatchObject({ exported: [], stopped: true });
  expect(exportedIn(desk.out)).toEqual({});
});

test('takes a story as another program has written it', async () => {
  const desk = await batchDesk();
  const { blocks, ...envelope } = numberedStory(1);
  const file = path.join(desk.root, 'a/story.json');
  fs.mkdirSync(path.dirname(file));
  for (const text of [
    JSON.stringify({ blocks, ...envelope }),
    `\ufeff${JSON.stringify({ ...envelope, blocks })}`,
  ]) {
    fs.writeFileSync(file, text);
    expect((await batch(desk)).exported).toEqual([{ folder: 'a', place: '2025/04/story-1/' }]);
  }
});

test('gives stories of a site with no folder for each one of their own', async () => {
  const desk = await batchDesk();
  put(desk.root, 'a', numberedStory(1, { slug: 'same' }));
  put(desk.root, 'b', numberedStory(2, { slug: 'same' }));
  const { exported } = await batch(desk, { site: siteWith({}) });
  expect(exported.map(({ place }) => place)).toEqual(['same-0000z9/', 'same-0000za/']);
});
