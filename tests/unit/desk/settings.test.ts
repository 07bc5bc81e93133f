import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, namesIn, testDesk, testWindow, valueOf } from './desk-fixture.ts';

const NOON = new Date('2026-11-23T12:00:00Z');

test('settings are kept for the next opening, and null takes one back', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const changed = valueOf(
    await window.call('settings.change', { person: 'Іра', theme: 'dark', interfaceLanguage: 'uk' }),
  );
  expect(changed).toEqual({ person: 'Іра', theme: 'dark', interfaceLanguage: 'uk' });
  const next = testWindow(await testDesk({ folder }));
  expect(valueOf(await next.call('settings.read', {}))).toEqual(changed);
  const back = valueOf(await next.call('settings.change', { interfaceLanguage: null, person: null }));
  expect(back).toEqual({ theme: 'dark' });
  expect(valueOf(await window.call('desk.info', {})).settings).toEqual({ theme: 'dark' });
});

test('changes asked for at once are all kept', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  await Promise.all([
    window.call('settings.change', { theme: 'light' }),
    window.call('settings.change', { person: 'Іра' }),
    window.call('settings.change', { storyLanguage: 'en-GB' }),
  ]);
  const expected = { theme: 'light', person: 'Іра', storyLanguage: 'en-GB' };
  expect(valueOf(await window.call('settings.read', {}))).toEqual(expected);
});

test.each(['{"theme":"neon"}', '{"theme"', '[]', ''])(
  'settings that are %j give way to the default ones and are kept',
  async (text) => {
    const { desk, folder, reports } = await testDesk({ now: () => NOON });
    await fs.mkdir(path.join(folder, '.lede'));
    await fs.writeFile(path.join(folder, '.lede/settings.json'), text);
    const window = testWindow({ desk });
    expect(valueOf(await window.call('settings.read', {}))).toEqual({ theme: 'system' });
    expect(await namesIn(folder, '.lede')).toEqual(['settings.20261123-120000.bad.json']);
    expect(await fs.readFile(path.join(folder, '.lede/settings.20261123-120000.bad.json'), 'utf8')).toBe(
      text,
    );
    expect(reports).toHaveLength(1);
  },
);

test('settings that cannot be written are an answer, not a crash', async () => {
  const { desk, folder } = await testDesk();
  await fs.writeFile(path.join(folder, '.lede'), 'a file');
  expect(codeOf(await testWindow({ desk }).call('settings.change', { theme: 'dark' }))).toBe('fault');
});
