import { Text, type Node } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { isTextBlock } from './nodes.ts';

/** Nodes that have just come out of our own hands, and their text. An edit puts another node in their place. */
const sound = new WeakSet<Node>();

/**
 * A copy of a block with an id of its own, whose nodes stand nowhere else. A block of one run of text, in the story format,
 * has nothing in it to mend: it is taken at its word, so that an article of thousands of paragraphs can be put in without a
 * look at each. Runs, links and parts beside one another may still have to be joined or filled up for Slate.
 */
export function freshCopy(block: Block): Block {
  const [only, ...others] = block.children;
  if (others.length > 0 || !Text.isText(only) || !isTextBlock(block)) {
    return { ...structuredClone(block), id: newId() };
  }
  const run = { ...only };
  const fresh = { ...block, id: newId(), children: [run] };
  sound.add(fresh);
  sound.add(run);
  return fresh;
}

export function isSound(node: Node): boolean {
  return sound.has(node);
}
