import type { Keeping } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { MomentToKeep } from '../../shared/history/point.ts';
import type { Result } from '../../shared/result.ts';
import { whenIdle } from '../when-idle.ts';

/** How the text on screen stands to the text on disk. A failure stays until it is over. */
export type SaveState =
  | { readonly step: 'saved' | 'unsaved' | 'saving' }
  | {
      readonly step: 'failed';
      readonly error: HostError;
      /** Where the words are safe nevertheless; nowhere but in this window when absent. */
      readonly keptIn?: 'desk' | 'rescue';
    };

/** Edits that go to the desk together. */
export interface Batch<Operation> {
  readonly ops: Operation[];
  /** The moment of whose story the history is to keep a point before these edits. */
  readonly before?: MomentToKeep;
}

/** What the desk answers to edits that it has taken. */
export interface Kept {
  readonly batch: number;
  readonly keeping: Keeping;
}

export interface WholeText {
  readonly keepOther: boolean;
}

export interface JournalPumpOptions<Operation> {
  /** The last batch that the desk has. */
  readonly batch: number;
  readonly append: (number: number, batch: Batch<Operation>) => Promise<Result<Kept, HostError>>;
  /**
   * Sends the text whole, and calls `onTaken` whenever it takes the text as it is: all edits until then are in it.
   * `keepOther` writes over a version that somebody else wrote.
   */
  readonly sendWhole: (how: WholeText, onTaken: () => void) => Promise<Result<Kept, HostError>>;
  readonly onState: (state: SaveState) => void;
}

export interface JournalPump<Operation> {
  readonly state: () => SaveState;
  /** Says whether the desk has all edits. */
  readonly isEmpty: () => boolean;
  /** An edit has been made. */
  readonly push: (operation: Operation) => void;
  /** The text has changed in a way that no operation tells. */
  readonly pushWhole: () => void;
  /** The next edit is one before which a point of the history is to be kept. */
  readonly mark: (moment: MomentToKeep) => void;
  /** Sends all edits made until now; false when the desk could not take them. */
  readonly flush: () => Promise<boolean>;
  /** Sends the text whole, whatever stood in the way. */
  readonly sendWhole: (how: WholeText) => Promise<boolean>;
  /** Sending is known to be impossible until a person has chosen what to do. */
  readonly refuse: (error: HostError) => void;
  /** The desk has told by itself where edits are safe. */
  readonly keepingChanged: (keeping: Keeping) => void;
  /** The desk was away and has this batch as its last: false when the edits do not go on from there. */
  readonly resumeFrom: (batch: number) => boolean;
  /** The text on screen has just been read from the desk. */
  readonly settle: (batch: number) => void;
  /** Nothing is sent or shown from now on. */
  readonly stop: () => void;
}

/** How long the first of some edits waits for others to go with it, in milliseconds. */
const GATHERING = 60;
/** What edits have come to is drawn before they are sent, unless that takes longer than this, in milliseconds. */
const LONGEST_WAIT = 40;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

/** Says whether a failure needs a person's choice, so that trying again by itself would be wrong or useless. */
export function needsChoice(error: HostError): boolean {
  return error.code === 'changed-on-disk' || error.code === 'locked' || error.code === 'not-found';
}

/**
 * Sends edits to the desk while somebody writes: one batch at a time, in order, none twice, and each within a fraction of a
 * second. A batch that the desk does not answer is sent again, later each time; when both sides do not agree any more, the
 * text is sent whole.
 */
export function createJournalPump<Operation>(options: JournalPumpOptions<Operation>): JournalPump<Operation> {
  const { append, sendWhole, onState } = options;
  let state: SaveState = { step: 'saved' };
  let batch = options.batch;
  /** The first one may be under way, and then it is complete. */
  let waiting: Batch<Operation>[] = [];
  let whole: WholeText | undefined;
  let keeping: Keeping = { place: 'desk' };
  let failures = 0;
  let inFlight: Promise<boolean> | undefined;
  /** Calls off what is to be sent by itself. */
  let planned: (() => void) | undefined;
  let stopped = false;

  function show(next: SaveState): void {
    if (next.step !== 'failed' && next.step === state.step) return;
    state = next;
    if (!stopped) onState(state);
  }

  function isEmpty(): boolean {
    return whole === undefined && waiting.every(({ ops }) => ops.length === 0);
  }

  function showRest(): void {
    const { place, problem } = keeping;
    if (problem !== undefined) {
      show({ step: 'failed', error: problem, ...(place === 'memory' ? {} : { keptIn: place }) });
    } else {
      show({ step: isEmpty() ? 'saved' : 'unsaved' });
    }
  }

  function plan(milliseconds: number): void {
    unplan();
    planned = whenIdle(
      () => {
        planned = undefined;
        void start();
      },
      milliseconds,
      LONGEST_WAIT,
    );
  }

  function unplan(): void {
    planned?.();
    planned = undefined;
  }

  function changed(): void {
    if (stopped || inFlight !== undefined || planned !== undefined) return;
    if (state.step === 'failed' && needsChoice(state.error) && keeping.problem === undefined) return;
    showRest();
    plan(GATHERING);
  }

  function start(): Promise<boolean> {
    if (inFlight !== undefined) return inFlight;
    unplan();
    waiting = waiting.filter(({ ops }, index) => ops.length > 0 || index === waiting.length - 1);
    const [first] = waiting;
    if (whole === undefined && (first === undefined || first.ops.length === 0)) return Promise.resolve(true);
    if (state.step !== 'failed') show({ step: 'saving' });
    inFlight =
      whole === undefined && first !== undefined ? sendBatch(first) : sendAll(whole ?? { keepOther: false });
    return inFlight;
  }

  async function sendBatch(first: Batch<Operation>): Promise<boolean> {
    const answer = await append(batch + 1, first);
    if (answer.ok) waiting.shift();
    else if (answer.error.code === 'out-of-step') {
      whole = { keepOther: false };
      inFlight = undefined;
      return stopped ? false : start();
    }
    return arrived(answer);
  }

  async function sendAll(how: WholeText): Promise<boolean> {
    const answer = await sendWhole(how, () => {
      whole = undefined;
      waiting = [];
    });
    // Whatever was to be sent is in the text, which is to be sent whole again.
    if (!answer.ok) whole ??= how;
    return arrived(answer);
  }

  function arrived(answer: Result<Kept, HostError>): boolean {
    inFlight = undefined;
    if (stopped) return answer.ok;
    if (!answer.ok) {
      failures += 1;
      show({ step: 'failed', error: answer.error });
      if (!needsChoice(answer.error)) plan(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)));
      return false;
    }
    failures = 0;
    ({ batch, keeping } = answer.value);
    showRest();
    if (!isEmpty()) plan(GATHERING);
    return true;
  }

  /** The batch that the next edit belongs to. */
  function openBatch(): Batch<Operation> {
    const last = waiting.at(-1);
    // The first one may be under way: its number stands for just these edits.
    const isComplete = waiting.length === 1 && (inFlight !== undefined || failures > 0);
    if (last !== undefined && !isComplete) return last;
    const fresh: Batch<Operation> = { ops: [] };
    waiting.push(fresh);
    return fresh;
  }

  return {
    state: () => state,
    isEmpty,
    push(operation) {
      openBatch().ops.push(operation);
      changed();
    },
    pushWhole() {
      whole ??= { keepOther: false };
      changed();
    },
    mark(moment) {
      const last = waiting.at(-1);
      if (last?.ops.length === 0) waiting.pop();
      waiting.push({ ops: [], before: moment });
    },
    async flush() {
      while (!isEmpty()) {
        if (
          stopped ||
          (state.step === 'failed' && needsChoice(state.error) && keeping.problem === undefined)
        ) {
          return false;
        }
        if (!(await start())) return false;
      }
      return true;
    },
    async sendWhole(how) {
      if (inFlight !== undefined) await inFlight;
      if (stopped) return false;
      whole = how;
      return start();
    },
    refuse(error) {
      unplan();
      show({ step: 'failed', error });
    },
    keepingChanged(next) {
      keeping = next;
      if (inFlight === undefined && failures === 0) showRest();
    },
    resumeFrom(last) {
      if (last === batch + 1 && failures > 0) waiting.shift();
      else if (last !== batch) return false;
      batch = last;
      failures = 0;
      showRest();
      if (!isEmpty()) plan(0);
      return true;
    },
    settle(last) {
      unplan();
      batch = last;
      waiting = [];
      whole = undefined;
      failures = 0;
      keeping = { place: 'desk' };
      show({ step: 'saved' });
    },
    stop() {
      unplan();
      stopped = true;
    },
  };
}
