import path from 'node:path';
import { parseArgs } from 'node:util';

/** The desk folder that the program's arguments name with `--desk`, absolute, or undefined when they name none. */
export function deskArgument(args: readonly string[], from: string): string | undefined {
  // Chromium's own switches stand among ours, so nothing unknown is refused.
  const { values } = parseArgs({
    args: [...args],
    options: { desk: { type: 'string' } },
    strict: false,
  });
  return typeof values.desk === 'string' && values.desk !== '' ? path.resolve(from, values.desk) : undefined;
}
