import { printParseErrorCode, parse as parseLeniently, type ParseError } from 'jsonc-parser';
import { isBlockType, type UnknownBlock } from '../blocks/index.ts';
import { messageData } from '../messages/index.ts';
import { firstProblem, type Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { idOfPlace, idSchema } from './ids.ts';
import { blockSources, placeOfDeepNesting } from './json-text.ts';
import { migrate } from './migrations/index.ts';
import { STORY_FORMAT, STORY_VERSION, storySchema, type Story, type StorySchema } from './story.ts';

/** Why a file is not a story that this Lede can open. The file itself is never touched by parsing. */
export type StoryFault =
  | { readonly code: 'not-json'; readonly line: number; readonly column: number; readonly problem: string }
  | { readonly code: 'not-a-story' }
  | { readonly code: 'too-new'; readonly version: number }
  | ({ readonly code: 'invalid' } & Problem);

/**
 * Reads a story from the text of its file. Blocks of a type unknown here are kept as they stand, byte for byte, in
 * `unknown` blocks. Older versions are migrated. Returns a fault that says what is wrong and where. `schema` is the schema of
 * stories, in whichever form is quickest where it is run.
 */
export function parseStory(text: string, schema: StorySchema = storySchema): Result<Story, StoryFault> {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let file: unknown;
  try {
    file = JSON.parse(source);
  } catch {
    return fail(faultInJson(source));
  }
  if (!isRecord(file) || file['format'] !== STORY_FORMAT) return fail({ code: 'not-a-story' });
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({ code: 'invalid', path: 'version', problem: messageData('problem.version') });
  }
  if (version > STORY_VERSION) return fail({ code: 'too-new', version });
  return validate(keepUnknownBlocks(migrate(file, version), source), schema);
}

/** Checks a story that comes as a value, with its unknown blocks already wrapped: from a call, not from a file. */
export function validateStory(value: unknown): Result<Story, StoryFault> {
  return validate(value, storySchema);
}

function validate(value: unknown, schema: StorySchema): Result<Story, StoryFault> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail({ code: 'invalid', ...firstProblem(parsed.error, value) });
}

function faultInJson(source: string): StoryFault {
  const tooDeep = placeOfDeepNesting(source);
  if (tooDeep !== undefined)
    return { code: 'not-json', ...placeIn(source, tooDeep), problem: 'NestedTooDeeply' };
  const errors: ParseError[] = [];
  parseLeniently(source, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  return {
    code: 'not-json',
    ...placeIn(source, first?.offset ?? source.length),
    problem: first === undefined ? 'InvalidSymbol' : printParseErrorCode(first.error),
  };
}

function placeIn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function keepUnknownBlocks(file: Record<string, unknown>, source: string): Record<string, unknown> {
  const { blocks } = file;
  if (!Array.isArray(blocks) || blocks.every((block) => !isForeign(block))) return file;
  const sources = blockSources(source);
  const wrapped = blocks.map((block: unknown, index): unknown => {
    if (!isForeign(block)) return block;
    const blockSource = sources[index];
    if (blockSource === undefined) return block;
    const id = idSchema.safeParse(block['id']);
    return {
      type: 'unknown',
      id: id.success ? id.data : idOfPlace(index),
      source: blockSource,
      children: [{ text: '' }],
    } satisfies UnknownBlock;
  });
  return { ...file, blocks: wrapped };
}

/** A block that names a type which this Lede does not have. One that names none is a fault, not a newer block. */
function isForeign(block: unknown): block is Record<string, unknown> {
  return isRecord(block) && typeof block['type'] === 'string' && !isBlockType(block['type']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
