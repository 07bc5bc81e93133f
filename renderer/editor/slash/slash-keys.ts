import type { Editor } from 'slate';
import { choose, slashChoices } from './slash-choices.ts';
import { slashQuery } from './slash-query.ts';

/** What the open list of blocks does with a key; false when the key is the text's. */
export function runSlashKey(
  editor: Editor,
  { code, isComposing }: Pick<KeyboardEvent, 'code' | 'isComposing'>,
): boolean {
  const { opened } = editor.surface.getState();
  if (opened?.kind !== 'slash-menu' || isComposing) return false;
  const search = slashQuery(editor);
  if (!search) return false;
  const choices = slashChoices(search.query);
  const highlighted = Math.min(opened.highlighted, choices.length - 1);
  switch (code) {
    case 'Escape':
      editor.surface.setState({ opened: undefined });
      return true;
    case 'ArrowDown':
    case 'ArrowUp': {
      if (choices.length === 0) return false;
      const step = code === 'ArrowDown' ? 1 : choices.length - 1;
      editor.surface.setState({
        opened: { kind: 'slash-menu', highlighted: (highlighted + step) % choices.length },
      });
      return true;
    }
    case 'Enter':
    case 'NumpadEnter':
    case 'Tab': {
      const choice = choices[highlighted];
      if (choice) choose(editor, choice);
      else editor.surface.setState({ opened: undefined });
      return choice !== undefined;
    }
    default:
      return false;
  }
}
