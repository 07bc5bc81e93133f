import { blockText } from '../../../shared/blocks/index.ts';
import { intakeMarkup } from '../../../shared/intake/html/intake-markup.ts';
import type { Intake, IntakeOptions } from '../../../shared/intake/intake.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import type { ReadHtml } from './read-html.ts';

/** HTML that says less than this share of the letters of the plain text beside it has left words out. */
const LEAST_SHARE = 0.6;

/** What another program has put on the clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/**
 * Reads a paste as a story: its HTML, unless the plain text beside that says more. Of HTML only words, marks and checked
 * addresses are taken.
 */
export function intakePasted(
  { html, text }: Pasted,
  readHtml: ReadHtml,
  options: IntakeOptions = {},
): Intake {
  if (html.trim() === '') return intakePlainText(text, options);
  const intake = intakeMarkup(readHtml(html), options);
  return lettersOf(intake) < LEAST_SHARE * letters(text) ? intakePlainText(text, options) : intake;
}

function lettersOf({ headline, kicker, blocks, leftOut }: Intake): number {
  const beside = [headline?.prose.text ?? '', kicker?.prose.text ?? '', ...leftOut];
  return blocks.reduce((sum, block) => sum + letters(blockText(block)), letters(beside.join('')));
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
