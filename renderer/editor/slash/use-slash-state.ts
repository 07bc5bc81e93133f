import type { Editor } from 'slate';
import { useStore } from 'zustand';
import { useEditorState } from '../toolbar/use-editor-state.ts';
import { slashChoices } from './slash-choices.ts';
import { SLASH_MENU_ID, slashOptionId } from './slash-menu.tsx';
import { slashQuery } from './slash-query.ts';

/** What the text tells a screen reader of the open list of blocks; nothing while it is closed. */
export function useSlashState(editor: Editor) {
  const highlighted = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'slash-menu' ? opened.highlighted : undefined,
  );
  const query = useEditorState(editor, () =>
    highlighted === undefined ? undefined : slashQuery(editor)?.query,
  );
  if (highlighted === undefined || query === undefined) return {};
  const last = slashChoices(query).length - 1;
  return {
    'aria-controls': SLASH_MENU_ID,
    ...(last < 0 ? {} : { 'aria-activedescendant': slashOptionId(Math.min(highlighted, last)) }),
  };
}
