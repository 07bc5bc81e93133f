import type { LucideIcon } from 'lucide-react';
import { shortcutOf, type CommandId } from '../../shared/commands/commands.ts';
import { useSay } from '../i18n/use-say.ts';
import { ariaKeys, keyName } from './key-names.ts';
import { useSurroundings } from './workspace-context.ts';

interface FindToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** The words on the button; the icon alone when there are none. */
  readonly label?: string;
  readonly command?: CommandId;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button of the bar that finds and replaces. */
export function FindTool({ icon: Icon, name, label, command, isDisabled = false, onClick }: FindToolProps) {
  const say = useSay();
  const { isMac } = useSurroundings();
  const shortcut = command && shortcutOf(command);
  return (
    <button
      type="button"
      className="find-tool"
      aria-label={name}
      title={shortcut ? say('editor.with-key', { name, key: keyName(shortcut, isMac) }) : name}
      {...(shortcut ? { 'aria-keyshortcuts': ariaKeys(shortcut, isMac) } : {})}
      disabled={isDisabled}
      onClick={onClick}
    >
      {label ?? <Icon aria-hidden size={16} strokeWidth={1.75} />}
    </button>
  );
}

interface FindToggleProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A way of searching that is on or off. */
export function FindToggle({ icon: Icon, name, isOn, onChange }: FindToggleProps) {
  return (
    <button
      type="button"
      className="find-tool"
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      onClick={() => {
        onChange(!isOn);
      }}
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} />
    </button>
  );
}
