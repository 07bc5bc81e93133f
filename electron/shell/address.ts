/** The scheme under which the app serves its own page. */
export const APP_SCHEME = 'app';
const APP_HOST = 'lede';
/** Where the app's page is. */
export const APP_ADDRESS = `${APP_SCHEME}://${APP_HOST}/`;

/** Says whether an address is on the app's own origin. It is parsed, never compared as text. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  // Node calls the origin of a custom scheme opaque, so its parts are compared.
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
