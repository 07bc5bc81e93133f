import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DeskKnowledge } from '../../../shared/checks/finding.ts';
import type { ExportFormat } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Site } from '../../../shared/site/site.ts';
import { contentHash } from '../content-hash.ts';
import { exportError } from '../export/export-error.ts';
import { markAllExported, markedIn } from '../export/exported-mark.ts';
import { refusedAboutDesk } from '../export/refused-place.ts';
import { realPlace } from '../real-place.ts';
import { attemptNow, isSystemError } from '../file-error.ts';
import { keepPublishedCredits } from '../photos/published-credits.ts';
import { placesIn } from '../places.ts';
import { beat, BEAT_EVERY, newLock, releaseLock, takeLock } from '../stories/lock.ts';
import {
  appendToIndex,
  INDEX_FILE,
  readIndex,
  writeIndex,
  type BatchIndex,
  type Entry,
} from './batch-index.ts';
import type { BatchSettings, Outcome } from './jobs.ts';
import { planBatch, type Left, type Plan, type Refusal } from './plan.ts';
import { BatchThreads } from './threads.ts';

export type { Left, Refusal } from './plan.ts';

export interface BatchRequest {
  /** The desk's folder, absolute, links resolved. */
  readonly root: string;
  /** The folder to export to; made when absent. */
  readonly out: string;
  readonly formats: readonly ExportFormat[];
  readonly site: Site;
  /** Lede's own version. */
  readonly version: string;
  readonly knowledge: DeskKnowledge;
  /** Who is exporting, as others are told who want to export to the same place. */
  readonly person: string;
  /** How many threads write pages; one for each core when absent. */
  readonly threads?: number;
  /** Told of each story that is done with, and how many there are to do. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops the batch: what has been exported is whole, and the next batch goes on from there. */
  readonly signal?: AbortSignal;
}

/** What has become of a desk's stories. */
export interface BatchReport {
  /** Those that were exported now, by their folders, with the place of each; and how many were in place already. */
  readonly exported: readonly { readonly folder: string; readonly place: string }[];
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  readonly left: readonly Left[];
  /** The batch was stopped before it had done with all stories. */
  readonly stopped: boolean;
}

/** A thread is worth starting for so many stories. */
const STORIES_A_THREAD = 25;
/** The credits of so many stories are remembered together. */
const CREDITS_TOGETHER = 64;
const WORK_FOLDER = '.lede-batch-work';

/**
 * Exports every story of a desk, each to its own folder by the site's layout, with the very bytes of a single export. What
 * has not changed since the last batch is left alone; what cannot be exported is named and stops nothing else. Errors:
 * `locked` when another batch is writing there, `refused-call` for a place that cannot be, `unreadable` for the index of a
 * newer Lede, and what the disk says of the place.
 */
export async function exportDesk(request: BatchRequest): Promise<Result<BatchReport, HostError>> {
  try {
    const out = await realPlace(request.out);
    const refused = await refusedAboutDesk(out, request.root, request.out);
    if (refused !== undefined) return fail(refused);
    fs.mkdirSync(out, { recursive: true });
    return await whileHeld(out, request.person, () => exportInto(out, request));
  } catch (error) {
    if (isSystemError(error)) return fail(exportError(error.code, request.out));
    throw error;
  }
}

/** Works on a place while no other batch can. */
async function whileHeld<Value>(
  out: string,
  person: string,
  work: () => Promise<Result<Value, HostError>>,
): Promise<Result<Value, HostError>> {
  const lock = newLock(person, new Date());
  const holder = await takeLock(out, lock);
  if (holder !== undefined) {
    const values = { person: holder.person, machine: holder.machine };
    return fail(hostError('locked', messageData('batch.busy', values)));
  }
  // A beat that is missed is made up for by the next.
  const beating = setInterval(() => void beat(out).catch(() => undefined), BEAT_EVERY).unref();
  const folder = path.join(out, WORK_FOLDER);
  try {
    // What a batch that was killed has left.
    fs.rmSync(folder, { recursive: true, force: true });
    return await work();
  } finally {
    clearInterval(beating);
    fs.rmSync(folder, { recursive: true, force: true });
    await releaseLock(out, lock.token);
  }
}

async function exportInto(out: string, request: BatchRequest): Promise<Result<BatchReport, HostError>> {
  const { root, site } = request;
  const halt = new AbortController();
  const signal = request.signal === undefined ? halt.signal : AbortSignal.any([request.signal, halt.signal]);
  const index = readIndex(out);
  if (!index.ok) return index;
  const key = keyOf(request);
  let threads: BatchThreads | undefined;
  const start = (stories: number): BatchThreads => {
    threads ??= new BatchThreads(settingsOf(request, out, key, stories), signal);
    return threads;
  };
  try {
    const planned = await planBatch({
      ...{ root, out, index: index.value, key, profile: site.profile, signal },
      onMuchToDo: () => void start(Number.POSITIVE_INFINITY),
    });
    if (!planned.ok) return planned;
    const marked = markedIn(placesIn(root));
    if (!marked.ok) return marked;
    const done = new Done({
      ...{ out, request, plan: planned.value, marked: marked.value },
      halt: () => halt.abort(),
    });
    const { tasks } = planned.value;
    if (tasks.length > 0) {
      // Without what a batch that was killed may have left half a line of.
      const begun = await writeIndex(out, index.value.byPlace.values());
      if (!begun.ok) return begun;
      done.take([]);
      await start(tasks.length).export(tasks, (outcomes) => done.take(outcomes));
    }
    return await done.report(index.value);
  } finally {
    await threads?.end();
  }
}

interface Doing {
  readonly out: string;
  readonly request: BatchRequest;
  readonly plan: Plan;
  /** The stories that are marked as exported. */
  readonly marked: Set<string>;
  /** Stops the batch, since it cannot go on. */
  readonly halt: () => void;
}

/** What a batch has done so far. What is exported is in the index before anybody hears of it. */
class Done {
  readonly #doing: Doing;
  readonly #entries: Entry[] = [];
  readonly #refused: Refusal[];
  /** Exported, but their credits are not remembered yet: neither are they. */
  #held: Extract<Outcome, { ok: true }>[] = [];
  #remembering: Promise<void> = Promise.resolve();
  #told = 0;
  /** What stands in the way of every story. */
  #failure: HostError | undefined;

  constructor(doing: Doing) {
    this.#doing = doing;
    this.#refused = [...doing.plan.refused];
  }

  take(outcomes: readonly Outcome[]): void {
    const entries: Entry[] = [];
    for (const outcome of outcomes) {
      if (!outcome.ok) this.#refuse(outcome);
      else if (outcome.credits.photos.length > 0) this.#held.push(outcome);
      else entries.push(outcome.entry);
    }
    this.#keep(entries);
    if (this.#held.length >= CREDITS_TOGETHER) this.#remember();
    const { request, plan } = this.#doing;
    this.#told += outcomes.length;
    request.onProgress?.({ done: this.#told, total: plan.tasks.length });
  }

  /** Ends the index and says what has become of all. Errors: those of the disk. */
  async report(before: BatchIndex): Promise<Result<BatchReport, HostError>> {
    this.#remember();
    await this.#remembering;
    if (this.#failure !== undefined) return fail(this.#failure);
    const { out, request, plan } = this.#doing;
    const { unchanged, tasks, left, isWhole } = plan;
    // What was exported now has its lines already; what was looked at more closely has not.
    if (unchanged.some((entry) => before.byPlace.get(entry.place) !== entry)) {
      const written = await writeIndex(out, this.#current(before));
      if (!written.ok) return written;
    }
    const exported = this.#entries.map(({ folder, place }) => ({ folder, place }));
    const refused = this.#refused;
    const done = exported.length + refused.length - plan.refused.length;
    return ok({
      exported: exported.sort((a, b) => (a.folder < b.folder ? -1 : 1)),
      unchanged: unchanged.length,
      refused: refused.sort((a, b) => (a.folder < b.folder ? -1 : 1)),
      left,
      stopped: request.signal?.aborted === true && (!isWhole || done < tasks.length),
    });
  }

  /** What stands at the place now: what stood there, with what is known better. */
  #current({ byPlace }: BatchIndex): Entry[] {
    const entries = new Map(byPlace);
    for (const entry of [...this.#doing.plan.unchanged, ...this.#entries]) {
      entries.delete(entry.place);
      entries.set(entry.place, entry);
    }
    return [...entries.values()];
  }

  #refuse(refusal: Refusal): void {
    const { code, message } = refusal.error;
    // Was under way when the batch was stopped: it has simply not been exported.
    if (message.key === 'export.stopped') return;
    this.#refused.push(refusal);
    if (code === 'disk-full' || code === 'read-only') this.#failWith(refusal.error);
  }

  #failWith(error: HostError): void {
    this.#failure ??= error;
    this.#doing.halt();
  }

  #keep(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const { out, request, marked } = this.#doing;
    const ids = entries.map(({ id }) => id);
    // Marked first: what is in the index is not exported again.
    const told = markAllExported(placesIn(request.root), marked, ids);
    const kept = told.ok ? attemptNow(INDEX_FILE, () => appendToIndex(out, entries)) : told;
    if (kept.ok) this.#entries.push(...entries);
    else this.#failWith(kept.error);
  }

  /** Remembers with which credits photos were published, and only then that their stories are exported. */
  #remember(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    const places = placesIn(this.#doing.request.root);
    this.#remembering = this.#remembering.then(async () => {
      const credits = held.map((outcome) => outcome.credits);
      const kept = await keepPublishedCredits(places, credits);
      if (kept.ok) this.#keep(held.map(({ entry }) => entry));
      else this.#failWith(kept.error);
    });
  }
}

/** All that says, beside a story itself, what an export of it is. */
function keyOf({ version, site, formats }: BatchRequest): string {
  return contentHash(Buffer.from(JSON.stringify([version, site, [...formats].sort()]))).slice(0, 20);
}

function settingsOf(request: BatchRequest, out: string, key: string, stories: number): BatchSettings[] {
  const { root, formats, site, version, knowledge, threads = availableParallelism() } = request;
  const { publishedCredits, stateAgencies } = knowledge;
  const count = Math.max(1, Math.min(threads, Math.ceil(stories / STORIES_A_THREAD)));
  return Array.from({ length: count }, (_, number) => ({
    ...{ root, out, photoCache: placesIn(root).photoCache, key, site, version },
    formats: [...formats],
    work: path.join(out, WORK_FOLDER, String(number)),
    knowledge: {
      publishedCredits: new Map([...publishedCredits].map(([file, credits]) => [file, [...credits]])),
      ...(stateAgencies === undefined ? {} : { stateAgencies: [...stateAgencies] }),
    },
  }));
}
