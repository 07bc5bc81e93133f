import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { attempt } from '../file-error.ts';
import { fileHash } from '../file-hash.ts';
import { findPhoto, photoFilesOf } from '../photos/photo-file.ts';

/** A photo as it came: its name in the story, where it really is, and the SHA-256 of what is in it. */
export interface OriginalPhoto {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

/** A story's photo files as the disk has them. */
export interface PhotoFiles {
  /** Those that are what their names say. */
  readonly originals: readonly OriginalPhoto[];
  /** Those that are not there, or lie outside the story's folder. */
  readonly missing: ReadonlySet<string>;
  /** Those whose content is not the one that they are named by. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Looks at every photo that a story names, one after another, until `isStopped` says so. Errors: a file that is there and cannot be read.
 */
export async function readPhotos(
  story: Story,
  storyFolder: string,
  isStopped: () => boolean = () => false,
): Promise<Result<PhotoFiles, HostError>> {
  const originals: OriginalPhoto[] = [];
  const missing = new Set<string>();
  const changed = new Set<string>();
  for (const name of photoFilesOf(story)) {
    if (isStopped()) break;
    const found = await findPhoto(storyFolder, name);
    if (found === undefined) {
      missing.add(name);
    } else {
      const hashed = await attempt(name, () => fileHash(found));
      if (!hashed.ok) return hashed;
      const sha256 = hashed.value;
      if (!name.includes(sha256)) changed.add(name);
      else originals.push({ file: name, path: found, sha256 });
    }
  }
  return ok({ originals, missing, changed });
}
