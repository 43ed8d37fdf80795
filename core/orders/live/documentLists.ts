import { askServices, newKnowledge } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import type { RowOf, Shape } from "../../businesscentral/rowShape";
import { stringLiteral } from "../../values/stringLiteral";

/** Length of BC's field Your Reference, which holds the number in Sales. */
const REFERENCE_LENGTH = 35;

/** The pages that alone tell which document of BC a number in Sales is: 9305 and 9300. */
export const DOCUMENT_LISTS = {
  order: {
    service: "SalesOrderList",
    shape: {
      No: "code",
      Status: "text",
      Your_Reference: "text",
      Package_Tracking_No: "text?",
      Shipping_Agent_Code: "code?",
    },
  },
  quote: { service: "SalesQuotes", shape: { No: "code", Status: "text", Your_Reference: "text" } },
} as const;

/** Page 428, which knows where a shipping agent's parcels are followed. */
export const SHIPPING_AGENTS = {
  service: "ShippingAgents",
  shape: { Code: "code", Internet_Address: "text?" },
} as const;

/** Where credit memos are, and what names the invoice that one is applied to (Applies-to Doc. No., page 30038). They name no order. */
export const CREDIT_MEMOS = { service: "salesCreditMemos", property: "invoiceNumber" } as const;

/** Where the PDF of a posted invoice is, below its row (page 30056). Business Central counts each as a print (No. Printed). */
export const INVOICE_PDF = { service: "salesInvoices", path: ["pdfDocument", "pdfDocumentContent"] } as const;

/** @param company of the API */
export function invoicePdfUrl({ root, query }: CompanyAddress, invoiceId: string): string {
  const path = [`${INVOICE_PDF.service}(${encodeURIComponent(invoiceId)})`, ...INVOICE_PDF.path].join("/");
  return `${root}/${path}${query === "" ? "" : `?${query}`}`;
}

/** The number of a document in Sales as Business Central keeps it. */
export function referenceOf(number: string): string {
  return number.slice(0, REFERENCE_LENGTH);
}

/**
 * The one document of a list that Business Central made of a number in Sales; null where it has none.
 * @returns "notTold" where the list is not published, does not answer, or names several
 */
export async function findByReference<S extends Shape & { readonly Your_Reference: "text" }>(
  client: Client,
  to: Pick<Parameters<typeof askServices>[0], "address" | "overrides">,
  { service, shape }: { readonly service: string; readonly shape: S },
  reference: string,
): Promise<RowOf<S> | "notTold" | null> {
  const [answer] = await askServices({ ...client, ...to, knowledge: newKnowledge() }, [
    { service, shape, filter: (name) => `${name("Your_Reference")} eq ${stringLiteral(reference)}` },
  ]);
  const read = checkedRows({ name: service, shape }, answer);
  const [row, ...others] = read.ok ? read.rows : [];
  if (!read.ok || others.length > 0 || (row !== undefined && row.Your_Reference !== reference)) {
    return "notTold";
  }
  return row ?? null;
}
