import type { Coupling, CouplingSynch, SynchResult } from "../ledger/rows";
import type { SynchError } from "../ledger/synchronisation";
import type { Run } from "./run";
import { count, logError } from "./synchJob";

export const NO_SYNCH: CouplingSynch = {
  localNo: 0,
  salesModifiedOn: "",
  toSales: { result: "", jobId: "" },
  fromSales: { result: "", jobId: "" },
};

/** The direction of a run, as a coupling keeps it. */
export function sideOf(run: Pick<Run, "job">): "toSales" | "fromSales" {
  return run.job.direction === "ToIntegrationTable" ? "toSales" : "fromSales";
}

/**
 * Logs why a record was not synchronised, and marks its pair. A failure that says the same as the one before makes the pair be skipped from then
 * on (table 5331, SetLastSynchResultFailed and IsSameFailureRepeatedTwice).
 */
export function fail(
  run: Run,
  coupling: Coupling | undefined,
  error: Pick<SynchError, "message" | "integrationId" | "crmId" | "source">,
): void {
  const { context, job } = run;
  const side = sideOf(run);
  const synch = coupling?.synch ?? NO_SYNCH;
  const last = lastMessage(run, synch[side], error);
  logError(context.company, job, { ...error, at: context.now().toISOString() });
  count(job, "failed");
  if (coupling !== undefined) {
    context.pairs.put({
      ...coupling,
      ...(last === error.message && { skipped: true }),
      synch: { ...synch, [side]: { result: "Failure", jobId: job.id } },
    });
  }
}

function lastMessage(
  { context }: Run,
  last: SynchResult,
  { integrationId, crmId }: Pick<SynchError, "integrationId" | "crmId">,
): string | null {
  if (last.result !== "Failure") {
    return null;
  }
  const found = context.company.integration.synchronisation.errors.filter(
    (each) =>
      each.jobId === last.jobId && (integrationId === "" ? each.crmId === crmId : each.integrationId === integrationId),
  );
  return found.at(-1)?.message ?? null;
}
