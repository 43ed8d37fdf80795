/** Something whose readers want to hear that it changed; what changed they read themselves. */
export class Observable {
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** Counts the changes, so that a reader can tell whether it has seen the latest one. */
  get version(): number {
    return this.#version;
  }

  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  protected changed(): void {
    this.#version += 1;
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
