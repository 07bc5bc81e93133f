import { assertNever, fail, ok, type Result } from '../result.ts';
import { makeChangeable, type MutableDocument } from './document.ts';
import {
  copyNode,
  isText,
  mayCarry,
  type JournalElement,
  type JournalNode,
  type JournalProperties,
} from './node.ts';
import type { JournalOperation } from './operation.ts';

/** How an operation does not fit the document that it is applied to. */
export type Misfit =
  | 'no-such-place'
  | 'not-text'
  | 'past-the-end'
  | 'other-text'
  | 'other-node'
  | 'unlike-nodes'
  | 'into-itself'
  | 'wrong-property';

/** The operation, by its number in the list, that does not fit. */
export interface JournalFault {
  readonly code: 'does-not-fit';
  readonly operation: number;
  readonly misfit: Misfit;
}

/**
 * Applies operations to a document in place, with the outcome that Slate's editor has, at the cost of the edit. All of
 * them or none: when one does not fit, those before it are taken back and the fault says which it was.
 */
export function applyOperations(
  document: MutableDocument,
  operations: readonly JournalOperation[],
): Result<void, JournalFault> {
  const undos: Undo[] = [];
  for (const [index, operation] of operations.entries()) {
    makeBlocksChangeable(document, operation);
    const outcome = apply(document, operation);
    if (!outcome.ok) {
      for (const undo of undos.reverse()) undo();
      return fail({ code: 'does-not-fit', operation: index, misfit: outcome.error });
    }
    undos.push(outcome.value);
  }
  return ok(undefined);
}

/** Lets the blocks be changed that an operation is going to change. */
function makeBlocksChangeable(document: MutableDocument, operation: JournalOperation): void {
  if (operation.type === 'set_envelope') return;
  const [block = -1] = operation.path;
  makeChangeable(document, block);
  if (operation.type === 'merge_node') makeChangeable(document, block - 1);
  if (operation.type === 'move_node') makeChangeable(document, operation.newPath[0] ?? -1);
}

/** Takes one operation back, as long as those after it have been taken back first. */
type Undo = () => void;
type Applied = Result<Undo, Misfit>;
type OperationOf<Type extends JournalOperation['type']> = Extract<JournalOperation, { type: Type }>;

function apply(document: MutableDocument, operation: JournalOperation): Applied {
  switch (operation.type) {
    case 'insert_text':
      return insertText(document, operation);
    case 'remove_text':
      return removeText(document, operation);
    case 'insert_node':
      return insertNode(document, operation);
    case 'remove_node':
      return removeNode(document, operation);
    case 'split_node':
      return splitNode(document, operation);
    case 'merge_node':
      return mergeNode(document, operation);
    case 'move_node':
      return moveNode(document, operation);
    case 'set_node':
      return setNode(document, operation);
    case 'set_envelope':
      return setEnvelope(document, operation);
    default:
      return assertNever(operation);
  }
}

interface Place {
  readonly siblings: JournalNode[];
  readonly index: number;
}

/** Where a path ends: the list it leads into, and the index there, which may be past the list's end. */
function placeOf(document: MutableDocument, path: readonly number[]): Place | undefined {
  const index = path.at(-1);
  if (index === undefined) return undefined;
  let siblings = document.blocks;
  for (let level = 0; level < path.length - 1; level += 1) {
    const parent = siblings[path[level] ?? -1];
    if (parent === undefined || isText(parent)) return undefined;
    siblings = parent.children;
  }
  return { siblings, index };
}

function nodeAt(document: MutableDocument, path: readonly number[]): JournalNode | undefined {
  const place = placeOf(document, path);
  return place?.siblings[place.index];
}

function insertText(document: MutableDocument, { path, offset, text }: OperationOf<'insert_text'>): Applied {
  const node = nodeAt(document, path);
  if (node === undefined) return fail('no-such-place');
  if (!isText(node)) return fail('not-text');
  const before = node.text;
  if (offset > before.length) return fail('past-the-end');
  node.text = before.slice(0, offset) + text + before.slice(offset);
  return ok(() => {
    node.text = before;
  });
}

function removeText(document: MutableDocument, { path, offset, text }: OperationOf<'remove_text'>): Applied {
  const node = nodeAt(document, path);
  if (node === undefined) return fail('no-such-place');
  if (!isText(node)) return fail('not-text');
  const before = node.text;
  const end = offset + text.length;
  if (end > before.length) return fail('past-the-end');
  if (before.slice(offset, end) !== text) return fail('other-text');
  node.text = before.slice(0, offset) + before.slice(end);
  return ok(() => {
    node.text = before;
  });
}

function insertNode(document: MutableDocument, { path, node }: OperationOf<'insert_node'>): Applied {
  const place = placeOf(document, path);
  if (place === undefined) return fail('no-such-place');
  const { siblings, index } = place;
  if (index > siblings.length) return fail('past-the-end');
  siblings.splice(index, 0, copyNode(node));
  return ok(() => {
    siblings.splice(index, 1);
  });
}

function removeNode(document: MutableDocument, { path, node }: OperationOf<'remove_node'>): Applied {
  const place = placeOf(document, path);
  const removed = place?.siblings[place.index];
  if (place === undefined || removed === undefined) return fail('no-such-place');
  if (!holdsSameWords(removed, node)) return fail('other-node');
  const { siblings, index } = place;
  siblings.splice(index, 1);
  return ok(() => {
    siblings.splice(index, 0, removed);
  });
}

/**
 * Says whether two nodes are of one structure with the same words. Other properties may differ: an undo in the editor
 * carries the node as it was before changes of properties that its history does not know.
 */
function holdsSameWords(left: JournalNode, right: JournalNode): boolean {
  if (isText(left) || isText(right)) return isText(left) && isText(right) && left.text === right.text;
  return (
    left.children.length === right.children.length &&
    right.children.every((child, index) => {
      const counterpart = left.children[index];
      return counterpart !== undefined && holdsSameWords(counterpart, child);
    })
  );
}

function splitNode(
  document: MutableDocument,
  { path, position, properties }: OperationOf<'split_node'>,
): Applied {
  const place = placeOf(document, path);
  const node = place?.siblings[place.index];
  if (place === undefined || node === undefined) return fail('no-such-place');
  if (position > sizeOf(node)) return fail('past-the-end');
  if (!Object.keys(properties).every((property) => mayCarry(node, property))) return fail('wrong-property');
  const { siblings, index } = place;
  const given = presentProperties(properties);
  if (isText(node)) {
    const before = node.text;
    node.text = before.slice(0, position);
    siblings.splice(index + 1, 0, { ...given, text: before.slice(position) });
    return ok(() => {
      node.text = before;
      siblings.splice(index + 1, 1);
    });
  }
  const next: JournalElement = { ...given, children: node.children.splice(position) };
  siblings.splice(index + 1, 0, next);
  return ok(() => {
    append(node.children, next.children);
    siblings.splice(index + 1, 1);
  });
}

function mergeNode(document: MutableDocument, { path, position }: OperationOf<'merge_node'>): Applied {
  const place = placeOf(document, path);
  const node = place?.siblings[place.index];
  const previous = place?.siblings[place.index - 1];
  if (place === undefined || node === undefined || previous === undefined) return fail('no-such-place');
  if (position !== sizeOf(previous)) return fail('other-node');
  const separate = join(previous, node);
  if (separate === undefined) return fail('unlike-nodes');
  const { siblings, index } = place;
  siblings.splice(index, 1);
  return ok(() => {
    separate();
    siblings.splice(index, 0, node);
  });
}

/** Adds what a node holds to the one before it, if both are texts or both elements. */
function join(previous: JournalNode, node: JournalNode): Undo | undefined {
  if (isText(previous)) {
    if (!isText(node)) return undefined;
    const before = previous.text;
    previous.text = before + node.text;
    return () => {
      previous.text = before;
    };
  }
  if (isText(node)) return undefined;
  const { children } = previous;
  const { length } = children;
  append(children, node.children);
  return () => {
    children.length = length;
  };
}

function moveNode(document: MutableDocument, { path, newPath }: OperationOf<'move_node'>): Applied {
  const from = placeOf(document, path);
  const node = from?.siblings[from.index];
  if (from === undefined || node === undefined) return fail('no-such-place');
  const shared = path.findIndex((index, level) => index !== newPath[level]);
  if (shared === -1) return newPath.length === path.length ? ok(() => undefined) : fail('into-itself');
  const to = placeOf(document, newPath);
  if (to === undefined) return fail('no-such-place');
  // Slate puts a node that moves past the last of its siblings at their end.
  if (to.index > to.siblings.length) return fail('past-the-end');
  from.siblings.splice(from.index, 1);
  const index = Math.min(to.index, to.siblings.length);
  to.siblings.splice(index, 0, node);
  return ok(() => {
    to.siblings.splice(index, 1);
    from.siblings.splice(from.index, 0, node);
  });
}

function setNode(
  document: MutableDocument,
  { path, properties, newProperties }: OperationOf<'set_node'>,
): Applied {
  const node = nodeAt(document, path);
  if (node === undefined) return fail('no-such-place');
  const names = new Set([...Object.keys(properties), ...Object.keys(newProperties)]);
  if (![...names].every((property) => mayCarry(node, property))) return fail('wrong-property');
  const before = new Map(Object.entries(node));
  for (const name of names) setProperty(node, name, newProperties[name]);
  return ok(() => {
    for (const name of names) setProperty(node, name, before.get(name));
  });
}

function setEnvelope(document: MutableDocument, { envelope }: OperationOf<'set_envelope'>): Applied {
  const before = document.envelope;
  document.envelope = { ...before, ...envelope };
  return ok(() => {
    document.envelope = before;
  });
}

function sizeOf(node: JournalNode): number {
  return isText(node) ? node.text.length : node.children.length;
}

function setProperty(node: JournalNode, name: string, value: unknown): void {
  if (value === undefined || value === null) Reflect.deleteProperty(node, name);
  else Object.assign(node, { [name]: value });
}

function presentProperties(properties: JournalProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Adds to a list one by one: a spread call has a limit to its arguments. */
function append(list: JournalNode[], added: readonly JournalNode[]): void {
  for (const node of added) list.push(node);
}
