import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { HostError } from '../../../../shared/host/error.ts';
import type { Result } from '../../../../shared/result.ts';
import { jobMessageSchema, jobs } from './jobs.ts';
import { look, preview, read } from './look.ts';
import { print } from './print.ts';

// Each photo is worked on once: what the library would keep of it is only memory.
sharp.cache(false);

parentPort?.on('message', (message: unknown) => {
  const { name, request } = jobMessageSchema.parse(message);
  void run(name, request).then((outcome) => parentPort?.postMessage(outcome));
});

function run(name: keyof typeof jobs, request: unknown): Promise<Result<unknown, HostError>> {
  switch (name) {
    case 'look':
      return look(jobs.look.request.parse(request));
    case 'read':
      return read(jobs.read.request.parse(request));
    case 'preview':
      return preview(jobs.preview.request.parse(request));
    case 'print':
      return print(jobs.print.request.parse(request));
  }
}
