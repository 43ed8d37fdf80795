import type { Refused } from "./businessRules";
import { refuse } from "./businessRules";
import type { Company } from "./company";
import type { OrderEvent } from "./integration";
import type { SalesHeader } from "./salesDocuments";
import type { DocumentKey } from "./salesDocumentStore";
import { documentKey, linesOf, putHeader } from "./salesDocumentStore";

export type Changed = { readonly ok: true; readonly header: SalesHeader } | Refused;

/** Codeunit 414: Open → Released. A document that is released stays as it is. */
export function releaseSalesDocument(company: Company, key: DocumentKey, now: Date): Changed {
  const header = company.salesHeaders.get(documentKey(key));
  if (header === undefined) {
    return refuse(noSuchDocument(key));
  }
  if (header.status === "Released") {
    return { ok: true, header };
  }
  if (!linesOf(company, header).some((line) => line.type !== " " && line.quantity !== 0)) {
    return refuse(
      `There is nothing to release for the document of type ${header.documentType} with the number ${header.no}.`,
    );
  }
  const released = putHeader(company, { ...header, status: "Released" }, now);
  noteEvent(company, released, { event: "Released", now });
  return { ok: true, header: released };
}

/** Released → Open. */
export function reopenSalesDocument(company: Company, key: DocumentKey, now: Date): Changed {
  const header = company.salesHeaders.get(documentKey(key));
  return header === undefined
    ? refuse(noSuchDocument(key))
    : { ok: true, header: header.status === "Open" ? header : putHeader(company, { ...header, status: "Open" }, now) };
}

export function noSuchDocument({ documentType, no }: DocumentKey): string {
  return `The Sales Header does not exist. Identification fields and values: Document Type='${documentType}',No.='${no}'`;
}

/** Table 5387 "CRM Post Buffer": what the order status job will tell in Sales. Orders only, and only while the connection is enabled. */
export function noteEvent(
  company: Company,
  header: SalesHeader,
  { event, now }: { readonly event: OrderEvent; readonly now: Date },
): void {
  if (header.documentType === "Order" && company.integration.isEnabled) {
    company.integration.postBuffer.push({ orderId: header.systemId, event, at: now.toISOString() });
  }
}
