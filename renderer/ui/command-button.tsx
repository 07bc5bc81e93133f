import type { LucideIcon } from 'lucide-react';
import { commands, shortcutOf, type CommandId } from '../../shared/commands/commands.ts';
import { ariaKeys, keyName } from '../app/key-names.ts';
import { useSurroundings } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

interface CommandButtonProps {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  /** For a command that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean;
}

/** A command as an icon, with its name and key where people look for them. */
export function CommandButton({ command, icon: Icon, isExpanded }: CommandButtonProps) {
  const say = useSay();
  const { commands: runner, isMac } = useSurroundings();
  const shortcut = shortcutOf(command);
  const name = say(commands[command].name);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={shortcut === undefined ? name : `${name} (${keyName(shortcut, isMac)})`}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut, isMac) })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      onClick={() => {
        runner.run(command);
      }}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}
