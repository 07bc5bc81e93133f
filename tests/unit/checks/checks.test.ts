import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/blocks/index.ts';
import { check, refuses, type Checked } from '../../../shared/checks/index.ts';
import { languageOf } from '../../../shared/language/index.ts';
import { sayData, type InterfaceLanguage } from '../../../shared/messages/index.ts';
import { numbered, photo, PHOTO_FILE, storyOf, text } from '../export/every-block.ts';

const good = { alt: 'A table', caption: 'Talks', credit: 'Desk' };

function findings(blocks: readonly Block[], files: Partial<Checked> = {}) {
  const story = storyOf(blocks);
  return check({ story, language: languageOf('en'), missingFiles: new Set(), ...files });
}

/** What a reader of the checks sees: how grave, which block by its place from 1, and the sentence. */
function lines(
  blocks: readonly Block[],
  { files = {}, language = 'en' }: { files?: Partial<Checked>; language?: InterfaceLanguage } = {},
): string[] {
  return findings(blocks, files).map(({ severity, blockId, message }) => {
    const place = blocks.findIndex(({ id }) => id === blockId) + 1;
    return `${severity} ${place}: ${sayData(language, message)}`;
  });
}

describe('a photo', () => {
  test('that has all it needs gives no finding', () => {
    expect(lines(numbered([photo(good, PHOTO_FILE), text('lead', 'Lead')]))).toEqual([]);
  });

  test('with no file is named by number and caption, and stops the export', () => {
    const blocks = numbered([photo(good, PHOTO_FILE), text('lead', 'Lead'), photo(good)]);
    expect(lines(blocks)).toEqual(['error 3: Photo 2 (“Talks”) has no file yet: attach the file.']);
    expect(refuses(findings(blocks))).toBe(true);
  });

  test('with no caption is named by its number alone', () => {
    const blocks = numbered([photo({ ...good, caption: ' \u00a0' })]);
    expect(lines(blocks)).toEqual(['error 1: Photo 1 has no file yet: attach the file.']);
    expect(lines(blocks, { language: 'uk' })).toEqual(['error 1: Фото 1 ще без файлу: додайте файл.']);
  });

  test('whose file is not on the disk, or not the one attached, stops the export', () => {
    const blocks = numbered([photo(good, PHOTO_FILE)]);
    const files = new Set([PHOTO_FILE]);
    expect(lines(blocks, { files: { missingFiles: files } })).toEqual([
      'error 1: The file of photo 1 (“Talks”) is no longer in the story’s folder: attach it again.',
    ]);
    expect(lines(blocks, { files: { changedFiles: files } })).toEqual([
      'error 1: The file of photo 1 (“Talks”) is not the one that was attached: something has changed it. Attach the photo again.',
    ]);
  });

  test.each(['', ' ', '\u00a0\n', '\u200b\u2060'])(
    'whose credit is %j has none, and stops the export',
    (credit) => {
      const blocks = numbered([photo({ ...good, credit }, PHOTO_FILE)]);
      expect(lines(blocks)).toEqual([
        'error 1: Photo 1 (“Talks”) has no credit line: write who took it or where it comes from.',
      ]);
      expect(refuses(findings(blocks))).toBe(true);
    },
  );

  test('needs a credit even when it is decoration, and then no description', () => {
    const decoration = {
      ...photo({ alt: '', caption: '', credit: '' }, PHOTO_FILE),
      decorative: true as const,
    };
    expect(findings(numbered([decoration])).map(({ rule }) => rule)).toEqual(['photo-without-credit']);
  });

  test('with no description is a warning, which lets the export pass', () => {
    const blocks = numbered([photo({ ...good, alt: ' ' }, PHOTO_FILE)]);
    expect(findings(blocks).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning photo-without-alt',
    ]);
    expect(refuses(findings(blocks))).toBe(false);
  });

  test('is named by the start of a long caption, whole words of it', () => {
    const caption =
      'Міністр оборони України Рустем Умєров на переговорах у Парижі, 17 квітня, після зустрічі';
    expect(lines(numbered([photo({ ...good, caption })]), { language: 'uk' })).toEqual([
      'error 1: Фото 1 («Міністр оборони України Рустем Умєров на переговорах у…») ще без файлу: додайте файл.',
    ]);
    const endless = '📷'.repeat(100);
    expect(lines(numbered([photo({ ...good, caption: endless })])).join()).toContain(`“${'📷'.repeat(60)}…”`);
  });
});

test('a block of a newer kind is a warning that names the kind', () => {
  const blocks = numbered([{ type: 'unknown', source: '{"type":"timeline"}', children: [{ text: '' }] }]);
  expect(lines(blocks)).toEqual([
    'warning 1: A “timeline” block was written by a newer Lede: it stays in the story but will not be on the page. Update Lede to export it.',
  ]);
});

test('findings come in the order of the story', () => {
  const blocks = numbered([
    { type: 'unknown', source: '{"type":"timeline"}', children: [{ text: '' }] },
    photo({ ...good, alt: '' }, PHOTO_FILE),
    photo({ alt: '', caption: '', credit: '' }),
  ]);
  const order = findings(blocks).map(
    ({ rule, blockId }) => `${blocks.findIndex(({ id }) => id === blockId)} ${rule}`,
  );
  expect(order).toEqual([
    '0 unknown-block',
    '1 photo-without-alt',
    '2 photo-without-file',
    '2 photo-without-credit',
    '2 photo-without-alt',
  ]);
});
