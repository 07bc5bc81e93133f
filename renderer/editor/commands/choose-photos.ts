import type { Editor } from 'slate';
import { currentBlock } from '../nodes.ts';
import { attachNewPhotos, attachToBlock, insertEmptyPhoto, PHOTO_TYPES } from './photos.ts';

/**
 * Asks for photos and attaches them: to the caret's photo block when it has none, else as new blocks. A browser shows
 * its file dialog only in answer to a key or a click; when it will not, an empty photo block asks instead.
 */
export function chooseAndAttachPhotos(editor: Editor): void {
  if (!navigator.userActivation.isActive) {
    insertEmptyPhoto(editor);
    return;
  }
  const block = currentBlock(editor)?.[0];
  const waiting = block?.type === 'photo' && block.asset === undefined ? block.id : undefined;
  choosePhotos((files) => {
    const [first, ...others] = files;
    if (first === undefined) return;
    if (waiting === undefined) {
      void attachNewPhotos(editor, files);
      return;
    }
    void attachToBlock(editor, waiting, first).then(() => attachNewPhotos(editor, others));
  });
}

/** Shows the system's file dialog for photos and calls back with what was chosen. */
export function choosePhotos(onChosen: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = PHOTO_TYPES.join(',');
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
