import type { BuildStep } from "./buildStep";
import { forgetRecord, inputHash, saveRecord, upToDateSummary } from "./stepRecord";

interface CommandHost {
  readonly root: string;
  readonly log: (line: string) => void;
  /** Milliseconds from any fixed start. */
  readonly now: () => number;
}

type Outcome = "unchanged" | "ran" | "failed";

/** A step, or some that run one after the other. */
export type Lane = BuildStep | readonly BuildStep[];

/**
 * Runs the rounds in order, the lanes of a round side by side, leaving out steps whose inputs and outputs are as they were. A round is begun when
 * every step of the one before has succeeded; lanes that run beside one that fails are waited for.
 * @returns whether all succeeded
 */
export async function runSteps(rounds: readonly (readonly Lane[])[], host: CommandHost): Promise<boolean> {
  const { log, now } = host;
  const started = now();
  let ran = false;
  for (const round of rounds) {
    const outcomes = (await Promise.all(round.map(async (lane) => await runLane(lane, host)))).flat();
    if (outcomes.includes("failed")) {
      return false;
    }
    ran ||= outcomes.includes("ran");
  }
  log(`build: ${ran ? "done" : "nothing to do"}, ${seconds(now() - started)}`);
  return true;
}

async function runLane(lane: Lane, host: CommandHost): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of "run" in lane ? [lane] : lane) {
    if (!outcomes.includes("failed")) {
      outcomes.push(await runStep(step, host));
    }
  }
  return outcomes;
}

async function runStep(step: BuildStep, { root, log, now }: CommandHost): Promise<Outcome> {
  const known = upToDateSummary(root, step);
  if (known !== undefined) {
    log(`${step.name}: unchanged, ${known}`);
    return "unchanged";
  }
  log(`${step.name}: ${step.announcement} ...`);
  const started = now();
  forgetRecord(root, step);
  const inputs = inputHash(root, step);
  const result = await step.run();
  if (!result.ok) {
    for (const message of result.messages) {
      log(message);
    }
    log(`${step.name}: failed after ${seconds(now() - started)}`);
    return "failed";
  }
  saveRecord(root, step, { inputs, summary: result.summary });
  log(`${step.name}: ${result.summary}, ${seconds(now() - started)}`);
  return "ran";
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
