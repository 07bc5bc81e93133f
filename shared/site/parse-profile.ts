import {
  findNodeAtLocation,
  parse as parseLeniently,
  parseTree,
  printParseErrorCode,
  type ParseError,
} from 'jsonc-parser';
import { fail, ok, type Result } from '../result.ts';
import { placeOfDeepNesting } from '../story/json-text.ts';
import { firstProblem, type Problem } from '../problem.ts';
import { SITE_FORMAT, SITE_VERSION, siteProfileSchema, type SiteProfile } from './profile.ts';

/** Why a file is not a site profile, and where in it that shows (lines and columns from 1). */
export type SiteFault =
  | { readonly code: 'not-json'; readonly line: number; readonly column: number; readonly problem: string }
  | { readonly code: 'not-a-profile' }
  | { readonly code: 'too-new'; readonly version: number }
  | ({ readonly code: 'invalid'; readonly line: number } & Problem);

/** Reads a site profile from the text of its file. Errors: a fault with the line that it is on. */
export function parseSiteProfile(text: string): Result<SiteProfile, SiteFault> {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  // The parser calls itself for each level, and would exhaust the stack.
  const tooDeep = placeOfDeepNesting(source);
  if (tooDeep !== undefined) {
    return fail({ code: 'not-json', ...placeIn(source, tooDeep), problem: 'NestedTooDeeply' });
  }
  const errors: ParseError[] = [];
  const value: unknown = parseLeniently(source, errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  const [first] = errors;
  if (first !== undefined) {
    return fail({
      code: 'not-json',
      ...placeIn(source, first.offset),
      problem: printParseErrorCode(first.error),
    });
  }
  if (!isRecord(value) || value['format'] !== SITE_FORMAT) return fail({ code: 'not-a-profile' });
  const { version } = value;
  if (typeof version === 'number' && version > SITE_VERSION) return fail({ code: 'too-new', version });
  const parsed = siteProfileSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const problem = firstProblem(parsed.error, value);
  return fail({ code: 'invalid', line: lineOf(source, problem.path.split('.')), ...problem });
}

/** The line of what a path leads to, or of the innermost that is there of what it leads through. */
function lineOf(source: string, steps: readonly string[]): number {
  const root = parseTree(source);
  if (root === undefined) return 1;
  for (let length = steps.length; length > 0; length -= 1) {
    const way = steps.slice(0, length).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
    const node = findNodeAtLocation(root, way);
    if (node !== undefined) return placeIn(source, node.offset).line;
  }
  return placeIn(source, root.offset).line;
}

function placeIn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
