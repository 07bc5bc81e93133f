const NOTHING_TO_SEE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Says whether a text has nothing that a reader could see: white space, controls and zero-width characters at most. */
export function isBlank(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}
