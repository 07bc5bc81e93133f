import { Menu } from '@base-ui/react/menu';
import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  Check,
  Columns3,
  Copy,
  Crop,
  PanelTop,
  Rows3,
  Text,
  Trash2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Editor } from 'slate';
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
import { currentBlock, findBlock } from '../nodes.ts';
import { turnInto } from '../commands/turn-into.ts';
import { isMacPlatform, shortcutOf } from '../shortcut.ts';
import { backToText, takeFocus } from '../take-focus.ts';
import { blockChoices, isOfKind, nameOfBlock } from './block-kinds.ts';
import { useEditorState } from './use-editor-state.ts';
import { reasonOf, useReason } from './use-reason.ts';
import { focusAtOnce } from '../../ui/focus-at-once.ts';
import { overlay } from '../../ui/overlay.ts';
import { useReturningFocus } from '../../ui/returning-focus.ts';

interface OwnCommand {
  readonly id: CommandId;
  readonly icon: LucideIcon;
}

const TABLE_COMMANDS: readonly OwnCommand[] = [
  { id: 'table-add-row', icon: Rows3 },
  { id: 'table-add-column', icon: Columns3 },
  { id: 'table-remove-row', icon: Trash2 },
  { id: 'table-remove-column', icon: Trash2 },
  { id: 'table-header', icon: PanelTop },
];

const PHOTO_COMMANDS: readonly OwnCommand[] = [
  { id: 'describe-photo', icon: Text },
  { id: 'crop-photo', icon: Crop },
];

/** What can be done with blocks of this kind alone. */
function ownCommands(block: Block): readonly OwnCommand[] {
  if (block.type === 'table') return TABLE_COMMANDS;
  return block.type === 'photo' && block.asset !== undefined ? PHOTO_COMMANDS : [];
}

interface BlockMenuProps {
  readonly editor: Editor;
  readonly isOpen: boolean;
  /** The caret's block when none is named. */
  readonly blockId?: string;
  readonly side: 'bottom' | 'right';
}

/**
 * What can be done with a block: what only its kind knows, make another kind of it, move it, remove it. Stands inside a
 * `Menu.Root`.
 */
export function BlockMenu(props: BlockMenuProps) {
  const { editor, isOpen } = props;
  useReturningFocus(isOpen, () => takeFocus(editor));
  return (
    <Menu.Portal container={overlay()}>
      <BlockMenuPopup {...props} />
    </Menu.Portal>
  );
}

/** Apart from the portal, so that a menu that is not open does not follow what is typed. */
function BlockMenuPopup({ editor, isOpen, blockId, side }: BlockMenuProps) {
  const say = useSay();
  const popup = useRef<HTMLDivElement>(null);
  const block = useEditorState(
    editor,
    () => (blockId === undefined ? currentBlock(editor) : findBlock(editor, blockId))?.[0],
  );
  const reason = useReason(block && reasonOf(block));
  useLayoutEffect(() => {
    if (isOpen) focusAtOnce(popup.current);
  }, [isOpen]);
  if (!block) return null;

  const { id } = block;
  const own = ownCommands(block);

  function onBlock(change: () => void) {
    return () => {
      selectBlock(editor, id);
      change();
    };
  }

  return (
    <Menu.Positioner className="story-menu-positioner" side={side} align="start" sideOffset={6}>
      <Menu.Popup ref={popup} className="story-menu" finalFocus={() => backToText(editor)}>
        {reason !== undefined && <p className="story-menu-note">{reason}</p>}
        {own.length > 0 && (
          <Menu.Group>
            <Menu.GroupLabel className="story-menu-label">{say(nameOfBlock(block))}</Menu.GroupLabel>
            {own.map(({ id, icon }) => (
              <MenuLine
                key={id}
                icon={icon}
                name={say(commands[id].name)}
                onClick={onBlock(() => editorCommands[id]?.run(editor))}
              />
            ))}
          </Menu.Group>
        )}
        {own.length > 0 && <Menu.Separator className="story-menu-separator" />}
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
        <Menu.Separator className="story-menu-separator" />
        <MenuLine
          icon={BetweenHorizontalEnd}
          name={say('editor.add-above')}
          onClick={() => addParagraph(editor, id, 'above')}
        />
        <MenuLine
          icon={BetweenHorizontalStart}
          name={say('editor.add-below')}
          onClick={() => addParagraph(editor, id, 'below')}
        />
        <MenuLine
          icon={ArrowUp}
          name={say('editor.move-up')}
          command="move-block-up"
          isDisabled={!canMove(editor, id, 'up')}
          onClick={() => moveBlock(editor, id, 'up')}
        />
        <MenuLine
          icon={ArrowDown}
          name={say('editor.move-down')}
          command="move-block-down"
          isDisabled={!canMove(editor, id, 'down')}
          onClick={() => moveBlock(editor, id, 'down')}
        />
        <MenuLine
          icon={Copy}
          name={say('command.duplicate-block')}
          command="duplicate-block"
          onClick={() => duplicateBlock(editor, id)}
        />
        <MenuLine icon={Trash2} name={say('editor.remove-block')} onClick={() => deleteBlock(editor, id)} />
      </Menu.Popup>
    </Menu.Positioner>
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
