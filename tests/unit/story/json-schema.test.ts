import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../shared/blocks/index.ts';
import { siteJsonSchema } from '../../../shared/site/json-schema.ts';
import { storyJsonSchema } from '../../../shared/story/json-schema.ts';

describe('the published schema', () => {
  const schema = storyJsonSchema();

  test('is the one in the file; `npm run schema` writes it anew', () => {
    const file = readFileSync(path.join(import.meta.dirname, '../../../assets/story.schema.json'), 'utf8');
    expect(file).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test('of site profiles is the one in its file as well', () => {
    const file = readFileSync(path.join(import.meta.dirname, '../../../assets/site.schema.json'), 'utf8');
    expect(file).toBe(`${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
  });

  test('is JSON Schema 2020-12 with a title, and no address of its own', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Lede story',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty('$id');
  });

  test('lists the blocks that files hold, and lets newer ones be', () => {
    const items = schema.properties?.['blocks'];
    const listed =
      typeof items === 'object' && typeof items.items === 'object' && 'oneOf' in items.items
        ? items.items.oneOf
        : [];
    const types = listed.map((block) => typeof block === 'object' && block.properties?.['type']);
    const known = Object.keys(blocks).filter((type) => type !== 'unknown');
    expect(types).toEqual([
      ...known.map((type) => ({ type: 'string', const: type })),
      { type: 'string', not: { enum: known } },
    ]);
  });

  test('refuses the same addresses as Lede does', () => {
    const url = schema.$defs?.['url'];
    const pattern = new RegExp(url?.pattern ?? '', 'u');
    for (const address of ['https://example.com', 'HTTP://EXAMPLE.COM/шлях', 'mailto:a@b.c', 'tel:+1']) {
      expect(address).toMatch(pattern);
    }
    for (const address of [
      'javascript:alert(1)',
      '//example.com',
      'https:///a',
      'tel:',
      'https://a b',
      'x https://a',
    ]) {
      expect(address).not.toMatch(pattern);
    }
  });
});
