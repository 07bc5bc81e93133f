import { isBlank } from '../export/blank.ts';
import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo with nothing for those who hear the page, unless it is only decoration. */
export const photoWithoutAlt: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block }) => block.decorative !== true && isBlank(block.alt))
    .map((photo) => photoFinding('photo-without-alt', 'warning', photo));
