import { createEditor, Editor } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { withReact } from 'slate-react';
import type { Block } from '../../shared/blocks/index.ts';
import type { MomentToKeep } from '../../shared/history/point.ts';
import './slate-types.ts';
import { readHtmlInWindow, type ReadHtml } from './clipboard/read-html.ts';
import { readInWorker, type ReadLong } from './clipboard/read-in-worker.ts';
import { withLateDrawing } from './drawing/late-drawing.ts';
import { FRAGMENT_KEY, withClipboard } from './plugins/clipboard.ts';
import { withComposedText } from './plugins/composed-text.ts';
import { withDeletion } from './plugins/deletion.ts';
import { withLineBreaks } from './plugins/line-breaks.ts';
import { withMarkdown } from './plugins/markdown.ts';
import { withSchema } from './plugins/schema.ts';
import { withSlash } from './plugins/slash.ts';
import { withStoryNodes } from './plugins/story-nodes.ts';
import { withTypography } from './plugins/typography.ts';
import { withUndoSteps } from './plugins/undo-steps.ts';
import { createSurface } from './surface.ts';

/** Stories longer than this are drawn in stretches of so many blocks. */
const LONG_STORY = 100;
const STRETCH = 20;

export interface StoryEditorOptions {
  /** The clock that tells bursts of typing apart. */
  readonly now?: () => number;
  /** Hears of every change to the document, exactly as it was applied; those of the selection are none. */
  readonly onOperation?: Editor['onOperation'];
  /** Hears that much of the text is about to be replaced or added at once. */
  readonly onMoment?: (moment: MomentToKeep) => void;
  /** How pasted HTML is parsed where there is no browser. */
  readonly readHtml?: ReadHtml;
  /** How a long paste is read where there are no workers. */
  readonly readLong?: ReadLong;
}

/**
 * Makes the editor of one story. Its document is the given blocks, mended where Slate needs it; mending is not a step
 * to undo.
 */
export function createStoryEditor(
  blocks: readonly Block[],
  {
    now = () => performance.now(),
    onOperation = () => undefined,
    onMoment = () => undefined,
    readHtml = readHtmlInWindow,
    readLong = readInWorker,
  }: StoryEditorOptions = {},
): Editor {
  const surface = createSurface();
  const base = Object.assign(withReact(withHistory(createEditor()), FRAGMENT_KEY), { surface, onOperation });
  const story = withUndoSteps(withComposedText(withSchema(withStoryNodes(base))), now);
  const editor = withClipboard(withSlash(withTypography(withMarkdown(withDeletion(withLineBreaks(story))))), {
    onMoment,
    readHtml,
    readLong,
  });
  const { apply, onChange } = editor;
  editor.apply = (operation) => {
    apply(operation);
    if (operation.type !== 'set_selection') onOperation(operation);
  };
  editor.onChange = (options) => {
    onChange(options);
    surface.setState(({ revision }) => ({ revision: revision + 1 }));
  };
  withLateDrawing(editor);
  editor.children = structuredClone([...blocks]);
  let isLong = false;
  editor.getChunkSize = (node) => {
    if (!Editor.isEditor(node)) return null;
    // A story that was long once stays so: to draw it in another way is to draw all of it anew.
    isLong ||= node.children.length > LONG_STORY;
    return isLong ? STRETCH : null;
  };
  HistoryEditor.withoutSaving(editor, () => Editor.normalize(editor, { force: true }));
  return editor;
}
