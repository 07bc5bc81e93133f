import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commands, isCommandId } from '../../shared/commands/commands.ts';
import { say } from '../../shared/messages/index.ts';
import { callDesk, expect, test } from './lede.ts';
import type { ShownItem } from './double/control.ts';

function flat(items: readonly ShownItem[]): readonly ShownItem[] {
  return items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
}

test('the menu has every command of the registry, in the interface’s language', async ({ launch }) => {
  const { app, page } = await launch();
  const ids = Object.keys(commands).filter(isCommandId);
  const english = flat(await app.menu());
  for (const id of ids) {
    expect(english.filter((item) => item.id === id)).toMatchObject([{ label: say('en', commands[id].name) }]);
  }
  await callDesk(page, 'settings.change', { interfaceLanguage: 'uk', theme: 'dark' });
  const ukrainian = flat(await app.menu());
  for (const id of ids) {
    expect(ukrainian.filter((item) => item.id === id)).toMatchObject([
      { label: say('uk', commands[id].name) },
    ]);
  }
  expect(await app.theme()).toBe('dark');
});

test('a menu item runs its command in the page', async ({ launch }) => {
  const { app, page } = await launch();
  await app.clickMenu('new-story');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible();
});

test('text has a menu under the right button', async ({ launch }) => {
  const { app } = await launch();
  const roles = async (text: { isEditable: boolean; selectionText: string }) =>
    (await app.contextMenu(text)).map(({ role }) => role);
  expect(await roles({ isEditable: true, selectionText: '' })).toEqual([
    'cut',
    'copy',
    'paste',
    'pasteAndMatchStyle',
    'selectAll',
  ]);
  expect(await roles({ isEditable: false, selectionText: 'words' })).toEqual(['copy']);
  expect(await roles({ isEditable: false, selectionText: '' })).toEqual([]);
});

test('a second start brings the first window forward and ends', async ({ folder, launch }) => {
  const { app, startAgain } = await launch();
  await app.minimizeWindow();
  expect(await startAgain(path.join(folder, 'desk'))).toEqual({ code: 0, output: '' });
  await expect.poll(async () => (await app.window()).isMinimized).toBe(false);
  expect(await app.dialogs()).toEqual([]);
  await startAgain(path.join(folder, 'other'));
  await expect
    .poll(async () => (await app.dialogs()).map(({ message }) => message))
    .toEqual([expect.stringContaining(path.join(folder, 'other'))]);
});

test('the window opens where it was, within the display', async ({ folder, launch }) => {
  const userData = path.join(folder, 'user-data');
  const first = await launch({ userData });
  await first.app.setBounds({ x: 400, y: 60, width: 900, height: 700 });
  await first.close();
  const second = await launch({ userData });
  expect((await second.app.window()).bounds).toEqual({ x: 400, y: 60, width: 900, height: 700 });
});

test('a desk that cannot be opened is told in words, and the program ends', async ({ folder, launch }) => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  const failure = await launch({ deskFolder: file }).catch(String);
  expect(failure).toContain('The app ended at once (1)');
  expect(failure).toContain('Lede cannot start');
  expect(failure).not.toContain('    at ');
});
