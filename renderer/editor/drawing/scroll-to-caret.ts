import { Range } from 'slate';
import { defaultScrollSelectionIntoView, type ReactEditor } from 'slate-react';

/** What must be free above and below the caret, in pixels. */
const CLEARANCE = 8;

/**
 * Brings the caret into sight after an edit. Where it is in sight already, as at nearly every key, one look at its place
 * is all that this costs.
 */
export function scrollToCaret(editor: ReactEditor, range: globalThis.Range): void {
  if (editor.selection && Range.isCollapsed(editor.selection)) {
    const caret = range.getBoundingClientRect();
    const page = range.startContainer.parentElement?.closest('main')?.getBoundingClientRect();
    const isInSight =
      page &&
      caret.height > 0 &&
      caret.top >= page.top + CLEARANCE &&
      caret.bottom <= page.bottom - CLEARANCE;
    if (isInSight) return;
  }
  defaultScrollSelectionIntoView(editor, range);
}
