import { blockText } from '../../blocks/index.ts';
import { newId } from '../../story/ids.ts';
import { isLink, textOf } from '../../story/text.ts';
import type { Cue } from './cue.ts';
import { isTitle } from './titles.ts';

/** A title under the words that announce titles, "Read also:", or under another such title. */
export const relatedTitles: Cue = (prose, { before }) => {
  if (before?.type !== 'related' || before.reason === undefined) return undefined;
  const { cue, match } = before.reason;
  const announced = blockText(before).trim();
  const isUnderLabel = cue === 'related-title' || announced.endsWith(':') || announced === match;
  const isWholeLink = textOf(prose.inlines.filter((inline) => !isLink(inline))).trim() === '';
  if (!isUnderLabel || !(isWholeLink || isTitle(prose.text))) return undefined;
  return {
    type: 'related',
    id: newId(),
    reason: { cue: 'related-title', match: '' },
    children: [...prose.inlines],
  };
};
