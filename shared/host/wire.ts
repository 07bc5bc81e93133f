/**
 * How a value crosses between the page and the browser shell: JSON, in which bytes are `{"$bytes": "<base64>"}`. A key
 * of the value itself that could be taken for that mark gets one more `$`, so that every value comes back as it was.
 */
const MARK = '$bytes';
const MARK_LIKE = /^\$+bytes$/u;
const ESCAPED_MARK = /^\$\$+bytes$/u;

/** A multiple of 3, so that the pieces of base64 join without padding between them. */
const PIECE = 3 * 8192;

// Browsers and Node have these two, and the language's own library does not list them.
declare function btoa(binary: string): string;
declare function atob(base64: string): string;

/** A value as text for the wire. Holds what JSON holds, and `Uint8Array`. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(pack(value) ?? null);
}

/** The value that a text from the wire holds. Throws when the text is not JSON, or when its bytes are not base64. */
export function decodeWire(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [MARK]: toBase64(value) };
  if (Array.isArray(value)) return value.map(pack);
  if (!isObject(value)) return value;
  return mapObject(value, (key) => (MARK_LIKE.test(key) ? `$${key}` : key), pack);
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!isObject(value)) return value;
  const base64 = value[MARK];
  if (typeof base64 === 'string') return fromBase64(base64);
  return mapObject(value, (key) => (ESCAPED_MARK.test(key) ? key.slice(1) : key), unpack);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `fromEntries` makes a key such as `__proto__` an ordinary property. */
function mapObject(
  object: Readonly<Record<string, unknown>>,
  key: (key: string) => string,
  value: (value: unknown) => unknown,
): unknown {
  return Object.fromEntries(Object.entries(object).map(([name, held]) => [key(name), value(held)]));
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE))));
  }
  return pieces.join('');
}

function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
