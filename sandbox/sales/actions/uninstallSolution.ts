import type { OperationCall, Operation } from "./operation";
import type { Row } from "../store/row";
import { badQuery, isSalesError } from "../errors";
import { installedSolution } from "../import/checkManifest";
import { dependentsOf } from "../import/dependents";
import { recordJob } from "../import/recordJob";
import { uninstall } from "../import/uninstall";
import { requireNamedPrivilege } from "../security/privileges";
import { stableId } from "../store/identifiers";
import { keyText } from "../store/row";
import { jsonAnswer } from "../webapi/answers";
import { textParameter } from "./operation";

const UNINSTALL_SOLUTION = 208;

function solutionNamed(call: OperationCall): Row {
  const name = textParameter(call, "SolutionUniqueName");
  const solution = installedSolution(call.context.organization, name);
  if (!solution) {
    throw badQuery(`The solution '${name}' is not installed.`);
  }
  return solution;
}

/** Uninstalls by a system job, which has ended already when the answer comes. A refusal stands in the job, not in the answer. */
export const uninstallSolutionAsync: Operation = {
  method: "POST",
  run(call) {
    const { context } = call;
    const { organization, caller } = context;
    requireNamedPrivilege(organization, caller, "prvDeleteSolution");
    const solution = solutionNamed(call);
    const problem = tryUninstall(call, solution);
    const AsyncOperationId = recordJob(organization, caller, {
      name: `Uninstall Solution ${keyText(solution.uniquename)}`,
      type: UNINSTALL_SOLUTION,
      messageName: "UninstallSolutionAsync",
      started: organization.now(),
      problem,
    });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.UninstallSolutionAsyncResponse`,
      AsyncOperationId,
    });
  },
};

function tryUninstall({ context: { organization, caller } }: OperationCall, solution: Row) {
  try {
    organization.transaction(() => {
      uninstall(organization, caller, solution);
      organization.store.delete("solution", keyText(solution.solutionid));
    });
    return null;
  } catch (error) {
    if (isSalesError(error)) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
}

/** Components of others that need something of the solution: what would keep it from being uninstalled. */
export const retrieveDependenciesForUninstall: Operation = {
  method: "GET",
  run(call) {
    const { context } = call;
    const { organization } = context;
    requireNamedPrivilege(organization, context.caller, "prvReadSolution");
    const uniqueName = keyText(solutionNamed(call).uniquename);
    const value = dependentsOf(organization, uniqueName).map(({ dependent, required }) => ({
      "@odata.type": "#Microsoft.Dynamics.CRM.dependency",
      dependencyid: stableId(`dependency/${dependent.id}/${required.id}`),
      dependencytype: 2,
      dependentcomponenttype: dependent.type,
      dependentcomponentobjectid: dependent.id,
      requiredcomponenttype: required.type,
      requiredcomponentobjectid: required.id,
    }));
    return jsonAnswer(context, { "@odata.context": `${context.root}$metadata#crmbaseentities`, value });
  },
};
