import { quote as literal, textOf } from "../../client/salesClient";
import type { Refused } from "../ledger/businessRules";
import { refuse } from "../ledger/businessRules";
import { itemBlockedReason } from "../ledger/createSalesLines";
import { COUPLED_TABLES } from "../ledger/rows";
import type { PostedInvoice } from "../ledger/salesDocuments";
import { postedInvoice } from "../synchronisation/mappings/documents";
import { beginJob, count, finishJob, logError } from "../synchronisation/synchJob";
import { findCompanyColumn } from "./companyColumn";
import { coupledCustomer } from "./coupledCustomer";
import { couplingOfRecord } from "./couplings";
import { createInvoiceRow } from "./createInvoiceRow";
import { invoiceState, writeInvoiceState } from "./invoiceStatus";
import type { Job, JobContext } from "./job";
import { readCustomer } from "./readSalesDocument";
import { forgetRefusals, keepRefusal } from "./refusals";

const ORDER_COLUMNS =
  "salesorderid,ordernumber,name,description,_customerid_value,_opportunityid_value,_pricelevelid_value,_ownerid_value,_transactioncurrencyid_value";

/**
 * Mapping POSTEDSALESINV-INV, every 30 minutes: an invoice row in Sales for each posted invoice of an order that came from Sales, with its
 * lines and state. Invoices of other origin stay in BC, for only coupled ones are synchronised.
 */
export const postedSalesInvoices: Job = {
  name: "postedSalesInvoices",
  codeunit: { id: 5339, name: "Integration Synch. Job Runner" },
  mapping: "POSTEDSALESINV-INV",
  description: "POSTEDSALESINV-INV - Dynamics 365 Sales synchronization job.",
  norwegian: "BOKFØRTE SALGSFAKTURAER-FAKTURAER – Dynamics 365 Sales-synkroniseringsjobb",
  minutes: 30,
  run: async (context) => {
    const { company, now } = context;
    const waiting = [...company.postedInvoices.values()].filter(
      (invoice) =>
        invoice.yourReference !== "" &&
        couplingOfRecord(company, invoice.systemId, COUPLED_TABLES.salesInvoiceHeader) === undefined,
    );
    forgetRefusals(company, "invoice", new Set(waiting.map(({ systemId }) => systemId)));
    const job = beginJob(company, postedInvoice, {
      direction: "ToIntegrationTable",
      type: "Synchronization",
      now: now(),
    });
    const messages: string[] = [];
    for (const invoice of waiting) {
      const sent = await attempt(context, invoice);
      if (sent.ok) {
        company.integration.refusals.delete(invoice.systemId);
        if (sent.isSent) {
          count(job, "inserted");
          messages.push(`Posted sales invoice ${invoice.no} is in Sales.`);
        }
      } else {
        count(job, "failed");
        logError(company, job, {
          message: sent.reason,
          integrationId: invoice.systemId,
          crmId: "",
          source: `${postedInvoice.table}: ${invoice.no}`,
          at: now().toISOString(),
        });
        keepRefusal(company, invoice.systemId, {
          kind: "invoice",
          number: invoice.no,
          name: invoice.billTo.name,
          message: sent.reason,
          fact: "",
          now: now(),
        });
        messages.push(`${invoice.no}: ${sent.reason}`);
      }
    }
    finishJob(job, now());
    return messages.length === 0 ? ["No posted sales invoice is waiting."] : messages;
  },
};

type Sent = { readonly ok: true; readonly isSent: boolean } | Refused;

async function attempt(context: JobContext, invoice: PostedInvoice): Promise<Sent> {
  try {
    return await send(context, invoice);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

async function send(context: JobContext, invoice: PostedInvoice): Promise<Sent> {
  const { company, sales } = context;
  const [order] = await sales.rows(
    `salesorders?$select=${ORDER_COLUMNS}&$filter=${encodeURIComponent(`ordernumber eq ${literal(invoice.yourReference)}`)}`,
  );
  if (order === undefined) {
    return { ok: true, isSent: false };
  }
  for (const line of invoice.lines.filter(({ type }) => type === "Item")) {
    const item = company.items.get(line.no);
    const blocked = item === undefined ? null : itemBlockedReason({ ...item, salesBlocked: false });
    if (blocked !== null) {
      return refuse(blocked);
    }
  }
  const customer = coupledCustomer(company, await readCustomer(sales, order));
  if (customer?.no !== invoice.customerNo) {
    return refuse(
      `Cannot create the invoice in Dataverse. The customer from the original Dataverse sales order ${textOf(order, "ordernumber")} was changed or is no longer coupled.`,
    );
  }
  const created = await createInvoiceRow(context, {
    invoice,
    order,
    companyColumn: await findCompanyColumn(sales, "invoice"),
  });
  if (!created.ok) {
    return created;
  }
  await writeInvoiceState(sales, created.id, invoiceState(company, invoice));
  return { ok: true, isSent: true };
}
