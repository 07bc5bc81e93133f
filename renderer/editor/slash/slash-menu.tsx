import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { keyName } from '../../app/key-names.ts';
import { useSay } from '../../i18n/use-say.ts';
import { isMacPlatform, shortcutOf } from '../shortcut.ts';
import { useEditorState } from '../toolbar/use-editor-state.ts';
import { choose, slashChoices } from './slash-choices.ts';
import { slashQuery } from './slash-query.ts';

export const SLASH_MENU_ID = 'slash-menu';

/** The list of blocks under a slash. The focus stays in the text, where the search is typed. */
export function SlashMenu({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  const editor = useSlateStatic();
  const isOpen = useStore(editor.surface, ({ opened }) => opened?.kind === 'slash-menu');
  return isOpen ? <SlashList sheet={sheet} /> : null;
}

function SlashList({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  const say = useSay();
  const editor = useSlateStatic();
  const query = useEditorState(editor, () => slashQuery(editor)?.query ?? '');
  const highlighted = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'slash-menu' ? opened.highlighted : 0,
  );
  const list = useRef<HTMLDivElement>(null);
  const choices = slashChoices(query);
  const current = Math.min(highlighted, choices.length - 1);
  useLayoutEffect(() => {
    if (sheet.current && list.current) placeUnderCaret(editor, sheet.current, list.current);
  }, [editor, sheet, query]);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div ref={list} className="story-menu slash-menu" onMouseDown={(event) => event.preventDefault()}>
      {choices.length === 0 && <p className="story-menu-label">{say('editor.no-such-block')}</p>}
      {/* Tab chooses a block, so it never comes here; but what scrolls must be in reach of a keyboard. */}
      <div role="listbox" id={SLASH_MENU_ID} tabIndex={0} aria-label={say('editor.insert-block')}>
        {choices.map((choice, index) => {
          const { name, icon: Icon, command } = choice;
          const shortcut = command && shortcutOf(command);
          return (
            <div
              key={name}
              id={slashOptionId(index)}
              role="option"
              aria-selected={index === current}
              className="story-menu-item"
              {...(index === current ? { 'data-highlighted': true } : {})}
              onPointerMove={() =>
                editor.surface.setState({ opened: { kind: 'slash-menu', highlighted: index } })
              }
              onClick={() => choose(editor, choice)}
            >
              <Icon aria-hidden size={16} strokeWidth={1.75} />
              <span className="story-menu-name">{say(name)}</span>
              {shortcut && <kbd className="story-menu-key">{keyName(shortcut, isMacPlatform())}</kbd>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The id of a line of the list, by which the text tells a screen reader where it is. */
export function slashOptionId(index: number): string {
  return `${SLASH_MENU_ID}-${index}`;
}

/** Between the list and the line, and the edge of what is in sight, in pixels. */
const GAP = 6;

/** Puts the list under the caret's line, or over it where there is more room, and no higher than what is in sight. */
function placeUnderCaret(editor: Editor, sheet: HTMLElement, list: HTMLElement): void {
  const block = editor.selection && editor.children[editor.selection.anchor.path[0] ?? 0];
  if (!block) return;
  const line = ReactEditor.toDOMNode(editor, block).getBoundingClientRect();
  const page = sheet.getBoundingClientRect();
  const sight = (sheet.closest('main') ?? document.body).getBoundingClientRect();
  list.style.maxHeight = '';
  const wanted = list.getBoundingClientRect().height;
  const below = sight.bottom - line.bottom - 2 * GAP;
  const above = line.top - sight.top - 2 * GAP;
  const isBelow = wanted <= below || above <= below;
  const height = Math.min(wanted, isBelow ? below : above);
  const top = (isBelow ? line.bottom + GAP : line.top - height - GAP) - page.top;
  list.style.maxHeight = `${height}px`;
  list.style.insetBlockStart = `${top}px`;
  list.style.insetInlineStart = `${line.left - page.left}px`;
}
