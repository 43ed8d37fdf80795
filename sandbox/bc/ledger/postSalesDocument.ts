import { archiveSalesDocument } from "./archiveSalesDocument";
import type { Refused } from "./businessRules";
import { blockedReason, refuse } from "./businessRules";
import type { Company } from "./company";
import { outstandingSales } from "./figures";
import { shippedNotInvoicedQuantity } from "./lineAmounts";
import { postInvoice } from "./postInvoice";
import type { LinePart } from "./postShipment";
import { postShipment } from "./postShipment";
import { noSuchDocument, noteEvent, releaseSalesDocument } from "./releaseSalesDocument";
import { roundQuantity } from "./roundQuantity";
import type { SalesLine } from "./rows";
import type { PostedInvoice, PostedShipment } from "./salesDocuments";
import type { DocumentKey } from "./salesDocumentStore";
import { documentKey, linesOf, putHeader, removeDocument } from "./salesDocumentStore";

export interface SalesPosting {
  readonly ships: boolean;
  readonly invoices: boolean;
  /** Line number → quantity in the line's unit; lines that are not named are left out. Without it, everything there is. */
  readonly quantities?: ReadonlyMap<number, number>;
}

export type PostedDocuments =
  | {
      readonly ok: true;
      readonly shipment: PostedShipment | null;
      readonly invoice: PostedInvoice | null;
      /** Everything was invoiced, so BC deleted the document. */ readonly isDeleted: boolean;
    }
  | Refused;

/**
 * Codeunit 80: ships, invoices, or both. An open document is released for it, which is told twice, and is open again afterwards; one that is
 * fully invoiced is deleted.
 */
export function postSalesDocument(
  company: Company,
  key: DocumentKey,
  { posting, now }: { readonly posting: SalesPosting; readonly now: Date },
): PostedDocuments {
  const header = company.salesHeaders.get(documentKey(key));
  if (header === undefined) {
    return refuse(noSuchDocument(key));
  }
  if (header.documentType !== "Order" && header.documentType !== "Invoice") {
    return refuse(`A document of type ${header.documentType} is not posted.`);
  }
  for (const customerNo of new Set([header.customerNo, header.billToCustomerNo])) {
    const customer = company.customers.get(customerNo);
    const blocked =
      customer === undefined ? null : blockedReason(customer, header.documentType, { ships: posting.ships });
    if (blocked !== null) {
      return refuse(blocked);
    }
  }
  const shipped = posting.ships
    ? choose(linesOf(company, header), { quantities: posting.quantities, verb: "ship", most: outstandingSales })
    : NOTHING;
  if (!shipped.ok) {
    return shipped;
  }
  const shippedNow = new Map(shipped.parts.map(({ line, quantity }) => [line.lineNo, quantity]));
  const invoiced = posting.invoices
    ? choose(linesOf(company, header), {
        quantities: posting.quantities,
        verb: "invoice",
        most: (line) => roundQuantity(shippedNotInvoicedQuantity(line) + (shippedNow.get(line.lineNo) ?? 0)),
      })
    : NOTHING;
  if (!invoiced.ok) {
    return invoiced;
  }
  if (shipped.parts.length === 0 && invoiced.parts.length === 0) {
    return refuse("There is nothing to post because the document does not contain a quantity or amount.");
  }
  const released = releaseSalesDocument(company, header, now);
  if (!released.ok) {
    return released;
  }
  if (header.status === "Open") {
    noteEvent(company, header, { event: "Released", now });
  }
  const archives = header.documentType === "Order" && company.integration.ordersGoBothWays;
  if (archives && shipped.parts.length > 0) {
    archiveSalesDocument(company, released.header, { now, isInvoiced: posting.invoices });
  }
  const shipment =
    shipped.parts.length > 0 ? postShipment(company, released.header, { parts: shipped.parts, now }) : null;
  const invoice =
    invoiced.parts.length > 0
      ? postInvoice(company, released.header, {
          quantities: new Map(invoiced.parts.map(({ line, quantity }) => [line.lineNo, quantity])),
          now,
        })
      : null;
  const isDeleted = linesOf(company, header).every((line) => line.quantityInvoiced === line.quantity);
  if (isDeleted) {
    if (archives) {
      archiveSalesDocument(company, released.header, { now, isInvoiced: posting.invoices });
    }
    removeDocument(company, header);
  } else {
    putHeader(company, { ...released.header, status: header.status }, now);
  }
  return { ok: true, shipment, invoice, isDeleted };
}

type Chosen = { readonly ok: true; readonly parts: readonly LinePart[] } | Refused;

const NOTHING: Chosen = { ok: true, parts: [] };

function choose(
  lines: readonly SalesLine[],
  wanted: {
    readonly quantities: ReadonlyMap<number, number> | undefined;
    readonly verb: string;
    readonly most: (line: SalesLine) => number;
  },
): Chosen {
  const { quantities, verb, most } = wanted;
  const unknown = [...(quantities?.keys() ?? [])].find(
    (lineNo) => !lines.some((line) => line.lineNo === lineNo && line.type !== " "),
  );
  if (unknown !== undefined) {
    return refuse(
      `The document has no line ${unknown} with a quantity. It has ${lines
        .filter(({ type }) => type !== " ")
        .map(({ lineNo }) => lineNo)
        .join(", ")}.`,
    );
  }
  const parts = lines
    .map((line) => ({
      line,
      quantity: roundQuantity(quantities === undefined ? most(line) : (quantities.get(line.lineNo) ?? 0)),
    }))
    .filter(({ quantity }) => quantity !== 0);
  const tooMuch = parts.find(({ line, quantity }) => !(quantity > 0) || quantity > most(line));
  return tooMuch === undefined
    ? { ok: true, parts }
    : refuse(`You cannot ${verb} more than ${most(tooMuch.line)} units.`);
}
