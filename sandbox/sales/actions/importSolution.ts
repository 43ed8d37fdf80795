import type { RequestContext } from "../webapi/requestContext";
import type { Operation, OperationCall } from "./operation";
import type { ImportOutcome, ImportRequest } from "../import/runImport";
import { badPayload, notImplemented, rowNotFound, ruleBroken } from "../errors";
import { installedSolution } from "../import/checkManifest";
import { compareVersions } from "../import/compareVersions";
import { recordImport } from "../import/recordImport";
import { runImport, tryImport } from "../import/runImport";
import { requireNamedPrivilege } from "../security/privileges";
import { newId, readId } from "../store/identifiers";
import { textOf } from "../store/row";
import { jsonAnswer, emptyAnswer } from "../webapi/answers";
import { isObject } from "../writes/readPayload";

function readBase64(value: unknown): Uint8Array {
  if (typeof value !== "string" || value === "") {
    throw badPayload("", "The parameter 'CustomizationFile' must be a solution ZIP in Base64.");
  }
  return new Uint8Array(Buffer.from(value, "base64"));
}

function readBytes({ context, parameters }: OperationCall): Uint8Array {
  const solution = parameters.SolutionParameters;
  const staged = isObject(solution) ? solution.StageSolutionUploadId : undefined;
  if (typeof staged !== "string") {
    return readBase64(parameters.CustomizationFile);
  }
  const bytes = context.organization.stagedSolutions.get(staged.toLowerCase());
  if (!bytes) {
    throw rowNotFound("stagesolutionupload", staged);
  }
  return bytes;
}

function readVariables({ parameters }: OperationCall): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const list: unknown = parameters.ComponentParameters ?? [];
  for (const each of Array.isArray(list) ? (list as unknown[]) : []) {
    if (!isObject(each)) {
      continue;
    }
    const typeName = each["@odata.type"];
    const type = typeof typeName === "string" ? (typeName.split(".").at(-1) ?? "") : "";
    if (type !== "environmentvariablevalue") {
      throw notImplemented(`ComponentParameters of type '${type}'`);
    }
    variables.set(String(each.schemaname), String(each.value));
  }
  return variables;
}

function readRequest(call: OperationCall, isUpgrade: boolean): ImportRequest {
  const mode = isUpgrade ? "upgrade" : call.parameters.HoldingSolution === true ? "holding" : "update";
  return { bytes: readBytes(call), mode, variables: readVariables(call) };
}

function run(call: OperationCall, isUpgrade: boolean) {
  const { organization, caller } = call.context;
  requireNamedPrivilege(organization, caller, "prvImportCustomization");
  const jobId = typeof call.parameters.ImportJobId === "string" ? readId(call.parameters.ImportJobId) : null;
  const start = new Date(organization.nowMs());
  const outcome = runImport(organization, caller, readRequest(call, isUpgrade));
  return { outcome, recorded: recordImport(organization, caller, outcome, start, jobId ?? newId()) };
}

function asyncImport(isUpgrade: boolean, responseType: string): Operation {
  return {
    method: "POST",
    run(call) {
      const { recorded } = run(call, isUpgrade);
      return jsonAnswer(call.context, {
        "@odata.context": `${call.context.root}$metadata#Microsoft.Dynamics.CRM.${responseType}`,
        AsyncOperationId: recorded.asyncOperationId,
        ImportJobKey: recorded.importJobId,
      });
    },
  };
}

export const importSolutionAsync = asyncImport(false, "ImportSolutionAsyncResponse");
export const stageAndUpgradeAsync = asyncImport(true, "StageAndUpgradeAsyncResponse");

export const importSolution: Operation = {
  method: "POST",
  run(call) {
    const { outcome } = run(call, false);
    if (outcome.problem) {
      throw ruleBroken(outcome.problem.code, outcome.problem.message);
    }
    return emptyAnswer(call.context);
  },
};

function details({ organization }: RequestContext, { manifest }: ImportOutcome) {
  if (!manifest) {
    return null;
  }
  const previous = textOf(installedSolution(organization, manifest.uniqueName)?.version);
  return {
    SolutionUniqueName: manifest.uniqueName,
    SolutionFriendlyName: manifest.names["1033"] ?? manifest.uniqueName,
    PublisherUniqueName: manifest.publisher.uniqueName,
    IsManaged: manifest.isManaged,
    SolutionVersion: manifest.version,
    PreviousSolutionVersion: previous,
    HasPendingUpgrade: false,
    IsUpgrade: previous !== null && compareVersions(manifest.version, previous) > 0,
  };
}

/** Judges a solution without installing it, and keeps the ZIP for an import that names the upload. */
export const stageSolution: Operation = {
  method: "POST",
  run(call) {
    const { context } = call;
    requireNamedPrivilege(context.organization, context.caller, "prvImportCustomization");
    const bytes = readBase64(call.parameters.CustomizationFile);
    const outcome = tryImport(context.organization, context.caller, bytes);
    const uploadId = newId();
    if (!outcome.problem) {
      context.organization.stagedSolutions.set(uploadId, bytes);
    }
    const problems = outcome.results.filter((each) => each.problem);
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.StageSolutionResponse`,
      StageSolutionResults: {
        StageSolutionUploadId: outcome.problem ? "00000000-0000-0000-0000-000000000000" : uploadId,
        StageSolutionStatus: outcome.problem ? "Failed" : "Passed",
        SolutionValidationResults: [
          ...(outcome.problem
            ? [
                {
                  SolutionValidationResultType: "Error",
                  Message: outcome.problem.message,
                  ErrorCode: Number(outcome.problem.code) | 0,
                  AdditionalInfo: null,
                },
              ]
            : []),
          ...problems.map((each) => ({
            SolutionValidationResultType: each.result === "failure" ? "Error" : "Warning",
            Message: each.problem?.message ?? "",
            ErrorCode: Number(each.problem?.code) | 0,
            AdditionalInfo: each.name,
          })),
        ],
        MissingDependencies: [],
        SolutionComponentsDetails: (outcome.manifest?.rootComponents ?? []).map(({ type, key }) => ({
          ComponentType: type,
          ComponentSchemaName: key,
        })),
        SolutionDetails: details(context, outcome),
      },
    });
  },
};
