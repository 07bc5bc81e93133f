import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockSchema } from '../../../shared/blocks/index.ts';
import { intakeHtml } from '../../../shared/intake/html/intake-html.ts';
import { written } from './notation.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/intake/clipboard');
const programs = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => path.basename(file, '.html'));

describe.each(programs)('what %s puts on the clipboard', (program) => {
  const intake = intakeHtml(readFileSync(path.join(folder, `${program}.html`), 'utf8'));

  test('gives the blocks of its golden file', async () => {
    await expect(written(intake)).toMatchFileSnapshot(`../../fixtures/intake/clipboard/${program}.golden`);
  });

  test('gives blocks that the schema accepts as they stand', () => {
    for (const block of intake.blocks) expect(blockSchema.parse(block)).toEqual(block);
  });
});
