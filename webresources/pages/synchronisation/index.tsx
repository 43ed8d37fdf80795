import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { askJobs } from "../../../core/synchronisation/askJobs";
import { readSales } from "../../../core/synchronisation/readSales";
import { appReader } from "../../shared/appReader";
import { appXrm } from "../../shared/appXrm";
import { isDark } from "../../shared/isDark";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { userFormat } from "../../shared/userFormat";
import { SynchronisationPage } from "./SynchronisationPage";
import type { StandingPorts } from "./useStanding";

/** Draws how the synchronisation stands into `root`. */
export async function start(root: HTMLElement): Promise<void> {
  const xrm = appXrm(window);
  const languageId = xrm?.Utility.getGlobalContext().userSettings.languageId ?? 0;
  const words = await loadStrings("synchronisation", languageId);
  document.documentElement.lang = words("Culture");
  document.title = words("Title");
  if (xrm === null) {
    root.textContent = words("NoApp");
    return;
  }
  const now = () => new Date();
  ReactDOM.render(
    <FluentProvider theme={isDark(window.parent) ? webDarkTheme : webLightTheme}>
      <SynchronisationPage ports={portsOf(xrm, now)} words={words} format={userFormat(xrm, words, now)} />
    </FluentProvider>,
    root,
  );
}

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

const root = document.getElementById("synchronisation");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}
