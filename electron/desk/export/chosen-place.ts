import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { idSchema, newId } from '../../../shared/story/ids.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt, isSystemError } from '../file-error.ts';
import { isWithin } from '../real-place.ts';
import { exportError } from './export-error.ts';
import { refusedAboutDesk } from './refused-place.ts';

/** The folders that a person has chosen for exports, by desk: among their own data, where neither a desk nor a page can write. */
const PLACES_FILE = 'export-places.json';

const placeSchema = z.strictObject({
  id: idSchema,
  /** Absolute, links resolved. */
  path: z.string(),
  /** The last export went there, and not to the desk. */
  isUsed: z.boolean(),
});
const placesSchema = z.record(z.string(), placeSchema);

/** A folder outside the desk that a person has chosen for its exports. */
export type ChosenPlace = z.infer<typeof placeSchema>;

/** A disk that is out of reach may not answer for minutes; nobody waits for it longer than this (ms). */
const PATIENCE = 1000;

/** The place that was chosen last for the desk in a folder. A file that cannot be read names none. */
export async function chosenPlace(root: string, userData: string): Promise<ChosenPlace | undefined> {
  return (await readPlaces(userData))[root];
}

/**
 * Remembers a folder that a person has chosen. Errors: `refused-call` for one that is in a story, in the desk
 * or about it, and what the disk says of one that cannot be written in.
 */
export async function choosePlace(
  folder: string,
  root: string,
  userData: string,
): Promise<Result<ChosenPlace, HostError>> {
  try {
    const real = await fs.realpath(folder);
    const refused = (await refusedAboutDesk(real, root, folder)) ?? refusedOnThisDesk(real, root, folder);
    if (refused !== undefined) return fail(refused);
    await fs.access(real, fs.constants.W_OK);
    const place = { id: newId(), path: real, isUsed: false };
    const kept = await keep(place, root, userData);
    return kept.ok ? ok(place) : kept;
  } catch (error) {
    if (isSystemError(error)) return fail(exportError(error.code, folder));
    throw error;
  }
}

/** Remembers whether exports go to the chosen place now or to the desk. Errors: those of the disk. */
export async function usePlace(
  isUsed: boolean,
  root: string,
  userData: string,
): Promise<Result<void, HostError>> {
  const place = await chosenPlace(root, userData);
  if (place === undefined || place.isUsed === isUsed) return ok(undefined);
  return keep({ ...place, isUsed }, root, userData);
}

/** Says whether a chosen place is there now, as a folder. */
export async function isThere({ path: place }: ChosenPlace): Promise<boolean> {
  const look = fs.stat(place).then(
    (stat) => stat.isDirectory(),
    (error: unknown) => {
      if (isSystemError(error)) return false;
      throw error;
    },
  );
  return Promise.race([look, after(PATIENCE, false, { ref: false })]);
}

/** A path as a person reads it: the way from their own folder where it leads there. */
export function inPeoplesWords(place: string): string {
  const home = os.homedir();
  return isWithin(place, home) && place !== home ? path.join('~', path.relative(home, place)) : place;
}

/** A folder of the desk is named by its way down. */
function refusedOnThisDesk(real: string, root: string, place: string): HostError | undefined {
  if (!isWithin(real, root)) return undefined;
  const way = path.relative(root, real).split(path.sep).join('/');
  return hostError('refused-call', messageData('export.place-on-desk', { place, way }));
}

async function keep(place: ChosenPlace, root: string, userData: string): Promise<Result<void, HostError>> {
  const places = { ...(await readPlaces(userData)), [root]: place };
  const made = await attempt(userData, () => fs.mkdir(userData, { recursive: true }));
  if (!made.ok) return made;
  const text = `${JSON.stringify(places, null, 2)}\n`;
  return writeAtomically(path.join(userData, PLACES_FILE), Buffer.from(text));
}

async function readPlaces(userData: string): Promise<Readonly<Record<string, ChosenPlace>>> {
  const read = await attempt(PLACES_FILE, () => fs.readFile(path.join(userData, PLACES_FILE), 'utf8'));
  return (read.ok ? placesSchema.safeParse(jsonOf(read.value)).data : undefined) ?? {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: nothing has been chosen, and it is asked again.
    return undefined;
  }
}
