import { shortcutOf, type CommandId } from '../../shared/commands/commands.ts';
import { keyName } from '../app/key-names.ts';
import { useSurroundings } from '../app/workspace-context.ts';

/** The keys of a command, or nothing when it has none. */
export function KeyCaps({ command }: { readonly command: CommandId }) {
  const { isMac } = useSurroundings();
  const shortcut = shortcutOf(command);
  return shortcut === undefined ? null : <kbd className="keys">{keyName(shortcut, isMac)}</kbd>;
}
