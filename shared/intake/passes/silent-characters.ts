/**
 * Characters that say nothing: controls (C0 and C1, but tab and the ends of lines), soft hyphens, zero-width spaces
 * and joiners of words, byte order marks, overrides of the direction of text, and code points that are no characters.
 * The zero-width joiner and non-joiner stay: emoji and some scripts are spelled with them.
 */
const SILENT =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Takes out the characters that say nothing; for the promise that no word is lost, they count as white space. */
export function withoutSilentCharacters(text: string): string {
  return text.replace(SILENT, '');
}
