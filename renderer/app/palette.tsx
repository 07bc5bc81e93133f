import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useContext, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { COMMAND_IDS, commands, type CommandId } from '../../shared/commands/commands.ts';
import { findCommands } from './palette-search.ts';
import { useSurroundings, useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { InterfaceLanguageContext, useSay } from '../i18n/use-say.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { overlay } from '../ui/overlay.ts';
import { useReturningFocus } from '../ui/returning-focus.ts';

/** Every command that would do something now, found by its name in either language. */
export function Palette() {
  const say = useSay();
  const workspace = useWorkspace();
  const open = useWorkspaceState((state) => state.dialog === 'palette');
  const field = useRef<HTMLInputElement>(null);
  useReturningFocus(open);

  function close(): void {
    workspace.showDialog(undefined);
  }

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal container={overlay()}>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className="dialog palette"
          aria-label={say('app.commands')}
          initialFocus={() => focusAtOnce(field.current)}
        >
          <CommandSearch field={field} onClose={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface CommandSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function CommandSearch({ field, onClose }: CommandSearchProps) {
  const say = useSay();
  const language = useContext(InterfaceLanguageContext);
  const { commands: runner } = useSurroundings();
  const [search, setSearch] = useState('');
  const [enabled] = useState(() => COMMAND_IDS.filter((id) => id !== 'palette' && runner.isEnabled(id)));
  const found = findCommands(search, enabled, language);
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={found}
      value={search}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setSearch(value);
      }}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        ref={field}
        className="palette-search"
        aria-label={say('app.find-command')}
        placeholder={say('app.find-command')}
      />
      <Autocomplete.Empty className="palette-empty">
        {found.length === 0 ? say('app.no-such-command') : null}
      </Autocomplete.Empty>
      <Autocomplete.List className="palette-list">
        {(id: CommandId) => (
          <Autocomplete.Item
            key={id}
            value={id}
            className="palette-item"
            onClick={() => {
              // Only then is the focus back in the text, where the command is to work.
              flushSync(onClose);
              runner.run(id);
            }}
          >
            <span>{say(commands[id].name)}</span>
            <span className="palette-menu">{say(`menu.${commands[id].menu}`)}</span>
            <KeyCaps command={id} />
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
