import { PLAIN_STOCKKEEPING_UNIT } from "../bc/ledger/catalog";
import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import { reserve } from "../bc/ledger/reservation";
import planning from "./planning.json";

/** The demo's stockkeeping units, and what people in BC have reserved for orders. Comes after the open documents. */
export function addPlanning(company: Company): void {
  planning.stockkeepingUnits.forEach(({ item, location, ...plan }, at) => {
    append(company.stockkeepingUnits, item, {
      ...PLAIN_STOCKKEEPING_UNIT,
      ...plan,
      itemNo: item,
      locationCode: location,
      rowVersion: 4000 + at,
    });
  });
  for (const { order, line, quantity } of planning.reservations) {
    const reserved = reserve(company, {
      to: { kind: "Sales order", documentNo: order, lineNo: line },
      quantity,
      from: { kind: "inventory" },
    });
    if (!reserved.ok) {
      throw new Error(`The demo cannot reserve for line ${line} of ${order}: ${reserved.reason}`);
    }
  }
}
