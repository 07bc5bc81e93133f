import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ninjs } from '../../../shared/export/ninjs.ts';
import { storyArbitrary } from '../../properties/arbitraries/story.ts';
import { exported, NEWS_SITE } from './exported.ts';
import { STORIES } from './stories.ts';

/** The standard's own schema is kept beside the repository, not in it. */
const BESIDE = 'shared/schemas/ninjs-3.1.schema.json';
const root = path.resolve(import.meta.dirname, '../../..');
const schemaFile = [
  process.env['NINJS_SCHEMA'],
  path.join(root, '..', BESIDE),
  path.join(root, '../..', BESIDE),
].find((file) => file !== undefined && fs.existsSync(file));
if (schemaFile === undefined) {
  console.warn(`ninjs is not validated: its schema is neither at ../${BESIDE} nor where NINJS_SCHEMA says.`);
}

interface NewsObject {
  readonly uri: string;
  readonly bodies: readonly { readonly charCount: number; readonly wordCount: number }[];
  readonly associations: readonly {
    readonly name: string;
    readonly by?: string;
    readonly renditions?: readonly { readonly href?: string; readonly title: string }[];
  }[];
}

const read = (text: string) => JSON.parse(text) as NewsObject;

describe.skipIf(schemaFile === undefined)('by the standard’s schema', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  // The schema refers to that of GeoJSON, which Lede writes none of.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const validate = ajv.compile(
    schemaFile === undefined ? {} : (JSON.parse(fs.readFileSync(schemaFile, 'utf8')) as object),
  );

  test.each(Object.entries(STORIES))('%s is valid, with a site and without', (_, story) => {
    for (const site of [undefined, NEWS_SITE]) {
      validate(JSON.parse(ninjs(exported(story, site))));
      expect(validate.errors).toBeNull();
    }
  });

  test('any story is valid, with its photos', () => {
    fc.assert(
      fc.property(storyArbitrary, fc.constantFrom(undefined, NEWS_SITE), (story, site) => {
        validate(JSON.parse(ninjs(exported(story, site))));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('a key that the standard does not have is not', () => {
    validate({ ...read(ninjs(exported(STORIES['sample.uk']!))), creditLine: 'x' });
    expect(validate.errors).not.toBeNull();
  });
});

test('photos have whole addresses where the site says where it is, and their paths elsewhere', () => {
  const story = STORIES['sample.uk']!;
  const [cover] = read(ninjs(exported(story, NEWS_SITE))).associations;
  expect(cover).toMatchObject({ name: 'cover', by: 'Новини.LIVE' });
  expect(cover?.renditions?.[0]?.href).toMatch(/^https:\/\/news\.example\/2025\/04\/[a-z-]+\/photos\//u);
  const [elsewhere] = read(ninjs(exported(story))).associations;
  expect(elsewhere?.renditions?.[0]?.href).toBeUndefined();
  expect(elsewhere?.renditions?.[0]?.title).toMatch(/^photos\//u);
});

test('counts leave captions and credits out', () => {
  const story = STORIES['sample.uk']!;
  const without = { ...story, blocks: story.blocks.filter(({ type }) => type !== 'photo') };
  expect(read(ninjs(exported(story))).bodies[0]).toMatchObject({
    wordCount: read(ninjs(exported(without))).bodies[0]!.wordCount,
  });
});
