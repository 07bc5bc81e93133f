import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { METADATA_CASES, photoOfCase } from '../photos/cases.ts';
import { iimSegment, plainJpeg, windows1251, withSegments, xmpSegment } from '../photos/photo-files.ts';
import { emptyFolder, lede, type RunOptions } from './run.ts';

interface Told {
  readonly block: string;
  readonly file: string;
  readonly words: Readonly<Record<string, string>>;
  readonly provenance: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A Ukrainian story with no photo, and a way to attach files to it. */
async function deskWithStory(text = 'Сторони домовилися про припинення вогню.') {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'story.txt'), text);
  const imported = await lede(folder, ['import', 'story.txt', '--language', 'uk']);
  const { id, folder: story } = JSON.parse(imported.stdout) as { id: string; folder: string };
  return {
    folder,
    id,
    place: path.join(folder, 'desk', story),
    attach: async (bytes: Uint8Array, args: readonly string[], options?: RunOptions) => {
      await writeFile(path.join(folder, 'фото з Києва.jpg'), bytes);
      return lede(folder, ['photo', id, 'фото з Києва.jpg', ...args], options);
    },
  };
}

describe('photo says what the file says and where it says it', () => {
  test.each(METADATA_CASES)('$name', async (each) => {
    const { attach, place } = await deskWithStory();
    const bytes = await photoOfCase(each);
    const run = await attach(bytes, ['--new']);
    expect(run.code).toBe(0);
    const told = JSON.parse(run.stdout) as Told;
    expect(told.words).toMatchObject(each.words);
    expect(told.metadata).toMatchObject(each.metadata);
    expect(told).toMatchObject(each.rest ?? {});
    const kept = await readFile(path.join(place, told.file));
    expect(createHash('sha256').update(kept).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });
});

test('what a person wrote stays, and the file’s other word is shown beside it', async () => {
  const { attach, folder, id } = await deskWithStory('Зала. Фото: Reuters\n\nСторони домовилися.');
  const bytes = withSegments(await plainJpeg(), [
    xmpSegment('<photoshop:Credit>Getty Images</photoshop:Credit>'),
  ]);
  const told = JSON.parse((await attach(bytes, [])).stdout) as Told;
  expect(told.words['credit']).toBe('Reuters');
  expect(told.provenance['credit']).toEqual({
    kind: 'differs',
    says: 'Getty Images',
    origin: 'XMP photoshop:Credit',
  });
  const story = (await lede(folder, ['show', id])).stdout;
  expect(story).toContain('"credit": { "text": "Getty Images", "from": "xmp" }');
  const inWords = await attach(bytes, ['--new', '--credit', 'AP'], {
    isPerson: true,
    language: 'uk_UA.UTF-8',
  });
  expect(inWords.stdout).toContain('У файлі інше: «Getty Images» (XMP photoshop:Credit)');
});

test('text in an unknown encoding is asked about, and read as the answer says', async () => {
  const { attach } = await deskWithStory();
  const bytes = withSegments(await plainJpeg(), [iimSegment([[110, windows1251('Щур')]])]);
  const asked = await attach(bytes, ['--new'], { isPerson: true });
  expect(asked.stderr).toContain('--charset windows-1251: Щур');
  const told = JSON.parse((await attach(bytes, ['--new', '--charset', 'windows-1251'])).stdout) as Told;
  expect(told.words['credit']).toBe('Щур');
  const wrong = await attach(bytes, ['--new', '--charset', 'koi8-u']);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('koi8-u');
});
