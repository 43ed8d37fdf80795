import type { Operation } from "./operation";
import { retrieveSolutionImportResult } from "./importResults";
import { importSolution, importSolutionAsync, stageAndUpgradeAsync, stageSolution } from "./importSolution";
import { publishAllXml, publishXml } from "./publishCustomizations";
import { retrieveVersion, whoAmI } from "./whoAmI";

/** Unbound functions and actions by name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  WhoAmI: whoAmI,
  RetrieveVersion: retrieveVersion,
  StageSolution: stageSolution,
  ImportSolution: importSolution,
  ImportSolutionAsync: importSolutionAsync,
  StageAndUpgradeAsync: stageAndUpgradeAsync,
  RetrieveSolutionImportResult: retrieveSolutionImportResult,
  PublishAllXml: publishAllXml,
  PublishXml: publishXml,
};
