import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { benchStory, makeDesk, makeMarkdown } from './batch-stories.ts';
import { median, ratioTable } from './ratios.ts';

const COUNT = Number(process.env['COUNT'] ?? 10_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lede-bench-batch-'));
const desk = path.join(folder, 'desk');
const markdown = path.join(folder, 'markdown');

type Run = ReturnType<typeof run>;

/**
 * Has one side do its work in a process of its own, as each is called in earnest: milliseconds, without the start of Node; and
 * those of the processors, with it.
 */
function run(side: 'lede' | 'eleventy', from: string, out: string): { took: number; processor: number } {
  const ran = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'batch-side.ts'), side, from, out],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const [, took, processor] = /^took ([\d.]+) ([\d.]+)$/mu.exec(ran.stdout) ?? [];
  if (ran.status !== 0 || took === undefined) throw new Error(`${side}: ${ran.stdout}${ran.stderr}`);
  return { took: Number(took), processor: Number(processor) };
}

/** A page without the white space between its elements, which is each side's own. */
function compact(html: string): string {
  const tree = parse(html.replace(/>\s+</gu, '><').replace(/\s+<\//gu, '</'));
  return serialize(tree satisfies DefaultTreeAdapterTypes.Document);
}

function pageIn(out: string, number: number): string {
  const { slug, dates } = benchStory(number);
  const [year = '', month = ''] = (dates.published ?? '').split('-');
  return compact(fs.readFileSync(path.join(out, year, month, slug, 'index.html'), 'utf8'));
}

try {
  makeDesk(desk, COUNT);
  makeMarkdown(markdown, COUNT);
  const runs = { lede: [] as Run[], again: [] as Run[], eleventy: [] as Run[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, theirs] = [path.join(folder, `lede-${round}`), path.join(folder, `eleventy-${round}`)];
    runs.lede.push(run('lede', desk, ours));
    runs.again.push(run('lede', desk, ours));
    runs.eleventy.push(run('eleventy', markdown, theirs));
    for (const number of [0, COUNT >> 1, COUNT - 1]) {
      if (pageIn(ours, number) !== pageIn(theirs, number)) throw new Error(`Page ${number} is not the same.`);
    }
    // Nothing is removed before the end: ext4 takes long to make files where many have just been removed.
  }
  const [first, again, eleventy] = [runs.lede, runs.again, runs.eleventy].map((each) =>
    median(each.map(({ took }) => took)),
  ) as [number, number, number];
  const processors = [runs.lede, runs.eleventy].map((each) => median(each.map(({ processor }) => processor)));
  console.log(
    `  Of the processors: Lede ${processors.map((time) => `${(time / 1000).toFixed(1)} s`).join(', Eleventy ')}`,
  );
  console.log(
    `  ${Math.round((COUNT / first) * 1000)} pages a second; Eleventy ${Math.round((COUNT / eleventy) * 1000)}`,
  );
  process.exitCode = ratioTable(
    `${COUNT} stories, a page each`,
    { Lede: first, 'Lede, nothing changed': again, Eleventy: eleventy },
    [
      ['times as fast as Eleventy', eleventy / first, 3],
      ['times as fast when nothing has changed', first / again, 10],
    ],
  );
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
