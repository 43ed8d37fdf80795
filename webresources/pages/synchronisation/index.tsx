import * as React from "react";
import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { webClientAddress } from "../../../core/businesscentral/webClientAddress";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { askCounts } from "../../../core/synchronisation/askCounts";
import { askJobs } from "../../../core/synchronisation/askJobs";
import { failedRecordPage, findFailedRow } from "../../../core/synchronisation/failedRecord";
import { readQuotes } from "../../../core/synchronisation/readQuotes";
import { readCoupling, tellsCoupling } from "../../../core/synchronisation/readCoupling";
import { readSales } from "../../../core/synchronisation/readSales";
import { beginningOf, dayAt } from "../../../core/values/userDay";
import { appReader } from "../../shared/appReader";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { startPage } from "../../shared/startPage";
import { userOffset } from "../../shared/userDays";
import { userFormat } from "../../shared/userFormat";
import { SynchronisationPage } from "./SynchronisationPage";
import type { StandingPorts } from "./useStanding";

/** Each look is a new one: nothing that was read before counts. */
function portsOf(xrm: typeof Xrm, now: () => Date): StandingPorts {
  const sales = appReader(xrm, NO_MEMORY, pageTables);
  const ports = { ...businessCentralPorts(), sales };
  const offset = userOffset(xrm);
  const dayBegan = (): string => {
    const today = dayAt(now(), offset);
    return today === null ? now().toISOString() : beginningOf(today, offset);
  };
  return {
    ask: async () => {
      const [companies, standing] = await Promise.all([askJobs(ports), readSales(sales, dayBegan())]);
      return { companies, sales: standing };
    },
    askSeldom: async () => {
      const [counts, quotes] = await Promise.all([askCounts(ports), readQuotes(ports, dayBegan())]);
      return { counts, quotes, inSales: tellsCoupling(counts) ? [] : await readCoupling(sales) };
    },
    now,
    openList: ({ table: entityName, viewId }) =>
      void xrm.Navigation.navigateTo({
        pageType: "entitylist",
        entityName,
        ...(viewId === null ? {} : { viewId, viewType: "savedquery" }),
      }),
    openRecord: (webClientUrl, pair) => {
      const url = webClientAddress(webClientUrl);
      const page = url === null ? null : failedRecordPage(url, pair);
      if (page !== null) {
        xrm.Navigation.openUrl(page);
      }
    },
    openRow: async (pair) => {
      const row = await findFailedRow(sales, pair);
      if (row !== null) {
        void xrm.Navigation.openForm({ entityName: row.table.logicalName, entityId: row.id });
      }
      return row !== null;
    },
    isSeen: () => document.visibilityState === "visible",
  };
}

const now = () => new Date();
startPage(
  "synchronisation",
  async (languageId) => ({ strings: await loadStrings("synchronisation", languageId) }),
  (xrm, { strings }) => (
    <SynchronisationPage ports={portsOf(xrm, now)} strings={strings} format={userFormat(xrm, strings, now)} />
  ),
);
