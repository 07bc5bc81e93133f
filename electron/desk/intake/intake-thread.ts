import { parentPort } from 'node:worker_threads';
import { takeInRequestSchema } from './jobs.ts';
import { takeIn } from './take-in.ts';

parentPort?.once('message', (message: unknown) => {
  const { name, bytes, ...options } = takeInRequestSchema.parse(message);
  void takeIn({ name, bytes }, options).then((outcome) => parentPort?.postMessage(outcome));
});
