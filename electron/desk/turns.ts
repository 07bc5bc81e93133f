/** Work that must not overlap, a queue for each key: what is done to one story is done in the order in which it was asked. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does work after all earlier work under the same key, whether that succeeded or not. */
  take<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled: Promise<void> = turn.then(
      () => this.#leave(key, settled),
      () => this.#leave(key, settled),
    );
    this.#last.set(key, settled);
    return turn;
  }

  #leave(key: string, turn: Promise<unknown>): void {
    if (this.#last.get(key) === turn) this.#last.delete(key);
  }

  /** Waits until all work that has been asked for is done. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
