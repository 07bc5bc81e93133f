import { CircleAlert } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { Photo } from '../../shared/blocks/index.ts';
import { isBlank } from '../../shared/export/blank.ts';
import { houseCreditOf } from '../../shared/host/settings.ts';
import type { CreditOptions } from '../../shared/photos/credit-line.ts';
import { provenanceOf } from '../../shared/photos/provenance.ts';
import { textOf } from '../../shared/story/text.ts';
import { focusBlock } from '../app/focus-text.ts';
import { SidePanel } from '../app/side-panel.tsx';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState, useWorkspace, useWorkspaceState } from '../app/workspace-context.ts';
import { previewOf } from '../host.ts';
import { useSay } from '../i18n/use-say.ts';
import { takeFilesWord } from '../editor/commands/photos.ts';
import { DeskPhotos } from './desk-photos.tsx';
import { EditedImage } from './edited-image.tsx';
import { ProvenanceNotes, type PhotoPart } from './provenance-notes.tsx';

const PARTS: readonly PhotoPart[] = ['caption', 'credit', 'alt'];

/** The contact sheet: every photo of the story in its order, with what it still wants and what the file says otherwise. */
export function PhotosPanel({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const blocks = useDeferredValue(useSessionState(session, (state) => state.blocks));
  const photos = blocks.filter((block) => block.type === 'photo');
  const editor = useSessionState(session, (state) => state.editor);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const language = useSessionState(session, (state) => state.envelope.language);
  const settings = useWorkspaceState((state) => state.settings);
  const house = houseCreditOf(settings);
  const missing = useSessionState(session, (state) => state.missingFiles);
  const wanting = (photo: Photo) => wantsOf(photo, missing, { language, house });
  const count = photos.filter((photo) => wanting(photo).length > 0).length;
  return (
    <SidePanel title={say('command.photos')}>
      <p className="panel-lead" role="status">
        {photos.length === 0
          ? say('photo.none-yet')
          : count === 0
            ? say('photo.all-complete')
            : say('photo.want-something', { count })}
      </p>
      <ol className="contact-sheet">
        {photos.map((photo) => (
          <li key={photo.id}>
            <PhotoCard session={session} photo={photo} wants={wanting(photo)} />
            <ProvenanceNotes
              photo={photo}
              options={{ language, house }}
              parts={PARTS}
              onTake={isReadOnly ? undefined : (part) => takeFilesWord(editor, photo.id, part)}
            />
          </li>
        ))}
      </ol>
      {!isReadOnly && <DeskPhotos session={session} />}
    </SidePanel>
  );
}

interface PhotoCardProps {
  readonly session: StorySession;
  readonly photo: Photo;
  readonly wants: readonly Want[];
}

function PhotoCard({ session, photo, wants }: PhotoCardProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const editor = useSessionState(session, (state) => state.editor);
  const caption = textOf(photo.children[0].children).trim();
  const credit = textOf(photo.children[1].children).trim();
  return (
    <button
      type="button"
      className="photo-card"
      onClick={() => {
        focusBlock(editor, photo.id, wants.includes('credit') ? 'credit' : undefined);
      }}
    >
      <span className="photo-card-picture">
        {photo.asset !== undefined && !wants.includes('file') && (
          <EditedImage
            photo={photo}
            address={previewOf(workspace.host.photoUrl(session.id, photo.asset.file))}
            isBeside
          />
        )}
      </span>
      <span className="photo-card-words">
        {caption !== '' && <span className="photo-card-caption">{caption}</span>}
        {credit !== '' && <span className="photo-card-credit">{credit}</span>}
        {wants.map((want) => (
          <span key={want} className="photo-card-want">
            <CircleAlert aria-hidden size={13} strokeWidth={2} />
            {say(`photo.wants-${want}`)}
          </span>
        ))}
      </span>
    </button>
  );
}

/** What a photo can want, and what the file says otherwise. */
type Want = 'file' | 'credit' | 'alt' | 'caption' | 'look';

function wantsOf(photo: Photo, missing: readonly string[], options: CreditOptions): Want[] {
  const [caption, credit] = photo.children.map(({ children }) => textOf(children));
  const isCredited = !isBlank(credit ?? '');
  const wants: Readonly<Record<Want, boolean>> = {
    file: photo.asset === undefined || missing.includes(photo.asset.file),
    credit: !isCredited,
    look: isCredited && provenanceOf(photo, options).credit.kind === 'differs',
    caption: isBlank(caption ?? ''),
    alt: isBlank(photo.alt) && photo.decorative !== true,
  };
  return WANTS.filter((want) => wants[want]);
}

const WANTS: readonly Want[] = ['file', 'credit', 'look', 'caption', 'alt'];
