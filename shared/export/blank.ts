const NOTHING_TO_SEE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Says whether a text has nothing that a reader could see: white space, controls and zero-width characters at most. */
export function isBlank(text: string): boolean {
  return !beginsWithSign(text) && NOTHING_TO_SEE.test(text);
}

/** Nearly every text begins with a sign of ASCII or a Cyrillic letter, and one that does needs no closer look. */
function beginsWithSign(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x400 && first <= 0x52f);
}
