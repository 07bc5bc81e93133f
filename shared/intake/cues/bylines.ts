import { newId } from '../../story/ids.ts';
import { peopleIn } from '../authors.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Cue } from './cue.ts';
import { countSpaced, isNames } from './titles.ts';

const LONGEST = 140;
const MOST_WORDS = 16;
const SHORTEST_SURE_LABEL = 3;

const DAY = /(?<![\p{L}\p{N}])(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}])/u;
const TIME = /(?<![\p{L}\p{N}:.])\d{1,2}:\d{2}(?::\d{2})?(?![\p{L}\p{N}:])/u;

/** A line of its own that says who wrote the story, or where and when: "By Jane Doe", «КИЇВ, 18 квітня (Укрінформ)». */
export const bylines: Cue = ({ text, lined, inlines }, { hasLead, isLast, lexicon }) => {
  if (text.length > LONGEST || lined.includes('\n') || countSpaced(text) > MOST_WORDS) return undefined;
  const label = bylineIn(text, lexicon);
  // "By Train to Kyiv" is a subhead; «Розмовляла» and "Interview by" can be nothing else.
  const isPlaced = !hasLead || isLast || (label !== undefined && label.length > SHORTEST_SURE_LABEL);
  if (label !== undefined && isPlaced) {
    return { type: 'source', id: newId(), reason: { cue: 'byline', match: label }, children: [...inlines] };
  }
  const agency = hasLead && !isLast ? undefined : agencyAfterPeople(text, lexicon);
  if (agency !== undefined) {
    return { type: 'source', id: newId(), reason: { cue: 'byline', match: agency }, children: [...inlines] };
  }
  const date = hasLead ? undefined : dateline(text, lexicon);
  if (date === undefined) return undefined;
  return { type: 'source', id: newId(), reason: { cue: 'dateline', match: date }, children: [...inlines] };
};

function bylineIn(text: string, lexicon: Lexicon): string | undefined {
  const { label, names } = lexicon.byline.exec(text)?.groups ?? {};
  if (label === undefined || names === undefined) return undefined;
  const [people = ''] = names.split(/,\s+(?=\p{Ll})/u);
  return isNames(people.replace(/\.$/u, '')) ? label : undefined;
}

/** The agency in a line that is nothing but people and whom they write for: «Олена Іваненко, Укрінформ». */
function agencyAfterPeople(text: string, lexicon: Lexicon): string | undefined {
  const [, people = '', agency = ''] = /^([^,]+(?:,[^,]+)*),\s*([^,]+)$/u.exec(text) ?? [];
  const isAgency = lexicon.agency.exec(agency)?.[0] === agency;
  return isAgency && peopleIn(people, '').length > 0 ? agency : undefined;
}

/** The date of a line that says nothing but names, places and when; undefined when it says more. */
function dateline(text: string, lexicon: Lexicon): string | undefined {
  const isDated = lexicon.month.test(text) || DAY.test(text);
  if (!isDated || !/\d/u.test(text)) return undefined;
  const rest = text
    .replace(DAY, ' ')
    .replace(TIME, ' ')
    .split(/[\s,.:;()[\]|/·•–—-]+/u)
    .filter(
      (word) =>
        word !== '' && !lexicon.month.test(word) && !lexicon.dateline.test(word) && !/^\d+$/u.test(word),
    );
  return rest.every((word) => /^["«“@]?[\p{Lu}]/u.test(word))
    ? (DAY.exec(text)?.[0] ?? lexicon.month.exec(text)?.[0])
    : undefined;
}
