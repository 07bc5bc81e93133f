import { Node, Transforms } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { dateText } from '../../shared/export/moment-text.ts';
import type { BlockOf } from '../../shared/blocks/index.ts';
import { languageOf } from '../../shared/language/index.ts';
import { asOneUndo } from '../editor/plugins/undo-steps.ts';
import { useStoryView } from '../editor/story-view.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { CorrectionDate } from './correction-date.tsx';
import { useBlockAttributes } from './use-block-attributes.ts';

/** What was put right, under the day on which it was. */
export function CorrectionView({ attributes, children, element }: BlockViewProps<'correction'>) {
  const say = useSay();
  const editor = useSlateStatic();
  const { language, isReadOnly } = useStoryView();
  const { labels, code } = languageOf(language);

  function setDate(date: string): void {
    asOneUndo(editor, () => {
      Transforms.setNodes<BlockOf<'correction'>>(
        editor,
        { date },
        { at: ReactEditor.findPath(editor, element) },
      );
    });
  }

  return (
    <div {...attributes} {...useBlockAttributes(element)} role="note" aria-label={say('block.correction')}>
      <div className="correction-head" contentEditable={false}>
        <span>{labels.correction}</span>
        {isReadOnly ? (
          <time dateTime={element.date}>{dateText(element.date, code)}</time>
        ) : (
          <CorrectionDate date={element.date} language={code} onChange={setDate} />
        )}
      </div>
      <div
        className="correction-text"
        {...(Node.string(element) === '' ? { 'data-placeholder': say('editor.correction-place') } : {})}
      >
        {children}
      </div>
    </div>
  );
}
