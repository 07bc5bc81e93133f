import { isElement, type MarkupElement, type MarkupNode } from '../markup.ts';
import { withChatBreaks } from './chat-breaks.ts';
import { withoutDocsWrapper } from './docs-wrapper.ts';
import { withoutHidden } from './hidden.ts';
import { withoutMailWrappers } from './mail-wrappers.ts';
import type { Pass } from './pass.ts';
import { withoutTrackers } from './pictures.ts';
import { withPostHeaders } from './telegram.ts';
import { withWordLists } from './word-lists.ts';
import { withStyledParagraphs } from './word-paragraphs.ts';

/** What is done to each element, in order. A new pass is a file here and a line in this list. */
const passes: readonly Pass[] = [
  withoutHidden,
  withoutDocsWrapper,
  withStyledParagraphs,
  withWordLists,
  withoutTrackers,
  withPostHeaders,
  withChatBreaks,
  withoutMailWrappers,
];

/** Markup without the quirks of the program that it comes from: each element after its children, through every pass. */
export function cleanMarkup(root: MarkupElement): MarkupElement {
  return { ...root, children: root.children.flatMap(clean) };
}

function clean(node: MarkupNode): readonly MarkupNode[] {
  if (!isElement(node)) return [node];
  let element: MarkupElement = { ...node, children: node.children.flatMap(clean) };
  for (const pass of passes) {
    const passed = pass(element);
    if (!('name' in passed)) return passed;
    element = passed;
  }
  return [element];
}
