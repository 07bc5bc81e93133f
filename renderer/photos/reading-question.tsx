import { useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { answerReading } from '../editor/commands/photos.ts';
import { useSay } from '../i18n/use-say.ts';

/** Asks which way of reading old text in a photo's file gives words; nothing is filled in from it before that. */
export function ReadingQuestion({ blockId }: { readonly blockId: string }) {
  const say = useSay();
  const editor = useSlateStatic();
  const readings = useStore(editor.surface, ({ questions }) => questions.get(blockId));
  if (readings === undefined) return null;
  return (
    <div
      className="reading-question"
      role="group"
      aria-label={say('photo.which-reading')}
      contentEditable={false}
    >
      <p>{say('photo.which-reading')}</p>
      {readings.map(({ charset, text }) => (
        <button
          key={charset}
          type="button"
          className="reading"
          onClick={() => void answerReading(editor, blockId, charset)}
        >
          {text.replace(/\n/gu, ' · ')}
        </button>
      ))}
      <button
        type="button"
        className="text-button"
        onClick={() => void answerReading(editor, blockId, undefined)}
      >
        {say('photo.no-reading')}
      </button>
    </div>
  );
}
