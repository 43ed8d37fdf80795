import type { JsonObject } from "../../../control/json";
import { lookupIn, numberIn } from "../../jobs/salesRows";
import { amountIncludingVat, amountOf } from "../../ledger/lineAmounts";
import { sumMoney } from "../../ledger/money";
import { putOrderLine } from "../../ledger/orderLine";
import { reserve } from "../../ledger/reservation";
import type { SalesLine } from "../../ledger/rows";
import { COUPLED_TABLES } from "../../ledger/rows";
import type { SalesHeader } from "../../ledger/salesDocuments";
import { findHeaderById, linesOf, putLine } from "../../ledger/salesDocumentStore";
import type { DraftLine } from "../../ledger/salesDraft";
import { tradeSetup } from "../../ledger/trade";
import { SynchFailure } from "../failures";
import type { LocalRecord } from "../local/localTable";
import { localTable } from "../local/localTables";
import type { LocalWrite, MappingRules, Run } from "../run";
import type { Columns } from "../transfer";
import { unitRow } from "../values/units";
import { lookup, plain } from "./column";
import { checkLine } from "./orderFacts";

const { salesHeader, salesLine, itemUnit, resourceUnit } = COUPLED_TABLES;

/** Codeunit 5341 for lines of orders that go both ways. */
export const orderLineRules: MappingRules = {
  columns: ["_uomid_value", "_salesorderid_value", "isproductoverridden", "tax"],
  more: async (run, record) => {
    const line = lineOf(run, record);
    const { company, pairs } = run.context;
    const order = headerOf(run, line);
    const orderId = order === undefined ? undefined : pairs.ofRecord(salesHeader, order.systemId)?.crmId;
    if (orderId === undefined) {
      throw new SynchFailure("Sales header is not coupled.");
    }
    const isWriteIn = line.no === company.setup.writeInProductNo;
    const kind = line.type === "Resource" ? "Resource" : "Item";
    return new Map([
      ["salesorderid", lookup("salesorders", orderId)],
      ["tax", plain(sumMoney([amountIncludingVat(line), -amountOf(line)]))],
      ...(isWriteIn
        ? []
        : ([
            ["uomid", lookup("uoms", await unitRow(run.context, kind, { no: line.no, code: line.unitCode }))],
          ] as const)),
    ]);
  },
  beforeInsert: (run, record): Promise<Columns> => {
    const line = lineOf(run, record);
    return Promise.resolve(
      line.no === run.context.company.setup.writeInProductNo
        ? new Map([
            ["isproductoverridden", plain(true)],
            ["productdescription", plain(line.description)],
          ])
        : new Map(),
    );
  },
  moreLocal: (run, row) => {
    const isItem = run.context.pairs.ofRow(COUPLED_TABLES.item, lookupIn(row, "productid") ?? "") !== undefined;
    const code = unitOf(run, row, isItem ? "Item" : "Resource");
    return code === null ? {} : { "Unit of Measure Code": code };
  },
  writeLocal: writeLine,
};

function lineOf({ context }: Run, { systemId }: LocalRecord): SalesLine {
  const line = [...context.company.salesLines.values()].flat().find((each) => each.systemId === systemId);
  if (line === undefined) {
    throw new SynchFailure("The Sales Line does not exist.");
  }
  return line;
}

function headerOf({ context: { company } }: Run, line: SalesLine): SalesHeader | undefined {
  return company.salesHeaders.get(`Order/${line.documentNo}`);
}

function writeLine(run: Run, row: JsonObject, { record, changes }: LocalWrite): LocalRecord {
  const { company, pairs, now } = run.context;
  const header = findHeaderById(
    company,
    pairs.ofRow(salesHeader, lookupIn(row, "salesorderid") ?? "")?.integrationId ?? "",
  );
  if (header === undefined) {
    throw new SynchFailure("Sales header is not coupled.");
  }
  const before = record === null ? undefined : lineOf(run, record);
  const wanted = toDraft(run, row, { before, changes });
  if (before !== undefined && wanted.quantity < before.quantityShipped) {
    throw new SynchFailure("Quantity must not be less than Quantity Shipped.");
  }
  checkLine(company, header, wanted);
  const written = putOrderLine(
    company,
    header,
    {
      line: wanted,
      requestedDeliveryDate: String(changes["Requested Delivery Date"] ?? before?.requestedDeliveryDate ?? ""),
      before,
      lineNo: typeof changes["Line No."] === "number" ? changes["Line No."] : undefined,
    },
    now(),
  );
  if (!written.ok) {
    throw new SynchFailure(written.reason);
  }
  const shipped = changes["Quantity Shipped"];
  const line =
    typeof shipped === "number" && before !== undefined
      ? putLine(company, { ...written.line, quantityShipped: shipped }, now())
      : written.line;
  if (before === undefined && line.type === "Item" && line.reserve === "Always") {
    autoReserve(run, line);
  }
  const saved = localTable(salesLine)
    .records(company)
    .find(({ systemId }) => systemId === line.systemId);
  if (saved === undefined) {
    throw new SynchFailure(`There is no line ${line.lineNo} of ${linesOf(company, header).length}.`);
  }
  return saved;
}

function toDraft(
  run: Run,
  row: JsonObject,
  { before, changes }: { readonly before: SalesLine | undefined; readonly changes: LocalWrite["changes"] },
): DraftLine {
  const { company } = run.context;
  const no = String(changes["No."] ?? before?.no ?? "");
  const type = company.items.has(no) ? "Item" : "Resource";
  return {
    type,
    no,
    description: "",
    extendedText: "",
    locationCode: before?.locationCode ?? "",
    unitCode: unitOf(run, row, type) ?? before?.unitCode ?? "",
    quantity: Number(changes.Quantity ?? before?.quantity ?? 0),
    unitPrice: numberIn(row, "priceperunit"),
    lineDiscountAmount: before?.lineDiscountAmount ?? 0,
  };
}

/** UpdateSalesLineUnitOfMeasure: with unit groups alone, and not of a write-in line. Null: BC's own. */
function unitOf({ context }: Run, row: JsonObject, type: "Item" | "Resource"): string | null {
  if (lookupIn(row, "productid") === null || !tradeSetup(context.company).unitGroupMapping) {
    return null;
  }
  const tableId = type === "Item" ? itemUnit : resourceUnit;
  const coupling = context.pairs.ofRow(tableId, lookupIn(row, "uomid") ?? "");
  if (coupling === undefined) {
    throw new SynchFailure("The Dataverse unit of the line is not coupled to a unit of measure.");
  }
  const unit = context.recordById(tableId, coupling.integrationId);
  if (unit === undefined) {
    throw new SynchFailure(`The ${type === "Item" ? "item" : "resource"} unit of measure of the line does not exist.`);
  }
  return String(unit.read("Code"));
}

/** Table 37, AutoReserve, from what lies in stock alone. */
function autoReserve({ context: { company } }: Run, line: SalesLine): void {
  reserve(company, {
    to: { kind: "Sales order", documentNo: line.documentNo, lineNo: line.lineNo },
    quantity: line.quantity * line.quantityPerUnit,
    from: { kind: "inventory" },
  });
}
