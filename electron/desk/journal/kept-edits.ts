import type { Keeping } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { Result } from '../../../shared/result.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { JOURNAL_FILE } from '../places.ts';
import { JournalFile, type JournalEnd, type JournalStart } from './journal-file.ts';
import type { JournalRecord } from './journal-line.ts';
import { Rescue, type Rescued } from './rescue.ts';

export interface KeptEditsOptions {
  readonly desk: DeskContext;
  readonly story: string;
  /** Where the journal on the desk can be written on. */
  readonly goesOnAt: JournalEnd | undefined;
  /** The rescue folder holds edits that the file does not have. */
  readonly isRescued: boolean;
  /** The story's folder, as a path. */
  readonly folder: () => string;
  /** Makes sure that the story is still held here. */
  readonly claim: () => Promise<Result<void, HostError>>;
  /** Hears where edits are safe, whenever that changes. */
  readonly onKeeping: (keeping: Keeping) => void;
}

/** Where edits are kept until story.json has them: in the desk's journal, or among the person's own data. */
export class KeptEdits {
  readonly #options: KeptEditsOptions;
  readonly #journal: JournalFile;
  readonly #rescue: Rescue;
  #keeping: Keeping = { place: 'desk' };
  #isRescued: boolean;

  constructor(options: KeptEditsOptions) {
    const { desk, story, goesOnAt } = options;
    this.#options = options;
    this.#journal = new JournalFile(desk.system, goesOnAt);
    this.#rescue = new Rescue(desk.rescue, story, desk.system);
    this.#isRescued = options.isRescued;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** How many bytes of the desk's journal are written here. */
  get journalSize(): number {
    return this.#journal.size;
  }

  /** Puts a record into the desk's journal. Errors: those of the disk, `locked`. */
  async append(start: JournalStart, record: JournalRecord): Promise<Result<void, HostError>> {
    const { folder, claim } = this.#options;
    if (this.#journal.size === 0) {
      const held = await claim();
      if (!held.ok) return held;
    }
    const place = folder();
    const kept = await attempt(place, () => this.#journal.append(place, start, record));
    // Asked after the append: whoever takes the story over reads the journal after taking the lock.
    const held = await claim();
    return held.ok || held.error.code !== 'locked' ? kept : held;
  }

  /** Puts a record to the rescued text; false when that is not kept whole yet. Errors: those of the disk. */
  appendToRescue(record: JournalRecord): Promise<Result<boolean, HostError>> {
    return this.#rescue.append(record);
  }

  /** Keeps the text whole among the person's own data, because of a problem with the desk's disk. */
  async rescue(text: Omit<Rescued, 'journalEnds'>, problem: HostError): Promise<void> {
    const rescued = await this.#rescue.keep({ ...text, journalEnds: this.#journal.possibleEnds });
    this.#isRescued = true;
    this.setKeeping({ place: rescued.ok ? 'rescue' : 'memory', problem });
  }

  /** The file has all that was rescued. */
  async onDesk(): Promise<void> {
    if (this.#isRescued) await this.#rescue.clear();
    this.#isRescued = false;
    this.setKeeping({ place: 'desk' });
  }

  setKeeping(keeping: Keeping): void {
    const isSame =
      keeping.place === this.#keeping.place && keeping.problem?.code === this.#keeping.problem?.code;
    this.#keeping = keeping;
    if (!isSame) this.#options.onKeeping(keeping);
  }

  /** Removes the desk's journal: the file holds all of it. */
  async cut(): Promise<void> {
    const cut = await attempt(JOURNAL_FILE, () => this.#journal.remove(this.#options.folder()));
    // It says itself that the file holds all of it.
    if (!cut.ok) this.#options.desk.report(`${JOURNAL_FILE}: ${cut.error.code}`);
  }

  /** Lets all go without removing anything. */
  async release(): Promise<void> {
    await this.#rescue.release();
    await attempt(JOURNAL_FILE, () => this.#journal.release());
  }
}
