import { expect, test } from 'vitest';
import { attachNewPhotos, attachToBlock, changePhoto } from '../../renderer/editor/commands/photos.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import type { PhotoAsset } from '../../shared/blocks/photo.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const asset: PhotoAsset = { file: `photos/${'a'.repeat(64)}.jpg`, width: 3, height: 2 };
const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });

/** An editor whose desk keeps what is called `good…` and nothing else. */
function atDesk(...lines: string[]) {
  const editor = editorOf(...lines);
  const notices: MessageData[] = [];
  editor.surface.setState({
    services: {
      attach: (file) => Promise.resolve(file.name.startsWith('good') ? asset : undefined),
      notice: (message) => void notices.push(message),
    },
  });
  return { editor, notices };
}

test('photos become blocks in their order after the caret’s, and one that was refused becomes none', async () => {
  const { editor } = atDesk('p: on|e', 'p: two');
  await attachNewPhotos(editor, [photo('good 1'), photo('bad'), photo('good 2')]);
  expect(linesOf(editor)).toEqual(['p: one', 'photo:  / ', 'photo: | / ', 'p: two']);
  expect(storyBlocks(editor).filter((block) => block.type === 'photo' && block.asset === asset)).toHaveLength(
    2,
  );
  expect(editor.surface.getState().attaching.size).toBe(0);
});

test('a photo takes the place of an empty paragraph, and one undo brings that back', async () => {
  const { editor } = atDesk('p: |', 'p: two');
  await attachNewPhotos(editor, [photo('good')]);
  expect(linesOf(editor)).toEqual(['photo: | / ', 'p: two']);
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: |', 'p: two']);
});

test('a photo comes to its block though that has moved meanwhile', async () => {
  const { editor } = atDesk('photo: cap / cred', 'p: x|');
  const [waiting] = storyBlocks(editor);
  const attached = attachToBlock(editor, waiting!.id, photo('good'));
  editor.moveNodes({ at: [0], to: [1] });
  await attached;
  expect(storyBlocks(editor)[1]).toEqual({ ...waiting, asset });
});

test('a photo whose block was deleted meanwhile is let go', async () => {
  const { editor } = atDesk('photo: cap / cred', 'p: x|');
  const attached = attachToBlock(editor, storyBlocks(editor)[0]!.id, photo('good'));
  editor.removeNodes({ at: [0] });
  await attached;
  expect(linesOf(editor)).toEqual(['p: x|']);
});

test('a file that is no photo is not sent to the desk, and the person is told', async () => {
  const { editor, notices } = atDesk('photo: cap / cred', 'p: x|');
  const file = new File(['x'], 'good.pdf', { type: 'application/pdf' });
  await attachToBlock(editor, storyBlocks(editor)[0]!.id, file);
  expect(storyBlocks(editor)[0]).not.toHaveProperty('asset');
  expect(notices).toEqual([{ key: 'editor.not-a-photo', values: { name: 'good.pdf' } }]);
});

test('taking a photo away leaves its words, and one undo brings it back', async () => {
  const { editor } = atDesk('photo: cap / cred', 'p: x|');
  const { id } = storyBlocks(editor)[0]!;
  await attachToBlock(editor, id, photo('good'));
  await nextTick();
  changePhoto(editor, id, { asset: null });
  expect(storyBlocks(editor)[0]).not.toHaveProperty('asset');
  expect(linesOf(editor)[0]).toBe('photo: cap / cred');
  await nextTick();
  editor.undo();
  expect(storyBlocks(editor)[0]).toHaveProperty('asset', asset);
});
