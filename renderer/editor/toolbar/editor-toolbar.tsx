import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Bold, ChevronDown, ImagePlus, Italic, Link, Redo2, Strikethrough, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Editor } from 'slate';
import { commands, type CommandId } from '../../../shared/commands/commands.ts';
import { ariaKeys, keyName } from '../../app/key-names.ts';
import { useSay } from '../../i18n/use-say.ts';
import { editorCommands } from '../commands.ts';
import { currentBlock } from '../nodes.ts';
import { isMacPlatform, shortcutOf } from '../shortcut.ts';
import { nameOfBlock } from './block-kinds.ts';
import { BlockMenu } from './block-menu.tsx';
import { useEditorState } from './use-editor-state.ts';

/** The tools of the text: the block's kind, emphasis, link, photo, undo and redo. One stop of Tab, then the arrows. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  return (
    <Toolbar.Root className="editor-toolbar" aria-label={say('editor.toolbar')}>
      <BlockTypeButton editor={editor} />
      <Toolbar.Group className="toolbar-group" aria-label={say('editor.format')}>
        <ToolButton editor={editor} command="bold" icon={Bold} isToggle />
        <ToolButton editor={editor} command="italic" icon={Italic} isToggle />
        <ToolButton editor={editor} command="strike" icon={Strikethrough} isToggle />
        <ToolButton editor={editor} command="link" icon={Link} isToggle />
      </Toolbar.Group>
      <ToolButton editor={editor} command="attach-photo" icon={ImagePlus} />
      <Toolbar.Group className="toolbar-group" aria-label={say('editor.history')}>
        <ToolButton editor={editor} command="undo" icon={Undo2} />
        <ToolButton editor={editor} command="redo" icon={Redo2} />
      </Toolbar.Group>
    </Toolbar.Root>
  );
}

interface ToolButtonProps {
  readonly editor: Editor;
  readonly command: CommandId;
  readonly icon: LucideIcon;
  /** A button that shows whether what it does is done already. */
  readonly isToggle?: boolean;
}

function ToolButton({ editor, command, icon: Icon, isToggle = false }: ToolButtonProps) {
  const say = useSay();
  const tool = editorCommands[command];
  const isActive = useEditorState(editor, () => tool?.isActive?.(editor) ?? false);
  const isEnabled = useEditorState(editor, () => tool?.isEnabled?.(editor) ?? true);
  const shortcut = shortcutOf(command);
  const isMac = isMacPlatform();
  const name = say(commands[command].name);
  return (
    <Toolbar.Button
      className="tool-button"
      aria-label={name}
      title={shortcut ? say('editor.with-key', { name, key: keyName(shortcut, isMac) }) : name}
      {...(shortcut ? { 'aria-keyshortcuts': ariaKeys(shortcut, isMac) } : {})}
      {...(isToggle ? { 'aria-pressed': isActive } : {})}
      disabled={!isEnabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tool?.run(editor)}
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} />
    </Toolbar.Button>
  );
}

function BlockTypeButton({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  // By its name and not by itself: the toolbar must not render again at each letter.
  const nameKey = useEditorState(editor, () => {
    const block = currentBlock(editor)?.[0];
    return block && nameOfBlock(block);
  });
  const [isOpen, setIsOpen] = useState(false);
  const name = say(nameKey ?? 'editor.no-block');
  const isShown = isOpen && nameKey !== undefined;
  return (
    <Menu.Root modal={false} open={isShown} onOpenChange={setIsOpen}>
      <Menu.Trigger
        className="tool-button block-type"
        disabled={nameKey === undefined}
        aria-label={say('editor.block-type', { type: name })}
        render={<Toolbar.Button />}
        onMouseDown={(event) => event.preventDefault()}
      >
        {name}
        <ChevronDown aria-hidden size={14} />
      </Menu.Trigger>
      <BlockMenu editor={editor} isOpen={isShown} side="bottom" />
    </Menu.Root>
  );
}
