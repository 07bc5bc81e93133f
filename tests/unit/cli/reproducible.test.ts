import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from './run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const FORMATS = 'page,fragment,ninjs,markdown,text,telegram,rss';

/** Exports the sample story of a new desk in a process of its own, and gives the manifest. */
async function manifest(env: Readonly<Record<string, string>>, site: string): Promise<string> {
  const folder = await emptyFolder();
  const story = path.join(folder, 'desk/some-story');
  await mkdir(story, { recursive: true });
  const text = await readFile(path.join(root, 'assets/sample/uk/story.json'), 'utf8');
  const dates = '"created": "2025-04-18T21:30:00Z", "published": "2025-04-18T22:05:00+03:00"';
  await writeFile(path.join(story, 'story.json'), text.replace(/"created": "[^"]+"/u, dates));
  await cp(path.join(root, 'assets/sample/photos'), path.join(story, 'photos'), { recursive: true });
  const args = ['export', 'some-story', '--desk', 'desk', '--out', 'out', '--format', FORMATS, '--json'];
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/lede.ts'), ...args, '--site', site],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, ...env },
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  const { files } = JSON.parse(run.stdout) as { files: string[] };
  const name = files.find((file) => file.endsWith('manifest.json'));
  return readFile(path.join(folder, name!), 'utf8');
}

test('two time zones, two locales, two runs and two folders give the same bytes, by the manifest', async () => {
  const manifests = await Promise.all([
    manifest({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, 'ukrainian-news'),
    manifest({ TZ: 'Pacific/Kiritimati', LANG: 'uk_UA.UTF-8', LC_ALL: 'uk_UA.UTF-8' }, 'ukrainian-news'),
    manifest({ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, 'ukrainian-news'),
    manifest({ TZ: 'UTC', LANG: 'C' }, 'ukrainian-news'),
  ]);
  expect(new Set(manifests).size).toBe(1);
  const { files } = JSON.parse(manifests[0]) as { files: { path: string }[] };
  const texts = files.filter(({ path: file }) => !file.startsWith('photos/'));
  expect(texts).toHaveLength(FORMATS.split(',').length);
  expect(files.length).toBeGreaterThan(texts.length);
  // Another site is another export: the comparison can tell.
  expect(await manifest({ TZ: 'UTC' }, 'plain')).not.toBe(manifests[0]);
}, 60_000);
