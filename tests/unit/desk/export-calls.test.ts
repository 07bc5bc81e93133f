import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serializeStory } from '../../../shared/story/serialize.ts';
import { numbered, photo, storyOf, text } from '../export/every-block.ts';
import { lede } from '../cli/run.ts';
import { plainJpeg } from '../photos/photo-files.ts';
import { numberedStory, put } from './batch/batch-desk.ts';
import { openNew, temporaryFolder, testDesk, testWindow, valueOf } from './desk-fixture.ts';

/** A desk whose site gives each story a folder by its slug. */
async function deskWithSite() {
  const { desk, folder } = await testDesk();
  const profile = { format: 'lede-site', version: 1, name: 'Site', layout: '{slug}/' };
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(profile));
  return { desk, folder, window: testWindow({ desk }) };
}

test('an export that is stopped leaves what had been exported as it was', async () => {
  const { folder, window } = await deskWithSite();
  const photos = await Promise.all([1200, 1210, 1220, 1230].map((width) => plainJpeg(width, 800)));
  const names = photos.map((bytes) => `photos/${createHash('sha256').update(bytes).digest('hex')}.jpg`);
  const furniture = { alt: 'A table', caption: 'Talks', credit: 'Novyny' };
  const story = storyOf(numbered([text('lead', 'Lead.'), ...names.map((name) => photo(furniture, name))]), {
    id: numberedStory(1).id,
    slug: 'talks',
  });
  fs.mkdirSync(path.join(folder, 'talks/photos'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'talks/story.json'), serializeStory(story));
  photos.forEach((bytes, index) => fs.writeFileSync(path.join(folder, 'talks', names[index]!), bytes));
  const page = path.join(folder, 'exports/talks/index.html');
  fs.mkdirSync(path.dirname(page), { recursive: true });
  fs.writeFileSync(page, 'as it was');

  const exporting = window.call('export.run', { id: story.id, formats: ['page'] });
  await window.next('export-progress');
  valueOf(await window.call('export.stop', { id: story.id }));
  expect(await exporting).toMatchObject({ ok: false, error: { message: { key: 'export.stopped' } } });
  expect(fs.readdirSync(path.dirname(page))).toEqual(['index.html']);
  expect(fs.readFileSync(page, 'utf8')).toBe('as it was');
  expect(fs.readdirSync(path.join(folder, 'exports'))).toEqual(['talks']);
});

test('a story that has been exported says so when it is opened, in any window and after a restart', async () => {
  const { desk, folder, window } = await deskWithSite();
  const { story, exported } = await openNew(window);
  expect(exported).toBeUndefined();
  valueOf(await window.call('export.run', { id: story.id, formats: ['text'] }));
  const other = testWindow({ desk });
  expect(valueOf(await other.call('stories.open', { id: story.id })).exported).toBe(true);
  await desk.close();
  const again = testWindow(await testDesk({ folder }));
  expect(valueOf(await again.call('stories.open', { id: story.id })).exported).toBe(true);
  expect((await openNew(again, 'Another')).exported).toBeUndefined();
});

test('a story is not exported onto another one, by a window or on the command line', async () => {
  const { folder, window } = await deskWithSite();
  put(folder, 'one', numberedStory(1, { slug: 'same' }));
  put(folder, 'two', numberedStory(2, { slug: 'same' }));
  valueOf(await window.call('export.run', { id: numberedStory(1).id, formats: ['text'] }));
  const refused = await window.call('export.run', { id: numberedStory(2).id, formats: ['text'] });
  expect(refused).toMatchObject({ ok: false, error: { message: { key: 'export.place-of-other-story' } } });
  expect(fs.readFileSync(path.join(folder, 'exports/same/story.txt'), 'utf8')).toContain('Story 1');

  const place = await temporaryFolder();
  fs.cpSync(folder, path.join(place, 'desk'), { recursive: true });
  expect(await lede(place, ['export', 'one', '--out', 'site'])).toMatchObject({ code: 0 });
  const second = await lede(place, ['export', 'two', '--out', 'site']);
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toContain('holds the export of another story');
  expect(fs.readFileSync(path.join(place, 'site/same/story.txt'), 'utf8')).toContain('Story 1');
});

test('what is in the way is named by its way down from the desk', async () => {
  const { folder, window } = await deskWithSite();
  put(folder, 'one', numberedStory(1, { slug: 'same' }));
  fs.writeFileSync(path.join(folder, 'blocked'), 'a file');
  const request = { id: numberedStory(1).id, formats: ['text' as const], folder: 'blocked' };
  expect(await window.call('export.run', request)).toMatchObject({
    ok: false,
    error: { message: { key: 'export.place-is-a-file', values: { place: 'blocked/same' } } },
  });
  const name = `same-${numberedStory(1).id.slice(-6).toLowerCase()}.docx`;
  fs.mkdirSync(path.join(folder, 'site', name), { recursive: true });
  const paper = { id: numberedStory(1).id, formats: [], paper: ['docx' as const], folder: 'site' };
  expect(await window.call('export.run', paper)).toMatchObject({
    ok: false,
    error: { message: { key: 'export.file-of-others', values: { place: 'site', file: name } } },
  });
});

test('new stories get slugs of their own, however they come', async () => {
  const { desk, window } = await deskWithSite();
  const words = new TextEncoder().encode('Grain and steel\n\nThe sides agreed on a ceasefire.\n');
  const made = await Promise.all([
    window.call('stories.create', { language: 'en', headline: 'Grain and steel' }),
    window.call('stories.create', { language: 'en', headline: 'Grain and steel' }),
    window.call('stories.import', { name: 'story.md', bytes: new Uint8Array([0x23, 0x20, ...words]) }),
    window.call('stories.create', { language: 'en' }),
  ]);
  const slugs = await Promise.all(
    made.map(async (each) => valueOf(await desk.readStory(valueOf(each).id)).story.slug),
  );
  expect(slugs).toEqual(['grain-and-steel', 'grain-and-steel-2', 'grain-and-steel-3', '']);
});
