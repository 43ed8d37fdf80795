import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { submittableTable } from "../../../core/documents/documentTable";
import { parseReadinessRequest } from "../../shared/readinessRequest";
import { newSalesMemory } from "../../../core/dataverse/salesMemory";
import { entryOf } from "../../../core/orders/diagnostics/entryOf";
import { DiagnosticEntryTable } from "../../../core/tables/DiagnosticEntry.generated";
import { PRODUCT_VERSION } from "../../shared/productVersion";
import { appWriter } from "../../shared/appWriter";
import { appReader } from "../../shared/appReader";
import { documentStore } from "../../shared/documentStore";
import { pageTables } from "../../shared/pageTables";
import { userDays, userOffset } from "../../shared/userDays";
import { beginningOf } from "../../../core/values/userDay";
import { askWhenLoaded } from "./loadAsking";
import type { PagePorts } from "./ports";
import { ReadinessPage } from "./ReadinessPage";
import { appXrm } from "../../shared/appXrm";
import { loadStrings } from "../../shared/loadStrings";
import { readNumberSymbols } from "../../shared/numberSymbols";
import { userFormat } from "../../shared/userFormat";

/** Draws the page into `root`. What it is asked for stands in its address. */
export async function start(root: HTMLElement): Promise<void> {
  const xrm = appXrm(window);
  const languageId = xrm?.Utility.getGlobalContext().userSettings.languageId ?? 0;
  const [strings, numbers] = await Promise.all([loadStrings("readiness", languageId), readNumberSymbols(xrm)]);
  document.documentElement.lang = strings("Culture");

  const request = parseReadinessRequest(new URLSearchParams(location.search).get("data"));
  const table = request === null ? null : submittableTable(request.table);
  if (xrm === null || request === null || table === null) {
    root.textContent = strings("BadRequest");
    return;
  }
  const ports = portsOf(xrm);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      ports.close();
    }
  });
  ReactDOM.render(
    <FluentProvider theme={request.isDark ? webDarkTheme : webLightTheme}>
      <ReadinessPage
        table={table}
        ids={request.ids}
        ports={ports}
        strings={strings}
        format={userFormat(xrm, strings, ports.now, numbers)}
      />
    </FluentProvider>,
    root,
  );
}

function portsOf(xrm: typeof Xrm): PagePorts {
  const context = xrm.Utility.getGlobalContext();
  const sales = appReader(
    xrm,
    newSalesMemory(() => Date.now()),
    pageTables,
  );
  const asking = businessCentralPorts();
  const reading = { sales, dayOf: userDays(xrm) };
  const writer = appWriter(xrm);
  const attempted = { version: PRODUCT_VERSION, languageId: context.userSettings.languageId };
  return {
    reading,
    writer,
    remember: (attempt) => void writer.create(DiagnosticEntryTable, entryOf(attempt, attempted)),
    store: documentStore(context.getClientUrl()),
    userId: context.userSettings.userId,
    startRound: () => askWhenLoaded({ ...asking, ...reading }),
    now: asking.clock.now,
    beginningOf: (day) => beginningOf(day, userOffset(xrm)),
    openRecord: (entityName, { id }) =>
      void xrm.Navigation.openForm({ entityName, entityId: id, openInNewWindow: true }),
    // In a dialog of the app this closes the dialog.
    close: () => window.close(),
  };
}

const root = document.getElementById("readiness");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
}
