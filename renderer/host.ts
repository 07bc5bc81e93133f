import { createHost } from '../shared/host/host.ts';
import { EVENTS, type EventName } from '../shared/host/channels.ts';
import type { Host, Transport } from '../shared/host/contract.ts';
import { decodeWire, encodeWire } from '../shared/host/wire.ts';

declare global {
  interface Window {
    /** The desktop shell's pipe, put here by its preload; absent in the browser shell. */
    readonly lede?: Transport;
  }
}

/** A host, and word of the pipe itself. */
export interface Connection {
  readonly host: Host;
  /** Calls back when the desk can be heard again after it could not: events may have been missed. */
  readonly onReconnected: (listener: () => void) => void;
}

/** What the HTTP transport needs of the browser. */
export interface HttpOptions {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  readonly openEvents: (address: string) => EventSource;
  readonly windowId: string;
  /** The page is going away, so that requests must outlive it. */
  readonly isLeaving: () => boolean;
  readonly later: (milliseconds: number, run: () => void) => void;
}

export interface HttpTransport extends Transport {
  readonly onReconnected: (listener: () => void) => void;
}

/** What a browser lets a page send after it has gone, with some room for headers (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch). */
const LARGEST_KEPT_ALIVE = 60_000;
const RECONNECT_AFTER = 1000;

/** The host that this window was given: the desktop shell's pipe, or else HTTP to the server that the page came from. */
export function connect(): Connection {
  if (window.lede !== undefined) {
    return { host: createHost(window.lede, photoUrl), onReconnected: () => undefined };
  }
  let isLeaving = false;
  window.addEventListener('pagehide', () => {
    isLeaving = true;
  });
  const transport = createHttpTransport({
    fetch: (address, request) => fetch(address, request),
    openEvents: (address) => new EventSource(address),
    windowId: crypto.randomUUID(),
    isLeaving: () => isLeaving || document.visibilityState === 'hidden',
    later: (milliseconds, run) => setTimeout(run, milliseconds),
  });
  return { host: createHost(transport, photoUrl), onReconnected: transport.onReconnected };
}

/** The address of a story's photo; `file` is its name in the story, `photos/<hash>.<extension>`. */
export function photoUrl(story: string, file: string): string {
  const name = file.replace(/^photos\//u, '');
  return `/photos/${encodeURIComponent(story)}/${encodeURIComponent(name)}`;
}

/** The address of the preview of a photo: as large as the page can show it. */
export function previewOf(address: string): string {
  return `${address}?preview`;
}

/** The bytes at an address of this window's own; undefined when there are none or they cannot be had. */
export async function readBytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The pipe over HTTP: a POST for each call, one stream for the events. A request that gets no outcome rejects, which
 * the host turns into a `fault`; a stream that the browser gives up is opened anew.
 */
export function createHttpTransport(options: HttpOptions): HttpTransport {
  const listeners = new Map<EventName, Set<(event: unknown) => void>>();
  const reconnected = new Set<() => void>();
  listen(false);

  function listen(again: boolean): void {
    let lost = again;
    const stream = options.openEvents(`/events?window=${encodeURIComponent(options.windowId)}`);
    stream.onopen = () => {
      if (lost) for (const listener of reconnected) listener();
      lost = false;
    };
    stream.onmessage = (message: MessageEvent<unknown>) => {
      const heard = readEvent(message.data);
      if (heard === undefined) return;
      for (const listener of listeners.get(heard.name) ?? []) listener(heard.event);
    };
    stream.onerror = () => {
      lost = true;
      if (stream.readyState !== stream.CLOSED) return;
      options.later(RECONNECT_AFTER, () => {
        listen(true);
      });
    };
  }

  return {
    async call(name, request) {
      const body = encodeWire(request);
      const response = await options.fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Lede-Window': options.windowId },
        body,
        keepalive: options.isLeaving() && body.length < LARGEST_KEPT_ALIVE,
      });
      const answer = await response.text();
      const isOutcome = response.headers.get('Content-Type')?.startsWith('application/json') === true;
      if (!isOutcome) throw new Error(`HTTP ${response.status}`);
      return decodeWire(answer);
    },
    on(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => {
        those.delete(listener);
      };
    },
    onReconnected(listener) {
      reconnected.add(listener);
    },
  };
}

function readEvent(data: unknown): { name: EventName; event: unknown } | undefined {
  const message = typeof data === 'string' ? decodeWire(data) : undefined;
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
  const name = EVENTS.find((known) => known === message.name);
  return name === undefined ? undefined : { name, event: 'event' in message ? message.event : undefined };
}
