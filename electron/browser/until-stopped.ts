const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes Ctrl+C on to a program that has got it from the terminal already: the same wish, twice. */
const SAME_WISH = 1000;

/**
 * Fulfilled when the person or the system stops the program. A second wish, a while later, ends it at once. Once the work
 * is `over`, nothing is listened for any more.
 */
export function stopSignal(over?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const letGo = (): void => {
      for (const signal of STOP_SIGNALS) process.off(signal, stop);
    };
    const stop = (): void => {
      resolve();
      setTimeout(letGo, SAME_WISH).unref();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
    over?.addEventListener('abort', letGo);
  });
}

/** Calls back when somebody asks for a new address: with Enter in a terminal, or with SIGUSR2. What comes back stops it. */
export function onAddressWanted(give: () => void): () => void {
  const { stdin } = process;
  if (stdin.isTTY) stdin.on('data', give).resume();
  if (process.platform !== 'win32') process.on('SIGUSR2', give);
  return () => {
    stdin.off('data', give).pause();
    process.off('SIGUSR2', give);
  };
}
