import type { MarkupElement, MarkupNode } from '../markup.ts';

/**
 * One clean-up of one element, whose children have been through all passes already: the element, changed or not, or
 * what stands in its place.
 */
export type Pass = (element: MarkupElement) => MarkupElement | readonly MarkupNode[];
