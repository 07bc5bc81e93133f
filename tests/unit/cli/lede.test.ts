import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { emptyFolder, lede, PIXEL } from './run.ts';

const TEXT = `Talks in Paris. Photo: Rustem Umerov

The sides agreed on a ceasefire.

"We agreed," the minister said.`;

const RED_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

interface Imported {
  readonly id: string;
  readonly folder: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly text: string;
    readonly reason: string | null;
  }[];
}

/** A folder with a desk that holds one imported story. */
async function deskWithStory(text = TEXT): Promise<{ folder: string; story: Imported }> {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'story.txt'), text);
  const run = await lede(folder, ['import', 'story.txt']);
  expect(run.stderr).toBe('');
  return { folder, story: JSON.parse(run.stdout) as Imported };
}

describe('import', () => {
  test('makes a story and says in words why each block has its type', async () => {
    const { folder, story } = await deskWithStory();
    expect(story.blocks).toEqual([
      {
        type: 'photo',
        text: 'Talks in Paris\nRustem Umerov',
        reason: expect.stringContaining('“Photo:”') as string,
      },
      { type: 'lead', text: 'The sides agreed on a ceasefire.', reason: expect.any(String) as string },
      {
        type: 'quote',
        text: expect.stringContaining('We agreed') as string,
        reason: expect.any(String) as string,
      },
    ]);
    expect(await readdir(path.join(folder, 'desk', story.folder))).toContain('story.json');
  });

  test('keeps the language that it is given', async () => {
    const { folder } = await deskWithStory();
    const { stdout } = await lede(folder, ['import', 'story.txt', '--language', 'ru']);
    const shown = await lede(folder, ['show', (JSON.parse(stdout) as Imported).id]);
    expect(JSON.parse(shown.stdout)).toMatchObject({ language: 'ru' });
  });

  test('speaks to a person in their language', async () => {
    const { folder } = await deskWithStory();
    const { stdout } = await lede(folder, ['import', 'story.txt'], {
      isPerson: true,
      language: 'uk_UA.UTF-8',
    });
    expect(stdout).toContain('Новий матеріал');
    expect(stdout).toContain('Лід');
  });
});

describe('list and show', () => {
  test('answer with the story, and with its file byte for byte', async () => {
    const { folder, story } = await deskWithStory();
    const listed = await lede(folder, ['list']);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      stories: [{ id: story.id, folder: story.folder }],
      unreadable: [],
    });
    const file = await readFile(path.join(folder, 'desk', story.folder, 'story.json'), 'utf8');
    for (const name of [story.id, story.folder]) {
      expect(await lede(folder, ['show', name])).toEqual({ code: 0, stdout: file, stderr: '' });
    }
  });

  test('list works beside a story that cannot be read, and names it', async () => {
    const { folder, story } = await deskWithStory();
    const broken = await deskWithStory();
    await writeFile(path.join(broken.folder, 'desk', broken.story.folder, 'story.json'), '{"format":');
    const listed = await lede(broken.folder, ['list'], { isPerson: true });
    expect(listed.code).toBe(0);
    expect(listed.stderr).toContain(broken.story.folder);
    const shown = await lede(broken.folder, ['show', broken.story.folder]);
    expect(shown).toMatchObject({ code: 2, stdout: '' });
    expect(shown.stderr).toMatch(/^.+\n$/u);
    expect((await lede(folder, ['list'], { isPerson: true })).stdout).toContain(story.folder);
  });
});

describe('export and photo', () => {
  test('refuse a story whose photo is missing, then export it once it is attached', async () => {
    const { folder, story } = await deskWithStory();
    await writeFile(path.join(folder, 'pixel.png'), PIXEL);
    const refused = await lede(folder, ['export', story.id, '--out', 'site']);
    expect(refused.code).toBe(1);
    const { findings } = JSON.parse(refused.stdout) as { findings: Record<string, string>[] };
    const shown = JSON.parse((await lede(folder, ['show', story.id])).stdout) as { blocks: { id: string }[] };
    expect(findings).toContainEqual({
      rule: 'photo-without-file',
      severity: 'error',
      block: shown.blocks[0]?.id,
      message: expect.stringContaining('Talks in Paris') as string,
    });
    expect(refused.stderr).toBe('Not exported: 1 thing to mend first.\n');
    expect(await readdir(folder)).not.toContain('site');

    const attached = await lede(folder, [
      ...[
        'photo',
        story.folder,
        'pixel.png',
        '--caption',
        'У Парижі',
        '--credit=Рустем Умєров',
        '--alt',
        'Стіл',
      ],
    ]);
    expect(attached).toMatchObject({ code: 0, stderr: '' });
    const { block, file } = JSON.parse(attached.stdout) as { block: string; file: string };
    expect(block).toBe(shown.blocks[0]?.id);
    expect(await readFile(path.join(folder, 'desk', story.folder, file))).toEqual(PIXEL);

    const exported = await lede(folder, ['export', story.id, '--out', 'site/one']);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    const { files } = JSON.parse(exported.stdout) as { files: string[] };
    expect(files).toEqual(
      expect.arrayContaining([
        'site/one/fragment.html',
        'site/one/index.html',
        expect.stringMatching(/^site\/one\/photos\/\w{20}-1\.webp$/u),
      ]),
    );
    const page = await readFile(path.join(folder, 'site/one/index.html'), 'utf8');
    expect(page).toContain('У Парижі');
    expect(page).toContain('Рустем Умєров');
  });

  test('export one format alone when asked', async () => {
    const { folder, story } = await deskWithStory('The sides agreed on a ceasefire.');
    const { stdout } = await lede(folder, ['export', story.id, '--out', 'site', '--format', 'fragment']);
    expect(JSON.parse(stdout)).toEqual({ files: ['site/fragment.html', 'site/manifest.json'] });
  });

  test('export every format, into the folder that the site’s profile names', async () => {
    const { folder, story } = await deskWithStory('The sides agreed on a ceasefire.');
    const profile = {
      format: 'lede-site',
      version: 1,
      name: 'Site',
      layout: 'news/{slug}/',
      formats: ['text'],
    };
    await writeFile(path.join(folder, 'my-site.json'), JSON.stringify(profile));
    const site = ['export', story.id, '--out', 'out', '--site', 'my-site.json'];
    const slug = story.folder.slice(0, -7);
    const text = await lede(folder, site);
    expect(JSON.parse(text.stdout)).toEqual({
      files: [`out/news/${slug}/manifest.json`, `out/news/${slug}/story.txt`],
    });
    const all = 'page,fragment,ninjs,markdown,text,telegram,rss';
    const every = await lede(folder, ['export', story.id, '--out', 'flat', '--format', all]);
    expect(JSON.parse(every.stdout)).toEqual({
      files: [
        'flat/fragment.html',
        'flat/index.html',
        'flat/manifest.json',
        'flat/story.md',
        'flat/story.ninjs.json',
        'flat/story.rss.xml',
        'flat/story.telegram.txt',
        'flat/story.txt',
      ],
    });
    // What the desk's own site says counts when no other is named.
    await writeFile(path.join(folder, 'desk/site.json'), JSON.stringify({ ...profile, layout: '' }));
    const own = await lede(folder, ['export', story.id, '--out', 'own']);
    expect(JSON.parse(own.stdout)).toEqual({ files: ['own/manifest.json', 'own/story.txt'] });
    await writeFile(path.join(folder, 'desk/site.json'), '{\n  "format": "lede-site",\n  "version": 1\n}');
    const broken = await lede(folder, ['export', story.id, '--out', 'own']);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toContain('“site.json”, line 1, “name”: it is missing');
  });

  test('photo takes the block that is named, and refuses when every block has its file', async () => {
    const { folder, story } = await deskWithStory(`${TEXT}\n\nThe hall. Photo: Novyny.LIVE`);
    await writeFile(path.join(folder, 'pixel.png'), PIXEL);
    await writeFile(path.join(folder, 'red.png'), RED_PIXEL);
    const blocks = (
      JSON.parse((await lede(folder, ['show', story.id])).stdout) as { blocks: { id: string }[] }
    ).blocks;
    const last = blocks.at(-1)?.id ?? '';
    const attach = async (...args: string[]) => lede(folder, ['photo', story.id, ...args]);
    expect(JSON.parse((await attach('pixel.png', '--block', last)).stdout)).toMatchObject({ block: last });
    expect(JSON.parse((await attach('red.png')).stdout)).toMatchObject({ block: blocks[0]?.id });
    const full = await attach('red.png');
    expect(full).toMatchObject({ code: 2, stdout: '' });
    expect(full.stderr).toContain('--block');
    expect((await attach('red.png', '--block', 'nowhere')).stderr).toContain('nowhere');
  });

  test('photo refuses a story that somebody is writing in, and names them', async () => {
    const { folder, story } = await deskWithStory();
    await writeFile(path.join(folder, 'pixel.png'), PIXEL);
    const desk = await openDesk({
      folder: path.join(folder, 'desk'),
      assets: folder,
      version: '0',
      person: 'Олена',
    });
    if (!desk.ok) throw new Error(desk.error.message.key);
    const nothing = () => Promise.resolve();
    const session = desk.value.connect({
      emit: () => undefined,
      actions: {
        kind: 'browser',
        reveal: nothing,
        openLink: nothing,
        ready: () => undefined,
        mayClose: () => undefined,
      },
    });
    expect(await session.call('stories.open', { id: story.id })).toMatchObject({ ok: true });
    const refused = await lede(folder, ['photo', story.id, 'pixel.png']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('Олена is writing in this story now');
    await desk.value.close();
    expect((await lede(folder, ['photo', story.id, 'pixel.png'])).code).toBe(0);
  });
});

describe('wrong use', () => {
  test.each([
    [[], 'No command given'],
    [['publish'], 'no command “publish”'],
    [['__proto__'], 'no command “__proto__”'],
    [['list', '--out', 'x'], 'no option --out'],
    [['list', '--colour'], 'no option --colour'],
    [['list', 'more'], 'It is: list'],
    [['show'], 'It is: show STORY'],
    [['show', 'nowhere'], 'nowhere'],
    [['show', '../outside'], '../outside'],
    [['list', '--json=yes'], '--json takes no value'],
    [['list', '--desk', 'other'], '--desk is given twice'],
    [['import', 'nowhere.txt'], 'no file nowhere.txt'],
    [['import', '.'], 'not a file'],
    [['import', 'binary.txt'], 'binary.txt'],
    [['import', 'x.txt', '--language', 'de'], 'not “de”'],
    [['export', 'x'], 'It is: export STORY|--all --out DIR'],
    [['export', 'x', '--out', '--json'], '--out needs a value'],
    [['export', 'x', '--out', 'site', '--format', 'odt'], 'no format “odt”'],
    [['serve', '--port', '0'], 'not “0”'],
    [['serve', '--port', 'http'], 'not “http”'],
  ])('%j ends with 2 and one clear line', async (args, words) => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 255, 254, 0, 200, 7]));
    const run = await lede(folder, args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(run.stderr.trimEnd()).not.toMatch(/\n| at /u);
  });

  test('a desk that cannot be a folder is refused', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'desk'), 'a file');
    const run = await lede(folder, ['list']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^.+\n$/u);
  });
});

test('help names every command, and every flag of one', async () => {
  const folder = await emptyFolder();
  const all = await lede(folder, ['--help']);
  expect(all.code).toBe(0);
  for (const name of ['import', 'list', 'show', 'export', 'photo', 'serve']) {
    expect(all.stdout).toContain(`  ${name}`);
  }
  const one = await lede(folder, ['photo', '--help'], { language: 'uk_UA.UTF-8' });
  for (const flag of ['--block', '--caption', '--credit', '--alt', '--desk', '--json']) {
    expect(one.stdout).toContain(flag);
  }
  expect(one.stdout).toContain('Параметри');
});

test(
  'the program takes paths from where npm was started, and sets the exit code',
  { timeout: 30_000 },
  async () => {
    const { folder, story } = await deskWithStory();
    const program = path.resolve(import.meta.dirname, '../../../electron/cli/lede.ts');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [program, ...args], {
        cwd: path.dirname(program),
        env: { ...process.env, INIT_CWD: folder, LC_ALL: 'uk_UA.UTF-8' },
        encoding: 'utf8',
      });
    const listed = run('--desk', 'desk', 'list');
    expect(JSON.parse(listed.stdout)).toMatchObject({ stories: [{ id: story.id }] });
    expect(listed.status).toBe(0);
    const refused = run('export', story.id, '--desk', 'desk', '--out', 'site');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      'Не експортовано: спершу слід виправити 1 недолік.\n',
    ]);
    const wrong = run('publish');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^Команди «publish» немає\..*\n$/u);
  },
);
