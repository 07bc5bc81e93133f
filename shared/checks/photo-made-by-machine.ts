import { messageData } from '../messages/index.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** The digital source types of pictures that a trained model made, whole or in part (IPTC NewsCodes, digitalsourcetype). */
const BY_MACHINE =
  /(?:^|\/)(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia)$/u;

/** A photo whose file says that a machine made it. */
export const photoMadeByMachine: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block }) => BY_MACHINE.test(block.metadata?.digitalSourceType?.text ?? ''))
    .map(({ block, number }) =>
      photoWarning('photo-made-by-machine', block, messageData('check.photo-made-by-machine', { number })),
    );
