import { describe, expect, test } from 'vitest';
import { parseStory, validateStory } from '../../../shared/story/parse.ts';
import { canonicalText, paragraphWith, storyWithBlocks } from './stories.ts';

describe('a file that is not JSON', () => {
  test.each([
    ['nothing', '', 1, 1],
    ['a word', 'hello', 1, 1],
    ['a story that is cut off', canonicalText.slice(0, canonicalText.indexOf('"seo"')), 20, undefined],
    ['a comma too many', '{\n  "format": "lede-story",\n}', 3, 1],
    ['a comment', '{\n  // no\n}', 2, 3],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['brackets without end', `{\n${'['.repeat(200_000)}`, 2, 500],
  ])('%s: says where', (_, text, line, column) => {
    expect(parseStory(text)).toMatchObject({
      ok: false,
      error: { code: 'not-json', line, ...(column === undefined ? {} : { column }) },
    });
  });

  test('cut off anywhere, it is a fault and no exception', () => {
    for (let length = 0; length < canonicalText.length - 1; length += 7) {
      expect(parseStory(canonicalText.slice(0, length))).toMatchObject({
        ok: false,
        error: { code: 'not-json' },
      });
    }
  });
});

describe('a file that is no story', () => {
  test.each(['null', '1', '"lede-story"', '[]', '{}', '{"format":"ninjs"}', '{"format":["lede-story"]}'])(
    '%s',
    (text) => {
      expect(parseStory(text)).toEqual({ ok: false, error: { code: 'not-a-story' } });
    },
  );
});

describe('versions', () => {
  const ofVersion = (version: string): string =>
    canonicalText.replace('"version": 1,', `"version": ${version},`);

  test('a newer one is refused by its number', () => {
    expect(parseStory(ofVersion('2'))).toEqual({ ok: false, error: { code: 'too-new', version: 2 } });
  });

  test.each(['0', '-1', '1.5', '"1"', 'null', '[1]'])('%s is none', (version) => {
    expect(parseStory(ofVersion(version))).toMatchObject({
      ok: false,
      error: { code: 'invalid', path: 'version' },
    });
  });
});

describe('what is wrong inside a story is named by its path', () => {
  const photo = (asset: string): string =>
    `{ "type": "photo", "id": "01JS4Q7K2M0000000000000001", "asset": ${asset}, "alt": "", "children": [
       { "type": "caption", "children": [{ "text": "" }] }, { "type": "credit", "children": [{ "text": "" }] }] }`;

  test.each([
    [
      'a photo that climbs out',
      photo('{ "file": "../../etc/passwd", "width": 1, "height": 1 }'),
      'blocks.0.asset.file',
    ],
    [
      'a photo by an absolute path',
      photo('{ "file": "/etc/passwd", "width": 1, "height": 1 }'),
      'blocks.0.asset.file',
    ],
    [
      'a photo that climbs out from its folder',
      photo(`{ "file": "photos/../x.jpg", "width": 1, "height": 1 }`),
      'blocks.0.asset.file',
    ],
    [
      'a photo of no size',
      photo(`{ "file": "photos/${'0'.repeat(64)}.jpg", "width": 0, "height": 1 }`),
      'blocks.0.asset.width',
    ],
    [
      'a link that a browser runs',
      paragraphWith(
        '{ "text": "" }, { "type": "link", "url": "javascript:alert(1)", "children": [{ "text": "x" }] }',
      ),
      'blocks.0.children.1.url',
    ],
    ['text that is no text', paragraphWith('{ "text": 5 }'), 'blocks.0.children.0.text'],
    ['no text at all', paragraphWith(''), 'blocks.0.children'],
    ['missing children', '{ "type": "paragraph", "id": "01JS4Q7K2M0000000000000001" }', 'blocks.0.children'],
    ['a missing id', '{ "type": "paragraph", "children": [{ "text": "" }] }', 'blocks.0.id'],
    [
      'a wrong level',
      '{ "type": "subhead", "id": "01JS4Q7K2M0000000000000001", "level": 1, "children": [{ "text": "" }] }',
      'blocks.0.level',
    ],
    [
      'an embedded post by address',
      '{ "type": "embed", "id": "01JS4Q7K2M0000000000000001", "provider": "telegram", "reference": "../x", "children": [{ "text": "" }] }',
      'blocks.0.reference',
    ],
    ['a block with no type', '{ "id": "01JS4Q7K2M0000000000000001" }', 'blocks.0.type'],
    ['a block that is none', '5', 'blocks.0'],
    [
      'a property of nobody’s',
      '{ "type": "divider", "id": "01JS4Q7K2M0000000000000001", "html": "<b>", "children": [{ "text": "" }] }',
      'blocks.0.html',
    ],
    ['a mark that is not true', paragraphWith('{ "text": "", "bold": false }'), 'blocks.0.children.0.bold'],
  ])('%s', (_, block, path) => {
    expect(parseStory(storyWithBlocks(`[${block}]`))).toMatchObject({
      ok: false,
      error: { code: 'invalid', path },
    });
  });

  test.each([
    ['"language": "uk"', '"language": "../uk"', 'language'],
    ['"slug": ""', '"slug": "../../x"', 'slug'],
    ['"slug": ""', '"slug": "Київ"', 'slug'],
    ['"id": "01JS4Q7K2M0000000000000000"', '"id": "1"', 'id'],
    ['"status": "draft"', '"status": "gone"', 'status'],
    ['"created": "2025-04-18T12:00:00+03:00"', '"created": "yesterday"', 'dates.created'],
    ['"authors": []', '"authors": [{ "name": "" }]', 'authors.0.name'],
    ['"blocks": []', '"blocks": {}', 'blocks'],
    ['"kicker": "",', '', 'kicker'],
    ['"kicker": "",', '"kicker": "", "__proto__": { "a": 1 },', '__proto__'],
  ])('%s as %s', (right, wrong, path) => {
    const text = storyWithBlocks('[]');
    expect(parseStory(text).ok).toBe(true);
    expect(parseStory(text.replace(right, wrong))).toMatchObject({
      ok: false,
      error: { code: 'invalid', path },
    });
  });

  test('the problem is said in words', () => {
    const result = parseStory(
      storyWithBlocks(`[${photo('{ "file": "../../etc/passwd", "width": 1, "height": 1 }')}]`),
    );
    expect(result).toMatchObject({ error: { problem: { key: 'problem.photo-file' } } });
  });
});

test('a story that comes as a value cannot carry as unknown what is no block', () => {
  const story = parseStory(storyWithBlocks('[]'));
  if (!story.ok) throw new Error(story.error.code);
  const withUnknown = (source: string): unknown => ({
    ...story.value,
    blocks: [{ type: 'unknown', id: '01JS4Q7K2M0000000000000001', source, children: [{ text: '' }] }],
  });
  expect(validateStory(withUnknown('{"type":"table"}')).ok).toBe(true);
  for (const source of ['', '[]', '{} , {}', '{', 'null', ' {}', '{"type":"table"}],"status":"published"']) {
    expect(validateStory(withUnknown(source))).toMatchObject({
      ok: false,
      error: { path: 'blocks.0.source' },
    });
  }
});
