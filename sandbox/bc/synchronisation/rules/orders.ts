import type { JsonObject } from "../../../control/json";
import { bindCompany } from "../../jobs/companyColumn";
import { readNotes } from "../../jobs/readNotes";
import { findRow, numberIn } from "../../jobs/salesRows";
import { findQuote } from "../../jobs/takeOrder";
import { archiveSalesDocument } from "../../ledger/archiveSalesDocument";
import { createSalesDocument } from "../../ledger/createSalesDocument";
import { outstandingSales } from "../../ledger/figures";
import { sumMoney } from "../../ledger/money";
import { putFreight, settleLines } from "../../ledger/orderLine";
import { releaseSalesDocument, reopenSalesDocument } from "../../ledger/releaseSalesDocument";
import { COUPLED_TABLES } from "../../ledger/rows";
import type { SalesHeader } from "../../ledger/salesDocuments";
import { findHeaderById, linesOf, putHeader, removeLine } from "../../ledger/salesDocumentStore";
import { plainDraft } from "../../ledger/salesDraft";
import { SynchFailure } from "../failures";
import type { LocalRecord } from "../local/localTable";
import { localTable } from "../local/localTables";
import type { LocalWrite, MappingRules, Run, WrittenRecord } from "../run";
import { plain } from "./column";
import { checkHeader } from "./orderFacts";
import { orderPriceList } from "./orderPriceList";
import { companyColumns } from "./products";

const LINES = "SOLINE-ORDERDETAIL";
const { salesHeader, salesLine } = COUPLED_TABLES;
const STATE = { submitted: 1, fulfilled: 3 } as const;
/** Products that have an item or a resource: sales inventory and services. */
const SOLD_TYPES: readonly number[] = [1, 3];
/** "Doc. No. Occurrence": the sandbox's Business Central never gives a number a second time. */
const OCCURRENCE = 1;

/** Codeunit 5341 for orders that go both ways. */
export const orderRules: MappingRules = {
  columns: [
    "statecode",
    "freightamount",
    "totallineitemamount",
    "totalamountlessfreight",
    "totallineitemdiscountamount",
    "_quoteid_value",
    "_pricelevelid_value",
  ],
  ignores: ({ context }, { systemId }) => context.pairs.ofRecord(salesHeader, systemId)?.archived === true,
  ignoresRow: ({ context }, id) => context.pairs.ofRow(salesHeader, id)?.archived === true,
  writeLocal: writeHeader,
  afterLocal: afterHeader,
  beforeInsert: async (run, record) => {
    const { company } = run.context;
    const header = headerOf(run, record.systemId);
    return new Map([
      ["name", plain(company.customers.get(header.customerNo)?.name ?? "")],
      ["bcbi_businesscentraldocumentoccurrencenumber", plain(OCCURRENCE)],
      ["pricelevelid", await orderPriceList(run, header, null)],
      ...companyColumns(bindCompany(await run.context.companyColumn("salesorder"), company.id)),
    ]);
  },
  beforeUpdate: async (run, record, row) => {
    const { company } = run.context;
    return new Map([
      ["pricelevelid", await orderPriceList(run, headerOf(run, record.systemId), row)],
      ...companyColumns(bindCompany(await run.context.companyColumn("salesorder"), company.id)),
    ]);
  },
  afterInsert: async (run, record, { id }) => {
    await linesToSales(run, record, id);
    await setState(run, record, id);
  },
  afterUpdate: async (run, record, id) => {
    await linesToSales(run, record, id);
    await setState(run, record, id);
  },
  afterUnchanged: linesToSales,
};

function headerOf({ context }: Run, systemId: string): SalesHeader {
  const header = findHeaderById(context.company, systemId);
  if (header === undefined) {
    throw new SynchFailure("Sales header is not coupled.");
  }
  return header;
}

/** A new header with all that table 36 finds for its customer; one that stands is open while it is written. */
async function writeHeader(run: Run, row: JsonObject, { record, changes }: LocalWrite): Promise<LocalRecord> {
  const { company, now } = run.context;
  if (record !== null) {
    const header = headerOf(run, record.systemId);
    const fixed = ["Sell-to Customer No.", "Currency Code"].find((field) => field in changes);
    if (fixed !== undefined && linesOf(company, header).length > 0) {
      throw new SynchFailure(`The local Business Central does not change ${fixed} of an order that has lines.`);
    }
    if ("Requested Delivery Date" in changes && header.promisedDeliveryDate !== "") {
      throw new SynchFailure(
        "You cannot change the Requested Delivery Date when the Promised Delivery Date has been filled in.",
      );
    }
    checkCountries(run, changes);
    const written = record.with({ ...changes, Status: "Open" });
    written.save(now());
    return written;
  }
  const customerNo = String(changes["Sell-to Customer No."] ?? "");
  const currencyCode = String(changes["Currency Code"] ?? "");
  checkHeader(company, { customerNo, currencyCode });
  checkCountries(run, changes);
  const from = await findQuote(run.context, row);
  const created = createSalesDocument(
    company,
    plainDraft({
      documentType: "Order",
      customerNo,
      currencyCode,
      lines: [],
      quoteNo: from?.no ?? "",
      requestedDeliveryDate: String(changes["Requested Delivery Date"] ?? ""),
      shippingAgentCode: String(changes["Shipping Agent Code"] ?? ""),
    }),
    now(),
  );
  if (!created.ok) {
    throw new SynchFailure(created.reason);
  }
  if (from !== null) {
    archiveSalesDocument(company, from, { now: now() });
  }
  const written = recordOf(run, salesHeader, created.header.systemId).with(changes);
  written.save(now());
  return written;
}

function checkCountries({ context: { company } }: Run, changes: LocalWrite["changes"]): void {
  for (const field of ["Bill-to Country/Region Code", "Ship-to Country/Region Code"]) {
    const code = String(changes[field] ?? "");
    if (code !== "" && !company.countries.has(code)) {
      throw new SynchFailure(
        `The field ${field} of table Sales Header contains a value (${code}) that cannot be found in the related table (Country/Region).`,
      );
    }
  }
}

/** Lines, discount, freight, release; of a new order its number to Sales, and the notes. What fails here leaves the order open and coupled. */
async function afterHeader(run: Run, row: JsonObject, { systemId, was }: WrittenRecord): Promise<void> {
  const { company, sales, now } = run.context;
  const orderId = String(row.salesorderid);
  reopenSalesDocument(company, headerOf(run, systemId), now());
  await linesFromSales(run, systemId, orderId);
  const header = headerOf(run, systemId);
  const isDiscounted = numberIn(row, "discountamount") !== 0 || numberIn(row, "discountpercentage") !== 0;
  settleLines(company, header, {
    discount:
      was === "unchanged" || !isDiscounted
        ? null
        : sumMoney([numberIn(row, "totallineitemamount"), -numberIn(row, "totalamountlessfreight")]),
    now: now(),
  });
  const freight = putFreight(company, header, { amount: numberIn(row, "freightamount"), now: now() });
  if (!freight.ok) {
    throw new SynchFailure(freight.reason);
  }
  const released = releaseSalesDocument(company, header, now());
  if (!released.ok) {
    throw new SynchFailure(released.reason);
  }
  for (const line of linesOf(company, header)) {
    keepFresh(run, salesLine, line.systemId);
  }
  if (was === "inserted") {
    await sales.update("salesorders", orderId, {
      bcbi_businesscentralordernumber: header.no,
      bcbi_businesscentraldocumentoccurrencenumber: OCCURRENCE,
    });
    putHeader(company, { ...headerOf(run, systemId), notes: await readNotes(sales, orderId) }, now());
  }
}

/** ResetSalesOrderLineFromCRMSalesorderdetail: lines that Sales has deleted go; what stands for no item or resource is left out without a word. */
async function linesFromSales(run: Run, systemId: string, orderId: string): Promise<void> {
  const { company, pairs, sales } = run.context;
  const rows = await sales.rows(
    `salesorderdetails?$select=salesorderdetailid,_productid_value&$filter=_salesorderid_value eq ${orderId}&$orderby=sequencenumber`,
  );
  const ids = new Set(rows.map((row) => String(row.salesorderdetailid).toLowerCase()));
  for (const line of linesOf(company, headerOf(run, systemId))) {
    const coupling = pairs.ofRecord(salesLine, line.systemId);
    if (coupling !== undefined && !ids.has(coupling.crmId)) {
      pairs.remove(coupling);
      removeLine(company, line);
    }
  }
  const taken: string[] = [];
  for (const row of rows) {
    if (await isSold(run, row)) {
      taken.push(String(row.salesorderdetailid).toLowerCase());
    }
  }
  await run.alsoFrom(LINES, taken);
}

async function isSold({ context }: Run, row: JsonObject): Promise<boolean> {
  const productId = row._productid_value;
  if (typeof productId !== "string") {
    return true;
  }
  const product = await findRow(context.sales, `products(${productId})?$select=producttypecode`);
  return SOLD_TYPES.includes(Number(product?.producttypecode));
}

/** ResetCRMSalesorderdetailFromSalesOrderLine. */
async function linesToSales(run: Run, record: LocalRecord, orderId: string): Promise<void> {
  const { company, pairs, sales } = run.context;
  const lines = linesOf(company, headerOf(run, record.systemId)).filter(
    ({ type }) => type === "Item" || type === "Resource",
  );
  const rows = await sales.rows(
    `salesorderdetails?$select=salesorderdetailid&$filter=_salesorderid_value eq ${orderId}`,
  );
  for (const id of rows.map((row) => String(row.salesorderdetailid).toLowerCase())) {
    const coupling = pairs.ofRow(salesLine, id);
    if (coupling !== undefined && !lines.some(({ systemId }) => systemId === coupling.integrationId)) {
      pairs.remove(coupling);
      await sales.remove("salesorderdetails", id);
    }
  }
  await run.also(
    LINES,
    lines.map(({ systemId }) => systemId),
  );
  const discount = sumMoney(lines.map(({ lineDiscountAmount }) => lineDiscountAmount));
  const order = await sales.get(`salesorders(${orderId})?$select=totallineitemdiscountamount`);
  if (numberIn(order, "totallineitemdiscountamount") !== discount) {
    await sales.update("salesorders", orderId, { totallineitemdiscountamount: discount });
  }
}

/** SetCRMSalesOrderStateCode: fulfilled when everything is shipped, else submitted. */
async function setState(run: Run, record: LocalRecord, orderId: string): Promise<void> {
  const { company, sales } = run.context;
  const lines = linesOf(company, headerOf(run, record.systemId)).filter(({ type }) => type !== " ");
  const isShipped = lines.length > 0 && lines.every((line) => line.quantity !== 0 && outstandingSales(line) === 0);
  const state = numberIn(await sales.get(`salesorders(${orderId})?$select=statecode`), "statecode");
  if (isShipped && state !== STATE.fulfilled) {
    await sales.action("FulfillSalesOrder", {
      OrderClose: { "salesorderid@odata.bind": `/salesorders(${orderId})` },
      Status: -1,
    });
  } else if (!isShipped && state !== STATE.submitted) {
    await sales.update("salesorders", orderId, { statecode: STATE.submitted });
  }
}

function recordOf({ context }: Run, tableId: number, systemId: string): LocalRecord {
  const record = localTable(tableId)
    .records(context.company)
    .find((each) => each.systemId === systemId);
  if (record === undefined) {
    throw new SynchFailure("Sales header is not coupled.");
  }
  return record;
}

function keepFresh(run: Run, tableId: number, systemId: string): void {
  run.context.keepRecord(tableId, recordOf(run, tableId, systemId));
}
