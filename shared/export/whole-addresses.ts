import type { Element, Properties } from 'hast';
import { absolute } from './exported-story.ts';

/**
 * A tree whose photos are found from anywhere: each address that is relative to the page, as one that stands for itself.
 * The very same tree where the page's own address (ending in `/`) is not known.
 */
export function withWholeAddresses(tree: Element, page: string | undefined): Element {
  return page === undefined ? tree : whole(tree, page);
}

function whole(node: Element, page: string): Element {
  return {
    ...node,
    properties: wholeProperties(node.properties, page),
    children: node.children.map((child) => (child.type === 'element' ? whole(child, page) : child)),
  };
}

function wholeProperties(properties: Properties, page: string): Properties {
  const { src, srcSet } = properties;
  return {
    ...properties,
    ...(typeof src === 'string' ? { src: absolute(src, page) } : {}),
    ...(typeof srcSet === 'string' ? { srcSet: wholeSet(srcSet, page) } : {}),
  };
}

/** A `srcset` (https://html.spec.whatwg.org/multipage/images.html#srcset-attribute) of addresses without commas. */
function wholeSet(set: string, page: string): string {
  return set
    .split(', ')
    .map((candidate) => absolute(candidate, page))
    .join(', ');
}
