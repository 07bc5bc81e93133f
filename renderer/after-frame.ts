/**
 * Runs something once the next frame has been drawn; where none comes, as in a window that is covered, after `longest`
 * milliseconds. Gives what calls it off.
 */
export function afterFrame(run: () => void, longest: number): () => void {
  const over = new AbortController();
  function finish(): void {
    if (over.signal.aborted) return;
    over.abort();
    run();
  }
  const timeout = setTimeout(finish, longest);
  over.signal.addEventListener('abort', () => clearTimeout(timeout));
  if (typeof requestAnimationFrame !== 'undefined') {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = finish;
    const frame = requestAnimationFrame(() => port2.postMessage(undefined));
    over.signal.addEventListener('abort', () => {
      cancelAnimationFrame(frame);
      port1.close();
    });
  }
  return () => over.abort();
}
