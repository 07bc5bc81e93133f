import path from 'node:path';
import type { DeskContext } from '../desk-context.ts';

/** What a history needs to know of its desk. */
export type HistoryPlace = Pick<DeskContext, 'places' | 'system'>;

/** The folder of a story's history. */
export function historyFolder({ places }: HistoryPlace, id: string): string {
  return path.join(places.history, id);
}

/** The folder of the versions in a story's history. */
export function versionsFolder(place: HistoryPlace, id: string): string {
  return path.join(historyFolder(place, id), 'versions');
}

const VERSION_ENDING = '.json.gz';

/** The file of one version in a story's history. */
export function versionFile(place: HistoryPlace, id: string, revision: string): string {
  return path.join(versionsFolder(place, id), `${revision}${VERSION_ENDING}`);
}

/** The version that a file in the folder of versions holds; undefined when its name is not that of a version. */
export function revisionOfFile(name: string): string | undefined {
  const revision = name.slice(0, -VERSION_ENDING.length);
  return name.endsWith(VERSION_ENDING) && /^[0-9a-f]{64}$/u.test(revision) ? revision : undefined;
}
