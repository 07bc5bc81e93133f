import { useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { useSay } from '../../i18n/use-say.ts';
import { stopReading } from '../clipboard/long-paste.ts';

/**
 * Says that a long paste is being read, or that photos are on their way to the desk, wherever on the page they will stand,
 * and lets the person stop it.
 */
export function WorkStatus() {
  const say = useSay();
  const editor = useSlateStatic();
  const isReading = useStore(editor.surface, ({ readings }) => readings.length > 0);
  const isAttaching = useStore(editor.surface, ({ attaching }) => attaching.size > 0);
  const run = useStore(editor.surface, ({ attachingRun }) => attachingRun);
  const isSeveral = run !== undefined && run.total > 1;
  const stop = isReading ? () => stopReading(editor) : isSeveral ? run.stop : undefined;
  return (
    <div className="work-status">
      <p role="status">
        {isReading
          ? say('editor.reading-paste')
          : isSeveral
            ? say('photo.attaching-several', { number: run.done + 1, total: run.total })
            : isAttaching && say('editor.attaching')}
      </p>
      {stop && (
        <button type="button" className="text-button" onClick={stop}>
          {say('editor.stop')}
        </button>
      )}
    </div>
  );
}
