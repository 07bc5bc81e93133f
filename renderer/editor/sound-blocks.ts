import { Text, type Node } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import { isTextBlock } from './nodes.ts';

/** Nodes that have just come out of our own hands, and their text. An edit puts another node in their place. */
const sound = new WeakSet<Node>();

/**
 * Says of a block in the story format that there is nothing to mend in it, so that an article of thousands of paragraphs can
 * be put in without a look at each. Only a block of one run of text is taken at this word: runs, links and parts beside one
 * another may still have to be joined or filled up for Slate.
 */
export function vouchFor(block: Block): void {
  const [only, ...others] = block.children;
  if (others.length > 0 || !Text.isText(only) || !isTextBlock(block)) return;
  sound.add(block);
  sound.add(only);
}

export function isSound(node: Node): boolean {
  return sound.has(node);
}
