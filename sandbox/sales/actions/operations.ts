import type { Operation } from "./operation";
import { addAppComponents, removeAppComponents, retrieveAppComponents, validateApp } from "./appComponents";
import { cancelSalesOrder, closeQuote, fulfillSalesOrder, loseOpportunity, winOpportunity, winQuote } from "./closings";
import { deleteAndPromoteAsync } from "./deleteAndPromote";
import { retrieveSolutionImportResult } from "./importResults";
import { importSolution, importSolutionAsync, stageAndUpgradeAsync, stageSolution } from "./importSolution";
import { insertOptionValue } from "./insertOptionValue";
import { publishAllXml, publishXml } from "./publishCustomizations";
import { convertQuoteToSalesOrder, generateQuoteFromOpportunity, reviseQuote } from "./quoteOperations";
import { removeActiveCustomizations } from "./removeActiveCustomizations";
import { retrieveEntityRibbon } from "./retrieveEntityRibbon";
import { retrieveMetadataChanges } from "./retrieveMetadataChanges";
import { retrieveTotalRecordCount } from "./retrieveTotalRecordCount";
import { retrieveUserPrivileges } from "./retrieveUserPrivileges";
import { retrieveDependenciesForUninstall, uninstallSolutionAsync } from "./uninstallSolution";
import { retrieveVersion, whoAmI } from "./whoAmI";

/** Unbound functions and actions by name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  WhoAmI: whoAmI,
  RetrieveVersion: retrieveVersion,
  RetrieveEntityRibbon: retrieveEntityRibbon,
  RetrieveMetadataChanges: retrieveMetadataChanges,
  RetrieveTotalRecordCount: retrieveTotalRecordCount,
  RetrieveUserPrivileges: retrieveUserPrivileges,
  StageSolution: stageSolution,
  ImportSolution: importSolution,
  ImportSolutionAsync: importSolutionAsync,
  StageAndUpgradeAsync: stageAndUpgradeAsync,
  DeleteAndPromoteAsync: deleteAndPromoteAsync,
  RetrieveSolutionImportResult: retrieveSolutionImportResult,
  UninstallSolutionAsync: uninstallSolutionAsync,
  RetrieveDependenciesForUninstall: retrieveDependenciesForUninstall,
  AddAppComponents: addAppComponents,
  RemoveAppComponents: removeAppComponents,
  RetrieveAppComponents: retrieveAppComponents,
  ValidateApp: validateApp,
  PublishAllXml: publishAllXml,
  PublishXml: publishXml,
  RemoveActiveCustomizations: removeActiveCustomizations,
  WinQuote: winQuote,
  CloseQuote: closeQuote,
  GenerateQuoteFromOpportunity: generateQuoteFromOpportunity,
  ReviseQuote: reviseQuote,
  ConvertQuoteToSalesOrder: convertQuoteToSalesOrder,
  CancelSalesOrder: cancelSalesOrder,
  FulfillSalesOrder: fulfillSalesOrder,
  InsertOptionValue: insertOptionValue,
  WinOpportunity: winOpportunity,
  LoseOpportunity: loseOpportunity,
};
