import { readList } from './list-lines.ts';
import { proseOf, type Passage } from './passage.ts';

/**
 * Clean text as passages. Blank lines part paragraphs, and the lines between them are one paragraph; in a text with no
 * blank line each line is a paragraph. Lines with the marks of a list are one list, wherever they stand.
 */
export function passagesOf(text: string): Passage[] {
  const lines = text.trim().split('\n');
  const eachLineAlone = lines.every((line) => /\S/u.test(line));
  const passages: Passage[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) passages.push(proseOf(open));
    open = [];
  };
  for (let index = 0; index < lines.length;) {
    const { list, length } = readList(lines, index);
    if (list === undefined) {
      for (const pasted of lines.slice(index, index + length)) {
        const line = pasted.replaceAll('\t', ' ').trim();
        if (line === '' || eachLineAlone) close();
        if (line !== '') open.push(line);
      }
    } else {
      close();
      passages.push(list);
    }
    index += length;
  }
  close();
  return passages;
}
