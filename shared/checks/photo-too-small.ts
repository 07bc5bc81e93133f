import { coverOf } from '../export/cover.ts';
import { messageData } from '../messages/index.ts';
import { shownRegion } from '../photos/variant-plan.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** What networks and news aggregators want of a story's main photo (Google Discover: 1200 pixels). */
const LEAST_COVER = 1200;
/** Narrower than the column of a page is blurred on most screens. */
const LEAST_WIDTH = 640;

/** A photo that is narrower, as it is cropped, than the site wants it. */
export const photoTooSmall: Check = ({ story }) => {
  const cover = coverOf(story.blocks);
  return photosOf(story).flatMap(({ block, number }) => {
    if (block.asset === undefined) return [];
    const { width } = shownRegion(block.asset, block);
    const least = block.id === cover?.id ? LEAST_COVER : LEAST_WIDTH;
    if (width >= least) return [];
    return [
      photoWarning('photo-too-small', block, messageData('check.photo-too-small', { number, width, least })),
    ];
  });
};
