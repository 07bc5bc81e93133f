import { watch } from 'node:fs';

const SETTLE = 80;

/**
 * Calls back shortly after something changed directly in a folder, once for a burst of changes. Watching is a help, not a
 * promise: where the system cannot, `report` hears of it and nothing is called. The function that comes back ends it.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  report: (problem: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE).unref();
  }
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on('error', (error) => {
      report(`${folder} is no longer watched: ${error.message}`);
      watcher.close();
    });
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    report(`${folder} cannot be watched: ${String(error)}`);
    return () => clearTimeout(timer);
  }
}
