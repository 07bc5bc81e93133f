/**
 * What a newsroom writes where something is still missing: TK ("to come"), ХХХ in either alphabet, «уточнити». Whole
 * words alone.
 */
export const TO_COME =
  /(?<![\p{L}\p{N}_])(?:TK|[XХ]{3,}|[Уу]точнити|УТОЧНИТИ|[Уу]точнить|УТОЧНИТЬ)(?![\p{L}\p{N}_])/dgu;

/** The marks of what is still to come in a text, in order. */
export function toComeIn(text: string): string[] {
  return [...text.matchAll(TO_COME)].map(([mark]) => mark);
}
