import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterEach, expect, test, vi } from 'vitest';
import type { PrintPdf } from '../../../../electron/desk/print/print-files.ts';
import { hostError } from '../../../../shared/host/error.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { lede } from '../../cli/run.ts';
import { numberedStory, put } from '../batch/batch-desk.ts';
import { temporaryFolder, testDesk, testWindow, valueOf } from '../desk-fixture.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const ONE = numberedStory(1);
const NAME = `story-1-${ONE.id.slice(-6).toLowerCase()}`;

/** "Prints" the page's own text, so that a test can see what reached paper. */
const copyPage: PrintPdf = async (page) => ok(new Uint8Array(await fs.promises.readFile(page)));

async function deskWithStory(printPdf?: PrintPdf) {
  const { desk, folder } = await testDesk();
  put(folder, 'one', ONE);
  const window = testWindow({ desk }, 'browser', printPdf && { printPdf });
  return { folder, window };
}

test('what goes to paper stands beside the site’s folder, and the manifest does not name it', async () => {
  const { folder, window } = await deskWithStory(copyPage);
  const request = { id: ONE.id, formats: ['text' as const], paper: ['pdf' as const, 'docx' as const] };
  expect(valueOf(await window.call('export.run', request))).toEqual({
    site: { place: 'exports/one', files: ['manifest.json', 'story.txt'] },
    paper: { place: 'exports', files: [`${NAME}.pdf`, `${NAME}.docx`] },
    findings: [],
    problems: [],
  });
  const exports = path.join(folder, 'exports');
  expect(fs.readdirSync(exports).sort()).toEqual(['one', `${NAME}.docx`, `${NAME}.pdf`]);
  expect(fs.readFileSync(path.join(exports, `${NAME}.pdf`), 'utf8')).toContain('<h1>Story 1');
  const { value } = await mammoth.extractRawText({ path: path.join(exports, `${NAME}.docx`) });
  expect(value).toContain('Story 1');
  expect(fs.readFileSync(path.join(exports, 'one/manifest.json'), 'utf8')).not.toContain('docx');
  // Nobody's address hangs on it, so that the steps go on to the end in one count.
  const progress = window.heard.filter(({ name }) => name === 'export-progress').at(-1)?.event;
  expect(progress).toMatchObject({ done: 3, total: 3 });
});

test('paper alone exports nothing for the site, and leaves the address free to change', async () => {
  const { folder, window } = await deskWithStory();
  const answer = await window.call('export.run', { id: ONE.id, formats: [], paper: ['docx'] });
  expect(valueOf(answer)).toEqual({
    paper: { place: 'exports', files: [`${NAME}.docx`] },
    findings: [],
    problems: [],
  });
  expect(fs.readdirSync(path.join(folder, 'exports'))).toEqual([`${NAME}.docx`]);
  expect(valueOf(await window.call('stories.open', { id: ONE.id })).exported).toBeUndefined();
  valueOf(await window.call('export.reveal', { id: ONE.id }));
  expect(window.done).toEqual([`reveal ${path.join(folder, 'exports', `${NAME}.docx`)}`]);
});

test('where nothing can print, that is said, and the rest is exported', async () => {
  const { folder, window } = await deskWithStory();
  const request = { id: ONE.id, formats: ['text' as const], paper: ['pdf' as const, 'docx' as const] };
  expect(valueOf(await window.call('export.run', request))).toMatchObject({
    site: { files: ['manifest.json', 'story.txt'] },
    paper: { files: [`${NAME}.docx`] },
    problems: [{ key: 'print.no-browser' }],
  });
  const alone = await window.call('export.run', { id: ONE.id, formats: [], paper: ['pdf'] });
  expect(alone).toMatchObject({ ok: false, error: { message: { key: 'print.no-browser' } } });
  expect(fs.readdirSync(path.join(folder, 'exports')).sort()).toEqual(['one', `${NAME}.docx`]);
});

test('a story is written on while it is printed, and a print can be stopped', async () => {
  const printing = Promise.withResolvers<string>();
  const { folder, window } = await deskWithStory(async (page, signal) => {
    printing.resolve(page);
    await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    return fail(hostError('fault', messageData('print.window-failed', { reason: 'stopped' })));
  });
  const { batch } = valueOf(await window.call('stories.open', { id: ONE.id }));
  const running = window.call('export.run', { id: ONE.id, formats: ['text'], paper: ['docx', 'pdf'] });
  const page = await printing.promise;
  const ops = [{ type: 'set_envelope' as const, envelope: { headline: 'Written meanwhile' } }];
  const kept = valueOf(await window.call('stories.append', { id: ONE.id, batch: batch + 1, ops }));
  expect(kept.keeping).toEqual({ place: 'desk' });

  valueOf(await window.call('export.stop', { id: ONE.id }));
  expect(valueOf(await running)).toMatchObject({
    site: { files: ['manifest.json', 'story.txt'] },
    paper: { files: [`${NAME}.docx`] },
    problems: [{ key: 'print.stopped' }],
  });
  expect(fs.readdirSync(path.join(folder, 'exports')).sort()).toEqual(['one', `${NAME}.docx`]);
  expect(fs.existsSync(page)).toBe(false);
});

test('what the site refuses is not printed, and leaves nothing behind', async () => {
  const pages: string[] = [];
  const { folder, window } = await deskWithStory((page) => {
    pages.push(page);
    return copyPage(page);
  });
  fs.mkdirSync(path.join(folder, 'exports/one'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'exports/one/story.txt'), 'theirs');
  // Where pages wait to be printed.
  const waiting = await temporaryFolder();
  vi.stubEnv('TMPDIR', waiting);
  const refused = await window.call('export.run', { id: ONE.id, formats: ['text'], paper: ['pdf', 'docx'] });
  expect(refused).toMatchObject({ ok: false, error: { message: { key: 'export.file-of-others' } } });
  expect(pages).toEqual([]);
  expect(fs.readdirSync(path.join(folder, 'exports'))).toEqual(['one']);
  expect(fs.readdirSync(waiting)).toEqual([]);
});

test('a story’s own folder takes nothing for paper', async () => {
  const { folder, window } = await deskWithStory();
  const answer = await window.call('export.run', {
    ...{ id: ONE.id, formats: [], paper: ['docx'], folder: 'one/paper' },
  });
  expect(answer).toMatchObject({ ok: false, error: { message: { key: 'export.place-is-the-story' } } });
  expect(fs.readdirSync(path.join(folder, 'one'))).toEqual(['story.json']);
});

/** A desk whose story is printed under one slug after another. */
async function deskWithSlugs() {
  const { folder, window } = await deskWithStory(copyPage);
  const exports = path.join(folder, 'exports');
  async function print(slug: string, ...paper: ('pdf' | 'docx')[]) {
    put(folder, 'one', { ...ONE, slug });
    return valueOf(await window.call('export.run', { id: ONE.id, formats: [], paper }));
  }
  return { folder, exports, print, namesThere: () => fs.readdirSync(exports).sort() };
}

const TAIL = NAME.slice(-7);

test('under another slug, what was printed before goes: each format when it is printed again', async () => {
  const { print, namesThere } = await deskWithSlugs();
  await print('first', 'pdf', 'docx');
  await print('second', 'pdf');
  expect(namesThere()).toEqual([`first${TAIL}.docx`, `second${TAIL}.pdf`]);
  await print('third', 'docx', 'pdf');
  expect(namesThere()).toEqual([`third${TAIL}.docx`, `third${TAIL}.pdf`]);
});

test('what somebody has changed, what others have put there, and a link stay', async () => {
  const { exports, folder, print, namesThere } = await deskWithSlugs();
  await print('first', 'pdf');
  fs.appendFileSync(path.join(exports, `first${TAIL}.pdf`), 'a note of the editor');
  fs.writeFileSync(path.join(exports, `theirs${TAIL}.pdf`), 'theirs');
  await print('second', 'pdf');
  const kept = path.join(folder, 'kept.pdf');
  fs.renameSync(path.join(exports, `second${TAIL}.pdf`), kept);
  fs.symlinkSync(kept, path.join(exports, `second${TAIL}.pdf`));
  await print('third', 'pdf');
  const names = ['first', 'second', 'theirs', 'third'].map((slug) => `${slug}${TAIL}.pdf`);
  expect(namesThere()).toEqual(names);
  expect(fs.existsSync(kept)).toBe(true);
});

test('a record of prints that is damaged, or names what no story prints, removes nothing', async () => {
  const { exports, folder, print, namesThere } = await deskWithSlugs();
  await print('first', 'pdf');
  const record = path.join(folder, '.lede/printed', `${ONE.id}.json`);
  fs.writeFileSync(record, '[{ "half');
  await print('second', 'pdf');
  expect(namesThere()).toEqual([`first${TAIL}.pdf`, `second${TAIL}.pdf`]);
  fs.rmSync(path.join(exports, `first${TAIL}.pdf`));

  const sha256 = createHash('sha256').update('theirs').digest('hex');
  const names = ['notes.pdf', `../notes${TAIL}.pdf`, 'other-aaaaaa.pdf'];
  for (const name of names) {
    fs.writeFileSync(path.join(exports, name), 'theirs');
    fs.writeFileSync(record, JSON.stringify([{ name, sha256 }]));
    await print('second', 'pdf');
    expect(fs.existsSync(path.join(exports, name)), name).toBe(true);
  }
});

test('the command line removes a print under an old slug as well, and where it goes is not told', async () => {
  const place = await temporaryFolder();
  const desk = path.join(place, 'desk');
  for (const slug of ['first', 'second']) {
    put(desk, 'one', { ...ONE, slug });
    expect(await lede(place, ['export', 'one', '--out', 'paper', '--format', 'docx'])).toMatchObject({
      code: 0,
    });
  }
  expect(fs.readdirSync(path.join(place, 'paper'))).toEqual([`second${TAIL}.docx`]);
  const record = fs.readFileSync(path.join(desk, '.lede/printed', `${ONE.id}.json`), 'utf8');
  expect(record).toContain(`first${TAIL}.docx`);
  expect(record).not.toContain(place);
});
