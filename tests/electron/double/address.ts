/**
 * Chromium alone knows no schemes of an app's own, so the page lives under an https stand-in: `app://lede/x` is shown as
 * `https://lede.app-double/x`. What the app sees is always its own scheme.
 */
const STAND_IN = /^https:\/\/([^/?#]+)\.([a-z]+)-double(?=[/?#]|$)/u;

/** The address under which Chromium shows an address of the app. */
export function toStandIn(address: string): string {
  return address.replace(/^([a-z]+):\/\/([^/?#]+)/u, (whole, scheme: string, host: string) =>
    scheme === 'http' || scheme === 'https' ? whole : `https://${host}.${scheme}-double`,
  );
}

/** The address of the app behind what Chromium shows. */
export function fromStandIn(address: string): string {
  return address.replace(STAND_IN, '$2://$1');
}

/** The scheme behind an address that Chromium asks for, or undefined when it is no stand-in. */
export function standInScheme(address: string): string | undefined {
  return STAND_IN.exec(address)?.[2];
}
