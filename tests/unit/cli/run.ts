import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runLede } from '../../../electron/cli/run-lede.ts';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly language?: string;
  readonly isPerson?: boolean;
}

/** An empty folder for one test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lede-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a command in a folder, with the desk in `desk/` there. */
export async function lede(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const out: Uint8Array[] = [];
  let stderr = '';
  const code = await runLede([...args, '--desk', 'desk'], {
    env: { LANG: options.language ?? 'en_GB.UTF-8' },
    folder,
    isPerson: options.isPerson ?? false,
    print: (text) => out.push(Buffer.from(text)),
    complain: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { code, stdout: Buffer.concat(out).toString('utf8'), stderr };
}

/** A picture of one pixel, as PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
