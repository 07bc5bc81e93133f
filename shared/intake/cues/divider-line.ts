import { newId } from '../../story/ids.ts';
import type { Cue } from './cue.ts';

const LONGEST = 160;

/** A line of nothing but three or more hyphens, dashes, asterisks and the like: a break, or the end of a press release. */
export const dividerLine: Cue = ({ text }) =>
  text.length <= LONGEST && /^(?:([-–—*_#•·~=])(?: ?\1){2,79}|⸻|⁂)$/u.test(text)
    ? {
        type: 'divider',
        id: newId(),
        reason: { cue: 'divider-line', match: text },
        children: [{ text: '' }],
      }
    : undefined;
