import { describe, expect, test } from 'vitest';
import {
  answerReading,
  attachNewPhotos,
  attachToBlock,
  changePhoto,
  takeFilesWord,
} from '../../renderer/editor/commands/photos.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import type { Block } from '../../shared/blocks/index.ts';
import type { PhotoAsset } from '../../shared/blocks/photo.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import type { AttachedPhoto } from '../../renderer/editor/surface.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const asset: PhotoAsset = { file: `photos/${'a'.repeat(64)}.jpg`, width: 3, height: 2 };
const attached: AttachedPhoto = { asset, metadata: {}, readings: [], damaged: [] };
const read = { metadata: {}, readings: [], damaged: [] };
const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });

/** An editor whose desk keeps what is called `good…` and nothing else. */
function atDesk(...lines: string[]) {
  const editor = editorOf(...lines);
  const notices: MessageData[] = [];
  editor.surface.setState({
    services: {
      attach: (file) => Promise.resolve(file.name.startsWith('good') ? attached : undefined),
      openLink: () => undefined,
      readPhoto: () => Promise.resolve(read),
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

describe('a file that says whose it is', () => {
  const says = {
    ...attached,
    metadata: {
      caption: { text: 'Talks in Paris', from: 'iim' },
      credit: { text: 'REUTERS', from: 'xmp' },
      creator: { text: 'Ann Lee', from: 'xmp' },
    },
  } satisfies AttachedPhoto;

  function atDeskThatReads(...lines: string[]) {
    const { editor } = atDesk(...lines);
    editor.surface.setState({
      language: 'en',
      services: {
        attach: () => Promise.resolve(says),
        openLink: () => undefined,
        readPhoto: () => Promise.resolve(read),
        notice: () => undefined,
      },
    });
    return editor;
  }

  test('fills in what is empty, and one undo takes the photo and the words away', async () => {
    const editor = atDeskThatReads('p: one|');
    await attachNewPhotos(editor, [photo('good')]);
    expect(linesOf(editor)[1]).toMatch(/^photo: \|?Talks in Paris \/ Ann Lee \/ Reuters$/u);
    expect(storyBlocks(editor)[1]).toMatchObject({ filled: ['caption', 'credit'] });
    editor.undo();
    expect(linesOf(editor)).toEqual(['p: one|']);
  });

  test('changes no word that a person wrote, until they ask for it', async () => {
    const editor = atDeskThatReads('photo: Mine / AP|', 'p: x');
    const [{ id }] = storyBlocks(editor) as [Block];
    await attachToBlock(editor, id, photo('good'));
    expect(linesOf(editor)[0]).toBe('photo: Mine / AP|');
    expect(storyBlocks(editor)[0]).not.toHaveProperty('filled');
    takeFilesWord(editor, id, 'credit');
    expect(linesOf(editor)[0]?.replace('|', '')).toBe('photo: Mine / Ann Lee / Reuters');
    editor.undo();
    expect(linesOf(editor)[0]?.replace('|', '')).toBe('photo: Mine / AP');
  });

  test('takes the place of another: its words stay, what was cut and signed for that one goes', async () => {
    const editor = atDeskThatReads('photo: Mine / |', 'p: x');
    const [{ id }] = storyBlocks(editor) as [Block];
    changePhoto(editor, id, {
      asset: { ...asset, file: `photos/${'b'.repeat(64)}.jpg` },
      rotation: 90,
      crop: { x: 0, y: 0, width: 0.5, height: 0.5 },
      focalPoint: { x: 0.1, y: 0.1 },
      withoutCredit: { reason: 'Archive', person: 'Ann', moment: '2026-11-26T10:00:00Z' },
    });
    await attachToBlock(editor, id, photo('good'));
    expect(Object.keys(storyBlocks(editor)[0]!).sort()).toEqual(
      ['alt', 'asset', 'children', 'filled', 'id', 'metadata', 'type'].sort(),
    );
  });
});

test('old text is asked about beside the photo, and the answer fills it in', async () => {
  const { editor } = atDesk('photo:  / |', 'p: x');
  const [{ id }] = storyBlocks(editor) as [Block];
  const readings = [{ charset: 'windows-1251' as const, text: 'Щур' }];
  editor.surface.setState({
    services: {
      attach: () => Promise.resolve({ ...attached, readings }),
      openLink: () => undefined,
      readPhoto: (_, charset) =>
        Promise.resolve({
          ...read,
          metadata: { credit: { text: charset === 'windows-1251' ? 'Щур' : '?', from: 'iim' } },
        }),
      notice: () => undefined,
    },
  });
  await attachToBlock(editor, id, photo('good'));
  expect(editor.surface.getState().questions.get(id)).toEqual(readings);
  await answerReading(editor, id, 'windows-1251');
  expect(linesOf(editor)[0]?.replace('|', '')).toBe('photo:  / Щур');
  expect(editor.surface.getState().questions.size).toBe(0);
});

test('several photos can be stopped between two of them', async () => {
  const { editor } = atDesk('p: one|');
  const running = attachNewPhotos(editor, [photo('good 1'), photo('good 2'), photo('good 3')]);
  expect(editor.surface.getState().attachingRun).toMatchObject({ done: 0, total: 3 });
  editor.surface.getState().attachingRun?.stop();
  await running;
  expect(linesOf(editor)).toEqual(['p: one|']);
  expect(editor.surface.getState().attachingRun).toBeUndefined();
});
