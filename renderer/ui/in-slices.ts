/** How long a slice waits for the page to be idle at the most, in milliseconds. */
const LONGEST_WAIT = 500;
/** What is left of an idle time when a slice ends, and how many items it has at the least. */
const SPARE = 1;
const FEWEST = 20;

/**
 * Visits every item while the page has nothing else to do, so that no key waits for it, then calls `then`. The function
 * that comes back stops it.
 */
export function inSlices<Item>(
  items: readonly Item[],
  visit: (item: Item) => void,
  then: () => void,
): () => void {
  let next = 0;
  let handle = requestIdleCallback(slice, { timeout: LONGEST_WAIT });

  function slice(deadline: IdleDeadline): void {
    const enough = next + FEWEST;
    while (next < items.length && (next < enough || deadline.timeRemaining() > SPARE)) {
      items.slice(next, next + FEWEST).forEach(visit);
      next += FEWEST;
    }
    if (next >= items.length) then();
    else handle = requestIdleCallback(slice, { timeout: LONGEST_WAIT });
  }

  return () => {
    cancelIdleCallback(handle);
  };
}
