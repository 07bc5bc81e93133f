import { languages } from '../../language/index.ts';
import { newId } from '../../story/ids.ts';
import { inlinesOf } from '../inlines.ts';
import { CUE_REACH, phrasesPattern } from '../phrases.ts';
import type { Cue } from './cue.ts';

const labels = phrasesPattern(languages.flatMap(({ cues }) => cues.photoLabels));
const bylines = phrasesPattern(languages.flatMap(({ cues }) => cues.photoBylines));

/** The label with what parts it from the caption: the end of a sentence, a stroke, a dash, a bracket or a new line. */
const LABEL = new RegExp(
  `(?:^|(?<stop>[.!?…,;/|()\\]»”"\\n]|\\s[-–—])\\s*)(?<label>(?:${labels})\\s*:|${bylines}\\s*:?)\\s*`,
  'giu',
);

const LONGEST_CREDIT = 100;

/** A line that names a photo's credit: "Talks in Paris. Photo: Rustem Umerov", "Photo: Reuters", "(Photo by …)". */
export const photoLine: Cue = ({ lines }) => {
  const line = lines.join('\n');
  if (line.length > CUE_REACH) return undefined;
  const found = [...line.matchAll(LABEL)].at(-1);
  const label = found?.groups?.['label'];
  if (found === undefined || label === undefined) return undefined;
  const stop = found.groups?.['stop'] ?? '';
  const credit = creditAfter(line.slice(found.index + found[0].length), stop);
  if (!isCredit(credit) || (!label.endsWith(':') && !/^[\p{Lu}\p{N}@©]/u.test(credit))) return undefined;
  return {
    type: 'photo',
    id: newId(),
    alt: '',
    reason: { cue: 'photo-label', match: label },
    children: [
      { type: 'caption', children: inlinesOf(captionBefore(line.slice(0, found.index), stop)) },
      { type: 'credit', children: inlinesOf(credit) },
    ],
  };
};

/** The caption with its own punctuation, but for the full stop, stroke, dash or bracket that only parts it from the label. */
function captionBefore(before: string, stop: string): string {
  const caption = oneLine(before);
  if (/[!?…»”"\])]/u.test(stop)) return caption + stop;
  return stop === '.' && /(?:^|[\s.])\p{L}{1,2}$|\.$/u.test(caption) ? `${caption}.` : caption;
}

function creditAfter(after: string, stop: string): string {
  const credit = oneLine(after);
  return stop === '(' ? credit.replace(/\)\.?$/u, '') : credit;
}

/** A credit is a name or a few; a sentence after it shows that the line is no caption. */
function isCredit(credit: string): boolean {
  return (
    credit !== '' &&
    credit.length <= LONGEST_CREDIT &&
    !/(?<=\p{L}{2})[.!?…]\s+\p{Lu}/u.test(credit) &&
    !/[!?…:]$/u.test(credit)
  );
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').trim();
}
