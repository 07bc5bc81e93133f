import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { PrintPhoto } from '../photos/variants/make-variants.ts';
import { jobs } from '../photos/darkroom/jobs.ts';
import { fail, ok } from '../../../shared/result.ts';
import { exportTask } from './export-task.ts';
import { batchSettingsSchema, toThreadSchema, type FromThread, type Outcome, type ToThread } from './jobs.ts';

type Printed = Extract<ToThread, { kind: 'printed' }>['outcome'];

/** Stories with photos take a while each: then each is told of at once (ms). */
const TELL_AFTER = 200;

const batch = batchSettingsSchema.parse(workerData);
fs.mkdirSync(batch.work, { recursive: true });

const waiting = new Map<number, (outcome: Printed) => void>();
let questions = 0;
/** No more stories at once than are given at once, however many are waiting. */
let turn = Promise.resolve();

/** Photos are made by the darkroom of the main thread, so that it alone says how many large ones are in memory. */
const print: PrintPhoto = async (request) => {
  questions += 1;
  const number = questions;
  const outcome = await new Promise<Printed>((settle) => {
    waiting.set(number, settle);
    tell({ kind: 'print', number, request });
  });
  return outcome.ok ? ok(jobs.print.answer.parse(outcome.value)) : fail(outcome.error);
};

parentPort?.on('message', (given: unknown) => {
  const message = toThreadSchema.parse(given);
  switch (message.kind) {
    case 'export':
      turn = turn.then(() => exportAll(message.tasks));
      break;
    case 'printed':
      waiting.get(message.number)?.(message.outcome);
      waiting.delete(message.number);
      break;
  }
});

/**
 * Stories that are exported together take turns at each step, so that what a step needs is at hand for all of them: a
 * quarter of the time that one after another takes.
 */
async function exportAll(tasks: Extract<ToThread, { kind: 'export' }>['tasks']): Promise<void> {
  let outcomes: Outcome[] = [];
  let told = Date.now();
  await Promise.all(
    tasks.map(async (task) => {
      const outcome = await exportTask(task, batch, print);
      outcomes.push(outcome);
      if (Date.now() - told < TELL_AFTER) return;
      tell({ kind: 'exported', outcomes, isAll: false });
      outcomes = [];
      told = Date.now();
    }),
  );
  tell({ kind: 'exported', outcomes, isAll: true });
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
