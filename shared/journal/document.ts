import { blockSchema, type Block } from '../blocks/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { firstProblem } from '../problem.ts';
import { validateStory, type StoryFault } from '../story/parse.ts';
import type { Envelope, Story } from '../story/story.ts';
import { copyNode, type JournalNode } from './node.ts';

/** A story being edited, one copy for one holder: operations change it in place, so its cost follows the edit. */
export interface MutableDocument {
  envelope: Envelope;
  readonly blocks: JournalNode[];
}

/** The nodes of a document that are a story's own blocks: checked, and never changed in place. */
const storyBlocks = new WeakMap<MutableDocument, Set<JournalNode>>();

/** A document to apply operations to; the story itself stays as it is. */
export function documentOf({ blocks, ...envelope }: Story): MutableDocument {
  const document: MutableDocument = { envelope, blocks: [...blocks] };
  storyBlocks.set(document, new Set(document.blocks));
  return document;
}

/** To be called of each block before an operation changes it or anything in it: a story's own gives way to a copy. */
export function makeChangeable(document: MutableDocument, index: number): void {
  const node = document.blocks[index];
  if (node !== undefined && isOneOf(storyBlocks.get(document), node)) document.blocks[index] = copyNode(node);
}

/**
 * The story that a document has come to; later operations do not change it. Only blocks that were changed are checked, so
 * its cost follows the edits. It is `invalid` while the document is in a state that only a later operation mends. Texts are
 * composed (NFC), so offsets in the document do not always fit the story.
 */
export function toStory(document: MutableDocument): Result<Story, StoryFault> {
  const story = validateStory({ ...document.envelope, blocks: [] });
  if (!story.ok) return story;
  const own = storyBlocks.get(document);
  for (const [index, node] of document.blocks.entries()) {
    const block = isOneOf(own, node) ? ok(node) : checked(document, node, index);
    if (!block.ok) return block;
    story.value.blocks.push(block.value);
  }
  return story;
}

/** Says whether offsets in the document are those in the story that it has come to. */
export function isComposed(document: MutableDocument): boolean {
  const own = storyBlocks.get(document);
  return document.blocks.every((node) => isOneOf(own, node) || hasComposedTexts(node));
}

function checked(document: MutableDocument, node: JournalNode, index: number): Result<Block, StoryFault> {
  const parsed = blockSchema.safeParse(node);
  if (!parsed.success) {
    const { path, problem } = firstProblem(parsed.error, node);
    const place = ['blocks', index, path].filter((part) => part !== '').join('.');
    return fail({ code: 'invalid', path: place, problem });
  }
  if (hasComposedTexts(node)) {
    document.blocks[index] = parsed.data;
    storyBlocks.get(document)?.add(parsed.data);
  }
  return ok(parsed.data);
}

function isOneOf(own: ReadonlySet<JournalNode> | undefined, node: JournalNode): node is Block {
  return own?.has(node) ?? false;
}

function hasComposedTexts(node: JournalNode): boolean {
  const text = JSON.stringify(node);
  return text === text.normalize('NFC');
}
