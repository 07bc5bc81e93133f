import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDesk } from '../../electron/desk/desk.ts';
import { JOURNAL_FILE } from '../../electron/desk/places.ts';
import { newId } from '../../shared/story/ids.ts';

const KEYSTROKES = 500;
const WARM_UP = 100;
const OPENINGS = 80;
const OPENING_WARM_UP = 20;
const JOURNALED = 500;

const root = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-bench-'));

/** A desk in a folder, and a way to ask it as a window does. */
async function openDeskIn(folder: string) {
  const desk = await openDesk({
    folder,
    rescue: `${folder}-rescue`,
    assets: '',
    version: '1',
    person: 'bench',
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
  async function call<Value>(
    channel:
      | 'stories.create'
      | 'stories.list'
      | 'stories.open'
      | 'stories.append'
      | 'stories.write'
      | 'stories.close',
    request: unknown,
  ) {
    const answer = await session.call(channel, request);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as Value;
  }
  return { desk: desk.value, call };
}

/** A story of so many paragraphs, open on a desk of its own. */
async function openStory(paragraphs: number, name = String(paragraphs)) {
  const folder = path.join(root, name);
  const { desk, call } = await openDeskIn(folder);
  const blocks = Array.from({ length: paragraphs }, (_, index) => ({
    type: 'paragraph',
    id: newId(),
    children: [{ text: `${index}. Сторони домовилися продовжити переговори наступного тижня у Парижі.` }],
  }));
  const made = await call<{ id: string; folder: string }>('stories.create', { language: 'uk', blocks });
  let { batch } = await call<{ batch: number }>('stories.open', { id: made.id });
  return {
    id: made.id,
    folder,
    name: made.folder,
    close: () => desk.close(),
    async reopen() {
      await call('stories.close', { id: made.id });
      ({ batch } = await call<{ batch: number }>('stories.open', { id: made.id }));
    },
    write: () => call('stories.write', { id: made.id }),
    async type() {
      batch += 1;
      const ops = [{ type: 'insert_text', path: [paragraphs >> 1, 0], offset: 0, text: 'я' }];
      await call('stories.append', { id: made.id, batch, ops });
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 1] ?? NaN;
}

const rows: { figure: string; ratio: number; limit: number }[] = [];

const stories = await Promise.all([100, 1000, 10_000].map((paragraphs) => openStory(paragraphs)));
const bare = await fs.open(path.join(root, 'bare'), 'a');
const line = Buffer.from(
  `0123456789abcdef {"kind":"edits","batch":1795488897416,"ops":[{"type":"insert_text","path":[500,0],"offset":0,"text":"я"}]}\n`,
);
const times: number[][] = stories.map(() => []);
const bareTimes: number[] = [];
for (let round = -WARM_UP; round < KEYSTROKES; round += 1) {
  for (const [index, story] of stories.entries()) {
    const taken = await timed(() => story.type());
    if (round >= 0) times[index]?.push(taken);
  }
  const taken = await timed(async () => {
    await bare.write(line);
    await bare.datasync();
  });
  if (round >= 0) bareTimes.push(taken);
}
await bare.close();
const keystrokes = times.map(median);
const floor = median(bareTimes);
console.log(
  `one saved keystroke: ${keystrokes.map((each) => each.toFixed(2)).join(', ')} ms in 100, 1,000 and 10,000 paragraphs; bare append ${floor.toFixed(2)} ms`,
);
rows.push(
  {
    figure: 'keystroke, slowest story to quickest',
    ratio: Math.max(...keystrokes) / Math.min(...keystrokes),
    limit: 1.3,
  },
  { figure: 'keystroke to bare append and fdatasync', ratio: Math.max(...keystrokes) / floor, limit: 2 },
);
for (const story of stories) await story.close();

const story = await openStory(1000, 'opening');
/** Copies of the desk as a crash leaves it: story.json was written after every so many edits. */
const crashed: Record<string, string> = {};
for (const writtenEvery of [100, JOURNALED]) {
  for (let index = 1; index <= JOURNALED; index += 1) {
    await story.type();
    if (index % writtenEvery === 0 && index < JOURNALED) await story.write();
  }
  crashed[`${writtenEvery} of them unwritten`] = path.join(root, `crashed-${writtenEvery}`);
  await fs.cp(story.folder, path.join(root, `crashed-${writtenEvery}`), { recursive: true });
  await story.reopen();
}
await story.close();
for (const [kind, folder] of Object.entries(crashed)) {
  const openings = { with: new Array<number>(), without: new Array<number>() };
  for (let round = -OPENING_WARM_UP; round < OPENINGS; round += 1) {
    const journals = ['with', 'without'] as const;
    for (const journal of round % 2 === 0 ? journals : journals.toReversed()) {
      const copy = path.join(root, `${kind}${journal}${round}`);
      await fs.cp(folder, copy, { recursive: true });
      await fs.rm(path.join(copy, story.name, '.lock'), { force: true });
      if (journal === 'without') await fs.rm(path.join(copy, story.name, JOURNAL_FILE));
      const { desk, call } = await openDeskIn(copy);
      await call('stories.list', {});
      const taken = await timed(() => call('stories.open', { id: story.id }));
      if (round >= 0) openings[journal].push(taken);
      await desk.close();
    }
  }
  const withJournal = median(openings.with);
  const without = median(openings.without);
  console.log(`opening: ${withJournal.toFixed(1)} ms with a journal, ${without.toFixed(1)} ms without`);
  const figure = `opening with ${JOURNALED} edits, ${kind}, to opening without`;
  rows.push({ figure, ratio: withJournal / without, limit: 1.5 });
}

for (const { figure, ratio, limit } of rows) {
  console.log(`${ratio <= limit ? 'ok  ' : 'OVER'} ${figure}: ${ratio.toFixed(2)} (limit ${limit})`);
}
await fs.rm(root, { recursive: true, force: true });
process.exitCode = rows.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
