import { newId } from '../../story/ids.ts';
import type { Cue } from './cue.ts';

/** A line of nothing but three or more hyphens, asterisks or underscores. */
export const dividerLine: Cue = ({ text }) =>
  /^([-*_])(?: ?\1){2,79}$/u.test(text)
    ? {
        type: 'divider',
        id: newId(),
        reason: { cue: 'divider-line', match: text },
        children: [{ text: '' }],
      }
    : undefined;
