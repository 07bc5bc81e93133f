import { app, type Session, type WebContents } from 'electron';
import { isOwnAddress } from './address.ts';

/**
 * What the page may ask of the system. Electron grants whatever is not refused, so all else is: reading the clipboard too,
 * which a hostile page could do unseen, and which pasting does not need.
 */
const GRANTED: ReadonlySet<string> = new Set([
  // Copying a story's text, when it cannot be saved.
  'clipboard-sanitized-write',
]);

/** Refuses every permission but the few that the page needs, and every download. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

function isGranted(permission: string, requester: string): boolean {
  return GRANTED.has(permission) && isOwnAddress(requester);
}

/** Keeps every page that this process ever shows where it is: no navigation away, no new window, no embedded guest. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    keepInPlace(contents);
  });
}

function keepInPlace(contents: WebContents): void {
  function stay(navigation: { readonly url: string; preventDefault(): void }): void {
    // The page itself writes the document of the preview's frame; nobody can be led there.
    if (navigation.url === 'about:srcdoc' || isOwnAddress(navigation.url)) return;
    navigation.preventDefault();
  }
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
