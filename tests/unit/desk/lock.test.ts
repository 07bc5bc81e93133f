import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  beat,
  holds,
  newLock,
  otherHolder,
  releaseLock,
  STALE_AFTER,
  takeLock,
  type Lock,
} from '../../../electron/desk/stories/lock.ts';
import { namesIn, temporaryFolder } from './desk-fixture.ts';

const SINCE = new Date('2026-11-23T12:00:00Z');
const HERE = os.hostname();

/** A folder with a lock of somebody else's in it, so many milliseconds after the last beat. */
async function lockedFolder(lock: Partial<Lock> | string, silentFor = 0): Promise<string> {
  const folder = await temporaryFolder();
  const whole = { person: 'Іра', machine: 'other', pid: 1, token: 'theirs', since: SINCE.toISOString() };
  const file = path.join(folder, '.lock');
  await fs.writeFile(file, typeof lock === 'string' ? lock : JSON.stringify({ ...whole, ...lock }));
  const lastBeat = new Date(Date.now() - silentFor);
  await fs.utimes(file, lastBeat, lastBeat);
  return folder;
}

/** The id of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid!;
}

test('a lock is taken, kept against others, and let go of', async () => {
  const folder = await temporaryFolder();
  const [mine, theirs] = [newLock('Олена', SINCE), newLock('Іра', SINCE)];
  expect(await takeLock(folder, mine)).toBeUndefined();
  const holder = { person: 'Олена', machine: HERE, since: SINCE.toISOString() };
  expect(await takeLock(folder, theirs)).toEqual(holder);
  expect(await otherHolder(folder, theirs.token)).toEqual(holder);
  expect(await otherHolder(folder, mine.token)).toBeUndefined();
  await releaseLock(folder, theirs.token);
  expect(await holds(folder, mine.token)).toBe(true);
  await releaseLock(folder, mine.token);
  expect(await namesIn(folder)).toEqual([]);
});

test.each([
  ['a machine that beats', { machine: 'other' }, 0],
  ['a machine that was silent for a little while', { machine: 'other' }, STALE_AFTER / 2],
  ['another process of this machine, however silent', { machine: HERE, pid: process.ppid }, STALE_AFTER * 2],
])('%s holds its story', async (_, lock, silentFor) => {
  const folder = await lockedFolder(lock, silentFor);
  expect(await takeLock(folder, newLock('Олена', SINCE))).toMatchObject({ person: 'Іра' });
});

test('a lock of a dead process, of a silent machine, and of this process before it was started is stale', async () => {
  const stale = [
    await lockedFolder({ machine: HERE, pid: await deadPid() }),
    await lockedFolder({ machine: 'other' }, STALE_AFTER + 1000),
    await lockedFolder({ machine: HERE, pid: process.pid }),
    await lockedFolder({ machine: HERE, pid: process.ppid }, os.uptime() * 1000 + STALE_AFTER + 1000),
  ];
  for (const folder of stale) {
    const mine = newLock('Олена', SINCE);
    expect(await otherHolder(folder, undefined)).toBeUndefined();
    expect(await takeLock(folder, mine)).toBeUndefined();
    expect(await holds(folder, mine.token)).toBe(true);
    expect(await namesIn(folder)).toEqual(['.lock']);
  }
});

test.each(['', '{"person":', '[]', '{"person":"Іра"}'])(
  'a lock file that is %j holds the story until it is old',
  async (text) => {
    const fresh = await lockedFolder(text);
    expect(await takeLock(fresh, newLock('Олена', SINCE))).toMatchObject({ person: '?' });
    const old = await lockedFolder(text, STALE_AFTER + 1000);
    expect(await takeLock(old, newLock('Олена', SINCE))).toBeUndefined();
  },
);

test('a beat keeps a lock fresh', async () => {
  const folder = await lockedFolder({ machine: 'other' }, STALE_AFTER + 1000);
  await beat(folder);
  expect(await otherHolder(folder)).toMatchObject({ person: 'Іра' });
});

test('a guard that a dead process left does not lock the story for ever', async () => {
  const folder = await temporaryFolder();
  const guard = path.join(folder, '.lock.guard');
  await fs.writeFile(guard, '');
  await fs.utimes(guard, new Date(0), new Date(0));
  expect(await takeLock(folder, newLock('Олена', SINCE))).toBeUndefined();
});

const RACERS = 4;
const RACES = 15;

/** Runs the racers over the same folders and gives, for each folder, how many say that they hold it. */
async function race(folders: readonly string[]): Promise<number[]> {
  const racers = Array.from({ length: RACERS }, () =>
    spawn(process.execPath, [path.join(import.meta.dirname, 'processes/lock-racer.ts'), ...folders], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const ready = racers.map((racer) => new Promise((resolve) => racer.stdout.once('data', resolve)));
  await Promise.all(ready);
  const outputs = racers.map(async (racer) => {
    let text = '';
    for await (const part of racer.stdout.setEncoding('utf8')) {
      text += String(part);
      // Each stays alive until all have finished: a dead winner's lock would be free again.
      if (text.endsWith('\n')) return text.trim().split(' ');
    }
    return [];
  });
  for (const racer of racers) racer.stdin.write('go\n');
  const wins = await Promise.all(outputs);
  for (const racer of racers) racer.stdin.end();
  return folders.map((_, index) => wins.filter((won) => won[index] === 'won').length);
}

test('of processes that race for a free or a stale story exactly one wins', async () => {
  const pid = await deadPid();
  const folders = await Promise.all(
    Array.from({ length: RACES }, (_, index) =>
      index % 2 === 0 ? temporaryFolder() : lockedFolder({ machine: HERE, pid }),
    ),
  );
  expect(await race(folders)).toEqual(folders.map(() => 1));
}, 20_000);
