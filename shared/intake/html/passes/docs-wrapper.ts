import { styleOf } from '../markup.ts';
import type { Pass } from './pass.ts';

/** Unwraps the `b` that Google Docs puts around everything, which is not bold. */
export const withoutDocsWrapper: Pass = (element) =>
  element.name === 'b' &&
  (element.attributes.id?.startsWith('docs-internal-guid') === true ||
    styleOf(element, 'font-weight') === 'normal')
    ? element.children
    : element;
