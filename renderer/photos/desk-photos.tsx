import { useState } from 'react';
import type { DeskPhoto } from '../../shared/host/contract.ts';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState, useWorkspace } from '../app/workspace-context.ts';
import { insertTakenPhoto } from '../editor/commands/photos.ts';
import { previewOf } from '../host.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';

/** Photos that other stories of the desk have, to take one into this story after the caret's block. */
export function DeskPhotos({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const workspace = useWorkspace();
  const editor = useSessionState(session, (state) => state.editor);
  const language = useSessionState(session, (state) => state.envelope.language);
  const [photos, setPhotos] = useState<readonly DeskPhoto[]>();

  async function show() {
    const listed = await workspace.host.call('photos.list', {});
    if (listed.ok) setPhotos(listed.value.photos.filter(({ story }) => story !== session.id));
    else workspace.notify(listed.error.message);
  }

  async function take({ story, file, credit }: DeskPhoto) {
    const request = { story: session.id, from: story, file, language };
    const taken = await workspace.host.call('photos.take', request);
    if (taken.ok) insertTakenPhoto(editor, taken.value, credit);
    else workspace.notify(taken.error.message);
  }

  if (photos === undefined) return <Button onClick={() => void show()}>{say('photo.from-desk')}</Button>;
  return (
    <section aria-label={say('photo.from-desk')}>
      <h3 className="desk-photos-title">{say('photo.from-desk')}</h3>
      {photos.length === 0 && <p className="quiet">{say('photo.none-on-desk')}</p>}
      <ul className="desk-photos">
        {photos.map((photo) => (
          <li key={photo.file}>
            <button
              type="button"
              title={[photo.caption, photo.credit, photo.title].filter((text) => text !== '').join('\n')}
              aria-label={say('photo.take-this', {
                photo: [photo.caption, photo.credit].filter((text) => text !== '').join('. ') || photo.title,
              })}
              onClick={() => void take(photo)}
            >
              <img src={previewOf(workspace.host.photoUrl(photo.story, photo.file))} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
