import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, formats } from '../../../shared/export/formats.ts';
import { exported, NEWS_SITE } from './exported.ts';
import { STORIES } from './stories.ts';

const golden = path.join(import.meta.dirname, '../../fixtures/export');
const written = EXPORT_FORMATS.filter((name) => name !== 'page' && name !== 'fragment');

describe.each(['sample.uk', 'every-block.en'])('%s on a site that says where it is', (name) => {
  test.each(['page', ...written] as const)('is the %s that it was', async (format) => {
    const { file, write } = formats[format];
    const text = write(exported(STORIES[name]!, NEWS_SITE));
    await expect(text).toMatchFileSnapshot(path.join(golden, `${name}.site`, file));
  });
});

test.each(Object.keys(STORIES))('%s: every format ends in one LF and has no CR', (name) => {
  for (const format of EXPORT_FORMATS) {
    const text = formats[format].write(exported(STORIES[name]!));
    expect(text, format).toMatch(/[^\n]\n$/u);
    expect(text, format).not.toContain('\r');
  }
});

test('each format has a file of its own', () => {
  const files = EXPORT_FORMATS.map((name) => formats[name].file);
  expect(new Set(files).size).toBe(files.length);
});
