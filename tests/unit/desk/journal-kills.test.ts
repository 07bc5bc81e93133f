import { expect, test } from 'vitest';
import { killRun } from '../../kills/kill-run.ts';

test('nothing that was said to be kept is missing after 50 kills', { timeout: 240_000 }, async () => {
  const { kills, kept, losses } = await killRun(50, 4);
  expect(losses).toEqual([]);
  expect(kills).toBe(50);
  expect(kept).toBeGreaterThan(50);
});
