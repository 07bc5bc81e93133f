import { pasteStory, storyText } from '../e2e/newsroom.ts';
import { callDeskRaw, expect, test } from './lede.ts';

const away = [
  'https://example.com/',
  'http://lede/',
  'app://evil/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'not an address',
];

for (const url of away) {
  test(`main lets no frame go to ${url}`, async ({ lede }) => {
    expect(await lede.app.mayNavigate({ url, isMainFrame: true })).toBe(false);
    expect(await lede.app.mayNavigate({ url, isMainFrame: false })).toBe(false);
    expect(await lede.app.mayRedirect({ url, isMainFrame: true })).toBe(false);
  });
}

test('the page may go where it is', async ({ lede }) => {
  expect(await lede.app.mayNavigate({ url: 'app://lede/#/', isMainFrame: true })).toBe(true);
});

test('a page that sends itself elsewhere stays where it is', async ({ lede }) => {
  const { page } = lede;
  await page.evaluate(() => Reflect.set(window, 'isTheSame', true));
  const before = page.url();
  for (const go of [
    () => location.assign('https://example.com/'),
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.click();
    },
  ]) {
    const asked = page.waitForEvent('requestfailed');
    await page.evaluate(go);
    await asked;
  }
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => Reflect.get(window, 'isTheSame') as unknown)).toBe(true);
  expect(await lede.app.outside()).toEqual([]);
});

test('new windows are refused, by main and in the page', async ({ lede }) => {
  expect(await lede.app.openWindow('https://example.com/')).toBe('deny');
  expect(await lede.app.openWindow('app://lede/')).toBe('deny');
  const context = lede.page.context();
  const before = context.pages().length;
  const opened = context.waitForEvent('page');
  await lede.page.evaluate(() => void window.open('https://example.com/'));
  await opened;
  await expect.poll(() => context.pages().length).toBe(before);
});

test('only what the page needs is permitted, and only to the page', async ({ lede }) => {
  const own = 'app://lede/';
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'openExternal',
    'unknown',
  ] as const) {
    expect(await lede.app.requestPermission(permission, own), permission).toBe(false);
  }
  expect(await lede.app.requestPermission('clipboard-sanitized-write', own)).toBe(true);
  expect(await lede.app.requestPermission('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  expect(await lede.app.requestPermission('clipboard-sanitized-write', own, false)).toBe(false);
});

test('the page is told that it has no permissions', async ({ lede }) => {
  const states = await lede.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
});

test('a link of a story opens in the system’s browser; an address that could do harm does not', async ({
  lede,
}) => {
  const { page, app } = lede;
  const { links: before } = await app.asked();
  const links = ['https://example.com/a?b=1', 'mailto:desk@example.com'];
  for (const url of links) {
    expect(await callDeskRaw(page, 'shell.open-link', { url })).toMatchObject({ ok: true });
  }
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    '/etc/passwd',
  ]) {
    expect(await callDeskRaw(page, 'shell.open-link', { url }), url).toMatchObject({
      ok: false,
      error: { code: 'refused-call' },
    });
  }
  expect((await app.asked()).links).toEqual([...before, ...links]);
});

test('a link in the text opens by Ctrl+click, and not by a click', async ({ lede }) => {
  const { page, app } = lede;
  const { links: before } = await app.asked();
  await pasteStory(page, 'Подробиці на https://example.com/story у вечірньому випуску.\n\nДругий абзац.');
  const link = storyText(page).locator('a');
  await link.click();
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(async () => (await app.asked()).links).toEqual([...before, 'https://example.com/story']);
});
