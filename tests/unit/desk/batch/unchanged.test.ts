import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { INDEX_FILE, type Entry } from '../../../../electron/desk/batch/batch-index.ts';
import { isRacy, stampIn } from '../../../../electron/desk/batch/story-source.ts';
import { siteWith } from '../../export/exported.ts';
import { openNew, testDesk, testWindow, valueOf } from '../desk-fixture.ts';
import { batch, batchDesk, exportedIn, numberedStory, put, tryBatch, type BatchDesk } from './batch-desk.ts';

const foldersOf = (report: { readonly exported: readonly { readonly folder: string }[] }) =>
  report.exported.map(({ folder }) => folder);

/** A desk of three stories, exported. */
async function exportedDesk(): Promise<BatchDesk> {
  const desk = await batchDesk();
  for (const number of [1, 2, 3]) put(desk.root, `s${number}`, numberedStory(number));
  await batch(desk);
  return desk;
}

/** When each exported file was last changed. */
function datesIn(out: string): Record<string, number> {
  return Object.fromEntries(
    Object.keys(exportedIn(out)).map((file) => [file, fs.statSync(path.join(out, file)).mtimeMs]),
  );
}

function indexLines({ out }: BatchDesk): string[] {
  return fs.readFileSync(path.join(out, INDEX_FILE), 'utf8').split('\n');
}

/** Changes what the index says of a story. */
function changeIndex(desk: BatchDesk, folder: string, change: (entry: Entry) => Entry): void {
  const lines = indexLines(desk).map((line) => {
    if (!line.includes(`"folder":"${folder}"`)) return line;
    return JSON.stringify(change(JSON.parse(line) as Entry));
  });
  fs.writeFileSync(path.join(desk.out, INDEX_FILE), lines.join('\n'));
}

test('a second batch writes nothing', async () => {
  const desk = await exportedDesk();
  const before = datesIn(desk.out);
  const report = await batch(desk);
  expect(report).toEqual({ exported: [], unchanged: 3, refused: [], left: [], stopped: false });
  expect(datesIn(desk.out)).toEqual(before);
});

test('a story that was changed is exported, and it alone', async () => {
  const desk = await exportedDesk();
  put(desk.root, 's2', numberedStory(2, { kicker: 'News' }));
  expect(foldersOf(await batch(desk))).toEqual(['s2']);
  expect(exportedIn(desk.out)['2025/04/story-2/index.html']).toContain('News');
  // Touched, but the same.
  fs.utimesSync(path.join(desk.root, 's1/story.json'), 1, 1);
  expect((await batch(desk)).unchanged).toBe(3);
});

test('edits that only the journal has are exported', async () => {
  const { desk: typed, folder } = await testDesk();
  const window = testWindow({ desk: typed });
  const { story, folder: name, batch: last } = await openNew(window);
  const desk = await batchDesk();
  const keep = (file: string) =>
    fs.cpSync(path.join(folder, name, file), path.join(desk.root, 's', file), { recursive: true });
  keep('story.json');
  expect((await batch(desk)).exported).toHaveLength(1);
  const ops = [
    { type: 'insert_text' as const, path: [0, 0], offset: 0, text: 'Typed, and then the power went.' },
  ];
  valueOf(await window.call('stories.append', { id: story.id, batch: last + 1, ops }));
  keep('story.journal');
  expect((await batch(desk)).exported).toHaveLength(1);
  const pages = Object.entries(exportedIn(desk.out)).filter(([file]) => file.endsWith('index.html'));
  expect(pages.map(([, page]) => page)).toEqual([expect.stringContaining('Typed, and then the power went.')]);
  expect((await batch(desk)).unchanged).toBe(1);
});

test('another site, other formats and another Lede export everything again', async () => {
  const desk = await exportedDesk();
  expect((await batch(desk, { formats: ['page'] })).exported).toHaveLength(3);
  expect(Object.keys(exportedIn(desk.out))).not.toContain('2025/04/story-1/story.md');
  expect((await batch(desk, { formats: ['page'], version: '2' })).exported).toHaveLength(3);
  const site = siteWith({ layout: '{slug}/' });
  const moved = await batch(desk, { formats: ['page'], version: '2', site });
  expect(moved.exported.map(({ place }) => place)).toEqual(['story-1/', 'story-2/', 'story-3/']);
  expect(moved.left).toContainEqual({ place: '2025/04/story-1/', why: 'moved' });
  expect((await batch(desk, { formats: ['page'], version: '2', site })).unchanged).toBe(3);
});

test('what is exported of a story that is gone or elsewhere is left, and said until it is taken away', async () => {
  const desk = await exportedDesk();
  fs.rmSync(path.join(desk.root, 's1'), { recursive: true });
  put(desk.root, 's2', numberedStory(2, { slug: 'other' }));
  const left = [
    { place: '2025/04/story-1/', why: 'gone' },
    { place: '2025/04/story-2/', why: 'moved' },
  ];
  expect((await batch(desk)).left).toEqual(left);
  expect((await batch(desk)).left).toEqual(left);
  expect(exportedIn(desk.out)['2025/04/story-1/index.html']).toContain('Story 1');
  fs.rmSync(path.join(desk.out, '2025/04/story-1'), { recursive: true });
  expect((await batch(desk)).left).toEqual(left.slice(1));
});

test('what was taken away, cut short or written over at the place is put right', async () => {
  const desk = await exportedDesk();
  const before = exportedIn(desk.out);
  fs.rmSync(path.join(desk.out, '2025/04/story-1'), { recursive: true });
  fs.truncateSync(path.join(desk.out, '2025/04/story-2/index.html'), 0);
  fs.writeFileSync(path.join(desk.out, '2025/04/story-3/story.md'), 'mine');
  expect((await batch(desk)).exported).toHaveLength(3);
  expect(exportedIn(desk.out)).toEqual(before);
});

test('an index whose last line was cut off, or that is damaged, costs only work', async () => {
  const desk = await exportedDesk();
  const index = path.join(desk.out, INDEX_FILE);
  const text = fs.readFileSync(index, 'utf8');
  fs.writeFileSync(index, text.slice(0, -20));
  expect(await batch(desk)).toMatchObject({ exported: [{ folder: 's3' }], unchanged: 2 });
  fs.writeFileSync(index, text.replace('"place"', '"plaice"'));
  expect(await batch(desk)).toMatchObject({ exported: [{ folder: 's1' }], unchanged: 2 });
  fs.writeFileSync(index, 'nonsense');
  expect((await batch(desk)).exported).toHaveLength(3);
  fs.writeFileSync(index, text.replace('"version":1', '"version":2'));
  expect(await tryBatch(desk)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  expect(fs.readFileSync(index, 'utf8')).toContain('"version":2');
});

test('a stamp is not trusted when the story may have been changed in the moment in which it was read', async () => {
  const desk = await exportedDesk();
  put(desk.root, 's1', numberedStory(1, { kicker: 'News' }));
  const stamp = valueOf(stampIn(path.join(desk.root, 's1')))!;
  expect(isRacy(stamp, stamp.changed + 100)).toBe(true);
  expect(isRacy(stamp, stamp.changed + 10_000)).toBe(false);
  // As it would be had both writes left the same stamp.
  changeIndex(desk, 's1', (entry) => ({ ...entry, stamp: stamp.stamp, read: stamp.changed + 100 }));
  expect(foldersOf(await batch(desk))).toEqual(['s1']);
  // One that was read long after is: only so much does a second batch ask of a desk.
  changeIndex(desk, 's1', (entry) => ({ ...entry, sha256: '', read: stamp.changed + 10_000 }));
  expect((await batch(desk)).unchanged).toBe(3);
});
