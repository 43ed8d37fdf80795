import { retryAfterMs } from "../../core/values/retryAfter";
import { RelayProblem } from "../problem";

export interface QueueLimits {
  /** Requests of one Business Central user at once. */
  readonly atOnce: number;
  /** How many more may wait. */
  readonly waiting: number;
  /** For how long one waits at the most. */
  readonly waitMs: number;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
  /** Moment before which the server asked not to be called. */
  notBefore: number;
}

/**
 * What is under way to Business Central, by the user that it sees: whoever asks, that user has no more requests at once than Business Central
 * works on. First come, first served; who comes when the line is full, or while the server asked to wait, is told when to come again.
 */
export class RequestQueue {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly limits: QueueLimits,
    private readonly now: () => number,
  ) {}

  /** @throws RelayProblem 503 when the line is full or too slow, 429 while the server asked to wait. */
  async run<T>(user: string, task: () => Promise<T>): Promise<T> {
    const line = this.lines.get(user) ?? { running: 0, waiting: [], notBefore: 0 };
    this.lines.set(user, line);
    this.refuseEarly(line);
    await this.enter(line);
    try {
      this.refuseEarly(line);
      return await task();
    } finally {
      const next = line.waiting.shift();
      if (next !== undefined) {
        next();
      } else if (--line.running === 0 && line.notBefore <= this.now()) {
        this.lines.delete(user);
      }
    }
  }

  /** The server asked not to be called for a while; whoever waits already is told as well. @param retryAfter as it wrote it */
  holdOff(user: string, retryAfter: string | null): void {
    const line = this.lines.get(user);
    if (line !== undefined) {
      line.notBefore = Math.max(line.notBefore, this.now() + (retryAfterMs(retryAfter, new Date(this.now())) ?? 0));
    }
  }

  /** How many requests wait, over all users. */
  get waiting(): number {
    return [...this.lines.values()].reduce((sum, line) => sum + line.waiting.length, 0);
  }

  private enter(line: Line): Promise<void> {
    if (line.running < this.limits.atOnce) {
      line.running++;
      return Promise.resolve();
    }
    if (line.waiting.length >= this.limits.waiting) {
      return Promise.reject(busy());
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(enter), 1);
        reject(busy());
      }, this.limits.waitMs);
      line.waiting.push(enter);
    });
  }

  private refuseEarly({ notBefore }: Line): void {
    const left = notBefore - this.now();
    if (left > 0) {
      throw throttled(String(Math.ceil(left / 1_000)));
    }
  }
}

function busy(): RelayProblem {
  return new RelayProblem(503, "Relay_Busy", "Too many questions wait for Business Central. Ask again in a moment.", {
    "Retry-After": "5",
  });
}

/** @param retryAfter as Business Central wrote it; null where it wrote nothing */
export function throttled(retryAfter: string | null): RelayProblem {
  return new RelayProblem(
    429,
    "Relay_Throttled",
    "Business Central asks to wait before the next question.",
    retryAfter === null ? {} : { "Retry-After": retryAfter },
  );
}
