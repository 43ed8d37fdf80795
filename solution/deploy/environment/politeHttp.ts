import type { SalesAnswer, SalesHttp, SalesRequest } from "../../../core/dataverse/salesHttp";
import { retryAfterSeconds } from "../../../core/values/retryAfter";
import { refusalOf } from "./webApi";

export interface Waiting {
  /** Resolves after so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Told before each wait. */
  readonly tell: (reason: string, ms: number) => void;
}

const MOST_TRIES = 8;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 120_000;
/** "Cannot start the requested operation because there is another one running": imports and publishing exclude each other. */
const ANOTHER_RUNNING = "0x80071151";

/**
 * Sends again what the environment was too busy to do: HTTP 429 and 503, and code 0x80071151. It waits as long as `Retry-After` says, else
 * twice as long each time, from 2 seconds to 2 minutes, eight times at most. None of these answers means that anything was begun.
 */
export function politeHttp(http: SalesHttp, { sleep, tell }: Waiting): SalesHttp {
  return {
    async send(request: SalesRequest): Promise<SalesAnswer | null> {
      for (let tried = 1; ; tried++) {
        const answer = await http.send(request);
        const reason = answer === null ? null : busyReason(answer);
        if (answer === null || reason === null || tried === MOST_TRIES) {
          return answer;
        }
        const ms = waitMs(answer, tried);
        tell(reason, ms);
        await sleep(ms);
      }
    },
  };
}

function busyReason(answer: SalesAnswer): string | null {
  if (answer.status === 429) {
    return "The environment has had too many requests";
  }
  if (answer.status === 503) {
    return "The environment is busy";
  }
  return answer.status >= 400 && refusalOf(answer).code.toLowerCase() === ANOTHER_RUNNING
    ? "Another import or publishing is running"
    : null;
}

function waitMs(answer: SalesAnswer, tried: number): number {
  const seconds = retryAfterSeconds(answer.header("Retry-After"));
  return Math.min(seconds === null ? FIRST_WAIT_MS * 2 ** (tried - 1) : seconds * 1000, LONGEST_WAIT_MS);
}
