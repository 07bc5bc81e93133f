import type { Cue } from '../story/reason.ts';

/** The languages that Lede knows the newsroom's conventions of. Stories may be in any other; they get English conventions. */
export type LanguageCode = 'uk' | 'en' | 'ru';

/** What a newsroom writing in one language goes by. Data only: adding a language is one file and a line in the index. */
export interface Language {
  readonly code: LanguageCode;
  /** The words that the page puts around a story's furniture. */
  readonly labels: {
    /** Before a credit line: "Photo", «Фото». */
    readonly photo: string;
    /** The name of a background note, for those who hear the page. */
    readonly reminder: string;
    /** The name of a note that points to the newsroom's other stories. */
    readonly related: string;
  };
  /** What the intake goes by, each tried on one paragraph. The first group named `credit` is the credit line. */
  readonly cues: readonly LanguageCue[];
  /** Verbs of saying, as stems, in lower case: "said", «заяви», «повідоми». */
  readonly saidStems: readonly string[];
  /** Weekdays and months in the forms that stand in a source line, in lower case. */
  readonly dateWords: readonly string[];
  /** Latin letters for the language's own, for slugs; letters not named here pass through. */
  readonly transliterate: (text: string) => string;
}

/** One cue: when the pattern is found in a paragraph, the paragraph is of that kind, and the words found are the evidence. */
export interface LanguageCue {
  readonly cue: Cue;
  readonly pattern: RegExp;
}
