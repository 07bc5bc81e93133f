import type { Block, Photo } from '../blocks/index.ts';

/** The photo block that opens a story: the first one before the lead, or, with no lead, before anything but photos. */
export function coverOf(blocks: readonly Block[]): Photo | undefined {
  const lead = blocks.findIndex(({ type }) => type === 'lead');
  const opening = lead >= 0 ? blocks.slice(0, lead) : blocks.slice(0, 1);
  return opening.find((block) => block.type === 'photo');
}
