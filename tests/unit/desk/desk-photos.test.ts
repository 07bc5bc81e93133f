import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Photo } from '../../../shared/blocks/index.ts';
import type { OpenedStory } from '../../../shared/host/contract.ts';
import { newId } from '../../../shared/story/ids.ts';
import { photo } from '../export/every-block.ts';
import { plainJpeg, withSegments, xmpSegment } from '../photos/photo-files.ts';
import { namesIn, openNew, testDesk, testWindow, valueOf, type TestWindow } from './desk-fixture.ts';

/** Attaches a photo to an open story as its one block. */
async function withPhoto(window: TestWindow, opened: OpenedStory, bytes: Uint8Array, credit: string) {
  const { story, revision } = opened;
  const attached = valueOf(
    await window.call('photos.attach', { story: story.id, name: 'a.jpg', bytes: new Uint8Array(bytes) }),
  );
  const words = photo({ alt: 'A hall', caption: 'The hall', credit }) as Omit<Photo, 'id'>;
  const block: Photo = { ...words, id: newId(), asset: attached.asset };
  valueOf(await window.call('stories.save', { story: { ...story, blocks: [block] }, revision }));
  return attached.asset;
}

test('a photo of another story is listed with its words, and kept with the story that takes it', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const first = await openNew(window, 'First story');
  const second = await openNew(window, 'Second story');
  const bytes = withSegments(await plainJpeg(1400, 900), [
    xmpSegment('<photoshop:Credit>AP</photoshop:Credit>'),
  ]);
  const asset = await withPhoto(window, first, bytes, 'Associated Press');
  const { file } = asset;
  expect(valueOf(await window.call('photos.list', {})).photos).toEqual([
    { story: first.story.id, file, title: 'First story', caption: 'The hall', credit: 'Associated Press' },
  ]);
  const request = { story: second.story.id, from: first.story.id, file };
  const taken = valueOf(await window.call('photos.take', request));
  expect(taken).toMatchObject({ asset, metadata: { credit: { text: 'AP', from: 'xmp' } } });
  expect(await namesIn(folder, second.folder, 'photos')).toEqual([path.basename(file)]);
  await fs.rm(path.join(folder, first.folder, file));
  expect(valueOf(await window.call('photos.list', {})).photos).toEqual([]);
  expect(await window.call('photos.take', request)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a photo that was published is remembered with its credit, and another credit is spoken of', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const bytes = await plainJpeg(1400, 900);
  const first = await openNew(window, 'First story');
  await withPhoto(window, first, bytes, 'AP');
  const run = async ({ story }: OpenedStory) =>
    valueOf(await window.call('export.run', { id: story.id, formats: ['page'] })).findings;
  expect(await run(first)).toEqual([]);
  const second = await openNew(window, 'Second story');
  await withPhoto(window, second, bytes, 'Reuters');
  const values = { number: 1, credit: 'AP', headline: 'First story' };
  expect(await run(second)).toMatchObject([{ rule: 'photo-credited-otherwise', message: { values } }]);
  expect(valueOf(await window.call('export.check', { id: first.story.id })).findings).toMatchObject([
    { message: { values: { credit: 'Reuters' } } },
  ]);
});
