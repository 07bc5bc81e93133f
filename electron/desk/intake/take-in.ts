import type { HostError } from '../../../shared/host/error.ts';
import type { Intake, IntakeOptions } from '../../../shared/intake/intake.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { intakeSource, readSource } from './read-source.ts';

/** A file that is to be taken in, by its name and what is in it. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: a story, as far as Lede can tell; and its text where that may be a story of Lede's own. */
export interface TakenIn {
  readonly intake: Intake;
  readonly json: string | undefined;
}

/** Reads a file and makes a story of what it says. Errors: those of `readSource`. */
export async function takeIn(
  { name, bytes }: TakenFile,
  options: IntakeOptions,
): Promise<Result<TakenIn, HostError>> {
  const source = await readSource(name, bytes);
  if (!source.ok) return source;
  const text = source.value.kind === 'text' ? source.value.text : '';
  const json = /^\s*\{/u.test(text) ? text : undefined;
  return ok({ intake: intakeSource(name, source.value, options), json });
}
