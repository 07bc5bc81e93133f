import { describe, expect, test } from 'vitest';
import { blocks } from '../../../shared/blocks/index.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { canonicalText, paragraphWith, storyWithBlocks } from './stories.ts';

function parsed(text: string): Story {
  const result = parseStory(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the canonical text of a story', () => {
  test('is written back as it was read, with a block of every type', () => {
    const story = parsed(canonicalText);
    expect(new Set(story.blocks.map((block) => block.type))).toEqual(new Set(Object.keys(blocks)));
    expect(serializeStory(story)).toBe(canonicalText);
  });

  test('is the same for a story that came compact, with its keys in another order and a byte order mark', () => {
    const { blocks: withUnknown, ...envelope } = parsed(canonicalText);
    const known = { ...envelope, blocks: withUnknown.filter((block) => block.type !== 'unknown') };
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(known).reverse()));
    expect(serializeStory(parsed(`\ufeff${reversed}`))).toBe(serializeStory(known));
  });

  test('changes in one line when one word changes', () => {
    const story = parsed(canonicalText);
    const edited: Story = {
      ...story,
      blocks: story.blocks.map((block) =>
        block.type === 'reminder' ? { ...block, children: [{ text: 'Нагадаємо, угоду підписали.' }] } : block,
      ),
    };
    const before = canonicalText.split('\n');
    const after = serializeStory(edited).split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '        { "text": "Нагадаємо, угоду підписали." }',
    ]);
  });

  test('holds composed text alone', () => {
    const decomposed = storyWithBlocks(`[${paragraphWith('{ "text": "и\u0306" }')}]`);
    expect(serializeStory(parsed(decomposed))).toContain('"text": "й"');
  });

  test('of a new story can be read', () => {
    const story = newStory({ language: 'uk', created: '2025-04-18T12:00:00+03:00', headline: 'Згода' });
    expect(parseStory(serializeStory(story))).toEqual({ ok: true, value: story });
    expect(story.slug).toBe('zghoda');
    expect(story.blocks).toHaveLength(1);
  });
});

describe('a block of a type that this Lede does not have', () => {
  test.each([
    ['with odd spaces', '{ "type" :"timeline",\t"id":"01JS4Q7K2M0000000000000002"   }'],
    ['on lines that end in CRLF', '{\r\n"type": "timeline",\r\n\r\n      "title": "]}{["\r\n}'],
    [
      'with numbers in odd forms',
      '{"type":"timeline","a":1.0,"b":1e2,"c":-0,"d":12345678901234567890,"e":0.10}',
    ],
    ['with a key that stands twice', '{"type":"timeline","rows":1,"rows":2}'],
    ['with escapes that need not be', '{"type":"t\\u0069meline","text":"\\/ \\u0041 \\"}"}'],
    ['with text that is not composed', '{"type":"timeline","text":"и\u0306"}'],
    ['named as a property of every object is', '{"type":"__proto__"}'],
    ['named constructor', '{"type":"constructor","__proto__":{"polluted":true}}'],
    [
      'named as the wrapper in memory is',
      '{"type":"unknown","id":"01JS4Q7K2M0000000000000002","source":"{}"}',
    ],
    ['nested without end', `{"type":"timeline","rows":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('%s is saved back byte for byte', (_, block) => {
    for (const separator of [',', ' , ', ',\r\n']) {
      const list = `[${paragraphWith('{ "text": "a" }')}${separator}${block}${separator}${block} ]`;
      const story = parsed(storyWithBlocks(list));
      expect(story.blocks.map(({ type }) => type)).toEqual(['paragraph', 'unknown', 'unknown']);
      const written = serializeStory(story);
      expect(written).toContain(`\n    ${block},\n    ${block}\n`);
      expect(serializeStory(parsed(written))).toBe(written);
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('keeps its own id, or gets the one of its place', () => {
    const story = parsed(
      storyWithBlocks(
        '[{"type":"timeline","id":"01JS4Q7K2M0000000000000002"},{"type":"timeline","id":"no id"},{"type":"timeline"}]',
      ),
    );
    expect(story.blocks.map(({ id }) => id)).toEqual([
      '01JS4Q7K2M0000000000000002',
      '00000000000000000000000001',
      '00000000000000000000000002',
    ]);
  });

  test('is the one that counts when the blocks stand twice in the file', () => {
    const text = storyWithBlocks('[{"type":"timeline","rows":"last"}]').replace(
      '"headline"',
      '"blocks": [{"type":"timeline","rows":"first"}],\n  "headline"',
    );
    expect(parsed(text).blocks).toMatchObject([{ source: '{"type":"timeline","rows":"last"}' }]);
  });

  test('is found beside other keys that look like blocks', () => {
    const text = storyWithBlocks('[{"type":"timeline","blocks":[1,2],"x":"\\"blocks\\":["}]');
    expect(parsed(text).blocks).toMatchObject([
      { source: '{"type":"timeline","blocks":[1,2],"x":"\\"blocks\\":["}' },
    ]);
  });
});
