import { PLAIN_STOCKKEEPING_UNIT } from "../bc/ledger/catalog";
import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import type { PlannedKind } from "../bc/ledger/plannedLines";
import { PLANNED_KINDS, PRODUCTION_STATUSES } from "../bc/ledger/plannedLines";
import { reserve } from "../bc/ledger/reservation";
import { addDays } from "./addDays";
import planning from "./planning.json";

/**
 * The demo's stockkeeping units, its purchasing codes, what is assembled, produced and planned, and what people in BC have reserved for orders. Comes after the
 * open documents. @param today ISO date.
 */
export function addPlanning(company: Company, today: string): void {
  planning.stockkeepingUnits.forEach(({ item, location, ...plan }, at) => {
    append(company.stockkeepingUnits, item, {
      ...PLAIN_STOCKKEEPING_UNIT,
      ...plan,
      itemNo: item,
      locationCode: location,
      rowVersion: 4000 + at,
    });
  });
  planning.purchasingCodes.forEach((code) => company.purchasingCodes.set(code.code, code));
  for (const { kind, status, inDays, ...line } of planning.plannedLines) {
    append(company.plannedLines, line.itemNo, {
      ...line,
      kind: kindOf(kind),
      status: PRODUCTION_STATUSES.find((each) => each === status) ?? "Released",
      variantCode: "",
      unitCode: company.items.get(line.itemNo)?.baseUnit ?? "",
      quantityPerUnit: 1,
      done: 0,
      date: addDays(today, inDays),
    });
  }
  for (const { order, line, quantity, purchase, purchaseLine } of planning.reservations) {
    const reserved = reserve(company, {
      to: { kind: "Sales order", documentNo: order, lineNo: line },
      quantity,
      from:
        purchase === undefined || purchaseLine === undefined
          ? { kind: "inventory" }
          : { kind: "Purchase order", documentNo: purchase, lineNo: purchaseLine },
    });
    if (!reserved.ok) {
      throw new Error(`The demo cannot reserve for line ${line} of ${order}: ${reserved.reason}`);
    }
  }
}

function kindOf(name: string): PlannedKind {
  const kind = (Object.keys(PLANNED_KINDS) as PlannedKind[]).find((each) => each === name);
  if (kind === undefined) {
    throw new Error(`The demo plans ${JSON.stringify(name)}, which is no kind of order.`);
  }
  return kind;
}
