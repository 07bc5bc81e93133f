import fs, { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '../../../electron/desk/content-hash.ts';
import { keepPoint } from '../../../electron/desk/history/keep-point.ts';
import { placesIn } from '../../../electron/desk/places.ts';
import { readStoryIn } from '../../../electron/desk/stories/story-file.ts';
import { emptyFolder, lede, PIXEL } from './run.ts';

interface Problem {
  readonly story: string;
  readonly problem: string;
  readonly mended: boolean;
}

/** A sound desk with one story that has a photo, and two versions in its history. */
async function soundDesk() {
  const folder = await emptyFolder();
  const text = 'Talks in Paris. Photo: Rustem Umerov\n\nThe sides agreed.';
  await writeFile(path.join(folder, 'story.txt'), text);
  await writeFile(path.join(folder, 'pixel.png'), PIXEL);
  const made = JSON.parse((await lede(folder, ['import', 'story.txt'])).stdout) as {
    id: string;
    folder: string;
  };
  await lede(folder, ['photo', made.id, 'pixel.png', '--alt', 'Two people']);
  const desk = path.join(folder, 'desk');
  const place = path.join(desk, made.folder);
  const history = path.join(desk, '.lede', 'history', made.id);
  const file = path.join(place, 'story.json');
  const read = await readStoryIn(place);
  if (!read.ok) throw new Error(read.error.code);
  const { story } = read.value;
  for (const headline of ['One', 'Two']) {
    await keepPoint(
      { places: placesIn(desk), system: fs },
      { story: { ...story, headline }, occasion: 'interval', person: 'Олена', now: new Date() },
    );
  }
  return { folder, desk, place, history, file, story: made };
}

/** What the doctor says, and its exit code. */
async function examine(folder: string) {
  const { code, stdout, stderr } = await lede(folder, ['doctor']);
  expect(stderr).toBe('');
  return { code, problems: (JSON.parse(stdout) as { problems: Problem[] }).problems };
}

type Sound = Awaited<ReturnType<typeof soundDesk>>;

const mendable: readonly (readonly [string, (sound: Sound) => Promise<unknown>, RegExp])[] = [
  [
    'a timeline that is cut off',
    async ({ history }) => {
      const file = path.join(history, 'timeline.json');
      await writeFile(file, (await readFile(file, 'utf8')).slice(0, -40));
    },
    /made anew.*timeline\.damaged\.json/su,
  ],
  ['a timeline that is gone', ({ history }) => rm(path.join(history, 'timeline.json')), /made anew/u],
  [
    'a file that another program has written',
    async ({ file }) => writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8')))),
    /not as Lede writes it/u,
  ],
  [
    'leftovers in the history',
    async ({ history }) => {
      const file = path.join(history, 'versions', '.x.json.gz.1-0123456789ab.tmp');
      await writeFile(file, 'half');
      await utimes(file, 1, 1);
    },
    /left 1 file/u,
  ],
  [
    'an old lock that cannot be read',
    async ({ place }) => {
      await writeFile(path.join(place, '.lock'), '\0\0\0\0');
      await utimes(path.join(place, '.lock'), 1, 1);
    },
    /lock does not say/u,
  ],
];

test.each(mendable)('%s is said and mended, and then all is right', async (_, plant, sentence) => {
  const sound = await soundDesk();
  expect(await examine(sound.folder)).toEqual({ code: 0, problems: [] });
  await plant(sound);
  const { code, problems } = await examine(sound.folder);
  expect(code).toBe(1);
  expect(problems.map(({ problem }) => problem).join('\n')).toMatch(sentence);
  expect(problems.every(({ mended, story }) => mended && story === sound.story.folder)).toBe(true);
  expect(await examine(sound.folder)).toEqual({ code: 0, problems: [] });
  const listed = await lede(sound.folder, ['history', sound.story.id]);
  expect((JSON.parse(listed.stdout) as { points: unknown[] }).points).toHaveLength(2);
});

const forPeople: readonly (readonly [string, (sound: Sound) => Promise<unknown>, RegExp])[] = [
  [
    'a version that is damaged',
    async ({ history }) => {
      const [name = ''] = await readdir(path.join(history, 'versions'));
      await writeFile(path.join(history, 'versions', name), 'Dear editor,');
    },
    /in the history is gone or damaged/u,
  ],
  [
    'a photo that is gone',
    ({ place }) => rm(path.join(place, 'photos'), { recursive: true }),
    /photo .+ is not there/u,
  ],
  ['a story that is cut off', ({ file }) => writeFile(file, '{"format":'), /damaged or cut off/u],
  [
    'a lock of now that cannot be read',
    ({ place }) => writeFile(path.join(place, '.lock'), '\0\0\0\0'),
    /lock does not say/u,
  ],
];

test.each(forPeople)('%s is said, and left as it is', async (_, plant, sentence) => {
  const { folder, story, ...sound } = await soundDesk();
  await plant({ folder, story, ...sound });
  for (const run of [await examine(folder), await examine(folder)]) {
    expect(run).toMatchObject({ code: 1, problems: [{ story: story.folder, mended: false }] });
    expect(run.problems[0]?.problem).toMatch(sentence);
  }
});

test('what another program wrote is kept beside the file that is written anew', async () => {
  const { folder, place, file } = await soundDesk();
  const before = await readFile(file, 'utf8');
  const theirs = JSON.stringify(JSON.parse(before));
  await writeFile(file, theirs);
  await examine(folder);
  expect(await readFile(file, 'utf8')).toBe(before);
  const kept = (await readdir(place)).filter((name) => name.endsWith('.bak.json'));
  expect(await Promise.all(kept.map((name) => readFile(path.join(place, name), 'utf8')))).toEqual([theirs]);
});

test('a restore that could not be undone is not made', async () => {
  const { folder, history, file, story } = await soundDesk();
  const listed = JSON.parse((await lede(folder, ['history', story.id])).stdout) as {
    points: { id: string }[];
  };
  expect(listed.points).toHaveLength(2);
  const before = await readFile(file);
  // The history cannot keep this version: a folder stands in its place.
  await mkdir(path.join(history, 'versions', `${contentHash(before)}.json.gz`));
  const run = await lede(folder, ['restore', story.id, listed.points[0]?.id ?? '']);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('Nothing was restored');
  expect(await readFile(file)).toEqual(before);
});
