/**
 * Lets React leave the selection in the text alone, which Slate sets itself.
 *
 * COMPAT (2026-11-26): before each commit React reads where the selection is in the focused element, walking through every
 * node of it, in case the focus gets lost. In a long story that takes longer than all else at a key, and nothing is ever
 * restored from it here. It asks this property first; the attribute, which the browser goes by, stays.
 * https://github.com/react/react/pull/9992
 */
export function keepOwnSelection(text: HTMLElement | null): void {
  if (text) Object.defineProperty(text, 'contentEditable', { value: 'inherit', configurable: true });
}
