import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lede } from './run.ts';

interface Point {
  readonly id: string;
  readonly occasion: string;
}

/** A desk with one story, whose history has a version from before its caption was changed. */
async function deskWithHistory() {
  const folder = await emptyFolder();
  await writeFile(
    path.join(folder, 'story.txt'),
    'Talks in Paris. Photo: Rustem Umerov\n\nThe sides agreed.',
  );
  const imported = await lede(folder, ['import', 'story.txt']);
  const story = JSON.parse(imported.stdout) as { id: string; folder: string };
  const place = path.join(folder, 'desk', story.folder);
  const file = path.join(place, 'story.json');
  const original = await readFile(file, 'utf8');
  await writeFile(file, original.replace('The sides agreed.', 'The sides did not agree.'));
  return { folder, story, place, file, original };
}

test('a version comes back, and restoring the one before it gives the very bytes that were there', async () => {
  const { folder, story, file } = await deskWithHistory();
  const changed = await readFile(file, 'utf8');
  // The first restore of a story is to itself: it is what makes the history's first point.
  expect((await lede(folder, ['history', story.id])).stdout).toContain('[]');
  const { openDesk } = await import('../../../electron/desk/desk.ts');
  const desk = await openDesk({
    folder: path.join(folder, 'desk'),
    assets: '',
    version: '1',
    person: 'Олена',
  });
  if (!desk.ok) throw new Error(desk.error.code);
  const session = desk.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  await session.call('history.keep', { id: story.id, name: 'Before' });
  const opened = await session.call('stories.open', { id: story.id });
  const { batch } = opened.ok ? (opened.value as { batch: number }) : { batch: 0 };
  const ops = [{ type: 'set_envelope', envelope: { headline: 'Talks fail' } }];
  expect((await session.call('stories.append', { id: story.id, batch: batch + 1, ops })).ok).toBe(true);
  await desk.value.close();

  const later = await readFile(path.join(folder, 'desk', await folderOf(folder), 'story.json'), 'utf8');
  expect(later).toContain('Talks fail');
  const listed = await lede(folder, ['history', story.id]);
  const { points } = JSON.parse(listed.stdout) as { points: Point[] };
  expect(points.map(({ occasion }) => occasion)).toEqual(['named']);

  const run = await lede(folder, ['restore', story.id, '1']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(path.join(folder, 'desk', await folderOf(folder), 'story.json'), 'utf8')).toBe(
    changed,
  );
  const { undo } = JSON.parse(run.stdout) as { undo: string };
  expect(await lede(folder, ['restore', story.id, undo])).toMatchObject({ code: 0 });
  expect(await readFile(path.join(folder, 'desk', await folderOf(folder), 'story.json'), 'utf8')).toBe(later);
  expect(await lede(folder, ['restore', story.id, '99'])).toMatchObject({ code: 2, stdout: '' });
});

async function folderOf(folder: string): Promise<string> {
  const names = await readdir(path.join(folder, 'desk'));
  return names.find((name) => !name.startsWith('.')) ?? '';
}

test('the doctor finds nothing on a sound desk, and each fault on one that is not', async () => {
  const { folder, story, place } = await deskWithHistory();
  expect(await lede(folder, ['doctor'])).toMatchObject({ code: 0 });
  await writeFile(path.join(place, '.story.json.1-0123456789ab.tmp'), 'half');
  await writeFile(path.join(place, 'photos', `${'0'.repeat(64)}.jpg`), 'not that');
  await appendFile(path.join(place, 'story.journal'), 'no journal of Lede\n');
  const run = await lede(folder, ['doctor']);
  expect(run.code).toBe(1);
  const { problems } = JSON.parse(run.stdout) as {
    problems: { story: string; problem: string; mended: boolean }[];
  };
  expect(problems.map(({ problem, mended }) => [problem.split(' ').slice(0, 3).join(' '), mended])).toEqual([
    ['A write that', true],
    ['The journal of', true],
    ['The rest of', true],
    ['The photo 0000000000000000000000000000000000000000000000000000000000000000.jpg', false],
  ]);
  expect(problems[0]?.story).toBe(story.folder);
  expect((await readdir(place)).filter((name) => name.endsWith('.damaged.journal'))).toHaveLength(1);
});
