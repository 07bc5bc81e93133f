import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { Keeping, RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { Occasion } from '../../../shared/history/point.ts';
import { applyOperations } from '../../../shared/journal/apply.ts';
import { documentOf, toStory, type MutableDocument } from '../../../shared/journal/document.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { JOURNAL_FILE, JournalFile } from '../journal/journal-file.ts';
import type { JournalRecord } from '../journal/journal-line.ts';
import { Rescue } from '../journal/rescue.ts';
import { STORY_FILE } from '../places.ts';
import { saveStory } from './save-story.ts';
import { storyBytes } from './story-file.ts';
import { WriteTimer } from './write-timer.ts';

/** A journal that is longer is cut at the next pause, so that opening a story stays quick. */
const LONGEST_JOURNAL = 256 * 1024;
/** How often a disk that failed is tried again while somebody writes. */
const TRY_AGAIN_AFTER = 1000;

export interface StoryWritingOptions {
  readonly desk: DeskContext;
  /** The story as its file has it, and that file's version. */
  readonly onDisk: Story;
  readonly revision: string;
  /** The story with what its journal adds. */
  readonly story: Story;
  /** The rescue folder holds edits that the file does not have. */
  readonly isRescued: boolean;
  readonly batch: number;
  /** The story's folder, as a path. */
  readonly folder: () => string;
  /** Makes sure that the story is still held here, and finds its folder again when that has been renamed. */
  readonly claim: () => Promise<Result<void, HostError>>;
  /** Keeps a point of the history. */
  readonly keepPoint: (story: Story, occasion: Occasion) => Promise<void>;
  /** Keeps a version of the file that somebody else wrote. */
  readonly keepTheirs: (bytes: Uint8Array) => Promise<Result<unknown, HostError>>;
  /** Hears where edits are safe, whenever that changes. */
  readonly onKeeping: (keeping: Keeping) => void;
  /** Hears of each new story.json, before anything else is done with the story. */
  readonly onWritten: (story: Story) => Promise<void>;
  /** Somebody else wrote the file. */
  readonly onForeign: () => void;
}

/**
 * A story that is being written: the desk's own copy of the text, its journal, and its file. Everything is called in the
 * story's turn.
 */
export class StoryWriting {
  readonly #options: StoryWritingOptions;
  readonly #journal: JournalFile;
  readonly #rescue: Rescue;
  readonly #timer: WriteTimer;
  readonly #own = new Set<string>();
  #document: MutableDocument;
  #batch: number;
  #onDisk: Story;
  #revision: string;
  #hasUnwritten: boolean;
  #keeping: Keeping = { place: 'desk' };
  #triedAgain = 0;
  #hasSat = false;
  #isRescued: boolean;
  /** False while an older journal holds edits that the file does not have. */
  #mayBeginJournal: boolean;

  constructor(options: StoryWritingOptions) {
    const { desk, onDisk, revision, story, batch } = options;
    this.#options = options;
    this.#journal = new JournalFile(desk.system);
    this.#rescue = new Rescue(desk.rescue, story.id, desk.system);
    this.#document = documentOf(story);
    this.#batch = batch;
    this.#onDisk = onDisk;
    this.#revision = revision;
    this.#isRescued = options.isRescued;
    this.#hasUnwritten = story !== onDisk;
    this.#mayBeginJournal = !this.#hasUnwritten;
    this.#timer = new WriteTimer(() => {
      desk.turns
        .take(story.id, () => this.#writeByItself())
        .catch((error: unknown) => desk.report(String(error)));
    });
  }

  /** The version of the file that was last read or written here. */
  get revision(): string {
    return this.#revision;
  }

  get batch(): number {
    return this.#batch;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** What the file held when it was last read or written here. */
  get onDisk(): Story {
    return this.#onDisk;
  }

  /** Says whether edits that started from a version of the file started from the writing that goes on here. */
  hasWritten(revision: string): boolean {
    return revision === this.#revision || this.#own.has(revision);
  }

  /** The text as it is now. Fails while it is in a state that only the next edit mends. */
  current(): Result<Story, HostError> {
    const story = toStory(this.#document);
    if (story.ok) return story;
    const reason = story.error.code === 'invalid' ? story.error.problem : story.error.code;
    return fail(hostError('fault', messageData('desk.fault', { reason })));
  }

  /** Takes the next batch of edits; when this answers, they are kept where the answer says. Errors: `out-of-step`, `locked`. */
  async append({
    batch,
    ops,
    before,
  }: RequestOf<'stories.append'>): Promise<Result<ResponseOf<'stories.append'>, HostError>> {
    if (batch === this.#batch) return this.#answer();
    const earlier = before === undefined ? undefined : this.current();
    if (batch !== this.#batch + 1 || !applyOperations(this.#document, ops).ok) return fail(outOfStep());
    this.#batch = batch;
    this.#hasUnwritten = true;
    const begins = this.#journal.size === 0;
    const lost = await this.#keep({ kind: 'edits', batch, ops });
    if (lost !== undefined) return fail(lost);
    if (begins) this.#keepStart();
    if (before !== undefined && earlier?.ok) this.#keepPointLater(earlier.value, before);
    this.#timer.edited();
    return this.#answer();
  }

  /**
   * Takes a story whole in place of the text. `revision` is the version of the file that it started from; with `keepOther`
   * any other is kept and written over. Errors: `changed-on-disk`, and then all is as it was.
   */
  async replace({
    story,
    revision,
    ...rest
  }: RequestOf<'stories.save'>): Promise<Result<ResponseOf<'stories.save'>, HostError>> {
    const keepOther = rest.keepOther === true;
    const startsHere = this.hasWritten(revision);
    const isStart = (onDisk: string): boolean =>
      onDisk === revision || (startsHere && onDisk === this.#revision);
    if (!startsHere) {
      const kept = await this.#keepForeign();
      if (!kept.ok && !keepOther) return kept;
    }
    const saved = await this.#save(story, isStart, keepOther);
    if (!saved.ok && needsChoice(saved.error)) return saved;
    this.#document = documentOf(story);
    this.#batch += 1;
    if (saved.ok) await this.#settle(story, saved.value, 'cut');
    else await this.#keepInRescue(story, saved.error);
    return this.#answer();
  }

  /** Brings the file up to the text. Errors: those of the disk, `locked`, `changed-on-disk`; the text is then kept as it was. */
  async write({ ends = false } = {}): Promise<Result<string, HostError>> {
    this.#timer.stop();
    const story = this.current();
    if (!story.ok) return story;
    if (!this.#hasUnwritten && this.#keeping.problem === undefined) {
      if (ends) await this.#cut();
      return ok(this.#revision);
    }
    const saved = await this.#save(story.value, (onDisk) => onDisk === this.#revision, false);
    if (saved.ok) {
      await this.#settle(story.value, saved.value, ends ? 'cut' : 'pause');
      return saved;
    }
    if (saved.error.code === 'changed-on-disk') this.#options.onForeign();
    else if (saved.error.code !== 'locked') {
      this.#setKeeping({ ...this.#keeping, problem: saved.error });
      this.#timer.failed();
    }
    return saved;
  }

  /** Ends the writing: the file is brought up to the text, or else the journal stays for the next opening. */
  async close(): Promise<Result<string, HostError>> {
    const written = await this.write({ ends: true });
    await this.abandon();
    return written;
  }

  /** Lets go without writing: somebody else holds the story. */
  async abandon(): Promise<void> {
    this.#timer.stop();
    await attempt(JOURNAL_FILE, () => this.#journal.release());
  }

  #answer(): Promise<Result<ResponseOf<'stories.append'>, HostError>> {
    return Promise.resolve(ok({ batch: this.#batch, revision: this.#revision, keeping: this.#keeping }));
  }

  /** Keeps one more batch where it can be kept. Gives an error only when the story is no longer held here. */
  async #keep(record: JournalRecord): Promise<HostError | undefined> {
    if (this.#keeping.place !== 'desk') {
      if (Date.now() - this.#triedAgain >= TRY_AGAIN_AFTER) await this.#writeByItself();
      else await this.#rescueRecord(record);
      return undefined;
    }
    const kept = this.#mayBeginJournal ? await this.#appendToJournal(record) : await this.write();
    if (kept.ok) return undefined;
    if (kept.error.code === 'locked') return kept.error;
    const story = this.current();
    if (story.ok) await this.#keepInRescue(story.value, kept.error);
    else this.#setKeeping({ place: 'memory', problem: kept.error });
    return undefined;
  }

  async #appendToJournal(record: JournalRecord): Promise<Result<void, HostError>> {
    const { folder, claim } = this.#options;
    if (this.#journal.size === 0) {
      const held = await claim();
      if (!held.ok) return held;
    }
    const start = { story: this.#onDisk.id, base: this.#revision };
    const kept = await attempt(folder(), () => this.#journal.append(folder(), start, record));
    // Asked after the append: whoever takes the story over reads the journal after taking the lock.
    const held = await claim();
    return held.ok || held.error.code !== 'locked' ? kept : held;
  }

  async #rescueRecord(record: JournalRecord): Promise<void> {
    const appended = await this.#rescue.append(record);
    if (appended.ok && appended.value) return;
    const story = this.current();
    const { problem } = this.#keeping;
    if (story.ok && problem !== undefined) await this.#keepInRescue(story.value, problem);
  }

  async #keepInRescue(story: Story, problem: HostError): Promise<void> {
    const rescued = await this.#rescue.keep({
      story,
      base: this.#onDisk,
      revision: this.#revision,
      journalEnds: this.#journal.possibleEnds,
    });
    this.#isRescued = true;
    this.#setKeeping({ place: rescued.ok ? 'rescue' : 'memory', problem });
    this.#triedAgain = Date.now();
    this.#timer.failed();
  }

  async #writeByItself(): Promise<void> {
    const { place } = this.#keeping;
    this.#triedAgain = Date.now();
    const written = await this.write();
    if (written.ok || place === 'desk') return;
    const story = this.current();
    if (story.ok) await this.#keepInRescue(story.value, written.error);
  }

  async #save(
    story: Story,
    isStart: (onDisk: string) => boolean,
    keepOther: boolean,
  ): Promise<Result<string, HostError>> {
    const { desk, claim, folder, keepTheirs } = this.#options;
    const held = await claim();
    if (!held.ok && !(keepOther && held.error.code === 'not-found')) return held;
    const bytes = storyBytes(story);
    const revision = contentHash(bytes);
    if (this.#journal.size > 0 && this.#keeping.place === 'desk') {
      // Written first, so that a journal is always known to belong to the file that it is found beside.
      const noted = await this.#appendToJournal({ kind: 'written', revision });
      if (!noted.ok) return noted;
    }
    return saveStory({
      folder: folder(),
      bytes,
      isStart,
      isOwn: (onDisk) => this.#own.has(onDisk),
      keepOther,
      keepTheirs,
      now: desk.now(),
      system: desk.system,
    });
  }

  /** The file has the text now. */
  async #settle(story: Story, revision: string, then: 'pause' | 'cut'): Promise<void> {
    const isElsewhere = this.#keeping.place !== 'desk';
    this.#own.add(this.#revision).add(revision);
    this.#onDisk = story;
    this.#revision = revision;
    this.#hasUnwritten = false;
    this.#mayBeginJournal = true;
    // Offsets in a journal count in the text that the file has, where all characters are composed.
    if (!isComposed(this.#document)) this.#document = documentOf(story);
    if (then === 'cut' || isElsewhere || this.#journal.size > LONGEST_JOURNAL) await this.#cut();
    if (this.#isRescued) await this.#rescue.clear();
    this.#isRescued = false;
    this.#timer.succeeded();
    this.#setKeeping({ place: 'desk' });
    await this.#options.onWritten(story);
  }

  async #cut(): Promise<void> {
    const cut = await attempt(JOURNAL_FILE, () => this.#journal.remove(this.#options.folder()));
    // It says itself that the file holds all of it.
    if (!cut.ok) this.#options.desk.report(`${JOURNAL_FILE}: ${cut.error.code}`);
  }

  async #keepForeign(): Promise<Result<unknown, HostError>> {
    const { desk, folder, keepTheirs } = this.#options;
    const file = path.join(folder(), STORY_FILE);
    const read = await attempt(file, () => desk.system.readFile(file));
    return read.ok ? keepTheirs(read.value) : read;
  }

  /** Keeps the version that the journal starts from, without which a journal is no use to a file that others have changed. */
  #keepStart(): void {
    this.#keepPointLater(this.#onDisk, this.#hasSat ? 'interval' : 'sitting');
    this.#hasSat = true;
  }

  #keepPointLater(story: Story, occasion: Occasion): void {
    const { desk, keepPoint } = this.#options;
    // Edits need not wait for it.
    keepPoint(story, occasion).catch((error: unknown) => desk.report(String(error)));
  }

  #setKeeping(keeping: Keeping): void {
    const isSame =
      keeping.place === this.#keeping.place && keeping.problem?.code === this.#keeping.problem?.code;
    this.#keeping = keeping;
    if (!isSame) this.#options.onKeeping(keeping);
  }
}

function isComposed({ blocks }: MutableDocument): boolean {
  const text = JSON.stringify(blocks);
  return text === text.normalize('NFC');
}

/** Says of an error that a person has to choose what becomes of the two versions. */
function needsChoice({ code }: HostError): boolean {
  return code === 'changed-on-disk' || code === 'locked' || code === 'not-found';
}

/** The batch is not the next one: the window has to send its text whole. */
export function outOfStep(): HostError {
  return hostError('out-of-step', messageData('desk.out-of-step'));
}
