import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  commands,
  isCommandId,
  type CommandDefinition,
  type CommandId,
  type Menu as MenuName,
} from '../../shared/commands/commands.ts';
import { say, type InterfaceLanguage } from '../../shared/messages/index.ts';
import { acceleratorOf } from './accelerator.ts';

export interface MenuOptions {
  readonly language: InterfaceLanguage;
  readonly platform: NodeJS.Platform;
  readonly hasDeveloperTools: boolean;
  /** Asks the page for a command. */
  readonly run: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;

const MENUS = ['story', 'edit', 'format', 'block', 'view', 'help'] as const satisfies readonly MenuName[];
const separator: Item = { type: 'separator' };

/** Makes the app's menu the one that the options describe. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The app's menu: every command of the registry, and the system's own items beside them. */
export function menuTemplate(options: MenuOptions): Item[] {
  const { language, platform } = options;
  const menus = MENUS.map((menu): Item => {
    const submenu = [...commandItems(menu, options), ...systemItems(menu, options)];
    return { label: say(language, `menu.${menu}`), submenu, ...(menu === 'help' && { role: 'help' }) };
  });
  if (platform !== 'darwin') return menus;
  const windowMenu: Item = { label: say(language, 'menu-item.window'), role: 'windowMenu' };
  return [macAppMenu(language), ...menus.slice(0, -1), windowMenu, ...menus.slice(-1)];
}

/** The items for selected or editable text: the system's own, which the page needs no permission for. */
export function textItems(language: InterfaceLanguage): Item[] {
  return [
    { role: 'cut', label: say(language, 'menu-item.cut') },
    { role: 'copy', label: say(language, 'menu-item.copy') },
    { role: 'paste', label: say(language, 'menu-item.paste') },
    {
      role: 'pasteAndMatchStyle',
      label: say(language, 'menu-item.paste-plain'),
      // The role's own key would be the one that pastes a story.
      accelerator: 'CommandOrControl+Alt+Shift+V',
    },
    { role: 'selectAll', label: say(language, 'menu-item.select-all') },
  ];
}

function commandItems(menu: MenuName, { language, run }: MenuOptions): Item[] {
  const ids = Object.keys(commands).filter(isCommandId);
  return ids.flatMap((id): Item[] => {
    const command: CommandDefinition = commands[id];
    if (command.menu !== menu) return [];
    const accelerator = command.shortcut && acceleratorOf(command.shortcut);
    return [
      {
        id,
        label: say(language, command.name),
        click: () => run(id),
        // The keys are the page's, which knows them by their place on the keyboard; the menu only shows them.
        ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
      },
    ];
  });
}

function systemItems(menu: MenuName, { language, platform, hasDeveloperTools }: MenuOptions): Item[] {
  const isMac = platform === 'darwin';
  switch (menu) {
    case 'story': {
      const close: Item = { role: 'close', label: say(language, 'menu-item.close') };
      const quit: Item = { role: 'quit', label: say(language, 'menu-item.quit') };
      return isMac ? [separator, close] : [separator, close, quit];
    }
    case 'edit':
      // Undo and redo are commands: the system's roles would undo behind the editor's back.
      return [separator, ...textItems(language)];
    case 'view':
      return [
        separator,
        { role: 'resetZoom', label: say(language, 'menu-item.actual-size') },
        { role: 'zoomIn', label: say(language, 'menu-item.zoom-in') },
        { role: 'zoomOut', label: say(language, 'menu-item.zoom-out') },
        { role: 'togglefullscreen', label: say(language, 'menu-item.full-screen') },
        ...(hasDeveloperTools
          ? [
              separator,
              { role: 'toggleDevTools', label: say(language, 'menu-item.developer-tools') } as const,
            ]
          : []),
      ];
    case 'help':
      return isMac ? [] : [separator, { role: 'about', label: say(language, 'menu-item.about') }];
    case 'format':
    case 'block':
      return [];
  }
}

/** The menu with the app's own name, which a Mac has first. */
function macAppMenu(language: InterfaceLanguage): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: say(language, 'menu-item.about') },
      separator,
      { role: 'services', label: say(language, 'menu-item.services') },
      separator,
      { role: 'hide', label: say(language, 'menu-item.hide') },
      { role: 'hideOthers', label: say(language, 'menu-item.hide-others') },
      { role: 'unhide', label: say(language, 'menu-item.show-all') },
      separator,
      { role: 'quit', label: say(language, 'menu-item.quit') },
    ],
  };
}
