import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo whose file is not the one that was attached: its content no longer gives its name. */
export const photoFileChanged: Check = ({ story, changedFiles }) =>
  photosOf(story)
    .filter(({ block }) => block.asset !== undefined && changedFiles?.has(block.asset.file))
    .map((photo) => photoFinding('photo-file-changed', 'error', photo));
