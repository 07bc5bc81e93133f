import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { Keeping, RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { Occasion } from '../../../shared/history/point.ts';
import { applyOperations } from '../../../shared/journal/apply.ts';
import { documentOf, isComposed, toStory, type MutableDocument } from '../../../shared/journal/document.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import { KeptEdits, type KeptEditsOptions } from '../journal/kept-edits.ts';
import type { JournalRecord } from '../journal/journal-line.ts';
import { SavedFile, type SavedFileOptions } from './saved-file.ts';
import { storyBytes } from './story-file.ts';
import { WriteTimer } from './write-timer.ts';

/** A journal that is longer is cut at the next pause, so that opening a story stays quick. */
const LONGEST_JOURNAL = 256 * 1024;
/** How often a disk that failed is tried again while somebody writes. */
const TRY_AGAIN_AFTER = 1000;

export interface StoryWritingOptions extends SavedFileOptions, Omit<KeptEditsOptions, 'story'> {
  /** The story with what its journal adds. */
  readonly story: Story;
  readonly batch: number;
  /** Keeps a point of the history. */
  readonly keepPoint: (story: Story, occasion: Occasion) => Promise<void>;
  /** Hears of each new story.json, before anything else is done with the story. */
  readonly onWritten: (story: Story) => Promise<void>;
  /** Somebody else wrote the file. */
  readonly onForeign: () => void;
}

/** A file that is being written. */
interface FileUnderWay {
  readonly story: Story;
  /** The last batch of edits that it has. */
  readonly batch: number;
  readonly saved: Promise<Result<string, HostError>>;
}

/**
 * A story that is being written: the desk's own copy of the text, where its edits are kept, and its file. Everything is
 * called in the story's turn; the file is written between the turns, so that edits need not wait for it.
 */
export class StoryWriting {
  readonly #options: StoryWritingOptions;
  readonly #edits: KeptEdits;
  readonly #file: SavedFile;
  readonly #timer: WriteTimer;
  #document: MutableDocument;
  #batch: number;
  #hasUnwritten: boolean;
  #underWay: FileUnderWay | undefined;
  #triedAgain = 0;
  #hasSat = false;
  /** A journal on the desk that cannot be written on holds edits that the file does not have. */
  #mustWriteFirst: boolean;

  constructor(options: StoryWritingOptions) {
    const { story, onDisk, batch, goesOnAt } = options;
    this.#options = options;
    this.#edits = new KeptEdits({ ...options, story: story.id });
    this.#file = new SavedFile(options);
    this.#document = documentOf(story);
    this.#batch = batch;
    this.#hasUnwritten = story !== onDisk;
    this.#mustWriteFirst = this.#hasUnwritten && goesOnAt === undefined;
    this.#timer = new WriteTimer(() => this.#inTurn(() => this.#writeInPause()));
    if (this.#hasUnwritten) this.#timer.edited();
  }

  /** The version of the file that was last read or written here. */
  get revision(): string {
    return this.#file.revision;
  }

  get batch(): number {
    return this.#batch;
  }

  get keeping(): Keeping {
    return this.#edits.keeping;
  }

  /** What the file held when it was last read or written here. */
  get onDisk(): Story {
    return this.#file.onDisk;
  }

  get isWritingFile(): boolean {
    return this.#underWay !== undefined;
  }

  /** Says whether edits that started from a version of the file started from the writing that goes on here. */
  hasWritten(revision: string): boolean {
    return this.#file.isFromHere(revision);
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
    if (batch === this.#batch) return ok(this.#answer());
    const earlier = before === undefined ? undefined : this.current();
    if (batch !== this.#batch + 1 || !applyOperations(this.#document, ops).ok) return fail(outOfStep());
    this.#batch = batch;
    this.#hasUnwritten = true;
    const begins = this.#edits.journalSize === 0 || !this.#hasSat;
    const lost = await this.#keep({ kind: 'edits', batch, ops });
    if (lost !== undefined) return fail(lost);
    if (begins) this.#keepStart();
    if (before !== undefined && earlier?.ok) this.#keepPointLater(earlier.value, before);
    this.#timer.edited();
    return ok(this.#answer());
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
    await this.finishFile();
    if (!this.hasWritten(revision)) {
      const kept = await this.#file.keepForeign();
      if (!kept.ok && !keepOther) return kept;
    }
    const saved = await this.#startFile(story, { from: revision, keepOther });
    const written = saved.ok ? await saved.value : saved;
    if (!written.ok && needsChoice(written.error)) return written;
    this.#document = documentOf(story);
    this.#batch += 1;
    if (written.ok) await this.#settle(story, this.#batch, written.value, 'cut');
    else await this.#rescue(story, written.error);
    return ok(this.#answer());
  }

  /** Brings the file up to the text. Errors: those of the disk, `locked`, `changed-on-disk`; the text is then kept as it was. */
  async write({ ends = false } = {}): Promise<Result<string, HostError>> {
    await this.finishFile();
    const begun = await this.#beginFile();
    if (!begun.ok) return begun;
    if (begun.value !== undefined) return this.finishFile(ends ? 'cut' : 'pause');
    if (ends) await this.#edits.cut();
    return ok(this.revision);
  }

  /**
   * Brings the file up to what whoever held the story before has typed, so that edits that started before that are merged
   * with it, not written over it. Errors: those of `write`.
   */
  async writeTakenOver(): Promise<Result<string, HostError>> {
    const written = await this.write({ ends: true });
    if (written.ok) this.#file.forgetEarlier();
    return written;
  }

  /** Waits for the file that is being written, if one is. Errors: those of `write`. */
  async finishFile(then: 'pause' | 'cut' = 'pause'): Promise<Result<string, HostError>> {
    const underWay = this.#underWay;
    if (underWay === undefined) return ok(this.revision);
    const saved = await underWay.saved;
    this.#underWay = undefined;
    if (saved.ok) await this.#settle(underWay.story, underWay.batch, saved.value, then);
    else this.#failed(saved.error);
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
    await this.#underWay?.saved;
    this.#underWay = undefined;
    await this.#edits.release();
  }

  #answer(): ResponseOf<'stories.append'> {
    return { batch: this.#batch, revision: this.revision, keeping: this.keeping };
  }

  #inTurn(work: () => Promise<void>): void {
    const { desk, story } = this.#options;
    desk.turns.take(story.id, work).catch((error: unknown) => desk.report(String(error)));
  }

  /** Keeps one more batch where it can be kept. Gives an error only when the story is no longer held here. */
  async #keep(record: JournalRecord): Promise<HostError | undefined> {
    if (this.keeping.place !== 'desk') {
      if (Date.now() - this.#triedAgain >= TRY_AGAIN_AFTER) await this.#tryAgain();
      else await this.#rescueRecord(record);
      return undefined;
    }
    const kept = this.#mustWriteFirst ? await this.write() : await this.#edits.append(this.#start(), record);
    if (kept.ok) return undefined;
    if (kept.error.code === 'locked') return kept.error;
    const story = this.current();
    if (story.ok) await this.#rescue(story.value, kept.error);
    else this.#edits.setKeeping({ place: 'memory', problem: kept.error });
    return undefined;
  }

  #start(): { story: string; base: string } {
    return { story: this.onDisk.id, base: this.revision };
  }

  async #rescueRecord(record: JournalRecord): Promise<void> {
    const appended = await this.#edits.appendToRescue(record);
    if (appended.ok && appended.value) return;
    const story = this.current();
    const { problem } = this.keeping;
    if (story.ok && problem !== undefined) await this.#rescue(story.value, problem);
  }

  async #rescue(story: Story, problem: HostError): Promise<void> {
    await this.#edits.rescue({ story, base: this.onDisk, revision: this.revision }, problem);
    this.#triedAgain = Date.now();
    this.#timer.failed();
  }

  /** Writes the file while edits go on, or, when they cannot be kept on the desk, at once. */
  async #writeInPause(): Promise<void> {
    if (this.#underWay !== undefined) return;
    if (this.keeping.place !== 'desk' || this.#mustWriteFirst) return this.#tryAgain();
    const begun = await this.#beginFile();
    if (!begun.ok || begun.value === undefined) return;
    // Edits that follow count in this very text, which the file will not have.
    if (!isComposed(this.#document)) await this.finishFile();
    const end = (): void => {
      this.#inTurn(async () => {
        await this.finishFile();
      });
    };
    begun.value.saved.then(end, end);
  }

  async #tryAgain(): Promise<void> {
    const { place } = this.keeping;
    this.#triedAgain = Date.now();
    const written = await this.write();
    if (written.ok || place === 'desk') return;
    const story = this.current();
    if (story.ok) await this.#rescue(story.value, written.error);
  }

  /** Begins to write the text to the file, unless the file has it. Errors: those of the disk, `locked`. */
  async #beginFile(): Promise<Result<FileUnderWay | undefined, HostError>> {
    this.#timer.stop();
    const story = this.current();
    if (!story.ok) return story;
    if (!this.#hasUnwritten && this.keeping.problem === undefined) return ok(undefined);
    const saved = await this.#startFile(story.value);
    if (!saved.ok) {
      this.#failed(saved.error);
      return saved;
    }
    this.#underWay = { story: story.value, batch: this.#batch, saved: saved.value };
    return ok(this.#underWay);
  }

  /** Gives the promise of the new version of the file. */
  async #startFile(
    story: Story,
    { from = this.revision, keepOther = false } = {},
  ): Promise<Result<Promise<Result<string, HostError>>, HostError>> {
    const held = await this.#options.claim();
    if (!held.ok && !(keepOther && held.error.code === 'not-found')) return held;
    const bytes = storyBytes(story);
    if (this.#edits.journalSize > 0 && this.keeping.place === 'desk') {
      // Written first, so that a journal is always known to belong to the file that it is found beside.
      const record = { kind: 'written', revision: contentHash(bytes) } as const;
      const noted = await this.#edits.append(this.#start(), record);
      if (!noted.ok) return noted;
    }
    return ok(this.#file.write(bytes, { from, keepOther }));
  }

  #failed(problem: HostError): void {
    if (problem.code === 'changed-on-disk') this.#options.onForeign();
    else if (problem.code !== 'locked') {
      this.#edits.setKeeping({ ...this.keeping, problem });
      this.#timer.failed();
    }
  }

  /** The file has the text as it was after a batch. */
  async #settle(story: Story, batch: number, revision: string, then: 'pause' | 'cut'): Promise<void> {
    this.#file.written(story, revision);
    this.#mustWriteFirst = false;
    this.#timer.succeeded();
    this.#hasUnwritten = batch !== this.#batch;
    if (this.#hasUnwritten) {
      this.#timer.edited();
    } else {
      // Offsets in a journal count in the text that the file has, where all characters are composed.
      if (!isComposed(this.#document)) this.#document = documentOf(story);
      const { journalSize, keeping } = this.#edits;
      const isLong = journalSize === 0 || journalSize > LONGEST_JOURNAL;
      if (then === 'cut' || keeping.place !== 'desk' || isLong) await this.#edits.cut();
    }
    await this.#edits.onDesk();
    await this.#options.onWritten(story);
  }

  /** Keeps the version that the journal starts from, without which a journal is no use to a file that others have changed. */
  #keepStart(): void {
    this.#keepPointLater(this.onDisk, this.#hasSat ? 'interval' : 'sitting');
    this.#hasSat = true;
  }

  #keepPointLater(story: Story, occasion: Occasion): void {
    const { desk, keepPoint } = this.#options;
    // Edits need not wait for it.
    keepPoint(story, occasion).catch((error: unknown) => desk.report(String(error)));
  }
}

/** Says of an error that a person has to choose what becomes of the two versions. */
function needsChoice({ code }: HostError): boolean {
  return code === 'changed-on-disk' || code === 'locked' || code === 'not-found';
}

/** The batch is not the next one: the window has to send its text whole. */
export function outOfStep(): HostError {
  return hostError('out-of-step', messageData('desk.out-of-step'));
}
