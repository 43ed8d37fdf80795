import type { Clock } from "../../control/clock";
import type { ODataFailure } from "../odata/failure";
import { serviceUnavailable, tooManyRequests } from "../odata/failure";
import type { LimitSettings } from "./settings";
import { DEFAULT_LIMITS } from "./settings";

/** Leave to work on a request, or why there is none. `leave` must be called once, when its answer is done. */
export interface Admission {
  readonly refusal: ODataFailure | null;
  readonly leave: () => void;
}

interface UserTraffic {
  running: number;
  /** Called with true when a place is handed over, with false when the caller has gone. */
  readonly waiting: ((hasPlace: boolean) => void)[];
  /** Moments, in milliseconds, of the requests within the window, oldest first. */
  readonly seen: number[];
}

const NOTHING = (): void => undefined;

/** Counts the requests of each user and holds them to the limits. */
export class Limiter {
  settings: LimitSettings;
  readonly #clock: Clock;
  readonly #traffic = new Map<string, UserTraffic>();

  constructor(clock: Clock, settings: LimitSettings = DEFAULT_LIMITS) {
    this.#clock = clock;
    this.settings = settings;
  }

  /** Waits for a place where the limits let it. @param signal of the caller's connection: who has gone waits no more. */
  async enter(user: string, signal?: AbortSignal): Promise<Admission> {
    if (!this.settings.isAvailable) {
      return this.#refuse(serviceUnavailable(this.#retryAfter()));
    }
    const traffic = this.#trafficOf(user);
    const rate = this.#countRequest(traffic);
    if (rate !== null) {
      return this.#refuse(rate);
    }
    const { concurrency } = this.settings;
    if (concurrency === null) {
      return { refusal: null, leave: NOTHING };
    }
    if (traffic.running >= concurrency.running) {
      if (traffic.waiting.length >= concurrency.queued) {
        const most = concurrency.running + concurrency.queued;
        return this.#refuse(
          tooManyRequests(`Actual (${most + 1}). Maximum of requests at once (${most}).`, this.#retryAfter()),
        );
      }
      // A place is handed over, not freed, so that nobody who comes later overtakes.
      return (await waitIn(traffic, signal)) ? place(traffic) : { refusal: null, leave: NOTHING };
    }
    traffic.running += 1;
    return place(traffic);
  }

  /** Forgets who has asked what; those who wait go on waiting. */
  forget(): void {
    for (const traffic of this.#traffic.values()) {
      traffic.seen.length = 0;
    }
  }

  /** What is under way, by user. */
  traffic(): readonly {
    readonly user: string;
    readonly running: number;
    readonly waiting: number;
    readonly inWindow: number;
  }[] {
    return [...this.#traffic].map(([user, { running, waiting, seen }]) => ({
      user,
      running,
      waiting: waiting.length,
      inWindow: seen.length,
    }));
  }

  #trafficOf(user: string): UserTraffic {
    const known = this.#traffic.get(user);
    const traffic = known ?? { running: 0, waiting: [], seen: [] };
    if (known === undefined) {
      this.#traffic.set(user, traffic);
    }
    return traffic;
  }

  /** @returns why the request is one too many, or null. */
  #countRequest({ seen }: UserTraffic): ODataFailure | null {
    const { rate } = this.settings;
    if (rate === null) {
      seen.length = 0;
      return null;
    }
    const now = this.#clock.now().getTime();
    const firstInside = seen.findIndex((moment) => moment > now - rate.seconds * 1000);
    seen.splice(0, firstInside < 0 ? seen.length : firstInside);
    if (seen.length >= rate.requests) {
      return tooManyRequests(
        `Actual (${seen.length + 1}). Maximum within ${rate.seconds} seconds (${rate.requests}).`,
        this.#retryAfter(),
      );
    }
    seen.push(now);
    return null;
  }

  #retryAfter(): Readonly<Record<string, string>> {
    const { retryAfterSeconds } = this.settings;
    return retryAfterSeconds === null ? {} : { "Retry-After": String(retryAfterSeconds) };
  }

  #refuse(refusal: ODataFailure): Admission {
    return { refusal, leave: NOTHING };
  }
}

function place(traffic: UserTraffic): Admission {
  return {
    refusal: null,
    leave: () => {
      const next = traffic.waiting.shift();
      if (next === undefined) {
        traffic.running -= 1;
      } else {
        next(true);
      }
    },
  };
}

function waitIn({ waiting }: UserTraffic, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    signal?.addEventListener("abort", () => {
      const at = waiting.indexOf(resolve);
      if (at >= 0) {
        waiting.splice(at, 1);
        resolve(false);
      }
    });
  });
}
