import type { Intake } from '../intake.ts';
import { intakeMarkup, type MarkupOptions } from './intake-markup.ts';
import { parseHtml } from './parse-html.ts';

/** Reads HTML as a story; where the browser can parse, `intakeMarkup` over its tree does without a second parser. */
export function intakeHtml(html: string, options: MarkupOptions = {}): Intake {
  return intakeMarkup(parseHtml(html), options);
}
