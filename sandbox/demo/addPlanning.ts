import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import { reserve } from "../bc/ledger/reservation";
import planning from "./planning.json";

/** The demo's stockkeeping units, and what people in BC have reserved for orders. Comes after the open documents. */
export function addPlanning(company: Company): void {
  planning.stockkeepingUnits.forEach(({ item, location, ...plan }, at) => {
    append(company.stockkeepingUnits, item, {
      ...plan,
      itemNo: item,
      locationCode: location,
      variantCode: "",
      rowVersion: 4000 + at,
    });
  });
  for (const { order, line, quantity } of planning.reservations) {
    const reserved = reserve(company, { documentNo: order, lineNo: line, quantity, from: { kind: "inventory" } });
    if (!reserved.ok) {
      throw new Error(`The demo cannot reserve for line ${line} of ${order}: ${reserved.reason}`);
    }
  }
}
