import { classesOf } from '../markup.ts';
import type { Pass } from './pass.ts';

/** A mail that is forwarded is marked as a quotation, and is none: it is the text itself. */
export const withoutMailWrappers: Pass = (element) =>
  element.name === 'blockquote' &&
  (element.attributes.type === 'cite' ||
    classesOf(element).some((name) => /^(?:gmail|moz-cite|protonmail|yahoo)/u.test(name)))
    ? { ...element, name: 'div' }
    : element;
