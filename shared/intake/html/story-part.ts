import { isElement, wordsIn, type MarkupElement, type MarkupNode } from './markup.ts';

/** An article of fewer characters is a card that points to one. */
const FEWEST = 400;

/**
 * The part of a page that holds the story: its longest `article`, or its `main`, without the page's own header, footer and
 * sidebars; all of it where it has neither, as a part of a page that was copied.
 */
export function storyPart(root: MarkupElement): MarkupElement {
  const articles = elementsIn(root, 'article');
  const candidates = articles.length > 0 ? articles : elementsIn(root, 'main');
  const longest = candidates
    .map((element) => ({ element, length: wordsIn(element).length }))
    .sort((left, right) => right.length - left.length)[0];
  return longest === undefined || longest.length < FEWEST ? root : longest.element;
}

/** The elements of a name, those inside of others of the name left out. */
function elementsIn(node: MarkupNode, name: string): MarkupElement[] {
  if (!isElement(node)) return [];
  if (node.name === name) return [node];
  return node.children.flatMap((child) => elementsIn(child, name));
}
