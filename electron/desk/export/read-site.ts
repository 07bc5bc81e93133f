import { isUtf8 } from 'node:buffer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseSiteProfile, type SiteFault } from '../../../shared/site/parse-profile.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import type { Site, SitePlugin } from '../../../shared/site/site.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';

/** The profile of a desk's own site, in the desk's folder. */
export const SITE_FILE = 'site.json';

/** The profiles that come with Lede, by the names of their files in its assets. */
export const SHIPPED_SITES = ['plain', 'ukrainian-news'] as const;

const LARGEST_FILE = 1024 * 1024;

/** The site of a desk: its `site.json`, or the plain one when there is none. Errors: those of the disk, and of the profile. */
export async function siteOfDesk(root: string): Promise<Result<Site, HostError>> {
  const read = await readSite(path.join(root, SITE_FILE));
  return !read.ok && read.error.code === 'not-found' ? ok(PLAIN_SITE) : read;
}

/**
 * A site by its profile's file, or by the name of one that comes with Lede where no such file is there. Errors: those of
 * the disk, and of the profile, with the line.
 */
export async function siteByName(
  name: string,
  folder: string,
  assets: string,
): Promise<Result<Site, HostError>> {
  const read = await readSite(path.resolve(folder, name));
  if (read.ok || read.error.code !== 'not-found') return read;
  const shipped = SHIPPED_SITES.find((site) => site === name);
  if (shipped !== undefined) return readSite(path.join(assets, 'sites', `${shipped}.json`));
  const names = SHIPPED_SITES.join(', ');
  return fail(hostError('not-found', messageData('site.not-found', { file: name, names })));
}

/** Reads a site profile and the style sheet that it names beside it. */
export async function readSite(file: string): Promise<Result<Site, HostError>> {
  const text = await readSmall(file);
  if (!text.ok) return text;
  const parsed = parseSiteProfile(text.value);
  if (!parsed.ok) return fail(hostError('unreadable', faultInWords(parsed.error, path.basename(file))));
  const profile = parsed.value;
  const css = await readBeside(file, profile.style);
  if (!css.ok) return css;
  const source = await readBeside(file, profile.plugin);
  if (!source.ok) return source;
  return ok({
    profile,
    ...(css.value === undefined ? {} : { css: embeddable(css.value) }),
    ...(source.value === undefined || profile.plugin === undefined
      ? {}
      : { plugin: pluginOf(profile.plugin, source.value) }),
  });
}

function pluginOf(file: string, source: string): SitePlugin {
  return { file, source, sha256: contentHash(Buffer.from(source)) };
}

/** Reads a file that a profile names beside it, when it names one. */
async function readBeside(
  profile: string,
  name: string | undefined,
): Promise<Result<string | undefined, HostError>> {
  if (name === undefined) return ok(undefined);
  const read = await readSmall(path.join(path.dirname(profile), name));
  if (read.ok) return read;
  // The profile is there; it is the file beside it that is not.
  return fail(read.error.code === 'not-found' ? { ...read.error, code: 'unreadable' } : read.error);
}

async function readSmall(file: string): Promise<Result<string, HostError>> {
  const stat = await attempt(file, () => fs.stat(file));
  if (!stat.ok) return stat;
  if (stat.value.size > LARGEST_FILE) {
    const values = { file: path.basename(file), megabytes: LARGEST_FILE / 1024 / 1024 };
    return fail(hostError('too-large', messageData('site.too-large', values)));
  }
  const bytes = await attempt(file, () => fs.readFile(file));
  if (!bytes.ok) return bytes;
  if (!isUtf8(bytes.value)) {
    return fail(hostError('unreadable', messageData('site.not-utf8', { file: path.basename(file) })));
  }
  return ok(bytes.value.toString('utf8'));
}

/**
 * A style sheet as it can stand in a `style` element: with the line ends that a browser's parser makes of any others, so
 * that its hash is that of what the browser sees, and with no `</` that could end the element.
 */
function embeddable(source: string): string {
  return source
    .toWellFormed()
    .replace(/^\ufeff|\u0000/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replaceAll('</', '<\\/')
    .trim();
}

function faultInWords(fault: SiteFault, file: string): MessageData {
  switch (fault.code) {
    case 'not-json':
      return messageData('site.not-json', { file, line: fault.line, column: fault.column });
    case 'not-a-profile':
      return messageData('site.not-a-profile', { file });
    case 'too-new':
      return messageData('site.too-new', { file });
    case 'invalid':
      return messageData('site.invalid', {
        file,
        line: fault.line,
        path: fault.path,
        problem: fault.problem,
      });
  }
}
