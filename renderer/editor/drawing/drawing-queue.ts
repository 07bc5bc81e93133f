/** Stretches of a long story that are not drawn yet. They are drawn one after another while the page is idle. */
export interface DrawingQueue {
  /**
   * Puts a stretch at the end, to be drawn before its turn when its place is scrolled to; the function that comes back takes
   * it out again.
   */
  readonly add: (place: Element, draw: () => void) => () => void;
  /** Draws all that waits, now. */
  readonly drawAll: () => void;
}

/** How long a stretch waits for an idle moment at the most, in milliseconds. */
const LONGEST_WAIT = 200;
/** How many are drawn in an idle moment: few enough for a key not to wait for them. */
const AT_ONCE = 3;

export function createDrawingQueue(): DrawingQueue {
  const waiting = new Map<Element, () => void>();
  let handle: number | undefined;
  /** One for all: an article that has been pasted waits in a hundred stretches. */
  let observer: IntersectionObserver | undefined;

  function take(places: readonly Element[]): void {
    const taken = places.map((place) => {
      const draw = waiting.get(place);
      leave(place);
      return draw;
    });
    for (const draw of taken) draw?.();
  }

  function leave(place: Element): void {
    waiting.delete(place);
    observer?.unobserve(place);
  }

  function plan(): void {
    if (handle !== undefined || waiting.size === 0) return;
    handle = requestIdleCallback(
      () => {
        handle = undefined;
        take([...waiting.keys()].slice(0, AT_ONCE));
        plan();
      },
      { timeout: LONGEST_WAIT },
    );
  }

  return {
    add(place, draw) {
      waiting.set(place, draw);
      observer ??= new IntersectionObserver((entries) => {
        take(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
      });
      observer.observe(place);
      plan();
      return () => {
        leave(place);
      };
    },
    drawAll() {
      take([...waiting.keys()]);
    },
  };
}
