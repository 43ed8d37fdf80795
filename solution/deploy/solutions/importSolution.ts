import { randomUUID } from "node:crypto";
import { textIn } from "../environment/textIn";
import { problemText } from "../environment/webApi";
import type { WireRow } from "../../../core/ports";
import type { WebApi } from "../environment/webApi";
import type { ComponentResult } from "./importResults";
import { readImportResults } from "./importResults";
import type { Pace } from "./pace";
import { followJob } from "./systemJob";

export interface ImportOrder {
  readonly uploadId: string;
  /** An upgrade takes away what the new version no longer has (StageAndUpgradeAsync). */
  readonly isUpgrade: boolean;
  readonly overwriteUnmanaged: boolean;
  /** Values of environment variables by schema name. */
  readonly variables: ReadonlyMap<string, string>;
}

export interface ImportEnd {
  readonly kind: "succeeded" | "failed" | "unknown";
  readonly message: string | null;
  /** One for each component that the import told of; empty where it told of none. */
  readonly results: readonly ComponentResult[];
}

/** Imports a staged solution and waits for the end. A job may end well although a component failed: that counts as failed. */
export async function importSolution(api: WebApi, order: ImportOrder, pace: Pace): Promise<ImportEnd> {
  const importJobId = randomUUID();
  const begun = await api.post(order.isUpgrade ? "StageAndUpgradeAsync" : "ImportSolutionAsync", {
    OverwriteUnmanagedCustomizations: order.overwriteUnmanaged,
    PublishWorkflows: true,
    ImportJobId: importJobId,
    SolutionParameters: { StageSolutionUploadId: order.uploadId },
    ...(order.variables.size === 0 ? {} : { ComponentParameters: [...order.variables].map(variableParameter) }),
  });
  if (!begun.ok) {
    return { kind: "failed", message: problemText(begun.problem), results: [] };
  }
  const end = await followJob(api, textIn(begun.value, "AsyncOperationId"), pace);
  const job = await api.get(`importjobs(${textIn(begun.value, "ImportJobKey") || importJobId})?$select=data`);
  const results = job.ok ? readImportResults(textIn(job.value, "data")) : [];
  const failure = results.find(({ result }) => result === "failure");
  if (end.kind === "succeeded" && failure !== undefined) {
    return { kind: "failed", message: `${failure.name}: ${failure.text}`, results };
  }
  return { kind: end.kind, message: end.kind === "succeeded" ? null : end.message, results };
}

function variableParameter([schemaName, value]: readonly [string, string]): WireRow {
  return { "@odata.type": "Microsoft.Dynamics.CRM.environmentvariablevalue", schemaname: schemaName, value };
}
