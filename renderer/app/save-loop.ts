import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';

/** How the text on screen stands to the text on disk. A failure stays until a save succeeds. */
export type SaveState =
  { readonly step: 'saved' | 'unsaved' | 'saving' } | { readonly step: 'failed'; readonly error: HostError };

export interface SaveLoopOptions {
  /** Writes the text as it is when called. `keepOther` writes over a version that somebody else wrote, and keeps that beside. */
  readonly save: (how: { readonly keepOther: boolean }) => Promise<Result<unknown, HostError>>;
  readonly onState: (state: SaveState) => void;
}

export interface SaveLoop {
  readonly state: () => SaveState;
  /** The text has changed. */
  readonly edited: () => void;
  /** Saves all that has been written until now; false when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Saves at once, whatever stood in the way, because a person says so. */
  readonly saveAgain: (how: { readonly keepOther: boolean }) => Promise<boolean>;
  /** A save is known to be impossible until a person has chosen what to do. */
  readonly refuse: (error: HostError) => void;
  /** The text on screen has just been read from disk: nothing of it is to be saved. */
  readonly settle: () => void;
  /** Nothing is saved or shown from now on. */
  readonly stop: () => void;
}

const PAUSE = 400;
const LONGEST_WAIT = 2000;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

/** Says whether a failed save needs a person's choice, so that trying again by itself would be wrong or useless. */
export function needsChoice(error: HostError): boolean {
  return error.code === 'changed-on-disk' || error.code === 'locked' || error.code === 'not-found';
}

/**
 * Saves while somebody writes: soon after a pause, at the latest two seconds after the first unsaved edit, one save at a
 * time, always the newest text. A failed save is tried again, each time a little later, until it succeeds.
 */
export function createSaveLoop({ save, onState }: SaveLoopOptions): SaveLoop {
  let state: SaveState = { step: 'saved' };
  let edits = 0;
  let savedEdits = 0;
  let firstUnsaved: number | undefined;
  let failures = 0;
  let inFlight: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function show(next: SaveState): void {
    if (next.step !== 'failed' && next.step === state.step) return;
    state = next;
    if (!stopped) onState(state);
  }

  function plan(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void start(false), milliseconds);
  }

  function planAfterPause(): void {
    const latest = (firstUnsaved ?? Date.now()) + LONGEST_WAIT;
    plan(Math.max(0, Math.min(PAUSE, latest - Date.now())));
  }

  function start(keepOther: boolean): Promise<boolean> {
    clearTimeout(timer);
    const upTo = edits;
    firstUnsaved = undefined;
    if (state.step !== 'failed') show({ step: 'saving' });
    inFlight = save({ keepOther }).then((result) => {
      inFlight = undefined;
      if (stopped) return result.ok;
      if (!result.ok) {
        failures += 1;
        show({ step: 'failed', error: result.error });
        if (!needsChoice(result.error)) plan(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)));
        return false;
      }
      failures = 0;
      savedEdits = Math.max(savedEdits, upTo);
      if (edits > savedEdits) {
        show({ step: 'unsaved' });
        planAfterPause();
      } else {
        show({ step: 'saved' });
      }
      return true;
    });
    return inFlight;
  }

  return {
    state: () => state,
    edited() {
      if (stopped) return;
      edits += 1;
      firstUnsaved ??= Date.now();
      if (inFlight !== undefined || state.step === 'failed') return;
      show({ step: 'unsaved' });
      planAfterPause();
    },
    async flush() {
      const target = edits;
      while (savedEdits < target || state.step === 'failed') {
        if (stopped || (state.step === 'failed' && needsChoice(state.error))) return false;
        if (!(await (inFlight ?? start(false)))) return false;
      }
      return true;
    },
    async saveAgain({ keepOther }) {
      if (inFlight !== undefined) await inFlight;
      return stopped ? false : start(keepOther);
    },
    refuse(error) {
      clearTimeout(timer);
      show({ step: 'failed', error });
    },
    settle() {
      clearTimeout(timer);
      savedEdits = edits;
      firstUnsaved = undefined;
      failures = 0;
      show({ step: 'saved' });
    },
    stop() {
      clearTimeout(timer);
      stopped = true;
    },
  };
}
