import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ImportProblem } from "./importProblem";
import { putInitialRow } from "../initial/putInitialRow";
import { newId } from "../store/identifiers";

const STATE = { completed: 3, succeeded: 30, failed: 31 } as const;

export interface FinishedJob {
  readonly name: string;
  /** `asyncoperation.operationtype`. */
  readonly type: number;
  readonly messageName: string;
  /** As Dataverse keeps times: UTC, whole seconds. */
  readonly started: string;
  readonly problem: Pick<ImportProblem, "code" | "message"> | null;
}

/** Dataverse's error codes as the signed number that asyncoperation.errorcode holds. */
export function signedCode(code: string): number {
  return Number(code) | 0;
}

/** Leaves the row of a system job that has ended already. @returns its id */
export function recordJob(organization: Organization, caller: Caller, job: FinishedJob): string {
  const { name, type, messageName, started, problem } = job;
  const asyncoperationid = newId();
  const user = { table: "systemuser", id: caller.userId };
  putInitialRow(organization, "asyncoperation", {
    createdby: user,
    modifiedby: user,
    startedon: started,
    completedon: organization.now(),
    asyncoperationid,
    name,
    operationtype: type,
    messagename: messageName,
    ownerid: user,
    owninguser: user,
    owningbusinessunit: { table: "businessunit", id: caller.businessUnitId },
    message: problem?.message ?? null,
    friendlymessage: problem?.message ?? null,
    errorcode: problem ? signedCode(problem.code) : 0,
    statecode: STATE.completed,
    statuscode: problem ? STATE.failed : STATE.succeeded,
  });
  return asyncoperationid;
}
