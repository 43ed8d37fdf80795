import * as React from "react";
import { businessCentralPorts } from "../../../browser/businessCentralPorts";
import { webClientAddress } from "../../../core/businesscentral/webClientAddress";
import { NO_MEMORY } from "../../../core/dataverse/salesMemory";
import { recordPage, documentsPage } from "../../../core/orders/businessCentralPage";
import { askRecord } from "../../../core/synchronisation/askRecord";
import type { RecordStanding } from "../../../core/synchronisation/askRecord";
import { RECORD_TABLES } from "../../../core/synchronisation/recordMapping";
import type { NamedTable } from "../../../core/synchronisation/recordMapping";
import { appReader } from "../../shared/appReader";
import { loadStrings } from "../../shared/loadStrings";
import { pageTables } from "../../shared/pageTables";
import { parseReadinessRequest } from "../../shared/readinessRequest";
import { startPage } from "../../shared/startPage";
import { userFormat } from "../../shared/userFormat";
import { CouplingPage } from "./CouplingPage";
import type { CouplingPorts } from "./useRecord";

interface Asked {
  readonly table: NamedTable;
  readonly id: string;
}

/** The one record that the page is opened for; null where its address names none that is synchronised. */
function askedFor(): Asked | null {
  const request = parseReadinessRequest(new URLSearchParams(location.search).get("data"));
  const table = RECORD_TABLES.find(({ logicalName }) => logicalName === request?.table);
  const [id] = request?.ids ?? [];
  return table === undefined || id === undefined ? null : { table, id };
}

/** Each look is a new one: nothing that was read before counts. */
function portsOf(xrm: typeof Xrm, now: () => Date, { table, id }: Asked): CouplingPorts {
  const sales = appReader(xrm, NO_MEMORY, pageTables);
  const ports = { ...businessCentralPorts(), sales };
  return {
    ask: async () => {
      const asked = await askRecord(ports, table, id);
      return asked.ok ? asked.value : null;
    },
    now,
    open: (standing) => {
      const page = pageOf(standing);
      if (page !== null) {
        xrm.Navigation.openUrl(page);
      }
    },
  };
}

/** Where Business Central shows the record; an order stands in its list under the number in Sales. */
function pageOf({ webClientUrl, record, mapping }: RecordStanding): string | null {
  const url = webClientUrl === null ? null : webClientAddress(webClientUrl);
  if (url === null) {
    return null;
  }
  return mapping.kind === "order" && record.number !== null
    ? documentsPage(url, "order", [record.number])
    : recordPage(url, record.table.logicalName, record.id);
}

const now = () => new Date();
startPage(
  "coupling",
  async (languageId) => ({ strings: await loadStrings("coupling", languageId) }),
  (xrm, { strings }) => {
    const asked = askedFor();
    return asked === null ? (
      <p role="alert">{strings("BadRequest")}</p>
    ) : (
      <CouplingPage ports={portsOf(xrm, now, asked)} strings={strings} format={userFormat(xrm, strings, now)} />
    );
  },
);
