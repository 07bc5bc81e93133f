import { useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { useSay } from '../../i18n/use-say.ts';

/** Says that a photo is on its way to the desk, wherever on the page it will stand. */
export function AttachingStatus() {
  const say = useSay();
  const editor = useSlateStatic();
  const isAttaching = useStore(editor.surface, ({ attaching }) => attaching.size > 0);
  return (
    <p className="attaching-status" role="status">
      {isAttaching && say('editor.attaching')}
    </p>
  );
}
