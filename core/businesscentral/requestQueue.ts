import type { Cancellation } from "../ports";

/** Business Central online works on five requests of a user at once, and queues or refuses the others. */
const AT_ONCE = 5;

/** What is under way to one server as one user. Plain data, so that all controls and scripts of a page can share it. */
export interface RequestQueue {
  running: number;
  readonly waiting: (() => void)[];
  /** Moment, in milliseconds, before which the server asked not to be called. */
  notBefore: number;
}

export function newRequestQueue(): RequestQueue {
  return { running: 0, waiting: [], notBefore: 0 };
}

/**
 * Waits for a place among the five. Whoever gives one up hands it over, so that nobody who comes later overtakes.
 * @returns whether there is one; false where the caller no longer wants it, and then there is nothing to release
 */
export function acquire(queue: RequestQueue, cancellation?: Cancellation): Promise<boolean> {
  if (cancellation?.aborted === true) {
    return Promise.resolve(false);
  }
  if (queue.running < AT_ONCE) {
    queue.running++;
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const settle = (hasPlace: boolean) => {
      cancellation?.removeEventListener("abort", leave);
      resolve(hasPlace);
    };
    const enter = () => settle(true);
    const leave = () => {
      queue.waiting.splice(queue.waiting.indexOf(enter), 1);
      settle(false);
    };
    queue.waiting.push(enter);
    cancellation?.addEventListener("abort", leave);
  });
}

export function release(queue: RequestQueue): void {
  const next = queue.waiting.shift();
  if (next === undefined) {
    queue.running--;
  } else {
    next();
  }
}
