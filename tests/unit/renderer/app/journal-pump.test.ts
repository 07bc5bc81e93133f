import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createJournalPump,
  type Batch,
  type JournalPump,
  type Kept,
  type SaveState,
} from '../../../../renderer/app/journal-pump.ts';
import { hostError, type HostError } from '../../../../shared/host/error.ts';
import type { JournalOperation } from '../../../../shared/journal/operation.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

const full = hostError('disk-full', messageData('desk.disk-full', { file: 'story.json' }));
const outOfStep = hostError('out-of-step', messageData('desk.out-of-step'));

/** A desk that takes batches in order and remembers their words, and a pump that sends to it. */
function pumpTo() {
  const taken: { number: number; words: string[]; before: Batch<JournalOperation>['before'] }[] = [];
  const states: SaveState[] = [];
  let last = 0;
  const desk = {
    taken,
    states,
    wholes: 0,
    /** What the next calls answer instead of working. */
    answers: [] as HostError[],
    /** The next batch is taken and its answer lost. */
    losesAnswer: false,
    gate: Promise.resolve(),
    words: () => taken.flatMap(({ words }) => words),
  };
  const pump: JournalPump<JournalOperation> = createJournalPump<JournalOperation>({
    batch: 0,
    async append(number, { ops, before }): Promise<Result<Kept, HostError>> {
      await desk.gate;
      const failure = desk.answers.shift();
      if (failure) return fail(failure);
      if (number === last + 1) {
        last = number;
        taken.push({ number, words: ops.map(wordOf), before });
      } else if (number !== last) return fail(outOfStep);
      if (desk.losesAnswer) {
        desk.losesAnswer = false;
        return fail(full);
      }
      return ok({ batch: last, keeping: { place: 'desk' } });
    },
    sendWhole(_, onTaken) {
      onTaken();
      desk.wholes += 1;
      last += 1;
      return Promise.resolve(ok({ batch: last, keeping: { place: 'desk' } }));
    },
    onState: (state) => states.push(state),
  });
  return { desk, pump };
}

function typed(text: string): JournalOperation {
  return { type: 'insert_text', path: [0, 0], offset: 0, text };
}

function wordOf(operation: JournalOperation): string {
  return operation.type === 'insert_text' ? operation.text : operation.type;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends what is typed within a tenth of a second, together, and says so when it is kept', async () => {
  const { desk, pump } = pumpTo();
  pump.push(typed('a'));
  pump.push(typed('b'));
  expect(pump.state().step).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(100);
  expect(desk.taken).toEqual([{ number: 1, words: ['a', 'b'], before: undefined }]);
  expect(desk.states.map(({ step }) => step)).toEqual(['unsaved', 'saving', 'saved']);
});

it('sends what is typed while a batch is under way in the next one', async () => {
  const { desk, pump } = pumpTo();
  const gate = Promise.withResolvers<undefined>();
  desk.gate = gate.promise.then(() => undefined);
  pump.push(typed('a'));
  await vi.advanceTimersByTimeAsync(100);
  pump.push(typed('b'));
  gate.resolve(undefined);
  await vi.advanceTimersByTimeAsync(200);
  expect(desk.taken.map(({ words }) => words)).toEqual([['a'], ['b']]);
});

it('sends a batch again whose answer was lost, with the same edits, and nothing twice', async () => {
  const { desk, pump } = pumpTo();
  desk.losesAnswer = true;
  pump.push(typed('a'));
  await vi.advanceTimersByTimeAsync(100);
  expect(pump.state()).toMatchObject({ step: 'failed', error: { code: 'disk-full' } });
  pump.push(typed('b'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(desk.words()).toEqual(['a', 'b']);
  expect(pump.state().step).toBe('saved');
});

it('sends the text whole when both sides do not agree, and no edit beside it', async () => {
  const { desk, pump } = pumpTo();
  desk.answers.push(outOfStep);
  pump.push(typed('a'));
  await vi.advanceTimersByTimeAsync(100);
  expect(desk.wholes).toBe(1);
  expect(desk.words()).toEqual([]);
  pump.push(typed('b'));
  await vi.advanceTimersByTimeAsync(100);
  expect(desk.words()).toEqual(['b']);
});

it('tells the edits before which the history keeps a point from those before them', async () => {
  const { desk, pump } = pumpTo();
  pump.push(typed('a'));
  pump.mark('paste');
  pump.push(typed('pasted'));
  await expect(pump.flush()).resolves.toBe(true);
  expect(desk.taken.map(({ words, before }) => [words, before])).toEqual([
    [['a'], undefined],
    [['pasted'], 'paste'],
  ]);
});

it('waits for a person when the story is held elsewhere, and goes on where the desk is after that', async () => {
  const { desk, pump } = pumpTo();
  desk.answers.push(hostError('locked', messageData('app.not-saved')));
  pump.push(typed('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.words()).toEqual([]);
  expect(pump.resumeFrom(0)).toBe(true);
  await expect(pump.flush()).resolves.toBe(true);
  expect(desk.words()).toEqual(['a']);
  expect(pump.resumeFrom(7)).toBe(false);
});

it('shows a problem of the desk until it is over, and where the words are safe', () => {
  const { pump } = pumpTo();
  pump.keepingChanged({ place: 'rescue', problem: full });
  expect(pump.state()).toEqual({ step: 'failed', error: full, keptIn: 'rescue' });
  pump.keepingChanged({ place: 'memory', problem: full });
  expect(pump.state()).toEqual({ step: 'failed', error: full });
  pump.keepingChanged({ place: 'desk' });
  expect(pump.state()).toEqual({ step: 'saved' });
});
