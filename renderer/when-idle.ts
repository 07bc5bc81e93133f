/**
 * Runs something after so many milliseconds, as soon as nothing else is to be done then, such as drawing; at the latest
 * `longest` milliseconds after that. Gives what calls it off.
 */
export function whenIdle(run: () => void, after: number, longest: number): () => void {
  let turn: number | undefined;
  const timer = setTimeout(() => {
    // Only browsers know when they are idle.
    if (typeof requestIdleCallback === 'undefined') run();
    else turn = requestIdleCallback(run, { timeout: longest });
  }, after);
  return () => {
    clearTimeout(timer);
    if (turn !== undefined) cancelIdleCallback(turn);
  };
}
