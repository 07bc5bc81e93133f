import type { Editor } from 'slate';
import { useStore } from 'zustand';

/** Something read off an editor, read again whenever the text or the selection changes; also outside `<Slate>`. */
export function useEditorState<Value>(editor: Editor, read: (editor: Editor) => Value): Value {
  return useStore(editor.surface, () => read(editor));
}
