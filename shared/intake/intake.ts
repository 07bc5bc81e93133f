import type { Block } from '../blocks/index.ts';
import { authorsIn } from './authors.ts';
import { detectLanguage, languageOf, type LanguageCode } from '../language/index.ts';
import { textOf } from '../story/text.ts';
import type { HeadingLine } from './heading.ts';
import type { NewsroomCues } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { structureOf } from './structure.ts';

export interface IntakeOptions {
  /** The story's language (BCP 47); detected when none is given. */
  readonly language?: string;
  /** The words that a newsroom goes by besides those of its languages. */
  readonly cues?: NewsroomCues;
}

/** What became of what was taken in. */
export interface Intake {
  readonly language: LanguageCode;
  /** The line that was taken for the story's headline, which is then in none of the blocks. */
  readonly headline: HeadingLine | undefined;
  readonly kicker: HeadingLine | undefined;
  /** Whom the text names as its authors, in a line that stays where it is. */
  readonly authors: readonly string[];
  readonly blocks: Block[];
  /** What networks counted under a post, which is in none of the blocks. */
  readonly leftOut: readonly string[];
}

/** Makes a story of passages, whatever source they are from. The cues of all languages apply, since texts in two occur. */
export function intakeOf(passages: readonly Passage[], { language, cues }: IntakeOptions): Intake {
  const { heading, blocks, leftOut } = structureOf(passages, cues);
  return {
    language: language === undefined ? detectLanguage(sampleOf(passages)) : languageOf(language).code,
    headline: heading.headline,
    kicker: heading.kicker,
    authors: authorsIn(blocks),
    blocks,
    leftOut,
  };
}

/** The blocks of an intake into a story that has a headline already: a pasted one is a subhead there, and nothing is lost. */
export function blocksWithHeading({ headline, kicker, blocks }: Intake): Block[] {
  const above = [kicker, headline].flatMap((line): Block[] =>
    line === undefined
      ? []
      : [{ type: 'subhead', id: line.id, level: 2, reason: line.reason, children: [...line.prose.inlines] }],
  );
  return [...above, ...blocks];
}

const SAMPLE_LENGTH = 20_000;

function sampleOf(passages: readonly Passage[]): string {
  let sample = '';
  for (const passage of passages) {
    if (sample.length > SAMPLE_LENGTH) break;
    sample += ` ${wordsOf(passage)}`;
  }
  return sample;
}

function wordsOf(passage: Passage): string {
  switch (passage.kind) {
    case 'prose':
      return passage.text;
    case 'heading':
      return passage.prose.text;
    case 'list':
      return passage.items.map(textOf).join(' ');
    case 'quotation':
      return passage.paragraphs.map(({ text }) => text).join(' ');
    case 'grid':
      return passage.rows.flat().map(textOf).join(' ');
    case 'picture':
      return `${passage.caption?.text ?? ''} ${passage.credit?.text ?? ''}`;
    case 'rule':
    case 'frame':
      return '';
  }
}
