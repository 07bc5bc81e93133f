/**
 * Makes a document show a page, touching only what differs from what it shows already: where one has scrolled to stays,
 * and photos are not loaded anew. Scripts are never made: a parsed document has inert ones, and they are left out.
 */
export function showPage(document: Document, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const attribute of page.documentElement.attributes) {
    document.documentElement.setAttribute(attribute.name, attribute.value);
  }
  syncChildren(document.head, page.head);
  syncChildren(document.body, page.body);
}

/** Shows a document in light or in dark colours, whatever the system's are. */
export function showScheme({ documentElement }: Document, scheme: 'light' | 'dark'): void {
  documentElement.style.colorScheme = scheme;
}

/** Gives an element the children of another: those that are equal at both ends stay, those between are made alike. */
function syncChildren(current: Element, wanted: Element): void {
  const before = Array.from(current.childNodes);
  const after = Array.from(wanted.childNodes);
  let start = 0;
  while (isSame(before[start], after[start])) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;

  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const [only] = old;
  const [made] = fresh;
  if (old.length === 1 && fresh.length === 1 && only && made && syncElement(only, made)) return;
  const next = before[before.length - end] ?? null;
  for (const node of old) node.remove();
  for (const node of fresh) current.insertBefore(current.ownerDocument.importNode(node, true), next);
}

/** Makes an element like another in place, when only what is in it differs; says whether it did. */
function syncElement(current: ChildNode, wanted: ChildNode): boolean {
  const shown = asElement(current);
  const other = asElement(wanted);
  if (shown === undefined || other === undefined) return false;
  if (!shown.cloneNode(false).isEqualNode(other.cloneNode(false))) return false;
  syncChildren(shown, other);
  return true;
}

function isSame(left: ChildNode | undefined, right: ChildNode | undefined): boolean {
  return left !== undefined && right !== undefined && left.isEqualNode(right);
}

/** A node of a frame is not an instance of this window's `Element`, so its kind is asked by number. */
function asElement(node: ChildNode): Element | undefined {
  return node.nodeType === 1 && 'tagName' in node && isElement(node) ? node : undefined;
}

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1;
}
