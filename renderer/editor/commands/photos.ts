import { Editor, Path, Range, Transforms } from 'slate';
import type { Photo } from '../../../shared/blocks/index.ts';
import type { PhotoAsset } from '../../../shared/blocks/photo.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import { blockAt, currentBlock, findBlock, isTextBlock, isWordless } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';

/** The image types that a story can hold. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;

/** The files among some that are photos, by what they say of themselves; the desk looks inside. */
export function photosAmong(files: Iterable<File>): File[] {
  return [...files].filter(({ type }) => PHOTO_TYPES.some((known) => known === type));
}

/**
 * Attaches files as new photo blocks, one after another: after the block of an id, or the caret's, or at the end. An
 * empty block gives way to them. Each is a step to undo.
 */
export async function attachNewPhotos(
  editor: Editor,
  files: readonly File[],
  afterId = currentBlock(editor)?.[0].id,
): Promise<void> {
  const { services } = editor.surface.getState();
  if (!services) return;
  let previous = afterId;
  for (const file of files) {
    const id = newId();
    setAttaching(editor, id, true);
    const asset = await services.attach(file).finally(() => setAttaching(editor, id, false));
    if (!asset) continue;
    insertPhoto(editor, id, asset, previous);
    previous = id;
  }
}

/** Attaches a file to a photo block, in the place of the one it has. One step to undo. */
export async function attachToBlock(editor: Editor, blockId: string, file: File): Promise<void> {
  const { services } = editor.surface.getState();
  if (!services) return;
  if (photosAmong([file]).length === 0) {
    services.notice(messageData('editor.not-a-photo', { name: file.name }));
    return;
  }
  setAttaching(editor, blockId, true);
  const asset = await services.attach(file).finally(() => setAttaching(editor, blockId, false));
  if (asset) changePhoto(editor, blockId, { asset });
}

/** Changes what a photo block holds besides its words; null takes a property away. One step to undo. */
export function changePhoto(
  editor: Editor,
  blockId: string,
  change: { asset?: PhotoAsset | null; alt?: string; decorative?: true | null; focalPoint?: null },
): void {
  const entry = findBlock(editor, blockId);
  if (entry?.[0].type !== 'photo') return;
  asOneUndo(editor, () => {
    Transforms.setNodes<Photo>(editor, change, { at: entry[1] });
  });
}

/** Puts a photo block with no file after the caret's block, or in its place when it is empty. Gives the new one's id. */
export function insertEmptyPhoto(editor: Editor): string {
  const id = newId();
  insertPhoto(editor, id, undefined, currentBlock(editor)?.[0].id);
  return id;
}

function insertPhoto(
  editor: Editor,
  id: string,
  asset: PhotoAsset | undefined,
  afterId: string | undefined,
): void {
  const entry =
    (afterId === undefined ? undefined : findBlock(editor, afterId)) ??
    blockAt(editor, [editor.children.length - 1]);
  if (!entry) return;
  const [block, path] = entry;
  const isSpent = isTextBlock(block) && isWordless(block);
  const photo: Photo = {
    type: 'photo',
    id,
    ...(asset ? { asset } : {}),
    alt: '',
    children: [
      { type: 'caption', children: [{ text: '' }] },
      { type: 'credit', children: [{ text: '' }] },
    ],
  };
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (isSpent) Transforms.removeNodes(editor, { at: path });
      Transforms.insertNodes(editor, photo, { at: isSpent ? path : Path.next(path), select: false });
    });
    const inserted = findBlock(editor, id);
    if (inserted && (!editor.selection || Range.isCollapsed(editor.selection))) {
      Transforms.select(editor, Editor.start(editor, inserted[1]));
    }
  });
}

function setAttaching(editor: Editor, id: string, isOn: boolean): void {
  editor.surface.setState(({ attaching }) => {
    const next = new Set(attaching);
    if (isOn) next.add(id);
    else next.delete(id);
    return { attaching: next };
  });
}
