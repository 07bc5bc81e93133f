/** Splits a list wherever the answer to a question changes from one item to the next. */
export function neighbours<Item>(items: readonly Item[], question: (item: Item) => boolean): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && question(before) === question(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
