/** What a key gives rise to that nothing in the app goes by. */
const UNHEARD = ['keypress', 'textInput', 'keyup'] as const;

/**
 * Hears of what the browser writes into the text before React does, and keeps from React what it has no use for there.
 * `onWritten` says whether it has dealt with an event. Gives what ends it.
 *
 * COMPAT (2026-11-26): React listens to every kind of event at the root of what it draws, on the way in and on the way out,
 * and each time goes through all components above the text. A letter is five events, which took as long as the letter.
 * https://github.com/react/react/blob/main/packages/react-dom-bindings/src/events/DOMPluginEventSystem.js
 */
export function hearFirst(text: HTMLElement, onWritten: (event: InputEvent) => boolean): () => void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  for (const name of UNHEARD) {
    document.addEventListener(
      name,
      (event: Event) => {
        if (event.target === text) event.stopPropagation();
      },
      options,
    );
  }
  document.addEventListener(
    'input',
    (event) => {
      if (event.target === text && event instanceof InputEvent && onWritten(event)) event.stopPropagation();
    },
    options,
  );
  return () => over.abort();
}
