import path from 'node:path';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Says whether an error comes from the system, and, when codes are given, whether it is one of those. */
export function isSystemError(
  error: unknown,
  ...codes: readonly string[]
): error is NodeJS.ErrnoException & { code: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return codes.length === 0 || codes.includes(error.code);
}

/** Does work on a file. What the system refuses comes back as an error that names the file; other exceptions pass through. */
export async function attempt<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Result<Value, HostError>> {
  try {
    return ok(await work());
  } catch (error) {
    if (isSystemError(error)) return fail(fileError(error.code, file));
    throw error;
  }
}

/** `attempt` for work that does not wait, as where a thread has nothing else to do or the file is small. */
export function attemptNow<Value>(file: string, work: () => Value): Result<Value, HostError> {
  try {
    return ok(work());
  } catch (error) {
    if (isSystemError(error)) return fail(fileError(error.code, file));
    throw error;
  }
}

/** What a system's refusal means for the person whose file it is, and what they can do. */
export function fileError(code: string, file: string): HostError {
  const name = { file: path.basename(file) };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return hostError('disk-full', messageData('desk.disk-full', name));
    case 'EROFS':
      return hostError('read-only', messageData('desk.read-only', name));
    case 'EACCES':
    case 'EPERM':
      return hostError('no-permission', messageData('desk.no-permission', name));
    case 'ENOENT':
      return hostError('not-found', messageData('desk.file-not-found', name));
    case 'ENOTDIR':
    case 'EEXIST':
      return hostError('fault', messageData('desk.not-a-folder', { file }));
    case 'EISDIR':
      return hostError('unreadable', messageData('desk.not-a-file', name));
    case 'ENAMETOOLONG':
      return hostError('fault', messageData('desk.name-too-long', name));
    case 'EBUSY':
    case 'ETXTBSY':
      return hostError('fault', messageData('desk.file-busy', name));
    case 'EMFILE':
    case 'ENFILE':
      return hostError('fault', messageData('desk.too-many-files', name));
    case 'EIO':
      return hostError('fault', messageData('desk.disk-failing', name));
    default:
      return hostError('fault', messageData('desk.file-fault', { ...name, code }));
  }
}
