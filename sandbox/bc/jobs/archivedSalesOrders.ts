import { localMidnight } from "../../client/localMidnight";
import type { JsonObject } from "../../control/json";
import { amountIncludingVat, amountOf } from "../ledger/lineAmounts";
import type { Coupling, SalesLine } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import type { ArchivedSalesDocument } from "../ledger/salesDocuments";
import { couplingOfRecord, putCoupling } from "./couplings";
import type { Job, JobContext } from "./job";
import { INVOICED } from "./orderState";
import { findRow, numberIn, textIn } from "./salesRows";

/**
 * Codeunit 5366, where orders go both ways: what the last archived version of an order that is gone says of its lines, and Invoiced where a posting
 * that invoiced archived it. An order that was deleted uninvoiced stays submitted for good.
 */
export const archivedSalesOrders: Job = {
  name: "archivedSalesOrders",
  codeunit: { id: 5366, name: "CRM Archived Sales Orders Job" },
  mapping: null,
  description: "Archived Sales Orders - Dynamics 365 Sales synchronization job",
  norwegian: "Arkiverte salgsordrer – Dynamics 365 Sales-synkroniseringsjobb",
  isIn: ({ integration }) => integration.ordersGoBothWays,
  minutes: 30,
  run: async (context) => {
    const { company } = context;
    const waiting = [...company.couplings.values()].filter(
      ({ tableId, archived, archiveSent }) =>
        tableId === COUPLED_TABLES.salesHeader && archived === true && archiveSent !== true,
    );
    const messages: string[] = [];
    for (const coupling of waiting) {
      messages.push(...(await send(context, coupling)));
    }
    return ["Archived sales orders have been synchronized.", ...messages];
  },
};

async function send({ company, sales }: JobContext, coupling: Coupling): Promise<readonly string[]> {
  const row = await findRow(
    sales,
    `salesorders(${coupling.crmId})?$select=bcbi_businesscentralordernumber,bcbi_businesscentraldocumentoccurrencenumber,discountpercentage`,
  );
  const number = row === null ? "" : textIn(row, "bcbi_businesscentralordernumber");
  const archive = company.archivedSalesDocuments
    .filter(({ header }) => header.documentType === "Order" && header.no === number && number !== "")
    .at(-1);
  if (row === null || archive === undefined || numberIn(row, "bcbi_businesscentraldocumentoccurrencenumber") === 0) {
    return [];
  }
  try {
    await write({ company, sales }, { coupling, row, archive });
  } catch (error) {
    // BC's TryFunction: whatever Sales refuses is left for the next run, without a word.
    return [`${number}: ${error instanceof Error ? error.message : String(error)}`];
  }
  putCoupling(company, { ...coupling, archiveSent: true });
  if (archive.isInvoiced) {
    await sales.update("salesorders", coupling.crmId, INVOICED);
  }
  return [`${number} is ${archive.isInvoiced ? "invoiced" : "written"}.`];
}

async function write(
  { company, sales }: Pick<JobContext, "company" | "sales">,
  parts: { readonly coupling: Coupling; readonly row: JsonObject; readonly archive: ArchivedSalesDocument },
): Promise<void> {
  const { coupling, row, archive } = parts;
  const { header, lines } = archive;
  await sales.update("salesorders", coupling.crmId, {
    datefulfilled: header.shipmentDate === "" ? null : localMidnight(header.shipmentDate),
    ...(numberIn(row, "discountpercentage") === header.paymentDiscountPercent
      ? {}
      : { discountpercentage: header.paymentDiscountPercent }),
  });
  const rows = await sales.rows(
    `salesorderdetails?$select=salesorderdetailid,bcbi_businesscentrallinenumber,quantity,quantityshipped,manualdiscountamount,baseamount,extendedamount&$filter=_salesorderid_value eq ${coupling.crmId}`,
  );
  for (const line of lines) {
    const present = rows.find((each) => numberIn(each, "bcbi_businesscentrallinenumber") === line.lineNo);
    if (present === undefined) {
      await create({ company, sales }, coupling.crmId, line);
    } else {
      await update(sales, present, line);
    }
  }
}

async function update(sales: JobContext["sales"], row: JsonObject, line: SalesLine): Promise<void> {
  const changes = Object.fromEntries(
    Object.entries(columnsOf(line)).filter(([column, value]) => numberIn(row, column) !== value),
  );
  if (Object.keys(changes).length > 0) {
    await sales.update("salesorderdetails", textIn(row, "salesorderdetailid"), changes);
  }
}

function columnsOf(line: SalesLine): Readonly<Record<string, number>> {
  return {
    quantity: line.quantity,
    quantityshipped: line.quantityShipped,
    manualdiscountamount: line.lineDiscountAmount,
    baseamount: amountOf(line),
    extendedamount: amountIncludingVat(line),
  };
}

/** Lines of items and resources that are coupled, in a unit that is; others are left out. */
async function create(
  { company, sales }: Pick<JobContext, "company" | "sales">,
  orderId: string,
  line: SalesLine,
): Promise<void> {
  const [record, tableId] =
    line.type === "Item"
      ? [company.items.get(line.no), COUPLED_TABLES.item]
      : [line.type === "Resource" ? company.resources.get(line.no) : undefined, COUPLED_TABLES.resource];
  const [unitId, unitTable] =
    line.type === "Item"
      ? [company.itemUnits.get(line.no)?.find(({ code }) => code === line.unitCode)?.systemId, COUPLED_TABLES.itemUnit]
      : [company.resources.get(line.no)?.unitSystemId, COUPLED_TABLES.resourceUnit];
  const product = record === undefined ? undefined : couplingOfRecord(company, record.systemId, tableId);
  const unit = unitId === undefined ? undefined : couplingOfRecord(company, unitId, unitTable);
  if (product === undefined || unit === undefined) {
    return;
  }
  await sales.create("salesorderdetails", {
    "salesorderid@odata.bind": `/salesorders(${orderId})`,
    "productid@odata.bind": `/products(${product.crmId})`,
    "uomid@odata.bind": `/uoms(${unit.crmId})`,
    producttypecode: 1,
    bcbi_businesscentrallinenumber: line.lineNo,
    ispriceoverridden: true,
    priceperunit: line.unitPrice,
    ...columnsOf(line),
  });
}
