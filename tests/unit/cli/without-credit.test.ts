import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lede, PIXEL } from './run.ts';

interface Block {
  readonly id: string;
  readonly type: string;
  readonly withoutCredit?: Readonly<Record<string, string>>;
}

/** A story with one photo that has no credit, and its export. */
async function uncredited() {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'story.txt'), 'The sides agreed on a ceasefire.');
  await writeFile(path.join(folder, 'pixel.png'), PIXEL);
  const { id } = JSON.parse((await lede(folder, ['import', 'story.txt'])).stdout) as { id: string };
  const attached = await lede(folder, ['photo', id, 'pixel.png', '--new', '--alt', 'A dot']);
  const { block } = JSON.parse(attached.stdout) as { block: string };
  const exportStory = (...args: string[]) => lede(folder, ['export', id, '--out', 'site', ...args]);
  const blocks = async () =>
    (JSON.parse((await lede(folder, ['show', id])).stdout) as { blocks: Block[] }).blocks;
  return { folder, id, block, exportStory, blocks };
}

test('a story with one photo that has no credit is not exported, and the way to mend it is said', async () => {
  const { folder, id, block, exportStory } = await uncredited();
  const refused = await exportStory();
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    findings: [{ rule: 'photo-without-credit', severity: 'error', block }, { severity: 'warning' }],
  });
  const inWords = await lede(folder, ['export', id, '--out', 'site'], { isPerson: true });
  expect(inWords.stderr).toContain(`--without-credit ${block} --reason`);
});

test.each([[['--reason', 'Archive']], [['--person', 'Олена']], [['--reason', ' ', '--person', 'Олена']]])(
  'it is not let out unsigned (%j)',
  async (args) => {
    const { block, exportStory, blocks } = await uncredited();
    const refused = await exportStory('--without-credit', block, ...args);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--reason TEXT and --person NAME');
    expect((await blocks()).some(({ withoutCredit }) => withoutCredit !== undefined)).toBe(false);
  },
);

test('signed, it goes out, and the story and the manifest say who let it and why', async () => {
  const { folder, block, exportStory, blocks } = await uncredited();
  const signed = ['--without-credit', block, '--reason', 'From our own archive', '--person', 'Олена'];
  expect(await exportStory(...signed)).toMatchObject({ code: 0, stderr: '' });
  const said = { reason: 'From our own archive', person: 'Олена' };
  expect((await blocks()).find(({ id }) => id === block)?.withoutCredit).toMatchObject(said);
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'site/manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    withoutCredit: [{ block, ...said, moment: expect.stringMatching(/Z$/u) as string }],
  });
  // What was signed once holds, and a second export gives the same.
  expect((await exportStory()).code).toBe(0);
  expect(
    (await exportStory('--without-credit', 'elsewhere', '--reason', 'x', '--person', 'y')).stderr,
  ).toContain('elsewhere');
});

test('another file in its place is not signed for', async () => {
  const { folder, id, block, exportStory } = await uncredited();
  await exportStory('--without-credit', block, '--reason', 'Archive', '--person', 'Олена');
  await lede(folder, ['photo', id, 'pixel.png', '--block', block]);
  expect((await exportStory()).code).toBe(1);
});
