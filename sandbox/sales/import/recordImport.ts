import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ImportOutcome } from "./runImport";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { putInitialRow } from "../initial/putInitialRow";
import { jobData } from "./jobData";
import { recordJob } from "./recordJob";

export interface RecordedImport {
  readonly asyncOperationId: string;
  readonly importJobId: string;
}

const IMPORT_SOLUTION = 203;

/** Leaves the two rows by which a client follows an import: the system job, finished already, and the import job with the results. */
export function recordImport(
  organization: Organization,
  caller: Caller,
  outcome: ImportOutcome,
  start: Date,
  importJobId: string,
): RecordedImport {
  const { manifest, problem } = outcome;
  const user = { table: "systemuser", id: caller.userId };
  const now = organization.now();
  const started = start.toISOString().replace(/\.\d+Z$/, "Z");
  const name = manifest ? labelIn(manifest.names, ENGLISH) || manifest.uniqueName : "";
  const stamp = { createdby: user, modifiedby: user, startedon: started, completedon: now };
  putInitialRow(organization, "importjob", {
    ...stamp,
    importjobid: importJobId,
    name: "Customizations",
    solutionname: manifest?.uniqueName ?? null,
    solutionid: null,
    progress: problem ? 50 : 100,
    data: jobData(outcome, start, new Date(organization.nowMs())),
  });
  const asyncOperationId = recordJob(organization, caller, {
    name: `Import Solution ${name}`.trim(),
    type: IMPORT_SOLUTION,
    messageName: "ImportSolutionAsync",
    started,
    problem,
  });
  return { asyncOperationId, importJobId };
}
