import { classesOf, styleOf, type MarkupElement } from '../markup.ts';
import type { Pass } from './pass.ts';

/** A picture of so few pixels is a tracker; one of a few more, with no description, an icon. */
const TRACKER = 3;
const ICON = 40;

/** Takes out trackers' pixels and icons, and puts the character in the place of a picture of an emoji. */
export const withoutTrackers: Pass = (element) => {
  if (element.name !== 'img') return element;
  const alt = element.attributes.alt ?? '';
  const isEmoji =
    classesOf(element).some((name) => /emoji/iu.test(name)) ||
    (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 12);
  if (isEmoji) return [alt];
  const size = Math.min(sizeOf(element, 'width'), sizeOf(element, 'height'));
  if (size <= TRACKER || element.attributes.src === undefined) return [];
  return size <= ICON && alt === '' ? [] : element;
};

function sizeOf(element: MarkupElement, side: 'width' | 'height'): number {
  const written = styleOf(element, side) || element.attributes[side];
  const size = written === undefined ? NaN : Number.parseFloat(written);
  return Number.isNaN(size) ? Infinity : size;
}
