import { describe, expect, it } from 'vitest';
import { createHttpTransport, photoUrl } from '../../../renderer/host.ts';
import { decodeWire, encodeWire } from '../../../shared/host/wire.ts';
import { ok } from '../../../shared/result.ts';

/** A stand-in for the browser's stream of events, driven by the test. */
class Stream implements EventSource {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readonly withCredentials = false;
  readonly url: string;
  readyState: number = 0;
  onopen: EventSource['onopen'] = null;
  onmessage: EventSource['onmessage'] = null;
  onerror: EventSource['onerror'] = null;
  close = () => undefined;
  addEventListener = () => undefined;
  removeEventListener = () => undefined;
  dispatchEvent = () => true;

  constructor(url: string) {
    this.url = url;
  }

  open(): void {
    this.readyState = this.OPEN;
    this.onopen?.(new Event('open'));
  }

  tell(data: string): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  breakDown({ forGood }: { forGood: boolean }): void {
    this.readyState = forGood ? this.CLOSED : this.CONNECTING;
    this.onerror?.(new Event('error'));
  }
}

function aServer(respond: () => Response = () => json(ok({}))) {
  const requests: { address: string; request: RequestInit }[] = [];
  const streams: Stream[] = [];
  const waiting: (() => void)[] = [];
  const page = { isLeaving: false };
  const transport = createHttpTransport({
    fetch: (address, request) => {
      requests.push({ address, request });
      return Promise.resolve(respond());
    },
    openEvents: (address) => {
      const stream = new Stream(address);
      streams.push(stream);
      return stream;
    },
    windowId: 'window-1',
    isLeaving: () => page.isLeaving,
    later: (_, run) => waiting.push(run),
  });
  return { transport, requests, streams, page, passTime: () => waiting.splice(0).forEach((run) => run()) };
}

function json(value: unknown, status = 200): Response {
  return new Response(encodeWire(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

describe('a call over HTTP', () => {
  it('carries its value, bytes included, and the window it comes from', async () => {
    const { transport, requests } = aServer();
    const request = { story: 'a', bytes: new Uint8Array([0, 1, 255]) };
    await transport.call('photos.attach', request);
    expect(requests[0]).toMatchObject({
      address: '/call/photos.attach',
      request: { method: 'POST', headers: { 'X-Lede-Window': 'window-1' } },
    });
    expect(decodeWire(requests[0]!.request.body as string)).toEqual(request);
  });

  it('gives the outcome, also when the server refuses in the contract’s own words', async () => {
    const outcome = { ok: false, error: { code: 'too-large' } };
    const { transport } = aServer(() => json(outcome, 413));
    await expect(transport.call('photos.attach', {})).resolves.toEqual(outcome);
  });

  it('rejects when there is no outcome', async () => {
    const { transport } = aServer(() => new Response('Forbidden', { status: 403 }));
    await expect(transport.call('desk.info', {})).rejects.toThrow('403');
  });

  it('outlives a page that goes away, when it is small enough for a browser to let it', async () => {
    const { transport, requests, page } = aServer();
    await transport.call('stories.list', {});
    page.isLeaving = true;
    await transport.call('stories.list', {});
    await transport.call('stories.save', { text: 'x'.repeat(70_000) });
    expect(requests.map(({ request }) => request.keepalive)).toEqual([false, true, false]);
  });
});

describe('events over HTTP', () => {
  it('reach those who listen to them, until they stop', () => {
    const { transport, streams } = aServer();
    const heard: unknown[] = [];
    const stop = transport.on('command', (event) => heard.push(event));
    const message = encodeWire({ name: 'command', event: { id: 'save' } });
    streams[0]!.tell(message);
    stop();
    streams[0]!.tell(message);
    expect(heard).toEqual([{ id: 'save' }]);
    expect(streams[0]!.url).toBe('/events?window=window-1');
  });

  it('of an unknown name are left alone', () => {
    const { transport, streams } = aServer();
    const heard: unknown[] = [];
    transport.on('command', (event) => heard.push(event));
    streams[0]!.tell(encodeWire({ name: 'constructor', event: {} }));
    streams[0]!.tell(encodeWire('command'));
    expect(heard).toEqual([]);
  });

  it('come again over a new stream when the browser has given the old one up', () => {
    const { transport, streams, passTime } = aServer();
    const heard: unknown[] = [];
    transport.on('stories-changed', (event) => heard.push(event));
    streams[0]!.open();
    streams[0]!.breakDown({ forGood: true });
    passTime();
    streams[1]!.tell(encodeWire({ name: 'stories-changed', event: {} }));
    expect(heard).toEqual([{}]);
  });

  it('may have been missed after a break, and that is told once the stream is back', () => {
    const { transport, streams, passTime } = aServer();
    let told = 0;
    transport.onReconnected(() => (told += 1));
    streams[0]!.open();
    expect(told).toBe(0);
    streams[0]!.breakDown({ forGood: false });
    streams[0]!.open();
    expect(told).toBe(1);
    streams[0]!.breakDown({ forGood: true });
    passTime();
    streams[1]!.open();
    expect(told).toBe(2);
  });
});

describe('the address of a photo', () => {
  it('names the story and the file, and climbs nowhere', () => {
    expect(photoUrl('01A', 'photos/ab.jpg')).toBe('/photos/01A/ab.jpg');
    expect(photoUrl('01A', 'photos/../../x')).toBe('/photos/01A/..%2F..%2Fx');
  });
});
