/** Stretches of a long story that are not drawn yet. They are drawn one after another while the page is idle. */
export interface DrawingQueue {
  /** Puts a stretch at the end; the function that comes back takes it out again. */
  readonly add: (draw: () => void) => () => void;
  /** Draws all that waits, now. */
  readonly drawAll: () => void;
}

/** How long a stretch waits for an idle moment at the most, in milliseconds. */
const LONGEST_WAIT = 200;
/** How many are drawn in an idle moment: few enough for a key not to wait for them. */
const AT_ONCE = 3;

export function createDrawingQueue(): DrawingQueue {
  const waiting = new Set<() => void>();
  let handle: number | undefined;

  function plan(): void {
    if (handle !== undefined || waiting.size === 0) return;
    handle = requestIdleCallback(
      () => {
        handle = undefined;
        for (const draw of [...waiting].slice(0, AT_ONCE)) {
          waiting.delete(draw);
          draw();
        }
        plan();
      },
      { timeout: LONGEST_WAIT },
    );
  }

  return {
    add(draw) {
      waiting.add(draw);
      plan();
      return () => {
        waiting.delete(draw);
      };
    },
    drawAll() {
      const all = [...waiting];
      waiting.clear();
      all.forEach((draw) => {
        draw();
      });
    },
  };
}
