import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../../shared/story/ids.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import {
  openNew,
  namesIn,
  storyText,
  temporaryFolder,
  testDesk,
  testWindow,
  valueOf,
} from './desk-fixture.ts';

const KILLS = 50;
const AT_ONCE = 4;
/** A save of this story takes some milliseconds: a kill so long after another save falls anywhere in the next. */
const PARAGRAPHS = 4;
const LATEST_KILL = 8;
const MOST_SAVES = 3;

let saver: string;

/** In one file the saver starts several times faster than from its sources, and it is started for every kill. */
beforeAll(async () => {
  const outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-saver-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: { ssr: 'processes/endless-saver.ts', outDir, emptyOutDir: true, target: 'node24' },
  });
  saver = path.join(outDir, 'endless-saver.js');
  return () => fs.rm(outDir, { recursive: true });
});

/** A desk with a long story on it, and the file that holds the two versions a saver writes in turn. */
async function longStory() {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const opened = await openNew(window);
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => ({
    type: 'paragraph' as const,
    id: newId(),
    children: [{ text: `${index}. ${'Переговори тривали до ночі. '.repeat(2000)}` }],
  }));
  const old = { ...opened.story, blocks };
  const young = {
    ...old,
    kicker: 'Переговори',
    blocks: [...blocks, ...blocks.map((block) => ({ ...block, id: newId() }))],
  };
  valueOf(await window.call('stories.save', { story: old, revision: opened.revision }));
  await window.session.close();
  const versions = path.join(await temporaryFolder(), 'versions.json');
  await fs.writeFile(versions, JSON.stringify([old, young]));
  return {
    desk,
    folder,
    name: opened.folder,
    id: old.id,
    versions,
    texts: [serializeStory(old), serializeStory(young)],
  };
}

/** Runs a saver and kills it at a moment of its saves that nobody chose. */
async function killWhileSaving(folder: string, versions: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [saver, folder, versions], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal));
  });
  let saves = Math.ceil(Math.random() * MOST_SAVES);
  child.stdout.on('data', (dots: Buffer) => {
    saves -= dots.length;
    if (saves <= 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * LATEST_KILL);
  });
  return ended;
}

test(`a desk killed at ${KILLS} random moments of its saves leaves the old or the new version, whole`, async () => {
  const stories = await Promise.all(Array.from({ length: AT_ONCE }, longStory));
  let left = KILLS;
  const found = new Set<number>();
  await Promise.all(
    stories.map(async ({ folder, name, versions, texts }) => {
      while (left-- > 0) {
        expect(await killWhileSaving(folder, versions)).toBe('SIGKILL');
        const version = texts.indexOf(await storyText(folder, name));
        expect(version).not.toBe(-1);
        found.add(version);
      }
    }),
  );
  expect([...found].sort()).toEqual([0, 1]);

  for (const { desk, folder, name, id } of stories) {
    expect(valueOf(await testWindow({ desk }).call('stories.open', { id })).access.mode).toBe('write');
    expect(await namesIn(folder, name)).toEqual(['.lock', 'photos', 'story.json']);
  }
}, 120_000);
