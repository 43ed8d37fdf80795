import { QUESTION_MS, within } from "../../businesscentral/deadline";
import type { ServiceProblem } from "../../businesscentral/serviceProblem";
import type { Cancellation, Clock } from "../../ports";

type Stopped = Extract<ServiceProblem, { kind: "deadline" | "cancelled" }>;

/**
 * Asks virtual tables within the time that every question to Business Central has. Dataverse's client cannot be told to give up: whoever waits
 * is told all the same.
 */
export function askDataverse<T extends { readonly ok: boolean }>(
  clock: Clock,
  cancellation: Cancellation | undefined,
  ask: () => Promise<T>,
): Promise<T | { readonly ok: false; readonly problem: Stopped }> {
  return within(clock, QUESTION_MS, cancellation, async (deadline) => {
    let leave: () => void = () => undefined;
    const stopped = new Promise<{ readonly ok: false; readonly problem: Stopped }>((resolve) => {
      leave = () =>
        resolve({
          ok: false,
          problem: deadline.isOver()
            ? { kind: "deadline", host: "Dataverse", afterMs: QUESTION_MS }
            : { kind: "cancelled" },
        });
    });
    if (deadline.aborted) {
      leave();
    }
    deadline.addEventListener("abort", leave);
    const outcome = await Promise.race([stopped, ask()]);
    deadline.removeEventListener("abort", leave);
    return outcome;
  });
}
