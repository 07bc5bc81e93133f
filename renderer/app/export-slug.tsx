import { useId, useState } from 'react';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import { slugSchema } from '../../shared/story/story.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import type { StorySession } from './story-session.ts';
import { useSessionState, useWorkspace } from './workspace-context.ts';

/** The slug of the story's address, to be changed; one that another story of the desk has gets a number. */
export function ExportSlug({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const sayData = useSayData();
  const { host } = useWorkspace();
  const id = useId();
  const kept = useSessionState(session, (state) => state.envelope.slug);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const isExported = useSessionState(session, (state) => state.isExported);
  const [draft, setDraft] = useState<string>();
  const [note, setNote] = useState<MessageData>();
  const isSlug = draft === undefined || (draft !== '' && slugSchema.safeParse(draft).success);

  async function keep(): Promise<void> {
    if (draft === undefined || draft === kept || !isSlug) return;
    const free = await host.call('stories.free-slug', { id: session.id, slug: draft });
    if (!free.ok) {
      setNote(free.error.message);
      return;
    }
    const { slug } = free.value;
    setDraft(undefined);
    session.keepSlug(slug);
    setNote(slug === draft ? undefined : messageData('export-dialog.slug-taken', { taken: draft, slug }));
  }

  return (
    <div className="field">
      <label htmlFor={id}>{say('export-dialog.slug')}</label>
      <input
        id={id}
        type="text"
        value={draft ?? kept}
        readOnly={isReadOnly}
        spellCheck={false}
        aria-invalid={!isSlug}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          setDraft(target.value);
        }}
        onBlur={() => void keep()}
      />
      <p id={`${id}-note`} className={isSlug ? 'quiet' : 'field-fault'} role="status">
        {noteOn()}
      </p>
    </div>
  );

  function noteOn(): string {
    if (!isSlug) return say('export-dialog.slug-wrong');
    if (note !== undefined) return sayData(note);
    return isExported && draft !== undefined && draft !== kept ? say('export-dialog.slug-exported') : '';
  }
}
