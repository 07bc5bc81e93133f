import { COMMAND_IDS, isOfText, shortcutsOf, type CommandId } from '../../shared/commands/commands.ts';
import { matchesShortcut } from '../editor/shortcut.ts';

/** The command that a key asks for, if any. `inField` says whether the focus is in a plain field of the interface. */
export function commandForKey(
  event: Parameters<typeof matchesShortcut>[0],
  { isMac, inField }: { readonly isMac: boolean; readonly inField: boolean },
): CommandId | undefined {
  return COMMAND_IDS.find((id) => {
    if (inField && isOfText(id)) return false;
    return shortcutsOf(id).some((shortcut) => matchesShortcut(event, shortcut, isMac));
  });
}
