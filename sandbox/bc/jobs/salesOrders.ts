import { localMidnight } from "../../client/localMidnight";
import type { JsonObject } from "../../control/json";
import type { Company } from "../ledger/company";
import { amountIncludingVat, amountOf } from "../ledger/lineAmounts";
import { sumMoney } from "../ledger/money";
import { COUPLED_TABLES } from "../ledger/rows";
import type { DocumentAddress, SalesHeader } from "../ledger/salesDocuments";
import { linesOf } from "../ledger/salesDocumentStore";
import { isFullyInvoiced } from "../ledger/shortClose";
import { couplingOfRecord } from "./couplings";
import type { Job, JobContext } from "./job";
import { optionColumn } from "./optionColumn";
import { ownerColumn } from "./orderOwner";
import { ACTIVE, INVOICED, SUBMITTED } from "./orderState";

/**
 * Mapping SALESORDER-ORDER of the one-way integration, every 30 minutes: each released, coupled order whose header has changed since the last
 * run is written to Sales: made Active, its fields, then Submitted, or Invoiced when nothing is left. So an order that somebody in Sales has
 * made Active meanwhile is submitted again.
 */
export const salesOrders: Job = {
  name: "salesOrders",
  codeunit: { id: 5339, name: "Integration Synch. Job Runner" },
  mapping: "SALESORDER-ORDER",
  description: "SALESORDER-ORDER - Dynamics 365 Sales synchronization job.",
  norwegian: "SALGSORDRE-ORDRE – Dynamics 365 Sales-synkroniseringsjobb",
  isIn: ({ integration }) => !integration.ordersGoBothWays,
  minutes: 30,
  run: async (context) => {
    const { company, now } = context;
    const since = company.integration.ordersSynchronisedAt;
    const messages: string[] = [];
    const started = now().toISOString();
    const failed: string[] = [];
    for (const header of [...company.salesHeaders.values()].filter(
      ({ documentType, status, modifiedAt }) =>
        documentType === "Order" && status === "Released" && modifiedAt >= since,
    )) {
      const orderId = couplingOfRecord(company, header.systemId, COUPLED_TABLES.salesHeader)?.crmId;
      if (orderId !== undefined) {
        const done = await write(context, header, orderId);
        messages.push(done.message);
        failed.push(...(done.ok ? [] : [header.modifiedAt]));
      }
    }
    // What failed is tried again in the next run.
    company.integration.ordersSynchronisedAt = failed.sort()[0] ?? started;
    return messages.length === 0 ? ["No sales order has changed."] : messages;
  },
};

interface Written {
  readonly ok: boolean;
  readonly message: string;
}

async function write({ company, sales }: JobContext, header: SalesHeader, orderId: string): Promise<Written> {
  const isInvoiced = isFullyInvoiced(company, header);
  try {
    const columns = toColumns(company, header);
    await sales.update("salesorders", orderId, ACTIVE);
    await sales.update("salesorders", orderId, columns);
    await sales.update("salesorders", orderId, isInvoiced ? INVOICED : SUBMITTED);
    return { ok: true, message: `${header.no} is ${isInvoiced ? "invoiced" : "written"}.` };
  } catch (error) {
    return { ok: false, message: `${header.no}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Columns that the mapping sends. The number in Sales may only be given when a row is made, so it is not among them. */
function toColumns(company: Company, header: SalesHeader): JsonObject {
  const lines = linesOf(company, header);
  const shipped = [...company.postedShipments.values()].filter(({ orderNo }) => orderNo === header.no);
  return {
    ...ownerColumn(company, header),
    ...addressColumns("shipto", header.shipTo),
    ...addressColumns("billto", header.billTo),
    totalamountlessfreight: sumMoney(lines.map(amountOf)),
    totalamount: sumMoney(lines.map(amountIncludingVat)),
    discountamount: sumMoney(lines.map(({ invoiceDiscountAmount }) => invoiceDiscountAmount)),
    requestdeliveryby: dayOrNull(header.requestedDeliveryDate),
    datefulfilled: dayOrNull(shipped.at(-1)?.postingDate ?? ""),
    ...optionColumn(company, "paymenttermscode", header.paymentTermsCode),
    ...optionColumn(company, "shippingmethodcode", header.shippingAgentCode),
  };
}

function addressColumns(prefix: string, address: DocumentAddress): JsonObject {
  return {
    [`${prefix}_name`]: address.name,
    [`${prefix}_line1`]: address.address,
    [`${prefix}_line2`]: address.address2,
    [`${prefix}_city`]: address.city,
    [`${prefix}_country`]: address.country,
    [`${prefix}_postalcode`]: address.postCode,
    [`${prefix}_stateorprovince`]: address.county,
  };
}

function dayOrNull(date: string): string | null {
  return date === "" ? null : localMidnight(date);
}
