import type { Block } from '../blocks/index.ts';
import { detectLanguage, languageOf, type LanguageCode } from '../language/index.ts';
import { newId } from '../story/ids.ts';
import { cues, type Surroundings } from './cues/index.ts';
import { inlinesOf } from './inlines.ts';
import type { ListOfItems, Passage, Prose } from './passage.ts';
import { passagesOf } from './passages.ts';
import { cleanText } from './passes/index.ts';

/** What became of a pasted text. */
export interface Intake {
  readonly language: LanguageCode;
  readonly blocks: Block[];
}

/**
 * Reads plain text as blocks, each with the reason for its type. No word is lost: the blocks' text is the given text
 * but for white space and unseen characters, the label before a photo's credit, and the marks of lists and dividers.
 * The language is detected when none is given (BCP 47); the cues of all languages apply, since texts in two occur.
 */
export function intakePlainText(text: string, options: { readonly language?: string } = {}): Intake {
  const clean = cleanText(text);
  const passages = passagesOf(clean);
  let hasLead = false;
  const blocks = passages.map((passage, index) => {
    const surroundings = { isFirst: index === 0, isLast: index === passages.length - 1, hasLead };
    const block = blockOf(passage, surroundings);
    hasLead ||= block.type === 'lead';
    return block;
  });
  const { language } = options;
  return { language: language === undefined ? detectLanguage(clean) : languageOf(language).code, blocks };
}

function blockOf(passage: Passage, surroundings: Surroundings): Block {
  if (passage.kind === 'list') return listOf(passage);
  for (const cue of cues) {
    const block = cue(passage, surroundings);
    if (block !== undefined) return block;
  }
  return surroundings.hasLead ? paragraphOf(passage) : leadOf(passage);
}

function listOf({ ordered, mark, items }: ListOfItems): Block {
  return {
    type: 'list',
    id: newId(),
    ordered,
    reason: { cue: 'list-marks', match: mark },
    children: items.map((item) => ({ type: 'list-item', children: inlinesOf(item) })),
  };
}

function leadOf({ text }: Prose): Block {
  return {
    type: 'lead',
    id: newId(),
    reason: { cue: 'opening-paragraph', match: '' },
    children: inlinesOf(text),
  };
}

function paragraphOf({ text }: Prose): Block {
  return { type: 'paragraph', id: newId(), reason: { cue: 'no-cue', match: '' }, children: inlinesOf(text) };
}
