import { blockText } from '../../../shared/blocks/index.ts';
import { textOf } from '../../../shared/story/text.ts';
import type { Fragment } from './fragment.ts';

/** A fragment as plain text: a blank line between blocks. */
export function plainText(fragment: Fragment): string {
  return fragment.kind === 'line'
    ? textOf(fragment.children)
    : fragment.blocks
        .map((block) => blockText(block))
        .filter((text) => text !== '')
        .join('\n\n');
}
