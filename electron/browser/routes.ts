import type { IncomingMessage } from 'node:http';
import { CHANNELS } from '../../shared/host/channels.ts';
import { PHOTO_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts';
import { LARGEST_UPLOAD } from '../../shared/host/contract.ts';
import { hostError } from '../../shared/host/error.ts';
import { decodeWire } from '../../shared/host/wire.ts';
import { interfaceLanguageFor, messageData, say } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../desk/desk.ts';
import { bytes, outcome, words, type Answer } from './answer.ts';
import { readBody } from './body.ts';
import type { Door } from './door.ts';
import { cookieOf, isSameOrigin } from './same-origin.ts';
import { readStaticFile } from './static-files.ts';
import type { Windows } from './windows.ts';

/** All that an answer may need. */
export interface Surroundings {
  readonly photoFile: Desk['photoFile'];
  readonly rendererFolder: string;
  readonly door: Door;
  readonly windows: Windows;
  readonly port: number;
}

/** The largest upload in base64, and room for the call around it. */
const LARGEST_BODY = Math.ceil(LARGEST_UPLOAD / 3) * 4 + 1024 * 1024;
const WINDOW_ID = /^[\w-]{8,64}$/u;

/** Answers a request: whoever is not our own page, in a browser that was let in, gets nothing. */
export async function answer(around: Surroundings, request: IncomingMessage): Promise<Answer> {
  if (!isSameOrigin(request, around.port)) return refusal(request, 403, 'serve.refused');
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const parameters = new URLSearchParams(query);
  const token = parameters.get('token');
  if (request.method === 'GET' && pathname === '/' && token !== null) return letIn(around, request, token);
  const cookie = cookieOf(request, cookieName(around.port));
  if (cookie === undefined || !around.door.knows(cookie)) return refusal(request, 403, 'serve.refused');
  if (request.method === 'POST') return answerCall(around, request, pathname);
  if (request.method !== 'GET') return refusal(request, 405, 'serve.wrong-method');
  if (pathname === '/events') return openEvents(around, request, parameters.get('window') ?? '');
  if (pathname.startsWith('/photos/')) return showPhoto(around, request, pathname, parameters);
  const file = await readStaticFile(around.rendererFolder, pathname);
  return file === undefined ? notFound(request) : bytes(200, file.contentType, file.bytes);
}

/** Exchanges a token for a cookie. A browser that only looks ahead must not use the token up. */
function letIn({ door, port }: Surroundings, request: IncomingMessage, token: string): Answer {
  const looksAhead = request.headers['sec-purpose'] !== undefined;
  const cookie = looksAhead ? undefined : door.enter(token);
  if (cookie === undefined) return refusal(request, 403, 'serve.refused');
  const setCookie = `${cookieName(port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
  return {
    status: 303,
    headers: { 'Set-Cookie': setCookie, Location: '/' },
    body: { kind: 'bytes', bytes: '' },
  };
}

async function answerCall(
  { windows }: Surroundings,
  request: IncomingMessage,
  pathname: string,
): Promise<Answer> {
  const channel = CHANNELS.find((name) => pathname === `/call/${name}`);
  const window = request.headers['x-lede-window'];
  if (channel === undefined || typeof window !== 'string' || !WINDOW_ID.test(window))
    return notFound(request);
  const body = await readBody(request, LARGEST_BODY);
  if (body === undefined) {
    const megabytes = LARGEST_UPLOAD / 1024 / 1024;
    return outcome(413, fail(hostError('too-large', messageData('serve.too-large', { megabytes }))));
  }
  const read = readCall(body);
  if (!read.ok) {
    const message = messageData('serve.unreadable-call', { reason: read.error });
    return outcome(400, fail(hostError('refused-call', message)));
  }
  return outcome(200, await windows.call(window, channel, read.value));
}

function readCall(body: string): Result<unknown, string> {
  try {
    return ok(decodeWire(body));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function openEvents({ windows }: Surroundings, request: IncomingMessage, window: string): Answer {
  if (!WINDOW_ID.test(window)) return notFound(request);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8' },
    body: { kind: 'stream', take: (response) => windows.stream(window, response) },
  };
}

async function showPhoto(
  { photoFile }: Surroundings,
  request: IncomingMessage,
  pathname: string,
  parameters: URLSearchParams,
): Promise<Answer> {
  const [, story, file] = /^\/photos\/(\w+)\/([\w.]+)$/u.exec(pathname) ?? [];
  if (story === undefined || file === undefined) return notFound(request);
  const photo = await photoFile(story, `photos/${file}`, parameters.has('preview') ? 'preview' : 'original');
  if (photo === undefined) return notFound(request);
  return {
    status: 200,
    headers: {
      'Content-Type': photo.contentType,
      'Content-Security-Policy': PHOTO_SECURITY_POLICY,
      // A photo's name is its content's hash: under one name it never changes.
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
    body: { kind: 'file', path: photo.path },
  };
}

function notFound(request: IncomingMessage): Answer {
  return refusal(request, 404, 'serve.not-found');
}

/** A refusal in the reader's language. */
function refusal(
  request: IncomingMessage,
  status: number,
  key: 'serve.refused' | 'serve.not-found' | 'serve.wrong-method',
): Answer {
  const wanted = request.headers['accept-language'] ?? '';
  const language = interfaceLanguageFor(wanted.split(',').map((tag) => tag.trim()));
  return words(status, say(language, key));
}

/** Cookies do not tell ports apart; the name does. */
function cookieName(port: number): string {
  return `lede-${port}`;
}
