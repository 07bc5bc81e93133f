import { messageData } from '../messages/index.ts';
import { creditOverrides, hasNoCredit } from '../photos/without-credit.ts';
import type { Check } from './finding.ts';
import { photoFinding, photosOf } from './photos-of.ts';

/** A photo that does not say whose it is. It stops the export, unless somebody has signed for it: then that is said. */
export const photoWithoutCredit: Check = ({ story }) => {
  const signed = new Map(creditOverrides(story).map((override) => [override.block, override]));
  return photosOf(story)
    .filter(({ block }) => hasNoCredit(block))
    .map((photo) => {
      const override = signed.get(photo.block.id);
      if (override === undefined) return photoFinding('photo-without-credit', 'error', photo);
      const { number } = photo;
      const { person, reason } = override;
      return {
        rule: 'photo-without-credit-signed',
        severity: 'warning',
        blockId: photo.block.id,
        message: messageData('check.photo-without-credit-signed', { number, person, reason }),
      };
    });
};
