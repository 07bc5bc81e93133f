/**
 * Where dialogs, menus and notices are drawn: beside the app. React listens wherever it draws, and on the whole page it would
 * hear of every key in the text twice.
 */
export function overlay(): HTMLElement {
  const place = document.getElementById('overlay');
  if (place === null) throw new Error('The page has no place for what opens over it');
  return place;
}
