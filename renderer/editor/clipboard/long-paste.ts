import { Editor, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Intake } from '../../../shared/intake/intake.ts';
import { messageData } from '../../../shared/messages/index.ts';
import type { Pasted } from './pasted.ts';
import type { ReadLong } from './read-in-worker.ts';

/**
 * Reads a long paste while the person writes on, then puts it where the caret was when it was made. Where that place has
 * been deleted meanwhile, says so and offers the caret's place now.
 */
export async function pasteLong(
  editor: Editor,
  pasted: Pasted,
  read: ReadLong,
  insert: (intake: Intake) => void,
): Promise<void> {
  const { services, cues } = editor.surface.getState();
  const selection = editor.selection ?? Editor.range(editor, Editor.end(editor, []));
  // What is typed at the caret meanwhile comes after what was pasted before it.
  const affinity = Range.isCollapsed(selection) ? 'backward' : 'inward';
  const place = Editor.rangeRef(editor, selection, { affinity });
  const controller = new AbortController();
  const leave = startReading(editor, () => {
    controller.abort();
  });
  const outcome = await read(pasted, { cues }, controller.signal);
  leave();
  const at = place.unref();
  if (!outcome.ok) {
    if (outcome.error === 'failed') services?.notice(messageData('editor.paste-failed'));
    return;
  }
  if (editor.surface.getState().services === undefined || ReactEditor.isReadOnly(editor)) {
    services?.notice(messageData('editor.paste-too-late'));
    return;
  }
  const put = (range: Range | null): void => {
    insertAt(editor, range, () => {
      insert(outcome.value);
    });
  };
  if (at !== null) {
    put(at);
    return;
  }
  services?.notice(messageData('editor.paste-place-gone'), {
    label: messageData('editor.paste-here'),
    run: () => {
      put(editor.selection);
    },
  });
}

/** Inserts at a place, and leaves the caret of a person who has gone on writing elsewhere where it is. */
function insertAt(editor: Editor, place: Range | null, insert: () => void): void {
  const { selection } = editor;
  const hasGoneOn = selection !== null && place !== null && !Range.equals(selection, place);
  const caret = hasGoneOn ? Editor.rangeRef(editor, selection) : undefined;
  if (place !== null) Transforms.select(editor, place);
  insert();
  const back = caret?.unref();
  if (back) Transforms.select(editor, back);
}

function startReading(editor: Editor, stop: () => void): () => void {
  editor.surface.setState(({ readings }) => ({ readings: [...readings, stop] }));
  return () => {
    editor.surface.setState(({ readings }) => ({ readings: readings.filter((other) => other !== stop) }));
  };
}

/** Gives up the pastes that are being read. Says whether there were any. */
export function stopReading(editor: Editor): boolean {
  const { readings } = editor.surface.getState();
  readings.forEach((stop) => {
    stop();
  });
  return readings.length > 0;
}
