import { setImmediate as breathe } from 'node:timers/promises';
import { afterEach } from 'vitest';

// COMPAT (2026-11-26): a file whose tests leave the event loop no moment for a minute fails although none of them does,
// since its worker never reads what the runner answers (https://github.com/vitest-dev/vitest/issues/8164).
afterEach(() => breathe());
