import type { Cancellation, Clock } from "../ports";
import { cancellationSource } from "../values/cancellation";

/** The end of one whole question, however many requests, waits and repetitions it takes. */
export interface Deadline extends Cancellation {
  readonly afterMs: number;
  /** It ended because time was up, not because the caller left. */
  readonly isOver: () => boolean;
}

/** Longer than one slow answer, and not longer than people look at "asking". */
export const QUESTION_MS = 30_000;

/**
 * Asks within a time. When it is up, or the caller leaves, whatever is under way is given up, and `ask` resolves with what is known until then.
 * @param cancellation the caller's own
 */
export async function within<T>(
  clock: Clock,
  afterMs: number,
  cancellation: Cancellation | undefined,
  ask: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const source = cancellationSource();
  let isOver = false;
  const stop = clock.after(afterMs, () => {
    isOver = true;
    source.cancel();
  });
  const leave = () => source.cancel();
  if (cancellation?.aborted === true) {
    leave();
  } else {
    cancellation?.addEventListener("abort", leave);
  }
  try {
    return await ask({
      get aborted() {
        return source.aborted;
      },
      addEventListener: (type, listener) => source.addEventListener(type, listener),
      removeEventListener: (type, listener) => source.removeEventListener(type, listener),
      afterMs,
      isOver: () => isOver,
    });
  } finally {
    stop();
    cancellation?.removeEventListener("abort", leave);
  }
}
