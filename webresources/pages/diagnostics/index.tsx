import * as React from "react";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { aYearBefore, readEntries, readIdsBefore } from "../../../core/orders/diagnostics/readEntries";
import { DiagnosticEntryTable } from "../../../core/tables/DiagnosticEntry.generated";
import { appReader } from "../../shared/appReader";
import { appWriter } from "../../shared/appWriter";
import { copyText } from "../../shared/copyText";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { startPage } from "../../shared/startPage";
import { userFormat } from "../../shared/userFormat";
import { DiagnosticsPage } from "./DiagnosticsPage";
import type { DiagnosticsPorts } from "./useDiagnostics";

const now = () => new Date();

function portsOf(xrm: typeof Xrm): DiagnosticsPorts {
  const sales = appReader(xrm, NO_MEMORY, pageTables);
  const writer = appWriter(xrm);
  return {
    read: () => readEntries(sales),
    readOld: () => readIdsBefore(sales, aYearBefore(now())),
    remove: (id) => writer.remove(DiagnosticEntryTable, id),
    confirm: async (text, confirmButtonLabel) =>
      (await xrm.Navigation.openConfirmDialog({ text, confirmButtonLabel })).confirmed,
    copy: copyText,
    openList: () =>
      void xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: DiagnosticEntryTable.logicalName }),
    now,
  };
}

startPage(
  "diagnostics",
  async (languageId) => ({ strings: await loadStrings("diagnostics", languageId) }),
  (xrm, { strings }) => (
    <DiagnosticsPage ports={portsOf(xrm)} strings={strings} format={userFormat(xrm, strings, now)} />
  ),
);
