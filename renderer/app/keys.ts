import {
  COMMAND_IDS,
  commands,
  shortcutOf,
  type CommandId,
  type Menu,
} from '../../shared/commands/commands.ts';
import { matchesShortcut } from '../editor/shortcut.ts';

/** Menus whose commands work on the story's text; in a plain field their keys belong to the field. */
const MENUS_OF_TEXT: ReadonlySet<Menu> = new Set<Menu>(['edit', 'format', 'block']);

/** The command that a key asks for, if any. `inField` says whether the focus is in a plain field of the interface. */
export function commandForKey(
  event: Parameters<typeof matchesShortcut>[0],
  { isMac, inField }: { readonly isMac: boolean; readonly inField: boolean },
): CommandId | undefined {
  return COMMAND_IDS.find((id) => {
    const shortcut = shortcutOf(id);
    if (shortcut === undefined || (inField && isOfText(id))) return false;
    return matchesShortcut(event, shortcut, isMac);
  });
}

/** Says whether a command works on the story's text. */
export function isOfText(id: CommandId): boolean {
  return MENUS_OF_TEXT.has(commands[id].menu);
}
