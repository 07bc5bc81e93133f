/**
 * For a dialog's `initialFocus`: gives an element in it the focus as soon as it is there, or leaves it to Base UI when there
 * is none. By itself Base UI waits for a frame, and what a quick hand types until then would go into the text.
 */
export function focusAtOnce(element: HTMLElement | null): boolean {
  // It is not in its place yet, and the page must not scroll to where it is.
  element?.focus({ preventScroll: true });
  return element === null;
}
