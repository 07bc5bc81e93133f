/** An event that its listener can refuse, as Electron's are. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event with details of its own. */
export function preventable<Details extends object>(details: Details): Details & Preventable {
  let defaultPrevented = false;
  return Object.defineProperty(
    {
      ...details,
      defaultPrevented: false,
      preventDefault() {
        defaultPrevented = true;
      },
    },
    'defaultPrevented',
    { get: () => defaultPrevented },
  );
}
