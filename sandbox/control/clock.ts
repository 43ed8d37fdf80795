/** The time that a server of the sandbox believes it is. A fixed clock stands still until it is set again or freed. */
export class Clock {
  #fixed: Date | null;

  constructor(fixed: Date | null = null) {
    this.#fixed = fixed === null ? null : new Date(fixed);
  }

  /** The fixed time, else the machine's. A new Date on every call, so callers may change theirs. */
  now(): Date {
    return this.#fixed === null ? new Date() : new Date(this.#fixed);
  }

  /** Fixes the clock, or lets it run with the machine's again when null. */
  set(now: Date | null): void {
    this.#fixed = now === null ? null : new Date(now);
  }

  /** True while the clock stands still. */
  get isFixed(): boolean {
    return this.#fixed !== null;
  }
}
