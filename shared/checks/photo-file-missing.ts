import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo whose file was attached and is not on the disk now. */
export const photoFileMissing: Check = ({ story, missingFiles }) =>
  photosOf(story)
    .filter(({ block }) => block.asset !== undefined && missingFiles.has(block.asset.file))
    .map((photo) => photoFinding('photo-file-missing', 'error', photo));
