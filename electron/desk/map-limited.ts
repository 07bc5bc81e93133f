/** Maps items with so many at a time, in the items' order: enough to keep a disk busy, few enough not to run out of files. */
export async function mapLimited<Item, Mapped>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Mapped>,
): Promise<Mapped[]> {
  const mapped: Mapped[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) mapped[index] = await map(item);
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return mapped;
}
