import { z } from 'zod';
import { blocks } from '../blocks/index.ts';
import { MARKS, runSchema } from '../story/text.ts';

/** A run of text as the editor holds it: not composed (NFC) as in files, because offsets count in what was typed. */
export interface JournalText {
  text: string;
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
}

/**
 * A block or a part of one as the editor holds it, perhaps half-way through a change: any known property, any children,
 * and no type yet where Slate has put an element of its own into an emptied story.
 */
export interface JournalElement {
  type?: string;
  children: JournalNode[];
  [property: string]: unknown;
}

export type JournalNode = JournalText | JournalElement;

/** Properties of a node, old or new, as operations carry them; one that is null or undefined is absent. */
export type JournalProperties = Readonly<Record<string, unknown>>;

/** Tells a run of text from an element. */
export function isText(node: JournalNode): node is JournalText {
  return 'text' in node;
}

/** A copy that shares nothing with the node that an operation could change. */
export function copyNode(node: JournalNode): JournalNode {
  return isText(node) ? { ...node } : { ...node, children: node.children.map(copyNode) };
}

const LONGEST_TEXT = 4_000_000;
const MOST_CHILDREN = 100_000;
/** Block, part, link and run are four levels; wrapping and unwrapping pass through more. */
const DEEPEST_NODE = 6;

export const journalStringSchema = z.string().max(LONGEST_TEXT);

const elements = new Map(Object.values(blocks).flatMap(({ schema }) => elementsOf(schema)));
const markSchemas = runSchema.omit({ text: true }).shape;
const propertySchemas = { ...propertiesOf([...elements.values()]), type: z.enum([...elements.keys()]) };

/**
 * A node that stands in an operation. Its types, properties and values are those of the story's blocks, but which type
 * has which is left open: operations pass through states that no story may be saved in.
 */
export const journalNodeSchema = nodeSchema(DEEPEST_NODE);

/** Checks properties by name and by value; whether the node may carry them, only the document can tell. */
export const journalPropertiesSchema: z.ZodType<JournalProperties> = z.strictObject(
  eachOf({ ...propertySchemas, ...markSchemas }, (schema) => valueOf(schema).nullish()),
);

/** Says whether a node of this kind can carry a property of this name, its text and its children aside. */
export function mayCarry(node: JournalNode, property: string): boolean {
  if (isText(node)) return MARKS.some((mark) => mark === property);
  return Object.hasOwn(propertySchemas, property);
}

/** Levels are built one by one, not recursively, so that a hostile depth is refused instead of exhausting the stack. */
function nodeSchema(levels: number): z.ZodType<JournalNode> {
  const text = z.strictObject({ text: journalStringSchema, ...markSchemas });
  if (levels <= 1) return text;
  const element = z.strictObject({
    ...eachOf(propertySchemas, (schema) => valueOf(schema).exactOptional()),
    children: z.array(nodeSchema(levels - 1)).max(MOST_CHILDREN),
  });
  return z.union([text, element]);
}

type Shape = Readonly<Record<string, z.ZodType>>;

/** The elements that a schema speaks of, down to the links, each by its type. */
function elementsOf(schema: unknown): [type: string, shape: Shape][] {
  if (schema instanceof z.ZodArray) return elementsOf(schema.element);
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap(elementsOf);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(elementsOf);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = shapeOf(schema);
  const { type, children } = shape;
  if (!(type instanceof z.ZodLiteral)) return [];
  return [[String(type.value), shape], ...elementsOf(children)];
}

function shapeOf({ shape }: z.ZodObject): Shape {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[name, schema]] : [])),
  );
}

/** Every property of every element but its type; a name with several meanings takes the values of all of them. */
function propertiesOf(shapes: readonly Shape[]): Shape {
  const meanings = new Map<string, Set<z.ZodType>>();
  for (const shape of shapes) {
    for (const [name, schema] of Object.entries(shape)) {
      if (name === 'type' || name === 'children') continue;
      meanings.set(name, (meanings.get(name) ?? new Set()).add(valueOf(schema)));
    }
  }
  return Object.fromEntries([...meanings].map(([name, schemas]) => [name, z.union([...schemas])]));
}

/** What a property's value is when it is there. */
function valueOf(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodType ? inner : schema;
}

function eachOf<Made>(shape: Shape, make: (schema: z.ZodType) => Made): Record<string, Made> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, make(schema)]));
}
