import { Menu } from '@base-ui/react/menu';
import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  Check,
  Columns3,
  Copy,
  PanelTop,
  Rows3,
  Trash2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Block } from '../../../shared/blocks/index.ts';
import { commands, type CommandId } from '../../../shared/commands/commands.ts';
import { keyName } from '../../app/key-names.ts';
import { useSay } from '../../i18n/use-say.ts';
import {
  addParagraph,
  canMove,
  deleteBlock,
  duplicateBlock,
  moveBlock,
  selectBlock,
} from '../commands/blocks.ts';
import { editorCommands } from '../commands.ts';
import { turnInto } from '../commands/turn-into.ts';
import { isMacPlatform, shortcutOf } from '../shortcut.ts';
import { blockChoices, isOfKind } from './block-kinds.ts';
import { useReason } from './use-reason.ts';

const TABLE_COMMANDS = [
  { id: 'table-add-row', icon: Rows3 },
  { id: 'table-add-column', icon: Columns3 },
  { id: 'table-remove-row', icon: Trash2 },
  { id: 'table-remove-column', icon: Trash2 },
  { id: 'table-header', icon: PanelTop },
] as const satisfies readonly { readonly id: CommandId; readonly icon: LucideIcon }[];

interface BlockMenuProps {
  readonly editor: Editor;
  readonly block: Block;
  readonly side: 'bottom' | 'right';
}

/** What can be done with a block: make another kind of it, move it, remove it. Stands inside a `Menu.Root`. */
export function BlockMenu({ editor, block, side }: BlockMenuProps) {
  const say = useSay();
  const reason = useReason(block);

  function onBlock(change: () => void) {
    return () => {
      selectBlock(editor, block.id);
      change();
    };
  }

  return (
    <Menu.Portal>
      <Menu.Positioner className="story-menu-positioner" side={side} align="start" sideOffset={6}>
        <Menu.Popup
          className="story-menu"
          finalFocus={() => {
            ReactEditor.focus(editor);
            return false;
          }}
        >
          {reason !== undefined && <p className="story-menu-note">{reason}</p>}
          <Menu.Group>
            <Menu.GroupLabel className="story-menu-label">{say('editor.turn-into')}</Menu.GroupLabel>
            {blockChoices.map(({ kind, name, icon, command }) => (
              <MenuLine
                key={name}
                icon={icon}
                name={say(name)}
                command={command}
                isCurrent={isOfKind(block, kind)}
                isDisabled={block.type === 'unknown'}
                onClick={onBlock(() => turnInto(editor, kind))}
              />
            ))}
          </Menu.Group>
          {block.type === 'table' && (
            <>
              <Menu.Separator className="story-menu-separator" />
              {TABLE_COMMANDS.map(({ id, icon }) => (
                <MenuLine
                  key={id}
                  icon={icon}
                  name={say(commands[id].name)}
                  onClick={onBlock(() => editorCommands[id]?.run(editor))}
                />
              ))}
            </>
          )}
          <Menu.Separator className="story-menu-separator" />
          <MenuLine
            icon={BetweenHorizontalEnd}
            name={say('editor.add-above')}
            onClick={() => addParagraph(editor, block.id, 'above')}
          />
          <MenuLine
            icon={BetweenHorizontalStart}
            name={say('editor.add-below')}
            onClick={() => addParagraph(editor, block.id, 'below')}
          />
          <MenuLine
            icon={ArrowUp}
            name={say('editor.move-up')}
            command="move-block-up"
            isDisabled={!canMove(editor, block.id, 'up')}
            onClick={() => moveBlock(editor, block.id, 'up')}
          />
          <MenuLine
            icon={ArrowDown}
            name={say('editor.move-down')}
            command="move-block-down"
            isDisabled={!canMove(editor, block.id, 'down')}
            onClick={() => moveBlock(editor, block.id, 'down')}
          />
          <MenuLine
            icon={Copy}
            name={say('command.duplicate-block')}
            command="duplicate-block"
            onClick={() => duplicateBlock(editor, block.id)}
          />
          <MenuLine
            icon={Trash2}
            name={say('editor.remove-block')}
            onClick={() => deleteBlock(editor, block.id)}
          />
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

interface MenuLineProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly command?: CommandId | undefined;
  readonly isCurrent?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function MenuLine({ icon: Icon, name, command, isCurrent, isDisabled = false, onClick }: MenuLineProps) {
  const shortcut = command && shortcutOf(command);
  return (
    <Menu.Item
      className="story-menu-item"
      disabled={isDisabled}
      onClick={onClick}
      {...(isCurrent === true ? { 'aria-current': true } : {})}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span className="story-menu-name">{name}</span>
      {shortcut && <kbd className="story-menu-key">{keyName(shortcut, isMacPlatform())}</kbd>}
      {isCurrent === true && <Check aria-hidden size={14} className="story-menu-check" />}
    </Menu.Item>
  );
}
