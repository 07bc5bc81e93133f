import type { z } from 'zod';
import { messageData, type MessageData, type ValuesArgument } from './messages/index.ts';
import { problemMessages } from './messages/problems.ts';

/** What is wrong with a value by a schema, and where in it. */
export interface Problem {
  /** `blocks.3.children.0.url`; empty when it is the value itself. */
  readonly path: string;
  /** Part of a sentence: “it is …, but should be …”. */
  readonly problem: MessageData;
}

/** The key of a problem that is whole in itself: a schema gives it as its own message, so that it is read in any language. */
export type WholeKey = {
  [Key in keyof typeof problemMessages]: ValuesArgument<Key> extends [] ? Key : never;
}[keyof typeof problemMessages];

/** The first thing wrong with a value that a schema has refused. */
export function firstProblem(error: z.ZodError, value: unknown): Problem {
  let issue = error.issues[0];
  let path = issue?.path ?? [];
  // A union says only "invalid input"; the branch that came furthest says what is really wrong.
  while (issue?.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors
      .map((branch) => branch[0])
      .reduce((best, next) => ((next?.path.length ?? 0) > (best?.path.length ?? 0) ? next : best));
    if (deepest === undefined) break;
    issue = deepest;
    path = [...path, ...deepest.path];
  }
  const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return {
    path: [...path, ...strange].map(String).join('.'),
    problem: issue === undefined ? messageData('problem.other') : inWords(issue, valueAt(value, path)),
  };
}

function inWords(issue: z.core.$ZodIssue, found: unknown): MessageData {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = KINDS[issue.expected];
      if (expected === undefined) return messageData('problem.other');
      return found === undefined ? missing(expected) : wrongKind(found, expected);
    }
    case 'invalid_value':
      return oneOf(issue.values, found);
    case 'invalid_union':
      return oneOf(('options' in issue ? issue.options : undefined) ?? [], found);
    case 'unrecognized_keys':
      return messageData('problem.unknown-field');
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return messageData(FORMATS[issue.format] ?? keyIn(issue) ?? 'problem.other');
    case 'custom':
      return messageData(keyIn(issue) ?? 'problem.other');
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return messageData('problem.other');
  }
}

/** The kinds of values that a file of JSON can have, by the names that schemas have for them. */
const KINDS: Readonly<Partial<Record<string, WholeKey>>> = {
  string: 'problem.kind-text',
  number: 'problem.kind-number',
  int: 'problem.kind-whole-number',
  boolean: 'problem.kind-flag',
  array: 'problem.kind-list',
  tuple: 'problem.kind-list',
  object: 'problem.kind-fields',
  record: 'problem.kind-fields',
  null: 'problem.kind-nothing',
};

const FORMATS: Readonly<Partial<Record<string, WholeKey>>> = {
  datetime: 'problem.moment',
  date: 'problem.date',
};

function missing(expected: WholeKey): MessageData {
  return messageData('problem.missing', { expected: messageData(expected) });
}

function wrongKind(found: unknown, expected: WholeKey): MessageData {
  const kind = found === null ? 'null' : Array.isArray(found) ? 'array' : typeof found;
  const values = {
    found: messageData(KINDS[kind] ?? 'problem.kind-nothing'),
    expected: messageData(expected),
  };
  return messageData('problem.wrong-kind', values);
}

function oneOf(values: readonly unknown[], found: unknown): MessageData {
  const kind = KINDS[typeof values[0]];
  if (kind === undefined) return messageData('problem.other');
  if (found === undefined) return missing(kind);
  const options = values.map(String).join(', ');
  return values.length === 1
    ? messageData('problem.exactly', { value: options })
    : messageData('problem.one-of', { options });
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): MessageData {
  const count = Number(maximum);
  if (origin === 'string') return messageData('problem.too-long', { count });
  if (origin === 'array') return messageData('problem.too-many', { count });
  return messageData('problem.at-most', { most: count });
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): MessageData {
  const least = Number(minimum);
  if (origin === 'string' || origin === 'array') return messageData('problem.empty');
  return messageData(inclusive === false ? 'problem.more-than' : 'problem.at-least', { least });
}

/** The message of a schema's own, where it is one of the catalogue. */
function keyIn({ message }: z.core.$ZodIssueBase): WholeKey | undefined {
  return isWholeKey(message) ? message : undefined;
}

function isWholeKey(message: string): message is WholeKey {
  return Object.hasOwn(problemMessages, message);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}
