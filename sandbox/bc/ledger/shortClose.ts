import type { Refused } from "./businessRules";
import { mustBeEqual, refuse } from "./businessRules";
import type { Company } from "./company";
import { outstandingSales } from "./figures";
import { share, shippedNotInvoicedQuantity } from "./lineAmounts";
import type { Changed } from "./releaseSalesDocument";
import { noSuchDocument } from "./releaseSalesDocument";
import { roundQuantity } from "./roundQuantity";
import type { SalesHeader } from "./salesDocuments";
import type { DocumentKey } from "./salesDocumentStore";
import { documentKey, linesOf, putLine, removeDocument } from "./salesDocumentStore";
import { withVatAmounts } from "./vatOfLines";

/**
 * A person changes quantities of an open document's lines, to drop the rest of an order for instance. Discounts keep their percentage.
 * @param parts.quantities line number → new quantity in the line's unit, never below what is shipped.
 */
export function changeQuantities(
  company: Company,
  key: DocumentKey,
  parts: { readonly quantities: ReadonlyMap<number, number>; readonly now: Date },
): Changed {
  const header = company.salesHeaders.get(documentKey(key));
  if (header === undefined) {
    return refuse(noSuchDocument(key));
  }
  const record = `Document Type=${key.documentType}, No.=${key.no}`;
  if (header.status !== "Open") {
    return refuse(
      mustBeEqual({ field: "Status", expected: "Open", actual: header.status, record: `Sales Header: ${record}` }),
    );
  }
  const lines = linesOf(company, header);
  for (const [lineNo, quantity] of parts.quantities) {
    const line = lines.find((each) => each.lineNo === lineNo && each.type !== " ");
    if (line === undefined) {
      return refuse(`The document has no line ${lineNo} with a quantity.`);
    }
    if (quantity < line.quantityShipped) {
      return refuse(
        `Quantity must not be less than Quantity Shipped in Sales Line Document Type='${key.documentType}',Document No.='${key.no}',Line No.='${lineNo}'.`,
      );
    }
  }
  const changed = lines.map((line) => {
    const quantity = roundQuantity(parts.quantities.get(line.lineNo) ?? line.quantity);
    const part = (amount: number): number => share(amount, quantity, line.quantity);
    const { lineDiscountAmount, invoiceDiscountAmount } = line;
    return quantity === line.quantity
      ? line
      : {
          ...line,
          quantity,
          lineDiscountAmount: part(lineDiscountAmount),
          invoiceDiscountAmount: part(invoiceDiscountAmount),
        };
  });
  withVatAmounts(changed).forEach((line, at) => {
    const before = lines[at];
    if (line.quantity !== before?.quantity || line.vatAmount !== before.vatAmount) {
      putLine(company, line, parts.now);
    }
  });
  return { ok: true, header };
}

/** Is something of an order invoiced, nothing left to ship and nothing shipped that is not invoiced? Codeunit 5346, IsSalesOrderFullyInvoiced. */
export function isFullyInvoiced(company: Company, key: DocumentKey): boolean {
  const lines = linesOf(company, key);
  return (
    lines.some(({ quantityInvoiced }) => quantityInvoiced !== 0) &&
    lines.every((line) => outstandingSales(line) === 0 && shippedNotInvoicedQuantity(line) === 0)
  );
}

/** Report 299 Delete Invoiced Sales Orders, for one order: gone without a trigger, so nobody who listens for deletions hears of it. */
export function deleteInvoicedOrder(
  company: Company,
  no: string,
): { readonly ok: true; readonly header: SalesHeader } | Refused {
  const key = { documentType: "Order", no } as const;
  const header = company.salesHeaders.get(documentKey(key));
  if (header === undefined) {
    return refuse(noSuchDocument(key));
  }
  if (!isFullyInvoiced(company, key)) {
    return refuse(`The report Delete Invoiced Sales Orders leaves ${no}: not all of it is shipped and invoiced.`);
  }
  removeDocument(company, header);
  return { ok: true, header };
}
