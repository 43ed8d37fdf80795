import type { Company } from "./company";
import { append } from "./company";
import { remaining } from "./plannedLines";
import { lastEntryNo } from "./postItemEntry";
import { cancelReservations } from "./reservation";
import { roundQuantity } from "./roundQuantity";
import type { SalesLine } from "./rows";

/** The order that assembles for one sales order's lines: linked by its number. */
function assemblyNoOf(documentNo: string): string {
  return `ATO-${documentNo}`;
}

/** Makes the assembly order of a line that is assembled to order, and keeps what it brings for the line. Other lines: nothing. */
export function assembleToOrder(company: Company, line: SalesLine): void {
  if (line.documentType !== "Order" || line.quantityToAssemble <= 0) {
    return;
  }
  const documentNo = assemblyNoOf(line.documentNo);
  append(company.plannedLines, line.no, {
    kind: "Assembly order",
    documentNo,
    lineNo: line.lineNo,
    status: "Released",
    itemNo: line.no,
    variantCode: line.variantCode,
    locationCode: line.locationCode,
    unitCode: line.unitCode,
    quantityPerUnit: line.quantityPerUnit,
    quantity: line.quantityToAssemble,
    done: 0,
    date: line.shipmentDate,
  });
  append(company.reservations, line.no, {
    entryNo: [...company.reservations.values()].flat().reduce((last, { entryNo }) => Math.max(last, entryNo), 0) + 1,
    itemNo: line.no,
    locationCode: line.locationCode,
    variantCode: line.variantCode,
    quantity: roundQuantity(line.quantityToAssemble * line.quantityPerUnit),
    from: { kind: "Assembly order", documentNo, lineNo: line.lineNo },
    to: { kind: "Sales order", documentNo: line.documentNo, lineNo: line.lineNo },
  });
}

/**
 * Posts what is assembled for a line that is shipped now, so that the sale has something to take. Lines that take from stock: nothing.
 * @param posting.quantity in the line's unit.
 */
export function postAssembly(
  company: Company,
  line: SalesLine,
  { quantity, now }: { readonly quantity: number; readonly now: Date },
): void {
  const documentNo = assemblyNoOf(line.documentNo);
  const list = company.plannedLines.get(line.no) ?? [];
  const assembly = list.find((each) => each.documentNo === documentNo && each.lineNo === line.lineNo);
  if (assembly === undefined) {
    return;
  }
  const made = Math.min(quantity, remaining(assembly));
  company.plannedLines.set(
    line.no,
    list.map((each) => (each === assembly ? { ...each, done: roundQuantity(each.done + made) } : each)),
  );
  append(company.itemEntries, line.no, {
    entryNo: lastEntryNo(company) + 1,
    itemNo: line.no,
    postingDate: now.toISOString().slice(0, 10),
    entryType: "Assembly Output",
    documentNo,
    description: "",
    locationCode: line.locationCode,
    variantCode: line.variantCode,
    quantity: roundQuantity(made * line.quantityPerUnit),
    modifiedAt: now.toISOString(),
  });
}

/** Takes the assembly orders of a sales order away with it. */
export function removeAssemblies(company: Company, documentNo: string): void {
  const assemblyNo = assemblyNoOf(documentNo);
  for (const [itemNo, list] of company.plannedLines) {
    for (const line of list.filter((each) => each.documentNo === assemblyNo)) {
      cancelReservations(company, { kind: "Sales order", documentNo, lineNo: line.lineNo });
    }
    company.plannedLines.set(
      itemNo,
      list.filter((each) => each.documentNo !== assemblyNo),
    );
  }
}
