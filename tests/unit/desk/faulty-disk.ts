import type { FileHandle } from 'node:fs/promises';
import fs from 'node:fs/promises';
import type { FileSystem } from '../../../electron/desk/file-system.ts';

/** What a disk can do to a call: refuse it with an error, take half of what is written, or lose what it was asked to keep. */
export const FAULTS = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EXDEV', 'short-write', 'lost-sync'] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
  readonly fault: Fault;
  /** The number of the first call that it strikes, from 1. */
  readonly from: number;
  /** Whether it strikes that call alone or all from there on. */
  readonly lasts: 'once' | 'on';
  /** Paths under which calls are counted and struck. */
  readonly under: string;
}

type HandleCall = 'write' | 'writeFile' | 'datasync' | 'sync' | 'truncate' | 'chmod' | 'stat' | 'readFile';
const HANDLE_CALLS: readonly HandleCall[] = [
  'write',
  'writeFile',
  'datasync',
  'sync',
  'truncate',
  'chmod',
  'stat',
  'readFile',
];

/** Node's own calls on the disk, one or all of which go wrong by a plan. */
export class FaultyDisk {
  plan: FaultPlan | undefined;
  #calls = 0;
  #struck = 0;

  readonly system: FileSystem = {
    mkdir: this.#faulty(fs.mkdir),
    readFile: this.#faulty(fs.readFile),
    readdir: this.#faulty(fs.readdir),
    realpath: this.#faulty(fs.realpath),
    rename: this.#faulty(fs.rename),
    rm: this.#faulty(fs.rm),
    stat: this.#faulty(fs.stat),
    unlink: this.#faulty(fs.unlink),
    open: async (file, flags, mode) => {
      this.#strike(String(file));
      return this.#faultyHandle(String(file), await fs.open(file, flags, mode));
    },
  };

  /** How many calls have gone wrong. */
  get struck(): number {
    return this.#struck;
  }

  #faulty<Call extends (...given: never[]) => unknown>(call: Call): Call {
    return new Proxy(call, {
      apply: async (target, self, given: Parameters<Call>): Promise<unknown> => {
        this.#strike(String(given[0]));
        const answer: unknown = await Reflect.apply(target, self, given);
        return answer;
      },
    });
  }

  #faultyHandle(file: string, handle: FileHandle): FileHandle {
    const calls = Object.fromEntries(
      HANDLE_CALLS.map((name) => [
        name,
        (...given: unknown[]) => this.#handleCall(file, handle, name, given),
      ]),
    );
    return new Proxy(handle, {
      get: (target, name) => {
        const own: unknown = typeof name === 'string' ? calls[name] : undefined;
        const value: unknown = own ?? Reflect.get(target, name, target);
        const bound: unknown = own === undefined && typeof value === 'function' ? value.bind(target) : value;
        return bound;
      },
    });
  }

  async #handleCall(file: string, handle: FileHandle, name: HandleCall, given: unknown[]): Promise<unknown> {
    const method: unknown = Reflect.get(handle, name);
    if (typeof method !== 'function') throw new Error(`A file handle has no ${name}`);
    const call = (...values: unknown[]): unknown => Reflect.apply(method, handle, values);
    const { fault, lasts } = this.plan ?? {};
    if (fault === 'short-write' && name === 'write' && this.#isStruck(file)) {
      const [bytes, offset, length, position] = given as [Uint8Array, number, number, number | null];
      // A disk that goes on taking half of everything is full in the end.
      if (lasts === 'on' && length <= 16) throw errorOf('ENOSPC');
      return call(bytes, offset, Math.ceil(length / 2), position);
    }
    if (fault === 'lost-sync' && (name === 'sync' || name === 'datasync') && this.#isStruck(file)) {
      if (!(await handle.stat()).isDirectory()) await fs.truncate(file, 0);
      throw errorOf('EIO');
    }
    this.#strike(file);
    return call(...given);
  }

  #strike(file: string): void {
    const fault = this.plan?.fault;
    if (fault === undefined || fault === 'short-write' || fault === 'lost-sync') return;
    if (this.#isStruck(file)) throw errorOf(fault);
  }

  #isStruck(file: string): boolean {
    const { plan } = this;
    if (plan === undefined || !file.startsWith(plan.under)) return false;
    this.#calls += 1;
    const isStruck = plan.lasts === 'once' ? this.#calls === plan.from : this.#calls >= plan.from;
    if (isStruck) this.#struck += 1;
    return isStruck;
  }
}

function errorOf(code: string): Error {
  return Object.assign(new Error(`${code}: from the faulty disk`), { code });
}
