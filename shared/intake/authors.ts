import { blockText, type Block } from '../blocks/index.ts';

const NAME = "\\p{Lu}[\\p{L}'’ʼ]*(?:-\\p{Lu}?[\\p{L}'’ʼ]+)?";
const PARTICLE = '(?:de|da|del|della|di|du|la|le|van|von|der|den|ben|bin|al)';
/** A person's name as a byline has it: two to four words, the ones before the last may be letters with a full stop. */
const PERSON = new RegExp(`^(?:${NAME}\\.?\\s+){1,3}(?:${PARTICLE}\\s+){0,2}${NAME}$`, 'u');
const AND = /\s+(?:and|та|і|й|и|&)\s+|\s*[/;]\s*/u;

/**
 * Who wrote a story, by the line that says so: the names alone. What comes after a comma is a place, a job or an agency,
 * unless the line is a list that ends with "and". Empty where no line is clear.
 */
export function authorsIn(blocks: readonly Block[]): string[] {
  for (const block of blocks) {
    if (block.type !== 'source' || block.reason?.cue !== 'byline') continue;
    const people = peopleIn(blockText(block), block.reason.match);
    if (people.length > 0) return people;
  }
  return [];
}

/** The people whom a byline names: after its label, or before the agency that it ends with. */
export function peopleIn(line: string, cue: string): string[] {
  const names = line.startsWith(cue) ? line.slice(cue.length) : line.slice(0, line.lastIndexOf(cue));
  const parts = names
    .replace(/^[\s:]+|[\s.,]+$/gu, '')
    .split(AND)
    .map((part) => part.split(/\s*,\s*/u));
  const last = parts.length - 1;
  const people = parts.flatMap((part, index) => (index < last ? part : part.slice(0, 1)));
  const isClear = people.every((name) => PERSON.test(name));
  return isClear ? [...new Set(people)] : [];
}
