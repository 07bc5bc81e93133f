import fs from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { PrintPdf } from '../../../../electron/desk/print/print-files.ts';
import { hostError } from '../../../../shared/host/error.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { numberedStory, put } from '../batch/batch-desk.ts';
import { testDesk, testWindow, valueOf } from '../desk-fixture.ts';

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

test('an export that is stopped while it prints has changed nothing', async () => {
  const printing = Promise.withResolvers<undefined>();
  const { folder, window } = await deskWithStory(async (_page, signal) => {
    printing.resolve(undefined);
    await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    return fail(hostError('fault', messageData('print.window-failed', { reason: 'stopped' })));
  });
  const running = window.call('export.run', { id: ONE.id, formats: ['text'], paper: ['pdf'] });
  await printing.promise;
  valueOf(await window.call('export.stop', { id: ONE.id }));
  expect(await running).toMatchObject({ ok: false, error: { message: { key: 'export.stopped' } } });
  expect(fs.existsSync(path.join(folder, 'exports'))).toBe(false);
});

test('a story’s own folder takes nothing for paper', async () => {
  const { folder, window } = await deskWithStory();
  const answer = await window.call('export.run', {
    ...{ id: ONE.id, formats: [], paper: ['docx'], folder: 'one/paper' },
  });
  expect(answer).toMatchObject({ ok: false, error: { message: { key: 'export.place-is-the-story' } } });
  expect(fs.readdirSync(path.join(folder, 'one'))).toEqual(['story.json']);
});
