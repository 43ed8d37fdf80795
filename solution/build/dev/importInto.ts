import { setTimeout as sleep } from "node:timers/promises";
import { createWebApi, problemText } from "../../deploy/environment/webApi";
import { tokenHttp } from "../../deploy/health/tokenHttp";
import { importSolution } from "../../deploy/solutions/importSolution";
import type { Pace } from "../../deploy/solutions/pace";
import { readSolutionPackage } from "../../deploy/solutions/solutionPackage";
import { stageSolution } from "../../deploy/solutions/stageSolution";

const PACE: Pace = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await sleep(ms);
  },
  everyMs: 100,
  patienceMs: 60_000,
  progress: () => undefined,
};

/** Imports a packed solution over itself into the sandbox's Sales. @returns why it did not; null once it is there */
export async function importInto(salesUrl: string, zip: string): Promise<string | null> {
  const read = await readSolutionPackage(zip);
  if (!read.ok) {
    return read.reason;
  }
  const api = createWebApi(tokenHttp(`${salesUrl}/api/data/v9.2`, "sandbox:admin"));
  const staged = await stageSolution(api, read.solution);
  if (!staged.ok) {
    return problemText(staged.problem);
  }
  const { uploadId, errors, missing } = staged.value;
  if (uploadId === null) {
    return [...errors, ...missing].join("\n");
  }
  const order = { uploadId, isUpgrade: false, overwriteUnmanaged: true, variables: new Map<string, string>() };
  const end = await importSolution(api, order, PACE);
  return end.kind === "succeeded" ? null : (end.message ?? "The import did not say how it ended.");
}
