import type { Block } from '../blocks/index.ts';

/** Blocks by id, in order. An id that stands twice, as only a file from elsewhere has it, is told apart by its turn. */
export function byId(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const turns = new Map<string, number>();
  return new Map(
    blocks.map((block) => {
      const turn = turns.get(block.id) ?? 0;
      turns.set(block.id, turn + 1);
      return [turn === 0 ? block.id : `${block.id}/${turn}`, block];
    }),
  );
}
