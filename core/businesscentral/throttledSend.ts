import type { Cancellation, Clock, HttpOutcome, HttpRequest } from "../ports";
import { retryAfterMs } from "../values/retryAfter";
import type { Client } from "./client";
import { acquire, release } from "./requestQueue";

const MAX_TRIES = 3;
/** A person who looks at a form is told sooner than this that the server asks to wait. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 1_000;
const TOO_MANY_REQUESTS = 429;
const SERVICE_UNAVAILABLE = 503;

/** `deadline`: the time for the whole question was up before this request was answered. */
export type SendOutcome = HttpOutcome | { readonly kind: "deadline"; readonly afterMs: number };

/**
 * Sends as the server likes it: at most five at once, and after 429 or 503 again when its Retry-After has passed, or after one second and then
 * two where it says none; three times at the most. A wait longer than fifteen seconds is not waited out; its answer is the answer.
 */
export async function throttledSend(
  client: Pick<Client, "transport" | "clock" | "deadline"> & { readonly server: Pick<Client["server"], "queue"> },
  request: Omit<HttpRequest, "cancellation">,
): Promise<SendOutcome> {
  const {
    transport,
    clock,
    deadline,
    server: { queue },
  } = client;
  const ended = (): SendOutcome =>
    deadline.isOver() ? { kind: "deadline", afterMs: deadline.afterMs } : { kind: "cancelled" };
  for (let tries = 1; ; tries++) {
    if (!(await acquire(queue, deadline))) {
      return ended();
    }
    try {
      await pause(clock, queue.notBefore - clock.now().getTime(), deadline);
      if (deadline.aborted) {
        return ended();
      }
      const outcome = await transport.send({ ...request, cancellation: deadline });
      if (outcome.kind === "cancelled") {
        return ended();
      }
      const wait = tries < MAX_TRIES ? waitAskedFor(outcome, tries, clock.now()) : null;
      if (wait === null) {
        return outcome;
      }
      queue.notBefore = clock.now().getTime() + wait;
    } finally {
      release(queue);
    }
  }
}

/** Milliseconds to wait before another try; null where another try is of no use. */
function waitAskedFor(outcome: HttpOutcome, tries: number, now: Date): number | null {
  if (outcome.kind !== "response" || (outcome.status !== TOO_MANY_REQUESTS && outcome.status !== SERVICE_UNAVAILABLE)) {
    return null;
  }
  const wait = retryAfterMs(outcome.header("Retry-After"), now) ?? FIRST_WAIT_MS * tries;
  return wait <= LONGEST_WAIT_MS ? wait : null;
}

/** Resolves after a while, at once when the caller no longer wants to wait. */
export function pause(clock: Clock, ms: number, cancellation?: Cancellation): Promise<void> {
  if (ms <= 0 || cancellation?.aborted === true) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const done = () => {
      stop();
      cancellation?.removeEventListener("abort", done);
      resolve();
    };
    const stop = clock.after(ms, done);
    cancellation?.addEventListener("abort", done);
  });
}
