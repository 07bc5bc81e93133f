/** Makes every end of a line LF, those of Windows, old Macs, terminals and Unicode among them; a paragraph separator ends a paragraph. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n|[\r\u000b\u000c\u0085\u2028]/gu, '\n').replaceAll('\u2029', '\n\n');
}
