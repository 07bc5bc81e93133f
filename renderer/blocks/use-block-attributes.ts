import { Node } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import { isVoidBlock } from '../editor/nodes.ts';
import { useSay } from '../i18n/use-say.ts';

/**
 * The attributes that every block has on the page: its id, by which it is found; whether its type is a guess; and, while
 * there is not a word in it though there could be, what it waits for.
 */
export function useBlockAttributes(block: Block, placeholder?: string) {
  const say = useSay();
  const isEmpty = !isVoidBlock(block) && Node.string(block) === '';
  return {
    'data-block': block.type,
    'data-block-id': block.id,
    ...('reason' in block && block.reason.cue !== 'no-cue' ? { 'data-guessed': true } : {}),
    ...(isEmpty ? { 'data-placeholder': placeholder ?? say(`block.${block.type}`) } : {}),
  };
}
