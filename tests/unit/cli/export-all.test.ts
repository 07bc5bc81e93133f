import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, numberedStory } from '../desk/batch/batch-desk.ts';
import { emptyFolder, lede } from './run.ts';

const program = path.resolve(import.meta.dirname, '../../../electron/cli/lede.ts');
const ALL = ['export', '--all', '--out', 'site', '--site', 'site.json', '--format', 'page,markdown'];

/** A folder with a desk of so many stories, and a site for them. */
async function deskOf(stories: number): Promise<string> {
  const folder = await emptyFolder();
  for (let number = 0; number < stories; number += 1) {
    put(path.join(folder, 'desk'), `s${number}`, numberedStory(number));
  }
  const profile = { format: 'lede-site', version: 1, name: 'Site', layout: '{yyyy}/{mm}/{slug}/' };
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(profile));
  return folder;
}

describe('export --all', () => {
  test('answers a program in JSON, and ends with 1 when a story was not exported', async () => {
    const folder = await deskOf(2);
    put(path.join(folder, 'desk'), 'twin', numberedStory(9, { slug: 'story-0' }));
    const run = await lede(folder, ALL);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toEqual({
      exported: [{ folder: 's1', place: '2025/04/story-1/' }],
      unchanged: 0,
      refused: [
        { folder: 's0', code: 'refused-call', reasons: [expect.stringContaining('“twin”')] },
        { folder: 'twin', code: 'refused-call', reasons: [expect.stringContaining('“s0”')] },
      ],
      left: [],
      stopped: false,
    });
    fs.rmSync(path.join(folder, 'desk/twin'), { recursive: true });
    const again = await lede(folder, ALL);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ exported: [{ folder: 's0' }], unchanged: 1 });
  });

  test('speaks to a person in their language, with what is left and the reasons', async () => {
    const folder = await deskOf(3);
    await lede(folder, ALL);
    fs.rmSync(path.join(folder, 'desk/s2'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'desk/s1/story.json'), '{');
    const run = await lede(folder, ALL, { isPerson: true, language: 'uk_UA.UTF-8' });
    expect(run.code).toBe(1);
    expect(run.stdout.split('\n')).toEqual([
      expect.stringMatching(/^2025\/04\/story-2\/ лишилося як було/u),
      's1:',
      expect.stringContaining('s1/story.json'),
      'Експортовано 0 матеріалів.',
      '1 матеріал не змінився.',
      '1 матеріал не експортовано: причину названо вище.',
      '',
    ]);
  });

  test.each([
    [['export', 's0', '--all', '--out', 'site'], 'It is: export'],
    [['export', '--all'], 'It is: export'],
    [['export', '--all', '--out', 'desk'], 'is a desk itself'],
    [['export', '--all', '--out', 'desk/s0/site'], 'is in the folder of a story'],
    [['export', '--all', '--out', 'desk/.lede/site'], 'Lede keeps what it needs itself'],
    [['export', '--all', '--out', '.'], 'an export could end up among its stories'],
    [['export', '--all', '--out', 'site', '--format', 'pages'], 'no format “pages”'],
    [['export', '--all', '--out', 'site', '--without-credit', 'x'], '--without-credit is for one story'],
  ])('%j ends with 2 and one clear line', async (args, words) => {
    const folder = await deskOf(1);
    const run = await lede(folder, args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
    for (const site of ['site', 'desk/s0/site', 'desk/.lede/site', '.lede-batch.jsonl']) {
      expect(fs.existsSync(path.join(folder, site))).toBe(false);
    }
  });

  test('names a place that cannot be in the person’s language, and takes a folder of the desk for what it is', async () => {
    const folder = await deskOf(1);
    const uk = { isPerson: true, language: 'uk_UA.UTF-8' };
    const refused = await lede(folder, ['export', '--all', '--out', '.'], uk);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('лежить сама редакція');
    const run = await lede(folder, ['export', '--all', '--out', 'desk/exports', '--format', 'text']);
    expect(run.code).toBe(0);
  });
});

/** Starts `export --all` as a program of its own, and stops it with a signal once it has told of some progress. */
async function stopHalfWay(folder: string, signal: NodeJS.Signals) {
  const run = spawn(process.execPath, [program, ...ALL, '--desk', 'desk'], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'en_GB.UTF-8' },
  });
  let stderr = '';
  run.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
    if (stderr.includes('stories done') && !run.killed) run.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve));
  return { code, stderr };
}

/** The folders of exported stories, each found whole by its manifest. */
function wholeFolders(folder: string): string[] {
  const month = path.join(folder, 'site/2025/04');
  return fs.readdirSync(month).map((name) => {
    const read = (file: string) => fs.readFileSync(path.join(month, name, file));
    const { files } = JSON.parse(read('manifest.json').toString()) as {
      files: { path: string; sha256: string }[];
    };
    const names = fs.readdirSync(path.join(month, name)).sort();
    expect(names).toEqual(['manifest.json', ...files.map((file) => file.path)].sort());
    for (const file of files) {
      expect(createHash('sha256').update(read(file.path)).digest('hex')).toBe(file.sha256);
    }
    return name;
  });
}

test.each(['SIGINT', 'SIGKILL'] as const)(
  '%s half way leaves whole stories, and the next run goes on',
  async (signal) => {
    const stories = 600;
    const folder = await deskOf(stories);
    const { code, stderr } = await stopHalfWay(folder, signal);
    const done = wholeFolders(folder).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(stories);
    if (signal === 'SIGINT') {
      expect(code).toBe(2);
      expect(stderr).toContain(`Stopped. ${done} stories have been exported, whole`);
    }
    const rest = await lede(folder, ALL);
    const { exported, unchanged } = JSON.parse(rest.stdout) as { exported: unknown[]; unchanged: number };
    expect(rest.code).toBe(0);
    expect(exported.length + unchanged).toBe(stories);
    // The last few may have been written before anybody could say so.
    expect(unchanged).toBeGreaterThan(done / 2);
    expect(wholeFolders(folder)).toHaveLength(stories);
    expect(fs.readdirSync(path.join(folder, 'site')).sort()).toEqual(['.lede-batch.jsonl', '2025']);
  },
  60_000,
);
