import type { Operation } from "./operation";
import { badQuery } from "../errors";
import { installedSolution } from "../import/checkManifest";
import { recordJob } from "../import/recordJob";
import { tryPromote } from "../import/runImport";
import { requireNamedPrivilege } from "../security/privileges";
import { jsonAnswer } from "../webapi/answers";
import { textParameter } from "./operation";

const DELETE_AND_PROMOTE = 207;

/** The second half of an upgrade, by a system job that has ended already when the answer comes. A refusal stands in the job, not in the answer. */
export const deleteAndPromoteAsync: Operation = {
  method: "POST",
  run(call) {
    const { context } = call;
    const { organization, caller } = context;
    requireNamedPrivilege(organization, caller, "prvImportCustomization");
    const uniqueName = textParameter(call, "UniqueName");
    if (!installedSolution(organization, uniqueName)) {
      throw badQuery(`The solution '${uniqueName}' is not installed.`);
    }
    const AsyncOperationId = recordJob(organization, caller, {
      name: `Delete and Promote ${uniqueName}`,
      type: DELETE_AND_PROMOTE,
      messageName: "DeleteAndPromoteAsync",
      started: organization.now(),
      problem: tryPromote(organization, uniqueName),
    });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.DeleteAndPromoteAsyncResponse`,
      AsyncOperationId,
    });
  },
};
