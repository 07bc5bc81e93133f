import { Crop, ImagePlus, ImageUp, Text, Trash2 } from 'lucide-react';
import { useState, type DragEvent, type MouseEvent } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor, useSelected, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import type { Photo } from '../../shared/blocks/index.ts';
import { choosePhotos } from '../editor/commands/choose-photos.ts';
import { attachToBlock, changePhoto, takeFilesWord, WITHOUT_FILE } from '../editor/commands/photos.ts';
import { EditedImage } from '../photos/edited-image.tsx';
import { ProvenanceNotes, type PhotoPart } from '../photos/provenance-notes.tsx';
import { ReadingQuestion } from '../photos/reading-question.tsx';
import { useStoryView } from '../editor/story-view.ts';
import { takeFocus } from '../editor/take-focus.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** On the page, the claim alone; the panel of photos speaks of the other words as well. */
const CREDIT: readonly PhotoPart[] = ['credit'];

/** A photo: the image or a place to put it, then its caption and its credit as text of the story. */
export function PhotoView({ attributes, children, element }: BlockViewProps<'photo'>) {
  const say = useSay();
  const editor = useSlateStatic();
  const { language, isReadOnly } = useStoryView();
  const house = useStore(editor.surface, (surface) => surface.house);
  return (
    <figure {...attributes} {...useBlockAttributes(element)} aria-label={say('block.photo')}>
      <PhotoFrame photo={element} />
      <div className="furniture">{children}</div>
      <ReadingQuestion blockId={element.id} />
      <ProvenanceNotes
        photo={element}
        options={{ language, house }}
        parts={CREDIT}
        onTake={isReadOnly ? undefined : (part) => takeFilesWord(editor, element.id, part)}
      />
    </figure>
  );
}

function PhotoFrame({ photo }: { readonly photo: Photo }) {
  const editor = useSlateStatic();
  const { photoUrl, missingFiles, isReadOnly } = useStoryView();
  const [brokenFile, setBrokenFile] = useState<string>();
  const { asset } = photo;
  const isMissing = asset !== undefined && (missingFiles.has(asset.file) || brokenFile === asset.file);

  function placeCaret(event: MouseEvent) {
    if (isReadOnly || !(event.target instanceof HTMLImageElement)) return;
    event.preventDefault();
    Transforms.select(editor, Editor.end(editor, [...ReactEditor.findPath(editor, photo), 0]));
    takeFocus(editor);
  }

  function drop(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (isReadOnly || file === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void attachToBlock(editor, photo.id, file);
  }

  return (
    <div className="photo-frame" contentEditable={false} onMouseDown={placeCaret} onDrop={drop}>
      {asset !== undefined && !isMissing ? (
        <>
          <EditedImage
            photo={photo}
            address={photoUrl(asset.file)}
            onError={() => setBrokenFile(asset.file)}
          />
          {!isReadOnly && <PhotoActions photo={photo} />}
        </>
      ) : (
        <PhotoWanted photo={photo} isMissing={isMissing} />
      )}
    </div>
  );
}

function PhotoWanted({ photo, isMissing }: { readonly photo: Photo; readonly isMissing: boolean }) {
  const say = useSay();
  const editor = useSlateStatic();
  const { isReadOnly } = useStoryView();
  const isAttaching = useStore(editor.surface, ({ attaching }) => attaching.has(photo.id));
  if (isAttaching) {
    return (
      <p className="photo-wanted" aria-hidden>
        {say('editor.attaching')}
      </p>
    );
  }
  return (
    <>
      {isMissing && (
        <p className="photo-missing" role="note">
          {say('editor.photo-missing')}
        </p>
      )}
      <button
        type="button"
        className="photo-wanted"
        disabled={isReadOnly}
        onClick={() => {
          choosePhotos(([file]) => {
            if (file) void attachToBlock(editor, photo.id, file);
          });
        }}
      >
        <ImagePlus aria-hidden size={22} strokeWidth={1.5} />
        <span className="photo-wanted-name">{say('editor.attach')}</span>
        <span className="photo-wanted-hint">{say('editor.attach-hint')}</span>
      </button>
    </>
  );
}

function PhotoActions({ photo }: { readonly photo: Photo }) {
  const say = useSay();
  const editor = useSlateStatic();
  // Only the photo that the caret is in has its buttons in the way of Tab.
  const tabIndex = useSelected() ? 0 : -1;
  const isDescribed = photo.alt !== '' || photo.decorative === true;
  const description = photo.decorative === true ? 'editor.is-decorative' : 'editor.described';
  return (
    <div className="photo-actions" {...(isDescribed ? {} : { 'data-wanting': true })}>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => editor.surface.setState({ opened: { kind: 'alt', blockId: photo.id } })}
      >
        <Text aria-hidden size={15} />
        {say(isDescribed ? description : 'editor.describe')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => editor.surface.setState({ opened: { kind: 'crop', blockId: photo.id } })}
      >
        <Crop aria-hidden size={15} />
        {say('photo.crop')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => {
          choosePhotos(([file]) => {
            if (file) void attachToBlock(editor, photo.id, file);
          });
        }}
      >
        <ImageUp aria-hidden size={15} />
        {say('editor.replace-photo')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={say('editor.remove-photo')}
        title={say('editor.remove-photo')}
        onClick={() => {
          changePhoto(editor, photo.id, WITHOUT_FILE);
          takeFocus(editor);
        }}
      >
        <Trash2 aria-hidden size={15} />
      </button>
    </div>
  );
}
