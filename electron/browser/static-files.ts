import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '../desk/file-error.ts';

/** What the built page consists of. A file of any other kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface StaticFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * A file of a folder by an address's path, `/` being `index.html`. Nothing for a path that leads out of the folder, by
 * dots or by a symbolic link, for a kind of file that is not served, and where there is no file.
 */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | undefined> {
  const decoded = decodePath(pathname);
  if (decoded === undefined) return undefined;
  const contentType = CONTENT_TYPES[path.extname(decoded).toLowerCase()];
  if (contentType === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, decoded));
    return isInside(root, file) ? { contentType, bytes: await readFile(file) } : undefined;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
}

function decodePath(pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A percent sign that begins no character: such a path names no file.
    return undefined;
  }
  // A backslash and a colon part paths on Windows, and no file of the page has them.
  if (/[\0\\:]/u.test(decoded)) return undefined;
  return decoded === '/' ? 'index.html' : decoded.replace(/^\/+/u, '');
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
