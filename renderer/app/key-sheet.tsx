import {
  COMMAND_IDS,
  commands,
  shortcutOf,
  type CommandId,
  type Menu,
} from '../../shared/commands/commands.ts';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

const MENUS = ['story', 'edit', 'format', 'block', 'view', 'help'] as const satisfies readonly Menu[];

/** Every command that has keys, by menu. */
export function KeySheet() {
  const say = useSay();
  const workspace = useWorkspace();
  const open = useWorkspaceState((state) => state.dialog === 'keys');
  return (
    <ModalDialog
      open={open}
      onClose={() => {
        workspace.showDialog(undefined);
      }}
      title={say('command.keys')}
      className="wide"
    >
      <div className="key-sheet">
        {MENUS.map((menu) => (
          <section key={menu} aria-labelledby={`keys-${menu}`}>
            <h3 id={`keys-${menu}`}>{say(`menu.${menu}`)}</h3>
            <dl>
              {commandsWithKeys(menu).map((id) => (
                <div key={id}>
                  <dt>{say(commands[id].name)}</dt>
                  <dd>
                    <KeyCaps command={id} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  );
}

function commandsWithKeys(menu: Menu): CommandId[] {
  return COMMAND_IDS.filter((id) => commands[id].menu === menu && shortcutOf(id) !== undefined);
}
