import type { Company } from "../ledger/company";
import type { PlannedKind, PlannedLine } from "../ledger/plannedLines";
import { PRODUCTION_STATUSES, remaining } from "../ledger/plannedLines";
import { reservedForLine, reservedFromLine } from "../ledger/reservation";
import { roundQuantity } from "../ledger/roundQuantity";
import assemblyHeaderFacts from "./facts/assemblyHeader.json";
import assemblyLineFacts from "./facts/assemblyLine.json";
import jobPlanningLineFacts from "./facts/jobPlanningLine.json";
import prodOrderComponentFacts from "./facts/prodOrderComponent.json";
import prodOrderLineFacts from "./facts/prodOrderLine.json";
import requisitionLineFacts from "./facts/requisitionLine.json";
import serviceLineFacts from "./facts/serviceLine.json";
import type { Table, Value } from "./table";
import { byKey } from "./table";
import type { TableFacts } from "./tableOf";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

type Values = Readonly<Record<string, Value<PlannedLine>>>;

/** Table 900. */
export const assemblyHeaderTable = plannedTable(assemblyHeaderFacts, "Assembly order", "Item No.", {
  "Document Type": () => "Order",
  "No.": (row) => row.documentNo,
  "Due Date": (row) => row.date,
  "Remaining Quantity": remaining,
  "Assemble to Order": () => false,
});

/** Table 901. */
export const assemblyLineTable = plannedTable(assemblyLineFacts, "Assembly component", "No.", {
  "Document Type": () => "Order",
  "Document No.": (row) => row.documentNo,
  Type: () => "Item",
  "Unit of Measure Code": (row) => row.unitCode,
  "Qty. per Unit of Measure": (row) => row.quantityPerUnit,
  "Consumed Quantity": (row) => row.done,
  "Remaining Quantity": remaining,
  "Due Date": (row) => row.date,
  "Reserved Quantity": inUnit(demand),
});

/** Table 5406. */
export const prodOrderLineTable = plannedTable(prodOrderLineFacts, "Production order", "Item No.", {
  Status: (row) => row.status,
  "Prod. Order No.": (row) => row.documentNo,
  "Finished Quantity": (row) => row.done,
  "Remaining Quantity": remaining,
  "Due Date": (row) => row.date,
});

/** Table 5407. */
export const prodOrderComponentTable = plannedTable(prodOrderComponentFacts, "Production component", "Item No.", {
  Status: (row) => row.status,
  "Prod. Order No.": (row) => row.documentNo,
  "Prod. Order Line No.": (row) => row.lineNo,
  "Expected Quantity": (row) => row.quantity,
  "Remaining Quantity": remaining,
  "Due Date": (row) => row.date,
});

/** Table 1003. */
export const jobPlanningLineTable = plannedTable(jobPlanningLineFacts, "Job planning line", "No.", {
  "Job No.": (row) => row.documentNo,
  Type: () => "Item",
  "Planning Date": (row) => row.date,
  "Unit of Measure Code": (row) => row.unitCode,
  "Quantity (Base)": (row) => roundQuantity(row.quantity * row.quantityPerUnit),
  "Qty. Posted": (row) => row.done,
  "Remaining Qty.": remaining,
  "Usage Link": () => true,
  "Reserved Quantity": inUnit(demand),
});

/** Table 5902. */
export const serviceLineTable = plannedTable(serviceLineFacts, "Service line", "No.", {
  "Document Type": () => "Order",
  "Document No.": (row) => row.documentNo,
  Type: () => "Item",
  "Needed by Date": (row) => row.date,
  "Unit of Measure Code": (row) => row.unitCode,
  "Quantity (Base)": (row) => roundQuantity(row.quantity * row.quantityPerUnit),
  "Outstanding Qty. (Base)": (row) => roundQuantity(remaining(row) * row.quantityPerUnit),
});

/** Table 246. */
export const requisitionLineTable = plannedTable(requisitionLineFacts, "Requisition line", "No.", {
  "Worksheet Template Name": () => "REQ",
  "Journal Batch Name": (row) => row.documentNo,
  Type: () => "Item",
  "Unit of Measure Code": (row) => row.unitCode,
  "Due Date": (row) => row.date,
  "Reserved Quantity": inUnit(supply),
});

function plannedTable(facts: TableFacts, kind: PlannedKind, itemField: string, values: Values): Table {
  const isOfKind = (row: PlannedLine): boolean => row.kind === kind;
  const common: Values = {
    "Line No.": (row) => row.lineNo,
    [itemField]: (row) => row.itemNo,
    "Variant Code": (row) => row.variantCode,
    Description: (row, company) => company.items.get(row.itemNo)?.description ?? "",
    "Location Code": (row) => row.locationCode,
    Quantity: (row) => row.quantity,
  };
  const known = Object.fromEntries(Object.entries(common).filter(([name]) => name in facts.fields));
  return tableOf<PlannedLine>(facts, {
    rows: (company) => inOrder([...company.plannedLines.values()].flat().filter(isOfKind)),
    rowVersion: versionOf,
    index: {
      field: itemField,
      rows: (company, numbers) => inOrder(numbers.flatMap((no) => company.plannedLines.get(no) ?? []).filter(isOfKind)),
    },
    values: { ...known, ...values },
  });
}

function inOrder(rows: readonly PlannedLine[]): readonly PlannedLine[] {
  return [...rows].sort(
    (a, b) =>
      PRODUCTION_STATUSES.indexOf(a.status) - PRODUCTION_STATUSES.indexOf(b.status) ||
      byKey(a.documentNo, b.documentNo) ||
      a.lineNo - b.lineNo,
  );
}

function demand(row: PlannedLine, company: Company): number {
  return reservedForLine(company, row.itemNo, row);
}

function supply(row: PlannedLine, company: Company): number {
  return reservedFromLine(company, row.itemNo, row);
}

function inUnit(base: (row: PlannedLine, company: Company) => number): Value<PlannedLine> {
  return (row, company) => roundQuantity(base(row, company) / row.quantityPerUnit);
}
