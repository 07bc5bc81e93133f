import { STORY_VERSION } from '../story.ts';

/** Brings a story file from one version of the format to the next. It gets and gives plain JSON, before validation. */
export interface Migration {
  /** The version that it makes; it starts from the one before. */
  readonly to: number;
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** All migrations, from the oldest up. A new one is a file in this folder, `<number>-<what>.ts`, and a line here. */
export const migrations: readonly Migration[] = [];

/** Applies, in order, what lies between a file's version and the present one. The given object is not changed. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  from: number,
  steps: readonly Migration[] = migrations,
  target: number = STORY_VERSION,
): Record<string, unknown> {
  let migrated: Record<string, unknown> = { ...file };
  for (let version = from + 1; version <= target; version += 1) {
    const step = steps.find((candidate) => candidate.to === version);
    if (step === undefined) throw new Error(`No migration makes version ${version} of the story format.`);
    migrated = { ...step.migrate(migrated), version };
  }
  return migrated;
}
