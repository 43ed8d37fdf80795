import type { Cancellation } from "../ports";

/** A cancellation that the rules themselves decide on, for work that several callers wait for. */
export interface CancellationSource extends Cancellation {
  readonly cancel: () => void;
}

export function cancellationSource(): CancellationSource {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => {
      listeners.add(listener);
    },
    removeEventListener: (_type, listener) => {
      listeners.delete(listener);
    },
    cancel: () => {
      aborted = true;
      for (const listener of [...listeners]) {
        listener();
      }
    },
  };
}
