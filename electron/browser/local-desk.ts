import { homedir } from 'node:os';
import path from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';
import { openDesk, type Desk } from '../desk/desk.ts';
import { systemLanguages } from './system-languages.ts';

/** The folder that Lede itself is in. */
export const LEDE_FOLDER = path.resolve(import.meta.dirname, '../..');
export const LEDE_VERSION = packageFile.version;

/** Opens the desk in a folder of this computer, `~/Lede` when none is named. Errors: those of the disk. */
export function openLocalDesk(
  folder: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Result<Desk, HostError>> {
  return openDesk({
    folder: folder ?? path.join(homedir(), 'Lede'),
    assets: path.join(LEDE_FOLDER, 'assets'),
    dictionaries: path.join(LEDE_FOLDER, 'node_modules'),
    version: LEDE_VERSION,
    languages: systemLanguages(env),
  });
}

/** The folder from which relative paths are meant: npm starts scripts elsewhere than where the person is. */
export function startedFrom(env: NodeJS.ProcessEnv): string {
  const from = env['INIT_CWD'];
  return from === undefined || from === '' ? process.cwd() : from;
}
