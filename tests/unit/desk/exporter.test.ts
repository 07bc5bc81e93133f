import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkStory, exportStory, type ExportRequest } from '../../../electron/desk/exporter.ts';
import { sayData } from '../../../shared/messages/index.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import { parseStory, validateStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { plainJpeg } from '../photos/photo-files.ts';
import { numbered, photo, storyOf, text } from '../export/every-block.ts';

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const nameOf = (bytes: Uint8Array): string => `photos/${hash(bytes)}.jpg`;
const furniture = { alt: 'A table', caption: 'Talks in Paris', credit: 'Rustem Umerov' };

const A = await plainJpeg(40, 24);
const B = await plainJpeg(36, 24);
const both = storyOf(
  numbered([photo(furniture, nameOf(A)), text('lead', 'The lead.'), photo(furniture, nameOf(B))]),
  { headline: 'Headline' },
);
const one = storyOf(numbered([photo(furniture, nameOf(A)), text('lead', 'Another lead.')]), {
  headline: 'Headline',
});

let root: string;
let storyFolder: string;
let out: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'lede-export-test-'));
  storyFolder = path.join(root, 'story');
  out = path.join(root, 'out');
  fs.mkdirSync(path.join(storyFolder, 'photos'), { recursive: true });
  for (const bytes of [A, B]) fs.writeFileSync(path.join(storyFolder, nameOf(bytes)), bytes);
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const run = (rest: Partial<ExportRequest> = {}) =>
  exportStory({
    story: both,
    storyFolder,
    out,
    formats: ['page', 'fragment'],
    site: PLAIN_SITE,
    version: '1.2.3',
    photoCache: path.join(root, 'cache'),
    ...rest,
  });

/** What stands in a folder: every file by its path, with its content, a letter a byte; links by where they lead. */
function contentOf(folder: string): Record<string, string> {
  const content: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (entry.isFile()) content[name] = fs.readFileSync(file, 'latin1');
    if (entry.isSymbolicLink()) content[name] = `-> ${fs.readlinkSync(file)}`;
  }
  return content;
}

async function failureOf(request: Partial<ExportRequest>) {
  const exported = await run(request);
  if (exported.ok) throw new Error('exported');
  return { code: exported.error.code, words: sayData('en', exported.error.message), error: exported.error };
}

const pages = ['fragment.html', 'index.html', 'manifest.json'];
const photosIn = (content: object): string[] =>
  Object.keys(content).filter((name) => name.startsWith('photos/'));

describe('an export to a new folder', () => {
  test('writes the pages, the photos for the site and the manifest, and nothing beside them', async () => {
    const exported = await run({ out: path.join(root, 'new', 'deeper') });
    const content = contentOf(path.join(root, 'new', 'deeper'));
    const photos = photosIn(content);
    expect(exported).toEqual({ ok: true, value: { files: [...pages, ...photos].sort(), findings: [] } });
    expect(Object.keys(content).sort()).toEqual([...pages, ...photos].sort());
    // The cover in two formats and three shapes for networks, the other photo in two formats.
    expect(photos).toHaveLength(7);
    for (const name of photos)
      expect(name).toContain(hash(Buffer.from(content[name]!, 'latin1')).slice(0, 20));
    expect(content['index.html']).toMatch(
      /<picture>\s*<source type="image\/webp" srcset="photos\/\w+-40\.webp 40w"/u,
    );
    expect(content['index.html']).toMatch(/<img src="photos\/\w+-40\.jpg"[^>]* width="40" height="24">/u);
    expect(content['index.html']).toContain(content['fragment.html']);
    expect(fs.readdirSync(path.join(root, 'new'))).toEqual(['deeper']);
  });

  test('lists each file with its size and SHA-256, the story and the version', async () => {
    await run();
    const { 'manifest.json': manifest, ...files } = contentOf(out);
    expect(JSON.parse(manifest!)).toEqual({
      format: 'lede-export',
      version: 1,
      lede: '1.2.3',
      story: { id: both.id, revision: expect.stringMatching(/^[0-9a-f]{64}$/u) as string },
      files: expect.arrayContaining(
        Object.entries(files).map(([name, content]) => ({
          path: name,
          bytes: content.length,
          sha256: hash(Buffer.from(content, 'latin1')),
        })),
      ) as unknown,
    });
  });

  test('writes the formats asked for alone', async () => {
    const exported = await run({ formats: ['fragment'], story: one });
    const photos = photosIn(contentOf(out));
    expect(exported.ok && exported.value.files).toEqual(['fragment.html', 'manifest.json', ...photos].sort());
  });

  test('tells how far it is', async () => {
    const told: string[] = [];
    await run({ onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });
});

describe('an export to a folder that is there', () => {
  test('gives the same bytes again, and leaves unchanged files their dates', async () => {
    await run();
    const before = contentOf(out);
    const page = path.join(out, 'index.html');
    fs.utimesSync(page, 1_000_000, 1_000_000);
    await run();
    expect(contentOf(out)).toEqual(before);
    expect(fs.statSync(page).mtimeMs).toBe(1_000_000_000);
    await run({ out: path.join(root, 'elsewhere') });
    expect(contentOf(path.join(root, 'elsewhere'))).toEqual(before);
  });

  test('replaces what the earlier one wrote, and takes away what is no longer produced', async () => {
    await run();
    await run({ story: one, formats: ['page'] });
    const content = contentOf(out);
    expect(photosIn(content)).toHaveLength(5);
    expect(Object.keys(content).sort()).toEqual(['index.html', 'manifest.json', ...photosIn(content)].sort());
    expect(content['index.html']).toContain('Another lead.');
    expect(fs.readdirSync(root).sort()).toEqual(['cache', 'out', 'story']);
  });

  test('keeps what others have there', async () => {
    fs.mkdirSync(path.join(out, 'photos'), { recursive: true });
    fs.writeFileSync(path.join(out, 'notes.txt'), 'mine');
    fs.writeFileSync(path.join(out, 'photos/cat.jpg'), 'mine too');
    await run();
    const before = photosIn(contentOf(out));
    await run({ story: one });
    const others = { 'notes.txt': 'mine', 'photos/cat.jpg': 'mine too' };
    expect(contentOf(out)).toMatchObject(others);
    expect(before.filter((name) => !photosIn(contentOf(out)).includes(name))).toHaveLength(2);
  });

  test.each(['index.html', 'manifest.json'])(
    'refuses to write over a %s of others, and leaves all as it was',
    async (file) => {
      fs.mkdirSync(out);
      fs.writeFileSync(path.join(out, file), '{"name":"my site"}');
      const { words } = await failureOf({});
      expect(words).toContain(out);
      expect(words).toContain(`“${file}”`);
      expect(contentOf(out)).toEqual({ [file]: '{"name":"my site"}' });
    },
  );

  test('takes away only what an export can have made, whatever the manifest there says', async () => {
    await run();
    const manifest = path.join(out, 'manifest.json');
    const listed = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { files: unknown[] };
    listed.files.push({ path: '../victim.txt' }, { path: 'notes.txt' }, { path: 'photos/../notes.txt' });
    fs.writeFileSync(manifest, JSON.stringify(listed));
    fs.writeFileSync(path.join(root, 'victim.txt'), 'safe');
    fs.writeFileSync(path.join(out, 'notes.txt'), 'safe');
    expect((await run()).ok).toBe(true);
    expect(fs.readFileSync(path.join(root, 'victim.txt'), 'utf8')).toBe('safe');
    expect(fs.readFileSync(path.join(out, 'notes.txt'), 'utf8')).toBe('safe');
  });

  test('never writes or removes through a link', async () => {
    await run();
    const victim = path.join(root, 'victim');
    fs.renameSync(path.join(out, 'photos'), victim);
    fs.symlinkSync(victim, path.join(out, 'photos'));
    const before = contentOf(victim);
    expect((await failureOf({ story: one })).words).toContain('“photos”');
    expect((await run({ story: storyOf([]) })).ok).toBe(true);
    expect(contentOf(victim)).toEqual(before);
  });

  test('replaces a link in the place of its page, and not the file that the link leads to', async () => {
    await run();
    fs.writeFileSync(path.join(root, 'victim.html'), 'safe');
    fs.rmSync(path.join(out, 'index.html'));
    fs.symlinkSync(path.join(root, 'victim.html'), path.join(out, 'index.html'));
    expect((await run()).ok).toBe(true);
    expect(fs.readFileSync(path.join(root, 'victim.html'), 'utf8')).toBe('safe');
    expect(fs.lstatSync(path.join(out, 'index.html')).isFile()).toBe(true);
  });

  test('clears the work folder that a dead export has left, and not that of a live one', async () => {
    fs.mkdirSync(path.join(out, '.lede-export-dead'), { recursive: true });
    fs.mkdirSync(path.join(out, '.lede-export-live'));
    fs.utimesSync(path.join(out, '.lede-export-dead'), 1_000_000, 1_000_000);
    await run();
    expect(fs.readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.lede-export-live']);
  });
});

describe('the gate', () => {
  const rules = async (story: Story): Promise<string[]> => {
    const { code, error } = await failureOf({ story });
    expect(code).toBe('findings');
    expect(fs.existsSync(out)).toBe(false);
    return (error.findings ?? []).map(({ rule, message }) => `${rule}: ${sayData('en', message)}`);
  };

  test('refuses photos with no file or credit, by their names, and writes nothing', async () => {
    const story = storyOf(
      numbered([photo(furniture), photo({ ...furniture, caption: '', credit: '  ' }, nameOf(A))]),
    );
    expect(await rules(story)).toEqual([
      'photo-without-file: Photo 1 (“Talks in Paris”) has no file yet: attach the file.',
      'photo-without-credit: Photo 2 has no credit line: write who took it or where it comes from.',
    ]);
    expect((await failureOf({ story })).words).toBe('The story cannot be exported yet: 2 things to mend.');
  });

  test('refuses a photo whose file is gone, has changed, or leads out of the story', async () => {
    fs.rmSync(path.join(storyFolder, nameOf(A)));
    fs.writeFileSync(path.join(storyFolder, nameOf(B)), 'another photo');
    expect((await rules(both)).map((line) => line.split(':')[0])).toEqual([
      'photo-file-missing',
      'photo-file-changed',
    ]);
    fs.writeFileSync(path.join(root, 'outside.jpg'), A);
    fs.symlinkSync(path.join(root, 'outside.jpg'), path.join(storyFolder, nameOf(A)));
    expect((await rules(one)).map((line) => line.split(':')[0])).toEqual(['photo-file-missing']);
  });

  test('leaves the earlier export as it was', async () => {
    await run();
    const before = contentOf(out);
    fs.rmSync(path.join(storyFolder, nameOf(B)));
    expect((await failureOf({})).code).toBe('findings');
    expect(contentOf(out)).toEqual(before);
  });

  test('lets a warning pass, and tells of it', async () => {
    const exported = await run({ story: storyOf(numbered([photo({ ...furniture, alt: '' }, nameOf(A))])) });
    expect(exported.ok && exported.value.findings.map(({ rule }) => rule)).toEqual(['photo-without-alt']);
  });

  test('can be asked without an export', async () => {
    fs.rmSync(path.join(storyFolder, nameOf(B)));
    const findings = await checkStory({ story: both, storyFolder });
    expect(findings.ok && findings.value.map(({ rule }) => rule)).toEqual(['photo-file-missing']);
    expect(await checkStory({ story: one, storyFolder })).toEqual({ ok: true, value: [] });
  });
});

test.each(['../../x', 'photos/../../x.jpg', '/etc/passwd', `photos/${'a'.repeat(64)}.jpg/../x`])(
  'a photo at %s is refused when the story is read, and never copied',
  async (file) => {
    const story = storyOf(numbered([photo(furniture, file)]));
    fs.writeFileSync(path.join(root, 'x'), 'secret');
    expect(validateStory(story).ok).toBe(false);
    expect(parseStory(JSON.stringify(story)).ok).toBe(false);
    expect((await failureOf({ story })).error.findings?.map(({ rule }) => rule)).toEqual([
      'photo-file-missing',
    ]);
    expect(fs.existsSync(out)).toBe(false);
  },
);

describe('a place that cannot be', () => {
  test('a file in the place of the folder, or above it', async () => {
    fs.writeFileSync(out, 'a file');
    expect((await failureOf({})).words).toBe(`${out} is not a folder. Choose a folder to export to.`);
    expect((await failureOf({ out: path.join(out, 'below') })).words).toContain('is not a folder');
    expect(fs.readFileSync(out, 'utf8')).toBe('a file');
  });

  test('the story’s own folder, a folder in it, or a link to it', async () => {
    fs.symlinkSync(storyFolder, path.join(root, 'link'));
    for (const place of [storyFolder, path.join(storyFolder, 'site'), path.join(root, 'link', 'site')]) {
      expect((await failureOf({ out: place })).code).toBe('refused-call');
    }
    expect(Object.keys(contentOf(storyFolder)).sort()).toEqual([nameOf(A), nameOf(B)].sort());
  });

  test('the desk itself, or what Lede keeps there', async () => {
    const desk = path.dirname(storyFolder);
    const before = fs.readdirSync(desk);
    for (const place of [desk, path.join(desk, '.lede', 'site')]) {
      expect((await failureOf({ out: place })).code).toBe('refused-call');
    }
    expect(fs.readdirSync(desk)).toEqual(before);
  });

  test('a link to nowhere', async () => {
    fs.symlinkSync(path.join(root, 'nowhere'), out);
    expect((await failureOf({})).words).toContain(out);
    expect(fs.readlinkSync(out)).toBe(path.join(root, 'nowhere'));
  });

  test('no formats at all', async () => {
    expect((await failureOf({ formats: [] })).code).toBe('refused-call');
  });
});

test('an export that is stopped leaves the place as it was', async () => {
  const stop = new AbortController();
  const { words } = await failureOf({
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 1) stop.abort();
    },
  });
  expect(words).toMatch(/stopped/u);
  expect(fs.existsSync(out)).toBe(false);
});
