import type { Photo } from '../blocks/index.ts';
import { messageData } from '../messages/index.ts';
import { STATE_AGENCIES } from '../photos/agencies.ts';
import { textOf } from '../story/text.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** A photo that comes from an agency which speaks for a state, by its credit or by its file. */
export const photoFromStateAgency: Check = ({ story, desk }) => {
  const agencies = desk?.stateAgencies ?? STATE_AGENCIES;
  return photosOf(story).flatMap(({ block, number }) => {
    const words = wordsOf(namesIn(block).join(' / '));
    const agency = agencies.find((name) => words.includes(wordsOf(name)));
    if (agency === undefined) return [];
    const message = messageData('check.photo-from-state-agency', { number, agency });
    return [photoWarning('photo-from-state-agency', block, message)];
  });
};

function namesIn({ children, metadata }: Photo): string[] {
  const said = (['credit', 'creator', 'source', 'copyright', 'webStatement'] as const).map(
    (field) => metadata?.[field]?.text ?? '',
  );
  return [textOf(children[1].children), ...said];
}

/** Words in lower case with one space on either side of each, so that a name is found as whole words alone. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
