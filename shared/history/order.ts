/**
 * The indices of a longest rising sequence in a list of different numbers: of places that have been shuffled, the most
 * that can be said to have stayed while the others moved.
 */
export function risingIndices(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1] : undefined);
    ends[low] = index;
  }
  const rising = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rising.add(index);
  return rising;
}

/**
 * One order out of two. What stands in `main` keeps its order; what only `other` has comes after the nearest thing
 * before it in `other` that both have. Where both have things of their own in one place, `first` says whose lead.
 */
export function weave(main: readonly string[], other: readonly string[], first: 'main' | 'other'): string[] {
  const inMain = new Set(main);
  const inOther = new Set(other);
  const followers = new Map<string | undefined, string[]>();
  let following: string[] = [];
  followers.set(undefined, following);
  for (const name of other) {
    if (inMain.has(name)) followers.set(name, (following = []));
    else following.push(name);
  }
  const woven: string[] = [];
  let waiting: string[] = [];
  const place = (names: readonly string[]): void => names.forEach((name) => woven.push(name));
  const arriveAt = (shared: string | undefined): void => {
    const arrived = followers.get(shared) ?? [];
    if (first === 'other') place(arrived);
    else waiting = arrived;
  };
  arriveAt(undefined);
  for (const name of main) {
    if (!inOther.has(name)) {
      woven.push(name);
      continue;
    }
    place(waiting);
    woven.push(name);
    arriveAt(name);
  }
  place(waiting);
  return woven;
}
