import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { LockHolder } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { momentSchema } from '../../../shared/story/story.ts';
import { temporaryName } from '../atomic-write.ts';
import { isSystemError } from '../file-error.ts';

/** The file that says who holds a folder. */
export const LOCK_FILE = '.lock';
const GUARD_FILE = '.lock.guard';

/** How often a holder shows that it is alive. */
export const BEAT_EVERY = 15_000;
/** After so long without a beat, a holder that cannot be asked is taken for dead. */
export const STALE_AFTER = 60_000;
/** The guard is held for a few calls on the disk; an older one was left by a process that died. */
const GUARD_STALE_AFTER = 5_000;
const LONGEST_WAIT_FOR_GUARD = 8_000;

const lockSchema = z.object({
  person: z.string(),
  machine: z.string(),
  pid: z.int(),
  token: z.string(),
  since: momentSchema,
});

/** Who holds a story. The token is one holding's own; the file's time of change is the holder's last beat. */
export type Lock = z.infer<typeof lockSchema>;

/** Tokens that this process holds: after a restart the same process id may well be another Lede's. */
const heldHere = new Set<string>();

/** A lock for somebody in this process, from a moment on. */
export function newLock(person: string, since: Date): Lock {
  return {
    person,
    machine: os.hostname(),
    pid: process.pid,
    token: randomUUID(),
    since: since.toISOString(),
  };
}

/** Who holds the story in a folder now, other than the holder of `ownToken`; undefined when nobody does. */
export async function otherHolder(folder: string, ownToken?: string): Promise<LockHolder | undefined> {
  const found = await readLock(folder);
  if (found === undefined || found.lock?.token === ownToken || isStale(found)) return undefined;
  return holderIn(found);
}

/** Says whether a token is the one that holds the story in a folder. */
export async function holds(folder: string, token: string): Promise<boolean> {
  const found = await readLock(folder);
  return found?.lock?.token === token;
}

/** A holding that is asked about again and again, at the cost of one look at the file while nobody changes it. */
export class HeldLock {
  readonly lock: Lock;
  #seen: string | undefined;

  constructor(lock: Lock) {
    this.lock = lock;
  }

  get token(): string {
    return this.lock.token;
  }

  /** Says whether the holding still stands in a folder. */
  async holds(folder: string): Promise<boolean> {
    const stamp = await stampOf(path.join(folder, LOCK_FILE));
    if (stamp === undefined) return false;
    if (stamp === this.#seen) return true;
    const held = await holds(folder, this.token);
    // The stamp is the older of the two: what changed while the file was read shows at the next asking.
    this.#seen = held ? stamp : undefined;
    return held;
  }
}

async function stampOf(file: string): Promise<string | undefined> {
  try {
    const { ino, ctimeNs, size } = await fs.stat(file, { bigint: true });
    return `${ino} ${ctimeNs} ${size}`;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/**
 * Takes a story for a lock, unless somebody alive holds it: then that holder comes back. With `force` it is taken from
 * them. Of any number that try at once, in any processes, exactly one succeeds.
 */
export async function takeLock(
  folder: string,
  lock: Lock,
  { force = false } = {},
): Promise<LockHolder | undefined> {
  return guarded(folder, async () => {
    const found = await readLock(folder);
    const free = found === undefined || found.lock?.token === lock.token || isStale(found);
    if (!free && !force) return holderIn(found);
    await putLock(folder, lock);
    return undefined;
  });
}

/** Shows that a holder is alive. Harmless when the story has been taken over: it is then the taker's beat. */
export async function beat(folder: string): Promise<void> {
  const now = new Date();
  await fs.utimes(path.join(folder, LOCK_FILE), now, now);
}

/** Lets go of a story, when the token still holds it. */
export async function releaseLock(folder: string, token: string): Promise<void> {
  heldHere.delete(token);
  await guarded(folder, async () => {
    if (await holds(folder, token)) await fs.rm(path.join(folder, LOCK_FILE), { force: true });
  });
}

/** What somebody is told who may not write because of a holder. */
export function lockedBy({ person, machine }: LockHolder): HostError {
  return hostError('locked', messageData('desk.story-locked', { person, machine }));
}

interface FoundLock {
  /** Absent when the file cannot be read as a lock: then somebody unknown holds the story until the file grows old. */
  readonly lock: Lock | undefined;
  readonly beat: Date;
}

async function readLock(folder: string): Promise<FoundLock | undefined> {
  const file = path.join(folder, LOCK_FILE);
  try {
    const [text, { mtime }] = await Promise.all([fs.readFile(file, 'utf8'), fs.stat(file)]);
    return { lock: parseLock(text), beat: mtime };
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function parseLock(text: string): Lock | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function holderIn({ lock, beat: lastBeat }: FoundLock): LockHolder {
  return lock
    ? { person: lock.person, machine: lock.machine, since: lock.since }
    : { person: '?', machine: '?', since: lastBeat.toISOString() };
}

function isStale({ lock, beat: lastBeat }: FoundLock): boolean {
  const silentFor = Date.now() - lastBeat.getTime();
  if (lock?.machine !== os.hostname()) return silentFor > STALE_AFTER;
  if (lock.pid === process.pid) return !heldHere.has(lock.token);
  const upFor = os.uptime() * 1000;
  // The machine has been started since: the process id is by now another's.
  if (silentFor > upFor + STALE_AFTER) return true;
  return !isAlive(lock.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // Not ours to signal, but there.
    return isSystemError(error, 'EPERM');
  }
}

/** Says whether a process has ended and only its parent has not heard of it yet, as happens in containers. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Puts a lock in place whole: nobody ever reads half of one. */
async function putLock(folder: string, lock: Lock): Promise<void> {
  const temporary = path.join(folder, temporaryName(LOCK_FILE));
  await fs.writeFile(temporary, `${JSON.stringify(lock)}\n`);
  try {
    await fs.rename(temporary, path.join(folder, LOCK_FILE));
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
  heldHere.add(lock.token);
}

/** Does work on a folder's lock while no other process can: the guard's exclusive making is what decides a race. */
async function guarded<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const guard = path.join(folder, GUARD_FILE);
  const started = Date.now();
  while (!(await madeExclusively(guard))) {
    if (Date.now() - started > LONGEST_WAIT_FOR_GUARD) {
      throw Object.assign(new Error('The guard of a lock stays taken'), { code: 'EBUSY' });
    }
    await removeIfOld(guard);
    await delay(2 + Math.random() * 10);
  }
  try {
    return await work();
  } finally {
    await fs.rm(guard, { force: true });
  }
}

async function madeExclusively(file: string): Promise<boolean> {
  try {
    const handle = await fs.open(file, 'wx');
    await handle.close();
    return true;
  } catch (error) {
    // Windows says EPERM of a file that is just being removed.
    if (isSystemError(error, 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : []))) return false;
    throw error;
  }
}

async function removeIfOld(guard: string): Promise<void> {
  try {
    const { mtimeMs } = await fs.stat(guard);
    if (Date.now() - mtimeMs > GUARD_STALE_AFTER) await fs.rm(guard, { force: true });
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
}
