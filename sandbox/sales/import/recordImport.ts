import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ImportOutcome } from "./runImport";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { newId } from "../store/identifiers";
import { putInitialRow } from "../initial/putInitialRow";
import { jobData } from "./jobData";

export interface RecordedImport {
  readonly asyncOperationId: string;
  readonly importJobId: string;
}

const IMPORT_SOLUTION = 203;
const STATE = { completed: 3, succeeded: 30, failed: 31 } as const;

/** Dataverse's error codes as the signed number that asyncoperation.errorcode holds. */
export function signedCode(code: string): number {
  return Number(code) | 0;
}

/** Leaves the two rows by which a client follows an import: the system job, finished already, and the import job with the results. */
export function recordImport(
  organization: Organization,
  caller: Caller,
  outcome: ImportOutcome,
  start: Date,
  importJobId: string,
): RecordedImport {
  const { manifest, problem } = outcome;
  const asyncOperationId = newId();
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
  putInitialRow(organization, "asyncoperation", {
    ...stamp,
    asyncoperationid: asyncOperationId,
    name: `Import Solution ${name}`.trim(),
    operationtype: IMPORT_SOLUTION,
    messagename: "ImportSolutionAsync",
    ownerid: user,
    owninguser: user,
    owningbusinessunit: { table: "businessunit", id: caller.businessUnitId },
    message: problem?.message ?? null,
    friendlymessage: problem?.message ?? null,
    errorcode: problem ? signedCode(problem.code) : 0,
    statecode: STATE.completed,
    statuscode: problem ? STATE.failed : STATE.succeeded,
  });
  return { asyncOperationId, importJobId };
}
