import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveDesk, type ServedDesk } from '../../../electron/browser/server.ts';
import { decodeWire, encodeWire } from '../../../shared/host/wire.ts';
import { createFakeDesk } from './fake-desk.ts';
import { ask, enter, listen } from './visitor.ts';

const WINDOW = 'window-of-a-test';
const PHOTO = `${'a'.repeat(64)}.png`;

let folder: string;
let served: ServedDesk;
let desk: ReturnType<typeof createFakeDesk>;
const refusedFolder = () => Promise.resolve();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lede-server-'));
  const renderer = path.join(folder, 'renderer');
  await mkdir(path.join(renderer, 'assets'), { recursive: true });
  await writeFile(path.join(renderer, 'index.html'), '<!doctype html><title>Lede</title>');
  await writeFile(path.join(renderer, 'assets/main.js'), 'export {};');
  await writeFile(path.join(renderer, 'secret.pem'), 'secret');
  await writeFile(path.join(folder, 'secret.json'), '{"secret":true}');
  await writeFile(path.join(folder, 'photo.png'), 'pixels');
  await symlink(path.join(folder, 'secret.json'), path.join(renderer, 'link.json'));
  desk = createFakeDesk({ [`01STORY/photos/${PHOTO}`]: path.join(folder, 'photo.png') });
  const outcome = await serveDesk({
    desk,
    rendererFolder: renderer,
    actions: { reveal: refusedFolder, openLink: refusedFolder },
    grace: 20,
  });
  if (!outcome.ok) throw new Error(outcome.error.message.key);
  served = outcome.value;
});

afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** The headers with which the page itself makes a call. */
function fromPage(cookie: string): Record<string, string> {
  return { Cookie: cookie, Origin: served.origin, 'X-Lede-Window': WINDOW, 'Sec-Fetch-Site': 'same-origin' };
}

function without(name: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}

describe('the token', () => {
  test('is exchanged once for a strict cookie that scripts cannot read', async () => {
    const { origin, search } = new URL(served.address);
    expect(Buffer.from(new URLSearchParams(search).get('token') ?? '', 'base64url')).toHaveLength(32);
    const first = await ask(origin, `/${search}`);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const port = new URL(origin).port;
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^lede-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`, 'u'),
    );
    const second = await ask(origin, `/${search}`, { headers: { 'Accept-Language': 'uk,en;q=0.5' } });
    expect(second.status).toBe(403);
    expect(second.body).toContain('Кожна адреса діє один раз');
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('is refused when it is wrong, or was replaced by a newer one', async () => {
    const old = served.address;
    const fresh = served.newAddress();
    expect((await ask(served.origin, '/?token=guess')).status).toBe(403);
    expect((await ask(served.origin, `/${new URL(old).search}`)).status).toBe(403);
    expect((await ask(served.origin, `/${new URL(fresh).search}`)).status).toBe(303);
  });

  test('is not used up by a look ahead or by a HEAD request', async () => {
    const { search } = new URL(served.address);
    const ahead = await ask(served.origin, `/${search}`, { headers: { 'Sec-Purpose': 'prefetch' } });
    const head = await ask(served.origin, `/${search}`, { method: 'HEAD' });
    expect([ahead.status, head.status]).toEqual([403, 403]);
    expect((await ask(served.origin, `/${search}`)).status).toBe(303);
  });
});

describe('a browser that was not let in', () => {
  test.each(['/', '/assets/main.js', `/photos/01STORY/${PHOTO}`, `/events?window=${WINDOW}`])(
    'gets nothing at %s',
    async (address) => {
      const none = await ask(served.origin, address);
      const made = await ask(served.origin, address, {
        headers: { Cookie: `lede-${new URL(served.origin).port}=${'A'.repeat(43)}` },
      });
      expect([none.status, made.status]).toEqual([403, 403]);
    },
  );

  test('cannot call the desk', async () => {
    const answer = await ask(served.origin, '/call/stories.list', {
      method: 'POST',
      headers: { Origin: served.origin, 'X-Lede-Window': WINDOW },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(desk.windows).toEqual([]);
  });
});

describe('another site', () => {
  test.each([
    ['a name bound to this computer', { Host: 'evil.example' }],
    ['a name of ours with another port', { Host: '127.0.0.1:1' }],
    ['a name that begins as ours', { Host: 'localhost.evil.example' }],
    ['a foreign origin', { Origin: 'http://evil.example' }],
    ['an origin with no name', { Origin: 'null' }],
    ['another program on this computer', { Origin: 'http://127.0.0.1:1' }],
    ['a foreign page with no origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    const cookie = await enter(served.address);
    const call = await ask(served.origin, '/call/stories.list', {
      method: 'POST',
      headers: { ...fromPage(cookie), ...headers },
      body: '{}',
    });
    const read = await ask(served.origin, '/', { headers: { Cookie: cookie, ...headers } });
    expect([call.status, read.status]).toEqual([403, 403]);
    expect(desk.windows).toEqual([]);
  });

  test('cannot call without naming its origin', async () => {
    const headers = without('Origin', fromPage(await enter(served.address)));
    const answer = await ask(served.origin, '/call/stories.list', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
  });

  test('cannot let a browser in by a link with a token', async () => {
    const { search } = new URL(served.address);
    const answer = await ask(served.origin, `/${search}`, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });
});

describe('the page', () => {
  test('comes with its own kind and a policy that allows no inline script', async () => {
    const cookie = await enter(served.address);
    const page = await ask(served.origin, '/', { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'none' } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>Lede</title>');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await ask(served.origin, '/assets/main.js', { headers: { Cookie: cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    for (const { headers } of [page, script, await ask(served.origin, '/')]) {
      const policy = headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..%00/secret.json',
    '//secret.json',
    '/link.json',
    '/secret.pem',
    '/assets',
    '/%',
    'http://evil.example/index.html',
    `/photos/01STORY/..%2f..%2fsecret.json`,
    `/photos/../secret.json`,
  ])('is all there is: %s', async (address) => {
    const answer = await ask(served.origin, address, { headers: { Cookie: await enter(served.address) } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test('shows photos, which can run nothing', async () => {
    const headers = { Cookie: await enter(served.address) };
    const photo = await ask(served.origin, `/photos/01STORY/${PHOTO}`, { headers });
    expect(photo.body).toBe('pixels');
    expect(photo.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(served.origin, `/photos/02STORY/${PHOTO}`, { headers })).status).toBe(404);
  });

  test('is not written to', async () => {
    const headers = { Cookie: await enter(served.address), Origin: served.origin };
    expect((await ask(served.origin, '/', { method: 'PUT', headers, body: 'x' })).status).toBe(405);
  });
});

describe('a call', () => {
  test('reaches the session of its window, bytes and all', async () => {
    const headers = fromPage(await enter(served.address));
    const request = { name: 'фото.png', bytes: Uint8Array.of(0, 255, 10) };
    const answer = await ask(served.origin, '/call/photos.attach', {
      method: 'POST',
      headers,
      body: encodeWire(request),
    });
    expect(answer.status).toBe(200);
    expect(decodeWire(answer.body)).toEqual({ ok: true, value: { asked: request } });
    await ask(served.origin, '/call/desk.info', {
      method: 'POST',
      headers: { ...headers, 'X-Lede-Window': 'another-window' },
      body: '{}',
    });
    expect(desk.windows.map(({ calls }) => calls.map(({ name }) => name))).toEqual([
      ['photos.attach'],
      ['desk.info'],
    ]);
  });

  test.each(['/call/fs.read', '/call/', '/call/__proto__', '/call/stories.list/x'])(
    'to nowhere is refused: %s',
    async (address) => {
      const headers = fromPage(await enter(served.address));
      expect((await ask(served.origin, address, { method: 'POST', headers, body: '{}' })).status).toBe(404);
    },
  );

  test('without a window is refused', async () => {
    const headers = without('X-Lede-Window', fromPage(await enter(served.address)));
    const answer = await ask(served.origin, '/call/desk.info', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(404);
  });

  test('that is not JSON is refused in words', async () => {
    const headers = fromPage(await enter(served.address));
    const answer = await ask(served.origin, '/call/desk.info', { method: 'POST', headers, body: '{' });
    expect(answer.status).toBe(400);
    expect(decodeWire(answer.body)).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  });

  test('that is too large is refused, whether it says so or not', async () => {
    const headers = fromPage(await enter(served.address));
    const announced = await ask(served.origin, '/call/photos.attach', {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(200 * 1024 * 1024), Expect: '100-continue' },
    });
    const streamed = await ask(served.origin, '/call/photos.attach', {
      method: 'POST',
      headers: { ...headers, 'Transfer-Encoding': 'chunked' },
      body: Buffer.alloc(90 * 1024 * 1024, 'a'),
    });
    expect([announced.status, streamed.status]).toEqual([413, 413]);
    expect(decodeWire(streamed.body)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(desk.windows).toEqual([]);
  });
});

describe('a window', () => {
  test('hears its own events, those from before it listened included', async () => {
    const cookie = await enter(served.address);
    await ask(served.origin, '/call/desk.info', { method: 'POST', headers: fromPage(cookie), body: '{}' });
    desk.windows[0]?.emit('stories-changed', {});
    const events = await listen(served.origin, WINDOW, cookie);
    expect(decodeWire(await events.next())).toEqual({ name: 'stories-changed', event: {} });
    desk.windows[0]?.emit('export-progress', { id: 'рядок\n\nдва', done: 1, total: 2 });
    expect(decodeWire(await events.next())).toEqual({
      name: 'export-progress',
      event: { id: 'рядок\n\nдва', done: 1, total: 2 },
    });
    events.leave();
  });

  test('that comes back in time keeps its session, one that stays away loses it', async () => {
    const cookie = await enter(served.address);
    const first = await listen(served.origin, WINDOW, cookie);
    const second = await listen(served.origin, WINDOW, cookie);
    await first.ended;
    desk.windows[0]?.emit('stories-changed', {});
    expect(decodeWire(await second.next())).toEqual({ name: 'stories-changed', event: {} });
    expect(desk.windows.map(({ closed }) => closed)).toEqual([false]);
    second.leave();
    await served.deserted;
    expect(desk.windows[0]?.closed).toBe(true);
  });

  test('is asked to save before the desk stops, and answers', async () => {
    const cookie = await enter(served.address);
    const events = await listen(served.origin, WINDOW, cookie);
    const closing = served.close();
    expect(decodeWire(await events.next())).toEqual({ name: 'close-requested', event: {} });
    expect(desk.windows[0]?.closed).toBe(false);
    await ask(served.origin, '/call/stories.save', { method: 'POST', headers: fromPage(cookie), body: '{}' });
    await ask(served.origin, '/call/shell.may-close', {
      method: 'POST',
      headers: fromPage(cookie),
      body: '{}',
    });
    await closing;
    expect(desk.windows[0]?.closed).toBe(true);
    expect(desk.windows[0]?.calls.map(({ name }) => name)).toEqual(['stories.save', 'shell.may-close']);
  });
});

test('a port that is taken is refused in words', async () => {
  const port = Number(new URL(served.origin).port);
  const outcome = await serveDesk({
    desk,
    rendererFolder: folder,
    actions: { reveal: refusedFolder, openLink: refusedFolder },
    port,
  });
  expect(outcome).toMatchObject({ ok: false, error: { message: { key: 'serve.port-busy' } } });
});
