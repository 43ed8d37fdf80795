import * as React from "react";
import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { askJobs } from "../../../core/synchronisation/askJobs";
import { readSales } from "../../../core/synchronisation/readSales";
import { appReader } from "../../shared/appReader";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { startPage } from "../../shared/startPage";
import { userFormat } from "../../shared/userFormat";
import { SynchronisationPage } from "./SynchronisationPage";
import type { StandingPorts } from "./useStanding";

/** Each look is a new one: nothing that was read before counts. */
function portsOf(xrm: typeof Xrm, now: () => Date): StandingPorts {
  const sales = appReader(xrm, NO_MEMORY, pageTables);
  const ports = { ...businessCentralPorts(), sales };
  return {
    ask: async () => {
      const [companies, standing] = await Promise.all([askJobs(ports), readSales(sales)]);
      return { companies, sales: standing };
    },
    now,
    openList: (entityName) => void xrm.Navigation.navigateTo({ pageType: "entitylist", entityName }),
    isSeen: () => document.visibilityState === "visible",
  };
}

const now = () => new Date();
startPage(
  "synchronisation",
  async (languageId) => ({ words: await loadStrings("synchronisation", languageId) }),
  (xrm, { words }) => (
    <SynchronisationPage ports={portsOf(xrm, now)} words={words} format={userFormat(xrm, words, now)} />
  ),
);
