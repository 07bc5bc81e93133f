/** How long nobody must type before story.json is written. */
const PAUSE = 1000;
/** How long somebody may type on before it is written nevertheless. */
const LONGEST_WAIT = 10_000;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

/** Says when a story's file is to be written: in a pause of the typing, and again and again after a failure. */
export class WriteTimer {
  readonly #write: () => void;
  #timer: NodeJS.Timeout | undefined;
  #firstEdit: number | undefined;
  #failures = 0;

  constructor(write: () => void) {
    this.#write = write;
  }

  edited(): void {
    if (this.#failures > 0 && this.#timer !== undefined) return;
    this.#firstEdit ??= Date.now();
    const latest = this.#firstEdit + LONGEST_WAIT;
    this.#plan(Math.max(0, Math.min(PAUSE, latest - Date.now())));
  }

  failed(): void {
    this.#plan(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.#failures));
    this.#failures += 1;
  }

  /** Nothing is to be written until the next edit. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firstEdit = undefined;
  }

  /** The file has been written: a later failure is a first one. */
  succeeded(): void {
    this.#failures = 0;
    this.stop();
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#write();
    }, milliseconds);
    this.#timer.unref();
  }
}
