import type { Cancellation, Clock, HttpOutcome, HttpRequest, Transport } from "../ports";

/** Business Central online works on five requests of a user at once and queues or refuses the others. */
const AT_ONCE = 5;
const MAX_TRIES = 3;
/** A person who looks at a form is told sooner than this that the server asks to wait. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 1_000;
const TOO_MANY_REQUESTS = 429;
const SERVICE_UNAVAILABLE = 503;

/** What is under way to one server as one user. Plain data, so that all controls of a page can share it. */
export interface Traffic {
  running: number;
  readonly queue: (() => void)[];
  /** Moment, in milliseconds, before which the server asked not to be called. */
  notBefore: number;
}

export function newTraffic(): Traffic {
  return { running: 0, queue: [], notBefore: 0 };
}

export interface Sender {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly traffic: Traffic;
}

/**
 * Sends as the server likes it: at most five at once, and after 429 or 503 again when its Retry-After has passed, three times at the most.
 * A wait longer than fifteen seconds is not waited out; its answer is the answer.
 */
export async function sendPolitely({ transport, clock, traffic }: Sender, request: HttpRequest): Promise<HttpOutcome> {
  for (let tries = 1; ; tries++) {
    await turn(traffic);
    try {
      await pause(clock, traffic.notBefore - clock.now().getTime(), request.cancellation);
      if (request.cancellation?.aborted === true) return { kind: "cancelled" };
      const outcome = await transport.send(request);
      const wait = tries < MAX_TRIES ? waitAskedFor(outcome, tries, clock.now()) : null;
      if (wait === null) return outcome;
      traffic.notBefore = clock.now().getTime() + wait;
    } finally {
      next(traffic);
    }
  }
}

/** Resolves when a place is free; whoever gives one up hands it over, so that nobody who comes later overtakes. */
function turn(traffic: Traffic): Promise<void> {
  if (traffic.running < AT_ONCE) {
    traffic.running++;
    return Promise.resolve();
  }
  return new Promise((resolve) => traffic.queue.push(resolve));
}

function next(traffic: Traffic): void {
  const waiting = traffic.queue.shift();
  if (waiting === undefined) traffic.running--;
  else waiting();
}

/** Milliseconds to wait before another try; null where another try is of no use. */
function waitAskedFor(outcome: HttpOutcome, tries: number, now: Date): number | null {
  if (outcome.kind !== "response" || (outcome.status !== TOO_MANY_REQUESTS && outcome.status !== SERVICE_UNAVAILABLE))
    return null;
  const wait = retryAfter(outcome.header("Retry-After"), now) ?? FIRST_WAIT_MS * tries;
  return wait <= LONGEST_WAIT_MS ? wait : null;
}

/** RFC 9110: whole seconds or a date. */
function retryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? "";
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Resolves after a while, at once when the caller no longer wants to wait. */
export function pause(clock: Clock, ms: number, cancellation?: Cancellation): Promise<void> {
  if (ms <= 0 || cancellation?.aborted === true) return Promise.resolve();
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
