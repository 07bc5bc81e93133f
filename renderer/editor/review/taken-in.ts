import type { Block } from '../../../shared/blocks/index.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { keyName } from '../../app/key-names.ts';
import { isMacPlatform, shortcutOf } from '../shortcut.ts';
import { isGuess } from './guesses.ts';

/** One guess is seen by its mark; it is not worth a sentence. */
const FEWEST = 2;

/** What is told of a paste whose types were guessed; nothing when there is no guess. */
export function takenInMessage(blocks: readonly Block[]): MessageData | undefined {
  const count = blocks.filter(isGuess).length;
  const shortcut = shortcutOf('next-guess');
  if (count < FEWEST || shortcut === undefined) return undefined;
  return messageData('review.taken-in', { count, key: keyName(shortcut, isMacPlatform()) });
}
