import type { Refused } from "./businessRules";
import { mustBeEqual, refuse } from "./businessRules";
import type { Company } from "./company";
import { shippedNotInvoicedQuantity } from "./lineAmounts";
import { noSuchDocument } from "./releaseSalesDocument";
import type { SalesHeader } from "./salesDocuments";
import type { DocumentKey } from "./salesDocumentStore";
import { documentKey, linesOf, removeDocument } from "./salesDocumentStore";

/** A person deletes a document. What is shipped must be invoiced first. @returns the header that is gone. */
export function deleteSalesDocument(
  company: Company,
  key: DocumentKey,
): { readonly ok: true; readonly header: SalesHeader } | Refused {
  const header = company.salesHeaders.get(documentKey(key));
  if (header === undefined) {
    return refuse(noSuchDocument(key));
  }
  const shipped = linesOf(company, header).find((line) => shippedNotInvoicedQuantity(line) !== 0);
  if (shipped !== undefined) {
    const record = `Sales Line: Document Type=${key.documentType}, Document No.=${key.no}, Line No.=${shipped.lineNo}`;
    return refuse(
      mustBeEqual({
        field: "Qty. Shipped Not Invoiced",
        expected: "0",
        actual: String(shippedNotInvoicedQuantity(shipped)),
        record,
      }),
    );
  }
  removeDocument(company, header);
  return { ok: true, header };
}
