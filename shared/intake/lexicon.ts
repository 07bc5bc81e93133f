import { PHOTO_AGENCIES } from '../language/agencies.ts';
import { languages, type CueWords } from '../language/index.ts';
import { phrasesPattern } from './phrases.ts';

/** What a newsroom adds to the words that the intake goes by, in lower case or not; a star at the end is any ending. */
export interface NewsroomCues {
  readonly photoLabels?: readonly string[];
  readonly reminderOpenings?: readonly string[];
  readonly relatedOpenings?: readonly string[];
  readonly sourceOpenings?: readonly string[];
}

/** The words of all languages, as patterns: texts in two languages occur. */
export interface Lexicon {
  /** Finds, in lower case, what every line with a photo's label has: quick, and too much. */
  readonly photoHint: RegExp;
  /** A photo's label with what parts it from the caption. Groups: `stop`, `label`. */
  readonly photoLabel: RegExp;
  readonly photoOrigin: RegExp;
  readonly photoNotice: RegExp;
  readonly agency: RegExp;
  readonly reminder: RegExp;
  readonly related: RegExp;
  /** A line that is nothing but such an opening, with or without its colon. */
  readonly relatedLabel: RegExp;
  readonly sources: readonly { readonly pattern: RegExp; readonly reach: number }[];
  readonly sourceTopic: RegExp;
  readonly sourceObject: RegExp;
  readonly sourceLabel: RegExp;
  readonly byline: RegExp;
  readonly dateline: RegExp;
  readonly forward: RegExp;
  readonly counts: RegExp;
  readonly month: RegExp;
}

const OWN_LISTS = ['photoLabels', 'reminderOpenings', 'relatedOpenings', 'sourceOpenings'] as const;

/** What may stand before the opening words of a note: a bullet, an emoji, an arrow, a bracket. */
const ORNAMENT = '^[^\\p{L}\\p{N}"“„«]{0,6}';

/** The end of a sentence, a stroke, a dash, a bracket or a new line. */
const STOP = '[.!?…,;/|()\\]»”"\\n]|\\s[-–—]';

/** The words that the intake goes by: those of the languages and a newsroom's own. */
export function lexiconOf(newsroom: NewsroomCues = {}): Lexicon {
  const isStandard = OWN_LISTS.every((list) => (newsroom[list] ?? []).length === 0);
  if (isStandard) return standard;
  const known = made.get(newsroom) ?? makeLexicon(newsroom);
  made.set(newsroom, known);
  return known;
}

const made = new WeakMap<NewsroomCues, Lexicon>();

function makeLexicon(own: NewsroomCues): Lexicon {
  const labels = phrasesPattern([...words('photoLabels'), ...(own.photoLabels ?? [])]);
  const bylines = phrasesPattern(words('photoBylines'));
  const photoWords = [...words('photoLabels'), ...words('photoBylines'), ...words('photoNotices')];
  const ofWords = (key: ListKey): RegExp => new RegExp(phrasesPattern(words(key)), 'iu');
  return {
    photoHint: hintOf([...photoWords, ...(own.photoLabels ?? [])]),
    photoLabel: new RegExp(
      `(?:^|(?<stop>${STOP})\\s*)(?<label>(?:\\p{Extended_Pictographic}\\ufe0f?\\s*)?(?:(?:${labels})\\s*:|${bylines}\\s*:?|(?:${labels})(?=\\s)))\\s*`,
      'giu',
    ),
    photoOrigin: new RegExp(`^${phrasesPattern(words('photoOrigins'))}`, 'iu'),
    photoNotice: new RegExp(
      `(?:^|[.!?…»”")]\\s+|\\s[/|–—-]\\s+|\\n|\\()(?<credit>${phrasesPattern(words('photoNotices'))}(?:\\s*[/,|:–—-]\\s*.{1,80})?)\\)?\\.?$`,
      'iu',
    ),
    agency: new RegExp(phrasesPattern(PHOTO_AGENCIES), 'iu'),
    reminder: opening([...words('reminderOpenings'), ...(own.reminderOpenings ?? [])]),
    related: opening([...words('relatedOpenings'), ...(own.relatedOpenings ?? [])]),
    relatedLabel: new RegExp(
      `${ORNAMENT}${phrasesPattern(words('relatedOpenings').map((phrase) => phrase.replace(/:$/u, '')))}\\s*[:…]?$`,
      'iu',
    ),
    sources: [
      ...languages.map(({ cues }) => ({
        pattern: new RegExp(`^${phrasesPattern(cues.sourceOpenings)}`, 'iu'),
        reach: cues.sourceReach,
      })),
      { pattern: new RegExp(`^${phrasesPattern(own.sourceOpenings ?? [])}`, 'iu'), reach: Infinity },
    ],
    sourceTopic: new RegExp(`^${phrasesPattern(words('sourceTopics'))}`, 'iu'),
    sourceObject: ofWords('sourceObjects'),
    sourceLabel: new RegExp(`^${phrasesPattern(words('sourceLabels'))}\\s*:`, 'iu'),
    byline: new RegExp(`^(?<label>${phrasesPattern(words('bylineLabels'))}\\s*:?)\\s+(?<names>.+)$`, 'iu'),
    dateline: ofWords('datelineLabels'),
    forward: new RegExp(`^${phrasesPattern(words('forwardLabels'))}:?\\s+\\S`, 'iu'),
    counts: new RegExp(
      `^(?:[\\d.,\\s]+[KМMк]?\\s*${phrasesPattern(words('postCounts'))}|${phrasesPattern(words('postCounts'))}\\s*:\\s*[\\d.,\\s]+[KМMк]?)$`,
      'iu',
    ),
    month: ofWords('months'),
  };
}

type ListKey = {
  [Key in keyof CueWords]: CueWords[Key] extends readonly string[] ? Key : never;
}[keyof CueWords];

function words(key: ListKey): readonly string[] {
  return languages.flatMap(({ cues }) => cues[key]);
}

/** A pattern of the first words of phrases, with no look at what is around them. */
function hintOf(phrases: readonly string[]): RegExp {
  const stems = phrases
    .map((phrase) => /[\p{L}\p{N}]+/u.exec(phrase.toLowerCase())?.[0] ?? '')
    .filter((stem) => stem !== '');
  const shortest = [...new Set(stems)].filter(
    (stem, _, all) => !all.some((other) => other !== stem && stem.startsWith(other)),
  );
  return new RegExp(shortest.join('|'), 'u');
}

function opening(phrases: readonly string[]): RegExp {
  return new RegExp(`${ORNAMENT}(?<words>${phrasesPattern(phrases)})`, 'iu');
}

const standard = makeLexicon({});
