import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { CONTENT_SECURITY_POLICY, PHOTO_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts';
import { readStaticFile } from '../browser/static-files.ts';
import type { Desk, PhotoSize } from '../desk/desk.ts';
import { isSystemError } from '../desk/file-error.ts';
import { APP_SCHEME, isOwnAddress } from './address.ts';

/** What the app's own scheme serves: the built page, and the photos of the desk. */
export interface AppFiles {
  readonly rendererFolder: string;
  readonly photoFile: Desk['photoFile'];
}

/** Makes the app's scheme a secure one with an origin of its own. Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the app's scheme in a session. */
export function serveApp(session: Session, files: AppFiles): void {
  session.protocol.handle(APP_SCHEME, (request) => answerRequest(request, files));
}

/** Answers one request with a file of the page or a photo of the desk, or refuses it. */
export async function answerRequest(
  request: { readonly url: string; readonly method: string },
  files: AppFiles,
): Promise<Response> {
  if (!isOwnAddress(request.url)) return refusal(403);
  if (request.method !== 'GET') return refusal(405);
  const { pathname, searchParams } = new URL(request.url);
  const photo = /^\/photos\/([^/]+)\/([^/]+)$/u.exec(pathname);
  if (photo) {
    const size = searchParams.has('preview') ? 'preview' : 'original';
    return answerPhoto({ story: decode(photo[1]), file: decode(photo[2]), size }, files);
  }
  const file = await readStaticFile(files.rendererFolder, pathname);
  return file ? answer(file.bytes, file.contentType, CONTENT_SECURITY_POLICY) : refusal(404);
}

async function answerPhoto(
  { story, file, size }: { story: string | undefined; file: string | undefined; size: PhotoSize },
  { photoFile }: AppFiles,
): Promise<Response> {
  const photo = story !== undefined && file !== undefined ? await photoFile(story, file, size) : undefined;
  if (!photo) return refusal(404);
  try {
    return answer(await readFile(photo.path), photo.contentType, PHOTO_SECURITY_POLICY);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return refusal(404);
    throw error;
  }
}

/** One step of an address, decoded once; undefined when its percent signs make no text. */
function decode(step = ''): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function answer(bytes: Uint8Array, contentType: string, policy: string): Response {
  return new Response(new Uint8Array(bytes), { headers: headers(contentType, policy) });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain', CONTENT_SECURITY_POLICY) });
}

function headers(contentType: string, policy: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
