import type { BuildStep } from "./buildStep";
import { forgetRecord, inputHash, saveRecord, upToDateSummary } from "./stepRecord";

interface Surroundings {
  readonly root: string;
  readonly log: (line: string) => void;
  /** Milliseconds from any fixed start. */
  readonly now: () => number;
}

/**
 * Runs the steps in order, leaving out those whose inputs and outputs are as they were; stops at the first that fails.
 * @returns whether all succeeded
 */
export async function runSteps(steps: readonly BuildStep[], { root, log, now }: Surroundings): Promise<boolean> {
  const started = now();
  let ran = 0;
  for (const step of steps) {
    const known = upToDateSummary(root, step);
    if (known !== undefined) {
      log(`${step.name}: unchanged, ${known}`);
      continue;
    }
    ran += 1;
    log(`${step.name}: ${step.announcement} ...`);
    const stepStarted = now();
    forgetRecord(root, step);
    const inputs = inputHash(root, step);
    const result = await step.run();
    if (!result.ok) {
      for (const message of result.messages) {
        log(message);
      }
      log(`${step.name}: failed after ${seconds(now() - stepStarted)}`);
      return false;
    }
    saveRecord(root, step, { inputs, summary: result.summary });
    log(`${step.name}: ${result.summary}, ${seconds(now() - stepStarted)}`);
  }
  log(`build: ${ran === 0 ? "nothing to do" : "done"}, ${seconds(now() - started)}`);
  return true;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
