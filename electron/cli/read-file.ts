import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_UPLOAD } from '../../shared/host/contract.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isSystemError } from '../desk/file-error.ts';
import type { Call } from './command.ts';

export interface GivenFile {
  /** The file's own name. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file that somebody named on the command line. Errors: it is not there, not a file, too large or closed to us. */
export async function readGivenFile(call: Call, file: string): Promise<Result<GivenFile, MessageData>> {
  const place = path.resolve(call.terminal.folder, file);
  try {
    const info = await stat(place);
    if (!info.isFile()) return fail(messageData('cli.not-a-file', { file }));
    if (info.size > LARGEST_UPLOAD) {
      return fail(messageData('cli.file-too-large', { file, megabytes: LARGEST_UPLOAD / 1024 / 1024 }));
    }
    return ok({ name: path.basename(place), bytes: new Uint8Array(await readFile(place)) });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail(
      error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? messageData('cli.no-file', { file })
        : messageData('cli.unreadable-file', { file, reason: error.code }),
    );
  }
}
