import { useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { useSay } from '../../i18n/use-say.ts';

/** Says that photos are on their way to the desk, wherever on the page they will stand, and lets the person stop it. */
export function AttachingStatus() {
  const say = useSay();
  const editor = useSlateStatic();
  const isAttaching = useStore(editor.surface, ({ attaching }) => attaching.size > 0);
  const run = useStore(editor.surface, ({ attachingRun }) => attachingRun);
  const isSeveral = run !== undefined && run.total > 1;
  return (
    <div className="attaching-status">
      <p role="status">
        {isSeveral
          ? say('photo.attaching-several', { number: run.done + 1, total: run.total })
          : isAttaching && say('editor.attaching')}
      </p>
      {isSeveral && (
        <button type="button" className="text-button" onClick={run.stop}>
          {say('photo.stop-attaching')}
        </button>
      )}
    </div>
  );
}
