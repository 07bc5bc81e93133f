import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo block whose file is still to be attached. */
export const photoWithoutFile: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block }) => block.asset === undefined)
    .map((photo) => photoFinding('photo-without-file', 'error', photo));
