import type { Refused } from "./businessRules";
import { mustHaveValue, refuse } from "./businessRules";
import type { Company } from "./company";
import type { OrderEvent } from "./integration";
import type { Item, SalesLine } from "./rows";
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
  const missing = linesOf(company, header)
    .map((line) => missingField(company, line))
    .find((field) => field !== null);
  if (missing !== undefined && missing !== null) {
    return refuse(missing);
  }
  const released = putHeader(company, { ...header, status: "Released" }, now);
  noteEvent(company, released, { event: "Released", now });
  return { ok: true, header: released };
}

/** Codeunit 414, CheckMandatoryFields: what an item line must name before its document can be released; null when it does. */
function missingField(company: Company, line: SalesLine): string | null {
  const item = line.type === "Item" ? company.items.get(line.no) : undefined;
  if (item === undefined) {
    return null;
  }
  const record = `Sales Line: Document Type=${line.documentType}, Document No.=${line.documentNo}, Line No.=${line.lineNo}`;
  if (item.type === "Inventory" && company.setup.locationMandatory && line.locationCode === "") {
    return mustHaveValue("Location Code", record);
  }
  if (item.type === "Inventory" && line.unitCode === "") {
    return mustHaveValue("Unit of Measure Code", record);
  }
  return isVariantMandatory(company, item) && line.variantCode === "" ? mustHaveValue("Variant Code", record) : null;
}

/** Table 27 IsVariantMandatory: only of items that have variants. */
export function isVariantMandatory(company: Company, item: Item): boolean {
  const isOn = item.variantMandatory === "Default" ? company.setup.variantMandatory : item.variantMandatory === "Yes";
  return isOn && (company.variants.get(item.no)?.length ?? 0) > 0;
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
