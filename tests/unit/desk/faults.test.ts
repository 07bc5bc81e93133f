import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { storyText } from '../../../shared/story/story.ts';
import { openNew, temporaryFolder, testDesk, testWindow, valueOf, type TestWindow } from './desk-fixture.ts';
import { FaultyDisk, FAULTS, type Fault, type FaultPlan } from './faulty-disk.ts';

const run = promisify(execFile);
const WORDS = ['Один', 'Два', 'Три', 'Чотири', 'П’ять', 'Шість'];
/** No sitting makes so many calls on the disk. */
const MOST_CALLS = 1000;
/** Every fault at every call takes minutes; by default each call has one of them, in turn. */
const everyFault = process.env['FAULTS'] === 'all';

interface Sitting {
  /** Words of which the window was told that they are kept on a disk. */
  readonly kept: string[];
  /** What the window was told last. */
  readonly last: 'kept on the desk' | 'kept, with a problem' | 'not kept';
  readonly wasStruck: boolean;
  readonly found: string;
}

/** Types words on a disk that goes wrong by a plan, ends without a word, and looks what a sound disk gives another Lede. */
async function sit(plan: Omit<FaultPlan, 'under'>): Promise<Sitting> {
  const parent = await temporaryFolder();
  const folder = path.join(parent, 'Desk');
  const rescue = path.join(parent, 'rescue');
  const disk = new FaultyDisk();
  const window = testWindow(await testDesk({ folder, rescue, system: disk.system }));
  const { story, batch } = await openNew(window);
  disk.plan = { ...plan, under: folder };
  const kept: string[] = [];
  let last: Sitting['last'] = 'kept on the desk';
  let offset = 0;
  for (const [index, word] of WORDS.entries()) {
    const ops = [{ type: 'insert_text' as const, path: [0, 0], offset, text: word }];
    const before = index === 3 ? { before: 'paste' as const } : {};
    const request = { id: story.id, batch: batch + index + 1, ops, ...before };
    const answer = await window.call('stories.append', request);
    if (answer.ok && answer.value.keeping.place !== 'memory') kept.push(word);
    last = lastOf(answer);
    offset += word.length;
    if (index % 2 === 1) await window.call('stories.write', { id: story.id });
  }
  disk.plan = undefined;
  const other = testWindow(await testDesk({ folder, rescue }));
  const found = valueOf(await other.call('stories.take-over', { id: story.id }));
  return { kept, last, wasStruck: disk.struck > 0, found: storyText(found.story) };
}

function lastOf(answer: Awaited<ReturnType<TestWindow['call']>>): Sitting['last'] {
  if (!answer.ok || !('keeping' in answer.value)) return 'not kept';
  const { place, problem } = answer.value.keeping;
  if (place === 'memory') return 'not kept';
  return problem === undefined ? 'kept on the desk' : 'kept, with a problem';
}

function faultsAt(call: number): readonly Fault[] {
  return everyFault ? FAULTS : FAULTS.slice(call % FAULTS.length).slice(0, 1);
}

test.each(['once', 'on'] as const)(
  'whichever call on the disk fails %s, no word is lost that was said to be kept, and a lasting fault is said',
  { timeout: 900_000 },
  async (lasts) => {
    const reached = new Set<Fault>();
    let call = 1;
    for (; call < MOST_CALLS; call += 1) {
      let wasStruck = false;
      for (const fault of faultsAt(call)) {
        const sitting = await sit({ fault, from: call, lasts });
        wasStruck ||= sitting.wasStruck;
        if (sitting.wasStruck) reached.add(fault);
        const where = `${fault}, ${lasts}, from call ${call}`;
        for (const word of sitting.kept) expect(sitting.found, where).toContain(word);
        expect(sitting.kept.length, where).toBeGreaterThan(0);
        expect(sitting.last, where).not.toBe('not kept');
      }
      if (!wasStruck && call > 40) break;
    }
    expect([...reached].sort()).toEqual([...FAULTS].sort());
    expect(call).toBeLessThan(MOST_CALLS);
  },
);

test.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EXDEV'] as const)(
  'a disk that says %s to everything is spoken of until it is mended',
  async (fault) => {
    const sitting = await sit({ fault, from: 1, lasts: 'on' });
    expect(sitting).toMatchObject({ kept: WORDS, last: 'kept, with a problem', found: WORDS.join('') });
  },
);

test('a disk that is really full is said, the text is kept elsewhere, and saving resumes by itself', async (context) => {
  const parent = await temporaryFolder();
  const folder = path.join(parent, 'Desk');
  await fs.mkdir(folder);
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (!mounted) return context.skip('no small disk can be mounted here');
  onTestFinished(async () => {
    await run('umount', ['-l', folder]);
  });
  const window = testWindow(await testDesk({ folder, rescue: path.join(parent, 'rescue') }));
  const { story, batch } = await openNew(window);
  const append = (number: number, text: string) =>
    window.call('stories.append', {
      id: story.id,
      batch: batch + number,
      ops: [{ type: 'insert_text', path: [0, 0], offset: 0, text }],
    });
  expect(valueOf(await append(1, 'До. ')).keeping).toEqual({ place: 'desk' });
  const filler = path.join(folder, 'filler');
  await expect(fs.writeFile(filler, Buffer.alloc(512 * 1024))).rejects.toMatchObject({ code: 'ENOSPC' });

  const long = 'Під час. '.repeat(2000);
  expect(valueOf(await append(2, long)).keeping).toMatchObject({
    place: 'rescue',
    problem: { code: 'disk-full' },
  });
  expect(await window.next('story-keeping')).toMatchObject({ keeping: { place: 'rescue' } });
  await fs.rm(filler);
  expect(await window.next('story-keeping')).toMatchObject({ keeping: { place: 'desk' } });
  expect(valueOf(await append(3, 'Після. ')).keeping).toEqual({ place: 'desk' });
  const other = testWindow(await testDesk({ folder, rescue: path.join(parent, 'rescue') }));
  const found = valueOf(await other.call('stories.take-over', { id: story.id }));
  expect(storyText(found.story)).toBe(`Після. ${long}До. `);
});
