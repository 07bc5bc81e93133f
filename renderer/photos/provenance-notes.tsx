import { FileText, TriangleAlert } from 'lucide-react';
import type { Photo } from '../../shared/blocks/index.ts';
import type { CreditOptions } from '../../shared/photos/credit-line.ts';
import { provenanceOf, type Provenance } from '../../shared/photos/provenance.ts';
import { textOf } from '../../shared/story/text.ts';
import { useSay } from '../i18n/use-say.ts';

/** The words of a photo that a file can speak of. */
export type PhotoPart = 'caption' | 'credit' | 'alt';

interface ProvenanceNotesProps {
  readonly photo: Photo;
  readonly options: CreditOptions;
  /** The parts to speak of. */
  readonly parts: readonly PhotoPart[];
  /** Puts the file's word in the place of what stands there; none where nothing can be changed. */
  readonly onTake: ((part: PhotoPart) => void) | undefined;
}

/** Where a photo's words come from: the standard and the property in the file, or what the file says otherwise. */
export function ProvenanceNotes({ photo, options, parts, onTake }: ProvenanceNotesProps) {
  const provenance = provenanceOf(photo, options);
  const notes = parts.filter((part) => isWorthSaying(photo, part, provenance[part]));
  if (notes.length === 0) return null;
  return (
    <ul className="provenance" contentEditable={false}>
      {notes.map((part) => (
        <ProvenanceNote key={part} part={part} provenance={provenance[part]} onTake={onTake} />
      ))}
    </ul>
  );
}

/** A line that is empty says so by itself, unless the file could fill it. */
function isWorthSaying(photo: Photo, part: PhotoPart, { kind }: Provenance): boolean {
  const text = part === 'alt' ? photo.alt : textOf(photo.children[part === 'caption' ? 0 : 1].children);
  return kind === 'differs' || (kind === 'file' && text.trim() !== '');
}

interface ProvenanceNoteProps {
  readonly part: PhotoPart;
  readonly provenance: Provenance;
  readonly onTake: ((part: PhotoPart) => void) | undefined;
}

function ProvenanceNote({ part, provenance, onTake }: ProvenanceNoteProps) {
  const say = useSay();
  const name = say(`photo.${part}`);
  switch (provenance.kind) {
    case 'written':
      return null;
    case 'file':
      return (
        <li>
          <FileText aria-hidden size={14} strokeWidth={1.75} />
          <span>
            {name} · {say('photo.from-file', { origin: provenance.origins.join(', ') })}
          </span>
        </li>
      );
    case 'differs':
      return (
        <li {...(part === 'credit' ? { className: 'at-odds' } : {})}>
          <TriangleAlert aria-hidden size={14} strokeWidth={1.75} />
          <span>
            {name} · {say('photo.file-says', { says: provenance.says, origin: provenance.origin })}{' '}
            {onTake && (
              <button type="button" className="text-button" onClick={() => onTake(part)}>
                {say('photo.take-files-word')}
              </button>
            )}
          </span>
        </li>
      );
  }
}
