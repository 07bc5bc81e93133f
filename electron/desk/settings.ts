import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../shared/host/error.ts';
import {
  defaultSettings,
  settingsSchema,
  type Settings,
  type SettingsChange,
} from '../../shared/host/settings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { attempt } from './file-error.ts';
import { freeName } from './free-name.ts';
import { timestamp } from './timestamp.ts';
import { Turns } from './turns.ts';

/** What a desk keeps of its settings' file: reading it never fails, and a file that is not settings is kept aside. */
export class SettingsFile {
  readonly #file: string;
  readonly #report: (problem: string) => void;
  readonly #now: () => Date;
  readonly #turns = new Turns();

  constructor(file: string, { report, now }: { report: (problem: string) => void; now: () => Date }) {
    this.#file = file;
    this.#report = report;
    this.#now = now;
  }

  /** The settings; the default ones when there is no file or it cannot be read. */
  read(): Promise<Settings> {
    return this.#turns.take('settings', () => this.#read());
  }

  /** Changes the settings that are given; null takes one back to its default. Errors: those of the disk. */
  change(change: SettingsChange): Promise<Result<Settings, HostError>> {
    return this.#turns.take('settings', async () => {
      const changed = settingsSchema.parse(withoutNulls({ ...(await this.#read()), ...change }));
      const made = await attempt(this.#file, () => fs.mkdir(path.dirname(this.#file), { recursive: true }));
      if (!made.ok) return made;
      const text = `${JSON.stringify(changed, null, 2)}\n`;
      const written = await writeAtomically(this.#file, new TextEncoder().encode(text));
      return written.ok ? ok(changed) : fail(written.error);
    });
  }

  async #read(): Promise<Settings> {
    const read = await attempt(this.#file, () => fs.readFile(this.#file, 'utf8'));
    if (!read.ok) {
      if (read.error.code !== 'not-found') this.#report(`${this.#file} cannot be read: ${read.error.code}`);
      return defaultSettings;
    }
    const settings = parseSettings(read.value);
    if (settings !== undefined) return settings;
    await this.#keepAside();
    return defaultSettings;
  }

  async #keepAside(): Promise<void> {
    const folder = path.dirname(this.#file);
    const kept = await attempt(this.#file, async () => {
      const aside = await freeName(folder, `settings.${timestamp(this.#now())}`, '.bad.json');
      await fs.rename(this.#file, path.join(folder, aside));
      return aside;
    });
    this.#report(
      kept.ok
        ? `${this.#file} does not hold settings; it is kept as ${kept.value}`
        : `${this.#file} does not hold settings and cannot be moved aside: ${kept.error.code}`,
    );
  }
}

function parseSettings(text: string): Settings | undefined {
  try {
    return settingsSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
