import type { JsonObject } from "../../control/json";
import { findCompanyColumn } from "./companyColumn";
import { columnsOf, ORDERS } from "./documentKind";
import type { Job, JobContext } from "./job";
import { forgetRefusals, keepRefusal } from "./refusals";
import { textIn } from "./salesRows";
import { takeOrder } from "./takeOrder";

/** Submitted and not taken. BC's empty date reaches Dataverse as the first day of 1900. */
const WAITING = "statecode eq 1 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1900-01-02T00:00:00Z)";

/** Codeunit 5349: takes every submitted order, each for itself; what fails is left for the next run, and only BC knows why. */
export const autoCreateSalesOrders: Job = {
  name: "autoCreateSalesOrders",
  codeunit: { id: 5349, name: "Auto Create Sales Orders" },
  mapping: null,
  description: "Automatically create sales orders from sales orders that are submitted in Dynamics 365 Sales.",
  norwegian: "Opprett salgsordrer automatisk fra salgsordrer som er sendt i Dynamics 365 Sales.",
  isIn: ({ integration }) => !integration.ordersGoBothWays,
  minutes: 30,
  run: async (context) => {
    const { company, sales, now } = context;
    const rows = await sales.rows(
      `salesorders?$select=${columnsOf(ORDERS)}&$filter=${encodeURIComponent(WAITING)}&$orderby=createdon`,
    );
    forgetRefusals(company, "order", new Set(rows.map((row) => textIn(row, "salesorderid"))));
    const companyColumn = rows.length === 0 ? null : await findCompanyColumn(sales, "salesorder");
    const messages: string[] = [];
    for (const row of rows) {
      const id = textIn(row, "salesorderid");
      const number = textIn(row, "ordernumber");
      const taken = await attempt(context, row, companyColumn);
      if (taken.ok) {
        company.integration.refusals.delete(id);
        messages.push(
          taken.no === null ? `${number} is coupled already.` : `${number} became sales order ${taken.no}.`,
        );
      } else {
        keepRefusal(company, id, {
          kind: "order",
          number,
          name: textIn(row, "name"),
          message: taken.reason,
          fact: taken.fact,
          now: now(),
        });
        messages.push(`${number}: ${taken.reason}`);
      }
    }
    return messages.length === 0 ? ["No submitted order is waiting."] : messages;
  },
};

type Attempted =
  | { readonly ok: true; readonly no: string | null }
  | { readonly ok: false; readonly reason: string; readonly fact: string };

/** BC runs the codeunit for each order behind `if Codeunit.Run`: whatever goes wrong stops with that order. */
async function attempt(
  context: JobContext,
  row: JsonObject,
  companyColumn: Parameters<typeof takeOrder>[2],
): Promise<Attempted> {
  try {
    const taken = await takeOrder(context, row, companyColumn);
    return taken.ok
      ? { ok: true, no: taken.header?.no ?? null }
      : { ok: false, reason: taken.reason, fact: taken.fact ?? "" };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error), fact: "" };
  }
}
