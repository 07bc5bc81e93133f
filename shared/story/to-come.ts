/**
 * What a newsroom writes where something is still missing: TK ("to come"), ХХХ in either alphabet, «уточнити». Whole
 * words alone.
 */
export const TO_COME =
  /(?<![\p{L}\p{N}_])(?:TK|[XХ]{3,}|[Уу]точнити|УТОЧНИТИ|[Уу]точнить|УТОЧНИТЬ)(?![\p{L}\p{N}_])/dgu;

/** The marks of what is still to come in a text, in order. */
export function toComeIn(text: string): string[] {
  if (!MAY_BE_TO_COME.test(text)) return [];
  return [...text.matchAll(TO_COME)].map(([mark]) => mark);
}

/** Almost no text has any, and one that has none needs no look at what stands around each letter. */
const MAY_BE_TO_COME = /TK|[XХ]{3}|точнит|ТОЧНИТ/;
