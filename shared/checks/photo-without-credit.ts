import { isBlank } from '../export/blank.ts';
import { textOf } from '../story/text.ts';
import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo that does not say whose it is. A credit of white space is none. */
export const photoWithoutCredit: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block }) => isBlank(textOf(block.children[1].children)))
    .map((photo) => photoFinding('photo-without-credit', 'error', photo));
