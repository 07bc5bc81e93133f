import { classesOf, styleOf } from '../markup.ts';
import type { Pass } from './pass.ts';

const FOR_READERS_ALONE: ReadonlySet<string> = new Set(['sr-only', 'visually-hidden', 'screen-reader-text']);

/** Takes out what nobody sees: hidden elements, those of no size, and Word's own. */
export const withoutHidden: Pass = (element) => {
  const { attributes } = element;
  const isHidden =
    attributes.hidden !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^0(?:px|pt|em|%)?$/u.test(styleOf(element, 'font-size')) ||
    (attributes['aria-hidden'] === 'true' && element.name !== 'img' && element.name !== 'span') ||
    classesOf(element).some((name) => FOR_READERS_ALONE.has(name));
  return isHidden ? [] : element;
};
