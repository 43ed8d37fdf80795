import { ask, rootUrl } from "./asking";
import type { Asking } from "./asking";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

export const TIMES = 3;
/** A verdict takes one such round; above this a person waits for it. */
const HIGH_MS = 1_500;

/** How long the whole way takes, there and back: the middle one of three small questions, one after the other. */
export async function checkLatency(asking: Asking): Promise<HealthFinding> {
  const { clock } = asking.ports;
  const taken: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const started = clock.now().getTime();
    const answer = await ask(asking, rootUrl(asking, "Company"), "Company");
    if (!answer.ok && answer.problem.kind !== "forbidden") {
      return finding("latency", "notReached");
    }
    taken.push(clock.now().getTime() - started);
  }
  return latencyFinding(taken);
}

/** @param taken milliseconds of so many questions as `TIMES` */
export function latencyFinding(taken: readonly number[]): HealthFinding {
  const middle = [...taken].sort((one, other) => one - other)[(TIMES - 1) / 2] ?? 0;
  return finding("latency", middle > HIGH_MS ? "latencyHigh" : "latencyMeasured", String(middle));
}
