import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useContext, useRef, useState } from 'react';
import { COMMAND_IDS, commands, type CommandId } from '../../shared/commands/commands.ts';
import { findCommands } from './palette-search.ts';
import { useSurroundings, useWorkspaceState } from './workspace-context.ts';
import { InterfaceLanguageContext, useSay } from '../i18n/use-say.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { overlay } from '../ui/overlay.ts';

/** Every command that would do something now, found by its name in either language. */
export function Palette() {
  const say = useSay();
  const language = useContext(InterfaceLanguageContext);
  const { workspace, commands: runner } = useSurroundings();
  const open = useWorkspaceState((state) => state.dialog === 'palette');
  const [search, setSearch] = useState('');
  const chosen = useRef<CommandId>(undefined);
  const field = useRef<HTMLInputElement>(null);

  function close(): void {
    workspace.showDialog(undefined);
  }

  function enabledCommands(): readonly CommandId[] {
    return COMMAND_IDS.filter((id) => id !== 'palette' && runner.isEnabled(id));
  }

  const found = open ? findCommands(search, enabledCommands(), language) : [];

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      onOpenChangeComplete={(next) => {
        if (next) return;
        setSearch('');
        // Only now is the focus back in the text, where the command is to work.
        if (chosen.current !== undefined) runner.run(chosen.current);
        chosen.current = undefined;
      }}
    >
      <Dialog.Portal container={overlay()}>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className="dialog palette"
          aria-label={say('app.commands')}
          initialFocus={() => focusAtOnce(field.current)}
        >
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
            <Autocomplete.Empty className="palette-empty">{emptyWords()}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(id: CommandId) => (
                <Autocomplete.Item
                  key={id}
                  value={id}
                  className="palette-item"
                  onClick={() => {
                    chosen.current = id;
                    close();
                  }}
                >
                  <span>{say(commands[id].name)}</span>
                  <span className="palette-menu">{say(`menu.${commands[id].menu}`)}</span>
                  <KeyCaps command={id} />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );

  function emptyWords(): string | null {
    return found.length === 0 ? say('app.no-such-command') : null;
  }
}
