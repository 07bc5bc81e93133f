import { messageData } from '../messages/index.ts';
import { creditAgreement } from '../photos/agreement.ts';
import { originOf } from '../photos/metadata.ts';
import { hasNoCredit } from '../photos/without-credit.ts';
import { textOf } from '../story/text.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** A photo whose credit names somebody else than its file does. */
export const photoCreditDiffers: Check = ({ story: { blocks, language } }) =>
  photosOf({ blocks }).flatMap(({ block, number }) => {
    if (hasNoCredit(block)) return [];
    const agreement = creditAgreement(textOf(block.children[1].children), block.metadata, { language });
    const statement = agreement.kind === 'differs' ? block.metadata?.[agreement.field] : undefined;
    if (agreement.kind !== 'differs' || statement === undefined) return [];
    const values = { number, says: agreement.says, origin: originOf(agreement.field, statement.from) };
    return [photoWarning('photo-credit-differs', block, messageData('check.photo-credit-differs', values))];
  });
