import { messageData } from '../messages/index.ts';
import { comparableName } from '../photos/agencies.ts';
import { houseCredit } from '../photos/credit-line.ts';
import { hasNoCredit } from '../photos/without-credit.ts';
import { textOf } from '../story/text.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** A photo that this desk has published before, with another credit. */
export const photoCreditedOtherwise: Check = ({ story: { id, blocks, language }, desk }) =>
  photosOf({ blocks }).flatMap(({ block, number }) => {
    if (block.asset === undefined || hasNoCredit(block)) return [];
    const credit = compared(textOf(block.children[1].children), language);
    const other = desk?.publishedCredits
      .get(block.asset.file)
      ?.find((published) => published.story !== id && compared(published.credit, language) !== credit);
    if (other === undefined) return [];
    const message = messageData('check.photo-credited-otherwise', {
      number,
      credit: other.credit,
      headline: other.headline,
    });
    return [photoWarning('photo-credited-otherwise', block, message)];
  });

function compared(credit: string, language: string): string {
  return comparableName(houseCredit(credit, { language }));
}
