/** Where what is typed ahead stands, and what had the focus before. */
interface Ahead {
  readonly field: HTMLInputElement;
  readonly before: Element | null;
}

let ahead: Ahead | undefined;

/**
 * Keeps what is typed from now on, until the field is there that it is meant for: else it would go into what has the
 * focus and is about to be left. `label` is the name of that field.
 */
export function beginTypingAhead(label: string): void {
  endTypingAhead();
  const field = document.createElement('input');
  field.className = 'typing-ahead';
  field.setAttribute('aria-label', label);
  ahead = { field, before: document.activeElement };
  document.body.append(field);
  field.focus({ preventScroll: true });
}

/** What has been typed ahead, and is kept no longer. The field that it is meant for has the focus already. */
export function takeTypedAhead(): string {
  const typed = ahead?.field.value ?? '';
  ahead?.field.remove();
  ahead = undefined;
  return typed;
}

/** Gives the focus back when there will be no such field. */
export function endTypingAhead(): void {
  if (ahead === undefined) return;
  const { field, before } = ahead;
  if (document.activeElement === field && before instanceof HTMLElement)
    before.focus({ preventScroll: true });
  takeTypedAhead();
}
