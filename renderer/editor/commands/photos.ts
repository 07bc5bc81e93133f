import { Editor, Path, Range, Transforms } from 'slate';
import type { Photo } from '../../../shared/blocks/index.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fillingOf } from '../../../shared/photos/fill.ts';
import type { Charset } from '../../../shared/photos/metadata.ts';
import type { Reading } from '../../../shared/photos/read-metadata.ts';
import { newId } from '../../../shared/story/ids.ts';
import { blockAt, currentBlock, findBlock, isTextBlock, isWordless } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import type { AttachedPhoto, AttachingRun } from '../surface.ts';

/** The image types that a story can hold. */
export const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
] as const;

/** The files among some that are photos, by what they say of themselves; the desk looks inside. */
export function photosAmong(files: Iterable<File>): File[] {
  return [...files].filter(({ type }) => isPhotoType(type));
}

/** Says whether a media type is that of photos; HEIC among them, which the desk refuses with a word on what to do. */
export function isPhotoType(type: string): boolean {
  return REFUSED_TYPES.has(type) || PHOTO_TYPES.some((known) => known === type);
}

/** What people take for photos: the desk says why it does not. */
const REFUSED_TYPES: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/svg+xml']);

/**
 * Attaches files as new photo blocks, one after another: after the block of an id, or the caret's, or at the end. An
 * empty block gives way to them. Each is a step to undo. When the person stops it, what is on
 * the page by then stays.
 */
export async function attachNewPhotos(
  editor: Editor,
  files: readonly File[],
  afterId = currentBlock(editor)?.[0].id,
): Promise<void> {
  const { services } = editor.surface.getState();
  if (!services) return;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  const goesOn = () => !isStopped;
  let previous = afterId;
  for (const [done, file] of files.entries()) {
    if (!goesOn()) break;
    const id = newId();
    setProgress(editor, { done, total: files.length, stop });
    setAttaching(editor, id, true);
    const attached = await services.attach(file).finally(() => setAttaching(editor, id, false));
    if (!attached || !goesOn()) continue;
    insertPhoto(editor, id, attached, previous);
    ask(editor, id, attached.readings);
    previous = id;
  }
  setProgress(editor, undefined);
}

/**
 * Puts a photo that the desk keeps already after the caret's block, with the credit that it has elsewhere when its file
 * names nobody. One step to undo.
 */
export function insertTakenPhoto(editor: Editor, attached: AttachedPhoto, credit: string): void {
  const id = newId();
  insertPhoto(editor, id, attached, currentBlock(editor)?.[0].id, credit);
  ask(editor, id, attached.readings);
}

/**
 * Attaches a file to a photo block, in the place of the one it has; words that stand there stay, empty ones are filled in
 * from the file. One step to undo.
 */
export async function attachToBlock(editor: Editor, blockId: string, file: File): Promise<void> {
  const { services } = editor.surface.getState();
  if (!services) return;
  if (photosAmong([file]).length === 0) {
    services.notice(messageData('editor.not-a-photo', { name: file.name }));
    return;
  }
  setAttaching(editor, blockId, true);
  const attached = await services.attach(file).finally(() => setAttaching(editor, blockId, false));
  if (attached) {
    putAttached(editor, blockId, attached);
    ask(editor, blockId, attached.readings);
  }
}

/** Reads a photo's file again as the person says that its old text is to be read; undefined leaves that text out. */
export async function answerReading(
  editor: Editor,
  blockId: string,
  charset: Charset | undefined,
): Promise<void> {
  const { services } = editor.surface.getState();
  const block = findBlock(editor, blockId)?.[0];
  ask(editor, blockId, []);
  if (!services || charset === undefined || block?.type !== 'photo' || block.asset === undefined) return;
  const { asset } = block;
  const read = await services.readPhoto(asset.file, charset);
  if (read) putAttached(editor, blockId, { ...read, asset });
}

function putAttached(editor: Editor, blockId: string, { asset, metadata }: AttachedPhoto): void {
  const entry = findBlock(editor, blockId);
  if (entry?.[0].type !== 'photo') return;
  const [before, path] = entry;
  const { language, house } = editor.surface.getState();
  const filling = fillingOf(before, asset, metadata, { language, house });
  const { words } = filling;
  const isOther = before.asset?.file !== asset.file;
  asOneUndo(editor, () => {
    // They were said of the photo that stood here before.
    Transforms.unsetNodes<Photo>(editor, isOther ? [...READ, ...EDITED] : READ, { at: path });
    Transforms.setNodes<Photo>(
      editor,
      {
        asset,
        ...(filling.metadata === undefined ? {} : { metadata: filling.metadata }),
        ...(filling.filled === undefined ? {} : { filled: filling.filled }),
        ...(words.alt === undefined ? {} : { alt: words.alt }),
      },
      { at: path },
    );
    for (const [index, text] of [words.caption, words.credit].entries()) {
      if (text !== undefined)
        Transforms.insertText(editor, text, { at: Editor.start(editor, [...path, index]) });
    }
  });
}

const READ: (keyof Photo)[] = ['metadata', 'filled'];
const EDITED: (keyof Photo)[] = ['rotation', 'crop', 'focalPoint', 'withoutCredit'];

/** What can be changed of a photo block besides its words; null takes a property away. */
export type PhotoChange = {
  readonly [Property in Exclude<keyof Photo, 'type' | 'id' | 'children' | 'reason' | 'alt'>]?:
    Photo[Property] | null;
} & { readonly alt?: string };

/** What goes with a photo's file when that is taken away. */
export const WITHOUT_FILE: PhotoChange = {
  asset: null,
  rotation: null,
  crop: null,
  focalPoint: null,
  metadata: null,
  filled: null,
  withoutCredit: null,
};

/** Changes what a photo block holds besides its words. One step to undo. */
export function changePhoto(editor: Editor, blockId: string, change: PhotoChange): void {
  const entry = findBlock(editor, blockId);
  if (entry?.[0].type !== 'photo') return;
  asOneUndo(editor, () => {
    Transforms.setNodes<Photo>(editor, change, { at: entry[1] });
  });
}

/** Puts the file's word for a part of a photo in the place of what stands there. One step to undo. */
export function takeFilesWord(editor: Editor, blockId: string, part: 'caption' | 'credit' | 'alt'): void {
  const entry = findBlock(editor, blockId);
  if (entry?.[0].type !== 'photo') return;
  const [photo, path] = entry;
  const { asset, metadata = {}, filled = [] } = photo;
  if (asset === undefined) return;
  const { language, house } = editor.surface.getState();
  const text = fillingOf(withoutWords(photo), asset, metadata, { language, house }).words[part];
  if (text === undefined) return;
  asOneUndo(editor, () => {
    const now = [...new Set([...filled, part])];
    Transforms.setNodes<Photo>(
      editor,
      { filled: now, ...(part === 'alt' ? { alt: text } : {}) },
      { at: path },
    );
    if (part === 'alt') return;
    const place = [...path, part === 'caption' ? 0 : 1];
    Transforms.delete(editor, { at: Editor.range(editor, place) });
    Transforms.insertText(editor, text, { at: Editor.start(editor, place) });
  });
}

function withoutWords(photo: Photo): Pick<Photo, 'alt' | 'children'> {
  return {
    alt: '',
    children: [
      { ...photo.children[0], children: [{ text: '' }] },
      { ...photo.children[1], children: [{ text: '' }] },
    ],
  };
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
  attached: AttachedPhoto | undefined,
  afterId: string | undefined,
  otherCredit = '',
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
    if (attached) putAttached(editor, id, attached);
    const entry = findBlock(editor, id);
    if (entry && otherCredit !== '' && Editor.string(editor, [...entry[1], 1]) === '') {
      Transforms.insertText(editor, otherCredit, { at: Editor.start(editor, [...entry[1], 1]) });
    }
    const inserted = findBlock(editor, id);
    if (inserted && (!editor.selection || Range.isCollapsed(editor.selection))) {
      Transforms.select(editor, Editor.start(editor, inserted[1]));
    }
  });
}

/** Asks the person, beside the photo, how its old text is to be read; an empty list asks nothing more. */
function ask(editor: Editor, blockId: string, readings: readonly Reading[]): void {
  editor.surface.setState(({ questions }) => {
    const next = new Map(questions);
    if (readings.length > 0) next.set(blockId, readings);
    else next.delete(blockId);
    return { questions: next };
  });
}

function setProgress(editor: Editor, attachingRun: AttachingRun | undefined): void {
  editor.surface.setState({ attachingRun });
}

function setAttaching(editor: Editor, id: string, isOn: boolean): void {
  editor.surface.setState(({ attaching }) => {
    const next = new Set(attaching);
    if (isOn) next.add(id);
    else next.delete(id);
    return { attaching: next };
  });
}
