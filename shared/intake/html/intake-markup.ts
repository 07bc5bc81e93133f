import { intakeOf, type Intake, type IntakeOptions } from '../intake.ts';
import { withLists } from '../passages.ts';
import { passagesIn } from './flow.ts';
import type { MarkupElement } from './markup.ts';
import { cleanMarkup } from './passes/index.ts';
import { storyPart } from './story-part.ts';

/** Where markup is from: a whole page holds more than its story, and a copy of a part holds nothing else. */
export interface MarkupOptions extends IntakeOptions {
  readonly isPage?: boolean;
}

/**
 * Reads HTML, by whichever parser it was read, as a story: text with its marks, links, lists, tables, headings, quotations
 * and places for pictures, through the same cues as plain text. Nothing else of it is kept: the result is built from its
 * words, never from its markup.
 */
export function intakeMarkup(
  root: MarkupElement,
  { isPage = false, ...options }: MarkupOptions = {},
): Intake {
  const clean = cleanMarkup(root);
  return intakeOf(withLists(passagesIn(isPage ? storyPart(clean) : clean)), options);
}
