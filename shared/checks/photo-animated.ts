import { messageData } from '../messages/index.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** A picture that moves: the site gets its first frame. */
export const photoAnimated: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block }) => block.metadata?.animated === true)
    .map(({ block, number }) =>
      photoWarning('photo-animated', block, messageData('check.photo-animated', { number })),
    );
