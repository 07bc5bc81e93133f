import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sayData } from '../../../shared/messages/index.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { codeOf, openNew, storyText, testDesk, testWindow, valueOf } from './desk-fixture.ts';

const sound = serializeStory(newStory({ language: 'en', created: '2026-11-23T12:00:00Z', headline: 'Bad' }));
const PARAGRAPH = /\{\n\s+"type": "paragraph"[^]*?\n {4}\}/u;
const ID = '01K0000000000000000000000A';

function withBlock(block: unknown): string {
  return sound.replace(PARAGRAPH, JSON.stringify(block));
}

const photo = {
  type: 'photo',
  id: ID,
  asset: { file: '../../etc/passwd', width: 1, height: 1 },
  alt: '',
  children: [
    { type: 'caption', children: [{ text: '' }] },
    { type: 'credit', children: [{ text: '' }] },
  ],
};
const script = {
  type: 'paragraph',
  id: ID,
  children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ text: 'here' }] }],
};

const bad: readonly (readonly [name: string, content: string | Uint8Array, sentence: RegExp])[] = [
  ['cut off', sound.slice(0, 200), /“bad\/story\.json” is damaged or cut off: .* line \d+, column \d+/],
  ['empty', '', /damaged or cut off: .* line 1, column 1/],
  ['not JSON', 'Dear editor,', /damaged or cut off: .* line 1, column 1/],
  ['not a story', '{"name":"lede"}', /“bad\/story\.json” is not a Lede story/],
  ['newer', sound.replace('"version": 1', '"version": 2'), /newer Lede/],
  ['a photo that climbs out', withBlock(photo), /blocks\.0\.asset\.file/],
  ['a link that runs', withBlock(script), /blocks\.0\.children\.0\.url/],
  ['not UTF-8', Buffer.concat([Buffer.from(sound), Buffer.from([0xcf, 0xf0])]), /not UTF-8/],
];

test.each(bad)(
  'a story.json that is %s is named with its fault, untouched, and the rest works',
  async (_, content, sentence) => {
    const { desk, folder } = await testDesk();
    const window = testWindow({ desk });
    const good = await openNew(window, 'Good');
    const file = path.join(folder, 'bad/story.json');
    await fs.mkdir(path.dirname(file));
    await fs.writeFile(file, content);

    const listed = valueOf(await window.call('stories.list', {}));
    expect(listed.stories.map(({ headline }) => headline)).toEqual(['Good']);
    expect(listed.unreadable).toHaveLength(1);
    expect(sayData('en', listed.unreadable[0]!.message)).toMatch(sentence);
    expect(codeOf(await desk.readStory('bad'))).toBe('unreadable');
    expect(codeOf(await window.call('stories.save', { story: good.story, revision: good.revision }))).toBe(
      'ok',
    );
    expect(await fs.readFile(file)).toEqual(Buffer.from(content));
    expect(await fs.readdir(path.dirname(file))).toEqual(['story.json']);
  },
);

test.skipIf(process.platform === 'win32')('a pipe under the name story.json is not waited for', async () => {
  const { desk, folder } = await testDesk();
  await fs.mkdir(path.join(folder, 'bad'));
  execFileSync('mkfifo', [path.join(folder, 'bad/story.json')]);
  const listed = valueOf(await testWindow({ desk }).call('stories.list', {}));
  expect(listed.unreadable).toMatchObject([{ folder: 'bad', message: { key: 'desk.not-a-file' } }]);
});

test('a story that becomes unreadable while it is open is not written over, except beside a copy', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  const file = path.join(folder, opened.folder, 'story.json');
  await fs.writeFile(file, 'cut');
  const { story, revision } = opened;
  expect(codeOf(await window.call('stories.save', { story: { ...story, kicker: 'x' }, revision }))).toBe(
    'changed-on-disk',
  );
  expect(await fs.readFile(file, 'utf8')).toBe('cut');
  valueOf(await window.call('stories.save', { story: { ...story, kicker: 'x' }, revision, keepOther: true }));
  const other = (await fs.readdir(path.dirname(file))).find((name) => name.endsWith('.other.json'));
  expect(await fs.readFile(path.join(path.dirname(file), other!), 'utf8')).toBe('cut');
});

test('a block that a newer Lede wrote is saved back byte for byte', async () => {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  const source = `{ "type":"timeline",\n\t"id": "${ID}", "rows": [1.0, 1e3, "\\u0041"] , "type2": null}`;
  const text = await storyText(folder, opened.folder);
  const file = path.join(folder, opened.folder, 'story.json');
  await fs.writeFile(file, text.replace('"blocks": [\n', `"blocks": [\n    ${source},\n`));
  const reopened = valueOf(await window.call('stories.open', { id: opened.story.id }));
  expect(reopened.story.blocks[0]).toMatchObject({ type: 'unknown', id: ID, source });
  const story = { ...reopened.story, headline: 'Other words' };
  valueOf(await window.call('stories.save', { story, revision: reopened.revision }));
  expect(await storyText(folder, opened.folder)).toContain(source);
});
