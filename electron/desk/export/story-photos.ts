import fs from 'node:fs/promises';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import { findPhoto, photoFilesOf } from '../photos/photo-file.ts';
import type { ExportFile } from './manifest.ts';

/** A story's photo files as the disk has them. */
export interface PhotoFiles {
  /** Those that are what their names say. */
  readonly files: readonly ExportFile[];
  /** Those that are not there, or lie outside the story's folder. */
  readonly missing: ReadonlySet<string>;
  /** Those whose content is not the one that they are named by. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Looks at every photo that a story names, one after another. `afterEach` is told how many are done; what it returns
 * says whether to go on. Errors: a file that is there and cannot be read.
 */
export async function readPhotos(
  story: Story,
  storyFolder: string,
  afterEach: (done: number) => boolean = () => true,
): Promise<Result<PhotoFiles, HostError>> {
  const files: ExportFile[] = [];
  const missing = new Set<string>();
  const changed = new Set<string>();
  for (const [index, name] of photoFilesOf(story).entries()) {
    const found = await findPhoto(storyFolder, name);
    if (found === undefined) {
      missing.add(name);
    } else {
      const bytes = await attempt(name, () => fs.readFile(found));
      if (!bytes.ok) return bytes;
      const sha256 = contentHash(bytes.value);
      if (!name.includes(sha256)) changed.add(name);
      else files.push({ path: name, size: bytes.value.length, sha256, read: () => fs.readFile(found) });
    }
    if (!afterEach(index + 1)) break;
  }
  return ok({ files, missing, changed });
}
