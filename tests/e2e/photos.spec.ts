import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
  iimSegment,
  plainJpeg,
  seq,
  windows1251,
  withSegments,
  xmpSegment,
} from '../unit/photos/photo-files.ts';
import { faults } from './faults.ts';
import { expect, test } from './host.ts';
import {
  button,
  idOfOpenStory,
  pasteStory,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

const TEXT = 'Talks in Paris. Photo: Reuters\n\nThe sides agreed on a ceasefire.';

/** Files as an agency, an old program and somebody’s phone make them. */
async function photoFiles(folder: string): Promise<Record<'agency' | 'old' | 'bare', string>> {
  await mkdir(folder, { recursive: true });
  const jpeg = await plainJpeg(1400, 900);
  const agency = `<photoshop:Credit>Getty Images</photoshop:Credit><dc:creator>${seq('Ann Lee')}</dc:creator>`;
  const files = {
    agency: withSegments(jpeg, [xmpSegment(agency)]),
    old: withSegments(jpeg, [iimSegment([[110, windows1251('Щур')]])]),
    bare: jpeg,
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, `${name}.jpg`), bytes);
  return {
    agency: path.join(folder, 'agency.jpg'),
    old: path.join(folder, 'old.jpg'),
    bare: path.join(folder, 'bare.jpg'),
  };
}

async function attach(page: Page, photo: Locator, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await photo.getByRole('button', { name: words('editor.attach') }).click();
  await (await choosing).setFiles(file);
  await expect(photo.locator('img')).toBeVisible();
}

/** Runs a command by the palette. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyP');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('a photo says where its credit comes from, and when the file names somebody else', async ({
  openLede,
  desk,
}) => {
  const files = await photoFiles(path.join(desk, '..', 'photos'));
  const { page } = await openLede();
  await pasteStory(page, TEXT);
  const photo = storyText(page).locator('[data-block="photo"]');
  await attach(page, photo, files.agency);
  const credit = photo.getByRole('group', { name: words('editor.credit') });
  await expect(credit).toHaveText('Reuters');
  await expect(photo).toContainText('The file says otherwise: “Getty Images” (XMP photoshop:Credit)');
  await photo.getByRole('button', { name: words('photo.take-files-word') }).click();
  await expect(credit).toHaveText('Ann Lee / Getty Images');
  await expect(photo).toContainText('From the file: XMP dc:creator, XMP photoshop:Credit');
  await page.keyboard.press('Control+KeyZ');
  await expect(credit).toHaveText('Reuters');

  await credit.click();
  await run(page, 'Photos of the story');
  const sheet = page.getByRole('complementary', { name: words('command.photos') });
  await expect(sheet.getByRole('listitem').first()).toContainText(words('photo.wants-look'));
  await expect(sheet.getByRole('listitem').first()).toContainText(words('photo.wants-alt'));
  expect(await faults(page)).toEqual([]);
  await run(page, 'Settings');
  await expect(page.getByLabel(words('photo.state-agencies'))).toContainText('ТАСС');
  expect(await faults(page)).toEqual([]);
});

test('old text in a file is asked about, and cropping and turning show at once', async ({
  openLede,
  desk,
}) => {
  const files = await photoFiles(path.join(desk, '..', 'photos'));
  const { page } = await openLede();
  await pasteStory(page, 'The sides agreed.\n\nPhoto: TK');
  const photo = storyText(page).locator('[data-block="photo"]');
  const credit = photo.getByRole('group', { name: words('editor.credit') });
  await credit.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await attach(page, photo, files.old);
  await photo
    .getByRole('group', { name: words('photo.which-reading') })
    .getByRole('button', { name: 'Щур' })
    .click();
  await expect(credit).toHaveText('Щур');

  await photo.locator('img').click();
  await photo.getByRole('button', { name: words('photo.crop'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('radio', { name: '1 : 1' }).check();
  await dialog.getByRole('button', { name: words('photo.rotate') }).click();
  await dialog.getByRole('button', { name: words('photo.focal-point') }).press('ArrowLeft');
  await dialog.getByRole('button', { name: words('editor.done') }).click();
  await expect(photo.locator('.photo-window')).toBeVisible();
  const box = await photo.locator('.photo-window').boundingBox();
  expect(Math.abs((box?.width ?? 0) / (box?.height ?? 1) - 1)).toBeLessThan(0.02);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.find((block) => block.type === 'photo')).toMatchObject({
    rotation: 90,
    focalPoint: { x: 0.49, y: 0.5 },
    metadata: { charset: 'windows-1251' },
  });
});

test('a photo with no credit stops the export until somebody signs for it', async ({ openLede, desk }) => {
  const files = await photoFiles(path.join(desk, '..', 'photos'));
  const { page } = await openLede();
  await pasteStory(page, TEXT);
  const photo = storyText(page).locator('[data-block="photo"]');
  await attach(page, photo, files.bare);
  await photo.getByRole('group', { name: words('editor.credit') }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await button(page, 'app.export').click();
  await page
    .getByRole('dialog', { name: words('export-dialog.title') })
    .getByRole('button', { name: words('app.export'), exact: true })
    .click();
  const checks = page.getByRole('complementary', { name: words('app.checks') });
  await checks.getByRole('button', { name: words('photo.override') }).click();
  const dialog = page.getByRole('dialog', { name: words('photo.override-title') });
  await expect(dialog.getByRole('button', { name: words('photo.override-sign') })).toBeDisabled();
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  expect(await faults(page)).toEqual([]);
  await expect(dialog.getByLabel(words('photo.override-reason'))).toBeFocused();
  await page.keyboard.type('From our own archive');
  await dialog.getByLabel(words('app.person')).fill('Олена');
  await dialog.getByRole('button', { name: words('photo.override-sign') }).click();
  const done = page.getByRole('dialog', { name: words('app.exported') });
  await expect(done).toContainText('Олена has signed for it (“From our own archive”)');

  await waitUntilSaved(page);
  const { folder, story } = await storyOnDisk(desk, idOfOpenStory(page));
  const said = { reason: 'From our own archive', person: 'Олена' };
  expect(story.blocks.find((block) => block.type === 'photo')).toMatchObject({ withoutCredit: said });
  const manifest = await readFile(path.join(desk, 'exports', folder, 'manifest.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ withoutCredit: [said] });
});

/** Waits until so many photos stand in the text, and says how their captions and credits go. */
async function photosShown(page: Page, count: number): Promise<Locator> {
  const photos = storyText(page).locator('[data-block="photo"]');
  await expect(photos).toHaveCount(count);
  for (let index = 0; index < count; index += 1) await expect(photos.nth(index).locator('img')).toBeVisible();
  return photos;
}

test('a folder that is dropped becomes its photos where it was dropped, in the order of their names', async ({
  openLede,
  desk,
}) => {
  const folder = path.join(desk, '..', 'photos');
  await photoFiles(folder);
  await mkdir(path.join(folder, 'inside'));
  await writeFile(path.join(folder, 'inside', '2.jpg'), await plainJpeg(640, 480));
  await writeFile(path.join(folder, 'notes.txt'), 'no photo');
  const { page } = await openLede();
  await pasteStory(page, 'The sides agreed.\n\nThe talks go on tomorrow, the minister said.');
  const place = await storyText(page).locator('[data-block]').first().boundingBox();
  if (place === null) throw new Error('The first paragraph is not drawn');
  // The browser itself walks through a folder of the disk: only a drag that it takes for a real one shows that it can be read.
  const client = await page.context().newCDPSession(page);
  const drag = { x: place.x + 20, y: place.y + place.height / 2 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...drag, data });
  const photos = await photosShown(page, 4);
  await expect(photos.nth(0).getByRole('group', { name: words('editor.credit') })).toHaveText(
    'Ann Lee / Getty Images',
  );
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.map(({ type }) => type)).toEqual([
    ...['lead', 'photo', 'photo', 'photo', 'photo', 'paragraph'],
  ]);
  expect(story.blocks.flatMap((block) => (block.type === 'photo' ? [block.asset?.width] : []))).toEqual([
    ...[1400, 1400, 640, 1400],
  ]);
});

test('a picture on the clipboard becomes a photo after the caret’s block, and one undo takes it away', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, 'The sides agreed.\n\nThe talks go on tomorrow, the minister said.');
  await storyText(page).locator('[data-block]').first().click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 200);
    canvas.getContext('2d')?.fillRect(0, 0, 320, 200);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
  });
  await page.keyboard.press('ControlOrMeta+V');
  await photosShown(page, 1);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.map(({ type }) => type)).toEqual(['lead', 'photo', 'paragraph']);
  expect(story.blocks[1]).toMatchObject({ asset: { width: 320, height: 200 } });
  await storyText(page).press('ControlOrMeta+Z');
  await expect(storyText(page).locator('[data-block="photo"]')).toHaveCount(0);
});
