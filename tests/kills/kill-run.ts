import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'vite';
import { openDesk } from '../../electron/desk/desk.ts';
import { readStoryIn } from '../../electron/desk/stories/story-file.ts';
import type { OpenedStory, StorySummary } from '../../shared/host/contract.ts';
import { blockText } from '../../shared/blocks/index.ts';

export interface KillReport {
  readonly kills: number;
  /** Words that were said to be kept, in all. */
  readonly kept: number;
  /** What was found missing, out of order or corrupt; empty when nothing was lost. */
  readonly losses: readonly string[];
  /** The longest that a word waited from its key to its being kept, in milliseconds. */
  readonly worstGap: number;
  /** The longest that a word waited for its flush to begin, in milliseconds. */
  readonly worstWait: number;
}

/** Each story is killed so often, so that journals and histories pile up as they do in a newsroom. */
const KILLS_A_STORY = 50;
const LATEST_KILL = 1500;

/**
 * Lets a typist write and kills it at a moment that nobody chose, again and again: every second time its process alone,
 * else with the process that started it. After each kill the story is opened, and everything that was said to be kept
 * must be in it. `lanes` is how many typists write at once, each on a desk of its own.
 */
export async function killRun(count: number, lanes: number): Promise<KillReport> {
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'lede-kills-')));
  try {
    const typist = await buildTypist(path.join(folder, 'typist'));
    const shares = Array.from({ length: lanes }, (_, lane) => Math.floor((count + lane) / lanes));
    const reports = await Promise.all(
      shares.map((share, lane) => runLane(typist, path.join(folder, `lane-${lane}`), share)),
    );
    return {
      kills: reports.reduce((sum, { kills }) => sum + kills, 0),
      kept: reports.reduce((sum, { kept }) => sum + kept, 0),
      losses: reports.flatMap(({ losses }) => losses),
      worstGap: Math.max(...reports.map(({ worstGap }) => worstGap)),
      worstWait: Math.max(...reports.map(({ worstWait }) => worstWait)),
    };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** In one file the typist starts several times faster than from its sources, and it is started for every kill. */
async function buildTypist(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: { ssr: 'typist.ts', outDir, emptyOutDir: true, target: 'node24' },
  });
  return path.join(outDir, 'typist.js');
}

async function runLane(typist: string, folder: string, count: number): Promise<KillReport> {
  const losses: string[] = [];
  let kept = 0;
  let worstGap = 0;
  let worstWait = 0;
  for (let kills = 0; kills < count;) {
    const deskFolder = path.join(folder, `desk-${kills}`);
    const story = await newStoryOn(deskFolder);
    const place = path.join(deskFolder, story.folder);
    let before = 0;
    for (let round = 0; round < KILLS_A_STORY && kills < count; round += 1, kills += 1) {
      const typing = await typeUntilKilled(
        typist,
        [deskFolder, `${deskFolder}-rescue`, story.id],
        kills % 2 === 0,
      );
      worstGap = Math.max(worstGap, typing.worstGap);
      worstWait = Math.max(worstWait, typing.worstWait);
      const last = Math.max(before, typing.lastKept);
      const where = `kill ${kills} of ${folder}`;
      if (typing.complaint !== '') losses.push(`${where}: ${typing.complaint}`);
      const onDisk = await readStoryIn(place);
      if (!onDisk.ok) losses.push(`${where}: story.json is ${onDisk.error.code}`);
      const words = await wordsAfter(deskFolder, story.id);
      const firstWrong = words.findIndex((word, index) => word !== index + 1);
      if (firstWrong !== -1) losses.push(`${where}: word ${firstWrong + 1} is ${words[firstWrong]}`);
      if (words.length < last) losses.push(`${where}: ${last} words were kept, ${words.length} are there`);
      kept += last - before;
      before = words.length;
    }
  }
  return { kills: count, kept, losses, worstGap, worstWait };
}

interface Typing {
  readonly lastKept: number;
  readonly worstGap: number;
  readonly worstWait: number;
  readonly complaint: string;
}

function typeUntilKilled(typist: string, args: string[], wholeTree: boolean): Promise<Typing> {
  // The shell waits for the typist, as a program waits for its desk.
  const child = wholeTree
    ? spawn('sh', ['-c', '"$0" "$@" & wait', process.execPath, typist, ...args], { detached: true })
    : spawn(process.execPath, [typist, ...args]);
  let out = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (out === '') void delay(Math.random() * LATEST_KILL).then(kill);
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));

  function kill(): void {
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(wholeTree ? -child.pid : child.pid, 'SIGKILL');
    }
  }

  return new Promise((resolve) => {
    child.once('close', () => {
      const lines = out
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' ').map(Number));
      resolve({
        lastKept: lines.at(-1)?.[0] ?? 0,
        worstGap: Math.max(0, ...lines.map(([, waited = 0]) => waited)),
        worstWait: Math.max(0, ...lines.map(([, waited = 0, flush = 0]) => waited - flush)),
        complaint,
      });
    });
  });
}

async function newStoryOn(folder: string): Promise<StorySummary> {
  return withSession(folder, (call) => call<StorySummary>('stories.create', { language: 'uk' }));
}

/** The numbered words of the story as it opens after a kill. */
async function wordsAfter(folder: string, id: string): Promise<number[]> {
  const { story } = await withSession(folder, (call) => call<OpenedStory>('stories.take-over', { id }));
  const text = story.blocks
    .map((block) => blockText(block))
    .join(' ')
    .trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

type Call = <Value>(name: 'stories.create' | 'stories.take-over', request: unknown) => Promise<Value>;

async function withSession<Value>(folder: string, work: (call: Call) => Promise<Value>): Promise<Value> {
  const desk = await openDesk({
    folder,
    rescue: `${folder}-rescue`,
    assets: '',
    version: '1',
    person: 'reader',
  });
  if (!desk.ok) throw new Error(desk.error.code);
  const session = desk.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  try {
    return await work(async <Answer>(name: string, request: unknown) => {
      const answer = await session.call(name as 'stories.take-over', request);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value as Answer;
    });
  } finally {
    await desk.value.close();
  }
}
