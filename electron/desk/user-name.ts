import os from 'node:os';

/** Who works here, as the system names them; `?` where it does not. */
export function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user id with no entry in the system's list, as in some containers.
    return '?';
  }
}
