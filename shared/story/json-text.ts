/** The deepest nesting that is still looked into for the place of a fault. */
const DEEPEST = 500;

/**
 * The text of each item of the `blocks` array of a JSON object, exactly as it stands in the source. The source is
 * valid JSON; a key that stands twice counts where it stands last, as `JSON.parse` has it. No recursion: a block may be
 * nested as deeply as its writer liked.
 */
export function blockSources(source: string): string[] {
  let sources: string[] = [];
  let depth = 0;
  let key = '';
  let insideBlocks = false;
  let start = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '"') {
      const end = stringEnd(source, index);
      if (depth === 1) key = source.slice(index, end);
      index = end - 1;
    } else if (character === ':' && depth === 1) {
      insideBlocks = JSON.parse(key) === 'blocks';
      if (insideBlocks) sources = [];
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth === 2) start = index + 1;
    } else if (character === '}' || character === ']' || character === ',') {
      const endsItem = insideBlocks && depth === 2;
      const item = endsItem ? source.slice(start, index).trim() : '';
      if (item !== '') sources.push(item);
      if (endsItem) start = index + 1;
      if (character !== ',') depth -= 1;
      else if (depth === 1) insideBlocks = false;
    }
  }
  return sources;
}

/** Where brackets first nest more deeply than those of any story or profile, or undefined when they do not. The source may be faulty JSON. */
export function placeOfDeepNesting(source: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '"') index = stringEnd(source, index) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** The place after the string that starts here: after its closing quotation mark, or the end of a source that is cut off. */
function stringEnd(source: string, start: number): number {
  let index = start + 1;
  while (index < source.length && source.charAt(index) !== '"')
    index += source.charAt(index) === '\\' ? 2 : 1;
  return Math.min(index + 1, source.length);
}
