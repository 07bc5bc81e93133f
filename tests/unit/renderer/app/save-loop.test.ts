import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaveLoop, type SaveState } from '../../../../renderer/app/save-loop.ts';
import { hostError, type FailureCode, type HostError } from '../../../../shared/host/error.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

interface Written {
  readonly text: string;
  readonly at: number;
  readonly keepOther: boolean;
}

/** A text that is typed into, and a disk that takes some time to write it. */
function aDesk({ writing = 50 } = {}) {
  const start = Date.now();
  const written: Written[] = [];
  const states: string[] = [];
  let text = '';
  let failure: HostError | undefined;
  let writers = 0;
  let mostWriters = 0;
  const loop = createSaveLoop({
    async save({ keepOther }): Promise<Result<unknown, HostError>> {
      const now = text;
      const at = Date.now() - start;
      writers += 1;
      mostWriters = Math.max(mostWriters, writers);
      await new Promise((done) => setTimeout(done, writing));
      writers -= 1;
      if (failure !== undefined) return fail(failure);
      written.push({ text: now, at, keepOther });
      return ok(null);
    },
    onState: (state: SaveState) => states.push(state.step),
  });
  return {
    loop,
    written,
    states,
    type(more: string) {
      text += more;
      loop.edited();
    },
    failWith(code: FailureCode | undefined) {
      failure = code === undefined ? undefined : hostError(code, messageData('app.not-saved'));
    },
    mostWriters: () => mostWriters,
    last: () => written.at(-1)?.text,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving while somebody writes', () => {
  it('saves once, 400 ms after the last edit', async () => {
    const desk = aDesk();
    desk.type('a');
    await vi.advanceTimersByTimeAsync(300);
    desk.type('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.written).toEqual([{ text: 'ab', at: 700, keepOther: false }]);
    expect(desk.states).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('saves at least every two seconds while the typing does not stop', async () => {
    const desk = aDesk();
    for (let stroke = 0; stroke < 100; stroke += 1) {
      desk.type('x');
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1000);
    const gaps = desk.written.map(({ at }, index) => at - (desk.written[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2100);
    expect(desk.last()).toHaveLength(100);
  });

  it('never has two saves under way, and ends with the newest text', async () => {
    const desk = aDesk({ writing: 3000 });
    for (let stroke = 0; stroke < 60; stroke += 1) {
      desk.type('x');
      await vi.advanceTimersByTimeAsync(150);
    }
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.mostWriters()).toBe(1);
    expect(desk.last()).toHaveLength(60);
    expect(desk.loop.state().step).toBe('saved');
  });

  it('is not saved when an edit came in during the save', async () => {
    const desk = aDesk({ writing: 200 });
    desk.type('a');
    await vi.advanceTimersByTimeAsync(500);
    desk.type('b');
    await vi.advanceTimersByTimeAsync(150);
    expect(desk.last()).toBe('a');
    expect(desk.loop.state().step).toBe('unsaved');
  });
});

describe('flushing', () => {
  it('saves at once and says so', async () => {
    const desk = aDesk();
    desk.type('a');
    const flushed = desk.loop.flush();
    await vi.advanceTimersByTimeAsync(60);
    await expect(flushed).resolves.toBe(true);
    expect(desk.written).toMatchObject([{ text: 'a', at: 0 }]);
  });

  it('has nothing to do when all is saved', async () => {
    const desk = aDesk();
    await expect(desk.loop.flush()).resolves.toBe(true);
    expect(desk.written).toEqual([]);
  });

  it('saves again when the save under way began before the last edit', async () => {
    const desk = aDesk();
    desk.type('a');
    await vi.advanceTimersByTimeAsync(410);
    desk.type('b');
    const flushed = desk.loop.flush();
    await vi.advanceTimersByTimeAsync(200);
    await expect(flushed).resolves.toBe(true);
    expect(desk.last()).toBe('ab');
  });

  it('says when the text could not be saved', async () => {
    const desk = aDesk();
    desk.failWith('disk-full');
    desk.type('a');
    const flushed = desk.loop.flush();
    await vi.advanceTimersByTimeAsync(60);
    await expect(flushed).resolves.toBe(false);
  });
});

describe('a save that fails', () => {
  it('stays visible until a save succeeds, and is tried again by itself, ever later', async () => {
    const desk = aDesk({ writing: 0 });
    desk.failWith('disk-full');
    desk.type('a');
    await vi.advanceTimersByTimeAsync(20_000);
    desk.type('b');
    expect(desk.loop.state().step).toBe('failed');
    expect(new Set(desk.states.slice(2))).toEqual(new Set(['failed']));
    // The first save, then after 1, 2, 4 and 8 seconds.
    expect(desk.states.filter((step) => step === 'failed')).toHaveLength(5);
    desk.failWith(undefined);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(desk.loop.state().step).toBe('saved');
    expect(desk.last()).toBe('ab');
  });

  it.each(['changed-on-disk', 'locked', 'not-found'] as const)(
    'is not tried again by itself after %s',
    async (code) => {
      const desk = aDesk({ writing: 0 });
      desk.failWith(code);
      desk.type('a');
      await vi.advanceTimersByTimeAsync(1000);
      desk.failWith(undefined);
      desk.type('b');
      const flushed = desk.loop.flush();
      await vi.advanceTimersByTimeAsync(60_000);
      await expect(flushed).resolves.toBe(false);
      expect(desk.written).toEqual([]);
      expect(desk.loop.state()).toMatchObject({ step: 'failed', error: { code } });
    },
  );

  it('is over once a person chooses to keep their version', async () => {
    const desk = aDesk({ writing: 0 });
    desk.failWith('changed-on-disk');
    desk.type('mine');
    await vi.advanceTimersByTimeAsync(1000);
    desk.failWith(undefined);
    const kept = desk.loop.saveAgain({ keepOther: true });
    await vi.advanceTimersByTimeAsync(10);
    await expect(kept).resolves.toBe(true);
    expect(desk.written).toMatchObject([{ text: 'mine', keepOther: true }]);
    expect(desk.loop.state().step).toBe('saved');
  });
});

describe('a loop that is over', () => {
  it('saves nothing more', async () => {
    const desk = aDesk();
    desk.type('a');
    desk.loop.stop();
    desk.type('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.written).toEqual([]);
  });

  it('has nothing to save after the text was read anew', async () => {
    const desk = aDesk();
    desk.type('a');
    desk.loop.settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.written).toEqual([]);
    expect(desk.loop.state().step).toBe('saved');
  });
});
