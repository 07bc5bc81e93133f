import { intakeOf, type Intake, type IntakeOptions } from './intake.ts';
import { passagesOf } from './passages.ts';
import { cleanText } from './passes/index.ts';

export type { Intake } from './intake.ts';

/**
 * Reads plain text as a story: a headline where there is one, and blocks, each with the reason for its type. No word is
 * lost: the heading's and the blocks' text is the given text but for white space and unseen characters, the label before
 * a photo's credit, the marks of lists and dividers, and what `leftOut` names.
 */
export function intakePlainText(text: string, options: IntakeOptions = {}): Intake {
  return intakeOf(passagesOf(cleanText(text)), options);
}
