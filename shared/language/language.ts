/** The languages that Lede knows the newsroom's conventions of. Stories may be in any other; they get English conventions. */
export const LANGUAGE_CODES = ['uk', 'en', 'ru'] as const;

export type LanguageCode = (typeof LANGUAGE_CODES)[number];

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
    /** The name of facts set apart. */
    readonly factbox: string;
    /** The name of a note that puts something right. */
    readonly correction: string;
    /** Before the moment of the last change, in the byline. */
    readonly updated: string;
    /** How a correction begins, with places for what stood there, `{was}`, and what stands there now, `{is}`. */
    readonly corrected: string;
  };
  readonly typography: Typography;
  readonly cues: CueWords;
  /** Latin letters for the language's own, for slugs; letters that the language does not have pass through. */
  readonly transliterate: (text: string) => string;
}

/**
 * The words that tell the intake what a paragraph is. In lower case, with ' for every apostrophe; a star at the end
 * of a word stands for any ending.
 */
export interface CueWords {
  /** What stands before a credit with a colon: "Photo:". */
  readonly photoLabels: readonly string[];
  /** What stands before a credit without one: "Photo by". */
  readonly photoBylines: readonly string[];
  /** How a credit goes on after a bare label, when it names no author: «Фото» + «з відкритих джерел». */
  readonly photoOrigins: readonly string[];
  /** What is a credit of its own, with no label before it: «ілюстративне фото». */
  readonly photoNotices: readonly string[];
  /** How a background note opens. */
  readonly reminderOpenings: readonly string[];
  /** How a note on the newsroom's other stories opens. */
  readonly relatedOpenings: readonly string[];
  /** How a source line opens, before its verb of saying: "This was". */
  readonly sourceOpenings: readonly string[];
  /** The verb of saying is among so many words after the opening of a source line. */
  readonly sourceReach: number;
  /** What a source line speaks of when its verb of saying comes right after: «про аварію» + «повідомили». */
  readonly sourceTopics: readonly string[];
  /** What is said in a source line that opens with who says it: "… said" + "this on". */
  readonly sourceObjects: readonly string[];
  /** What stands before a source with a colon: "Source:". */
  readonly sourceLabels: readonly string[];
  /** What stands before the names of those who wrote it: "By". */
  readonly bylineLabels: readonly string[];
  /** What stands before the moment of publishing. */
  readonly datelineLabels: readonly string[];
  /** What stands before the channel that a post comes from: "Forwarded from". */
  readonly forwardLabels: readonly string[];
  /** What a network counts under a post: "views". */
  readonly postCounts: readonly string[];
  /** The months, in the forms that dates have. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Verbs of saying, in the forms that an attribution has. */
  readonly saidWords: readonly string[];
}

/** An opening and a closing quotation mark. */
export type QuoteMarks = readonly [open: string, close: string];

/** How the language's newsrooms set type. */
export interface Typography {
  readonly outerQuotes: QuoteMarks;
  /** Quotation marks within quotation marks. */
  readonly innerQuotes: QuoteMarks;
  /** A single straight quote before a word opens a quotation; elsewhere it is left as it was typed. */
  readonly hasSingleQuotes: boolean;
  /** What must not part from the number before it. */
  readonly units: readonly string[];
  /** Prepositions and conjunctions that must not stand last on a line. */
  readonly shortWords: readonly string[];
}
