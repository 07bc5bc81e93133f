import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import {
  commands,
  isCommandId,
  type CommandDefinition,
  type CommandId,
} from '../../../shared/commands/commands.ts';
import { INTERFACE_LANGUAGES } from '../../../shared/messages/index.ts';
import { acceleratorOf } from '../../../electron/shell/accelerator.ts';
import { menuTemplate } from '../../../electron/shell/menu.ts';

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function menu(platform: NodeJS.Platform, run: (command: CommandId) => void = () => undefined) {
  return flat(menuTemplate({ language: 'uk', platform, hasDeveloperTools: false, run }));
}

const ids = Object.keys(commands).filter(isCommandId);

test.each(['darwin', 'linux', 'win32'] as const)(
  'every command stands in the menu of %s once',
  (platform) => {
    const inMenu = menu(platform).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(inMenu.toSorted()).toEqual(ids.toSorted());
  },
);

test.each(['darwin', 'linux', 'win32'] as const)('no two items on %s show the same key', (platform) => {
  const keys = menu(platform).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every item is named', () => {
  for (const language of INTERFACE_LANGUAGES) {
    const items = flat(
      menuTemplate({ language, platform: 'darwin', hasDeveloperTools: true, run: () => undefined }),
    );
    expect(
      items.filter(({ label, type, role }) => !label && type !== 'separator' && role !== 'appMenu'),
    ).toEqual([]);
  }
});

test('each item runs its own command', () => {
  const ran: CommandId[] = [];
  for (const item of menu('linux', (id) => ran.push(id))) item.click?.({} as never, undefined, {});
  expect(ran.toSorted()).toEqual(ids.toSorted());
});

test('undo and redo are commands, never the system’s roles', () => {
  expect(menu('darwin').filter(({ role }) => role === 'undo' || role === 'redo')).toEqual([]);
});

test('every shortcut of a command can be shown, and is left for the page to hear', () => {
  for (const id of ids) {
    const { shortcut }: CommandDefinition = commands[id];
    const item = menu('linux').find((candidate) => candidate.id === id);
    expect(item?.accelerator, id).toBe(shortcut && acceleratorOf(shortcut));
    if (!shortcut) continue;
    expect(item?.accelerator, id).toBeTypeOf('string');
    expect(item?.registerAccelerator, id).toBe(false);
  }
});

test.each([
  [{ code: 'KeyZ', mod: true, shift: true }, 'CommandOrControl+Shift+Z'],
  [{ code: 'Digit1', mod: true, alt: true }, 'CommandOrControl+Alt+1'],
  [{ code: 'Backslash', mod: true }, 'CommandOrControl+\\'],
  [{ code: 'F1' }, 'F1'],
  [{ code: 'ArrowUp', alt: true }, 'Alt+Up'],
  [{ code: 'LaunchMail' }, undefined],
] as const)('%o is written %s', (shortcut, accelerator) => {
  expect(acceleratorOf(shortcut)).toBe(accelerator);
});
