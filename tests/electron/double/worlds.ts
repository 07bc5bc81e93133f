/**
 * What runs in the page on the double's behalf, in two worlds: the preload's, isolated, and the page's own. These functions
 * are sent as source text, so each stands alone. They import nothing and use nothing outside themselves.
 */

/** The isolated world in which the preload runs. */
export const PRELOAD_WORLD = 'lede-double-preload';
/** The preload world's function that carries calls out. */
export const BINDING = 'ledeDoubleCall';
/** The preload world's function that takes answers and events in. */
export const DELIVER = 'ledeDoubleDeliver';

/** What the preload world sends out: `id` is absent for what wants no answer. */
export interface Outgoing {
  readonly id?: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

/** What comes into the preload world: an answer to a call, or an event. */
export type Incoming =
  | { readonly answer: number; readonly ok: true; readonly value: unknown }
  | { readonly answer: number; readonly ok: false; readonly message: string }
  | { readonly channel: string; readonly args: readonly unknown[] };

export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Text for what a structured clone can carry of what this app sends; like the clone, it refuses a function. */
export function createCodec(): Codec {
  const PIECE = 3 * 8192;
  function pack(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Uint8Array) {
      let base64 = '';
      for (let start = 0; start < value.length; start += PIECE) {
        base64 += btoa(String.fromCharCode(...value.subarray(start, start + PIECE)));
      }
      return { $: 'bytes', base64 };
    }
    if (Array.isArray(value)) return value.map(pack);
    return { $: 'object', entries: Object.entries(value).map(([key, held]) => [key, pack(held)]) };
  }
  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    const packed = value as { $: string; base64: string; entries: [string, unknown][] };
    if (packed.$ === 'undefined') return undefined;
    if (packed.$ === 'bytes') return Uint8Array.from(atob(packed.base64), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(packed.entries.map(([key, held]) => [key, unpack(held)]));
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}

export interface Bridge {
  /** A value for the other world: copied, its functions replaced by references. */
  readonly wrap: (value: unknown) => unknown;
  readonly send: (message: Readonly<Record<string, unknown>>) => void;
}

/** One end of the bridge between the worlds. They share the DOM alone, so what crosses is an event with cloned details. */
export function createBridge(
  inbound: string,
  outbound: string,
  onMessage: (message: Record<string, unknown>, unwrap: (value: unknown) => unknown) => void,
): Bridge {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const replies = new Map<number, Record<string, unknown>>();
  let last = 0;

  function send(message: Readonly<Record<string, unknown>>): void {
    window.dispatchEvent(new CustomEvent(outbound, { detail: message }));
  }
  function wrap(value: unknown): unknown {
    if (typeof value === 'function') {
      functions.set((last += 1), value as (...args: unknown[]) => unknown);
      return { $function: last };
    }
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map(wrap);
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, wrap(held)]));
  }
  function unwrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map(unwrap);
    const record = value as Record<string, unknown>;
    const reference = record['$function'];
    if (typeof reference === 'number') return (...args: unknown[]) => callAcross(reference, args);
    return Object.freeze(
      Object.fromEntries(Object.entries(record).map(([key, held]) => [key, unwrap(held)])),
    );
  }
  function callAcross(reference: number, args: readonly unknown[]): unknown {
    const call = (last += 1);
    send({ call, reference, args: wrap(args) });
    // The other world has answered by now: DOM events are dispatched synchronously.
    const reply = replies.get(call);
    replies.delete(call);
    if (reply === undefined) throw new Error('The other world did not answer.');
    if (reply['ok'] !== true) throw new Error(String(reply['message']));
    const promise = reply['promise'];
    if (typeof promise !== 'number') return unwrap(reply['value']);
    return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
  }
  function answer(message: Record<string, unknown>): void {
    const call = message['call'];
    try {
      const work = functions.get(message['reference'] as number);
      if (work === undefined) throw new Error('No such function.');
      const value = work(...(unwrap(message['args']) as unknown[]));
      if (!(value instanceof Promise)) {
        send({ reply: call, ok: true, value: wrap(value) });
        return;
      }
      const promise = (last += 1);
      send({ reply: call, ok: true, promise });
      value.then(
        (settled) => send({ settled: promise, ok: true, value: wrap(settled) }),
        (error: unknown) => send({ settled: promise, ok: false, message: String(error) }),
      );
    } catch (error) {
      send({ reply: call, ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  }
  window.addEventListener(inbound, (event) => {
    const message = (event as CustomEvent<Record<string, unknown>>).detail;
    const { reply, settled } = message;
    if (typeof reply === 'number') replies.set(reply, message);
    else if (typeof settled === 'number') {
      const promise = promises.get(settled);
      promises.delete(settled);
      if (message['ok'] === true) promise?.resolve(unwrap(message['value']));
      else promise?.reject(new Error(String(message['message'])));
    } else if ('call' in message) answer(message);
    else onMessage(message, unwrap);
  });
  return { wrap, send };
}

/** The page's own world: takes what the preload exposes, frozen, as `contextBridge` gives it. */
export function runMainWorld(bridge: typeof createBridge, secret: string): void {
  const { send } = bridge(`${secret}-main`, `${secret}-preload`, ({ expose, api }, unwrap) => {
    if (typeof expose !== 'string' || Object.hasOwn(window, expose)) return;
    Object.defineProperty(window, expose, { value: unwrap(api), enumerable: true });
  });
  send({ hello: true });
}

/** The preload's world: `require` gives it what a sandboxed preload is given of Electron, and no more. */
export function runPreloadWorld(
  codec: Codec,
  bridge: typeof createBridge,
  secret: string,
  names: { readonly binding: string; readonly deliver: string },
  preload: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const exposed = new Map<string, unknown>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  let last = 0;

  const { wrap, send } = bridge(`${secret}-preload`, `${secret}-main`, ({ hello }) => {
    if (hello === true) for (const [expose, api] of exposed) send({ expose, api });
  });
  function callOut(message: Outgoing): void {
    (world[names.binding] as (text: string) => void)(codec.encode(message));
  }
  world[names.deliver] = (text: string) => {
    const message = codec.decode(text) as Incoming;
    if ('channel' in message) {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const call = calls.get(message.answer);
    calls.delete(message.answer);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new Error(message.message));
  };

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      const id = (last += 1);
      callOut({ id, channel, args });
      return new Promise((resolve, reject) => calls.set(id, { resolve, reject }));
    },
    send: (channel: string, ...args: unknown[]) => callOut({ channel, args }),
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld(expose: string, value: unknown) {
      if (exposed.has(expose))
        throw new Error(`Cannot bind an API on top of an existing property: ${expose}`);
      const api = wrap(value);
      exposed.set(expose, api);
      send({ expose, api });
    },
  };
  const exports = {};
  preload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error(`module not found: ${name}`);
    },
    { exports },
    exports,
  );
}
