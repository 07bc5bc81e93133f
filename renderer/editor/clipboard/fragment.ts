import { createEditor, Editor, Element, Node, type Descendant } from 'slate';
import { z } from 'zod';
import { blockSchema, type Block } from '../../../shared/blocks/index.ts';
import { textChildrenSchema, type Inline } from '../../../shared/story/text.ts';
import { holdsText, inlinesOf, isFurniture, isBlock, isListItem, isPart, isTextBlock } from '../nodes.ts';
import { withSchema } from '../plugins/schema.ts';
import { withStoryNodes } from '../plugins/story-nodes.ts';
import { createSurface } from '../surface.ts';

/** What a copy holds: part of a line, or whole blocks. */
export type Fragment =
  | { readonly kind: 'line'; readonly children: Inline[] }
  | { readonly kind: 'blocks'; readonly blocks: Block[] };

const fragmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), children: textChildrenSchema }),
  z.strictObject({ kind: z.literal('blocks'), blocks: z.array(blockSchema).min(1) }),
]);

/** The most characters that are read from the clipboard as a copy of our own. */
const LARGEST = 32 * 1024 * 1024;

/** What of the story is selected, as a fragment; a selection within one line has no block around it. */
export function selectedFragment(nodes: readonly Descendant[]): Fragment | undefined {
  const [only, ...others] = nodes;
  if (only === undefined) return undefined;
  if (others.length === 0 && isBlock(only)) {
    const line = onlyLine(only);
    if (line) return { kind: 'line', children: inlinesOf(line) };
  }
  const blocks = wholeBlocks(nodes);
  return blocks.length === 0 ? undefined : { kind: 'blocks', blocks };
}

/** The one line that an element holds, however deep; undefined when it holds more. */
function onlyLine(element: Element): Element | undefined {
  if (isTextBlock(element) || isPart(element) || isListItem(element))
    return holdsText(element) ? element : undefined;
  const [inner, ...others] = element.children;
  return others.length === 0 && Element.isElement(inner) ? onlyLine(inner) : undefined;
}

/** A fragment as the clipboard holds it. */
export function writeFragment(fragment: Fragment): string {
  return JSON.stringify(fragment);
}

/** Reads a fragment from the clipboard, where anybody may have put it; undefined when it is not one of ours. */
export function readFragment(text: string): Fragment | undefined {
  if (text === '' || text.length > LARGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = fragmentSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Blocks cut off in the middle, made whole: a photo of which only the credit was copied has a caption again. */
function wholeBlocks(nodes: readonly Descendant[]): Block[] {
  const scratch = withSchema(withStoryNodes(Object.assign(createEditor(), { surface: createSurface() })));
  scratch.children = structuredClone([...nodes]);
  Editor.normalize(scratch, { force: true });
  const blocks = scratch.children.filter(isBlock);
  return blocks.slice(0, isAddedLast(nodes, blocks) ? -1 : undefined);
}

/** The schema ends every story in a paragraph; a copy that ended in a photo has no use for it. */
function isAddedLast(nodes: readonly Descendant[], blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  return (
    blocks.length > nodes.length &&
    last !== undefined &&
    Node.string(last) === '' &&
    before !== undefined &&
    (isFurniture(before) || !isTextBlock(before))
  );
}
