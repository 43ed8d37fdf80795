import type { Company } from "./company";
import type { Customer, DocumentType } from "./rows";

/** What BC refuses, in its own words. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

export function refuse(reason: string): Refused {
  return { ok: false, reason };
}

/** AL's TestField for another value than expected. The two spaces are BC's. */
export function mustBeEqual(parts: {
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
  readonly record: string;
}): string {
  const { field, expected, actual, record } = parts;
  return `${field} must be equal to '${expected}'  in ${record}. Current value is '${actual}'.`;
}

/** AL's TestField for an empty value. */
export function mustHaveValue(field: string, record: string): string {
  return `${field} must have a value in ${record}. It cannot be zero or empty.`;
}

/** AL's refusal of a code that its table does not hold. */
export function notInTable(parts: {
  readonly field: string;
  readonly table: string;
  readonly value: string;
  readonly related: string;
}): string {
  const { field, table, value, related } = parts;
  return `The field ${field} of table ${table} contains a value (${value}) that cannot be found in the related table (${related}).`;
}

/** AL's error of a Get without result. */
export function doesNotExist(record: string, key: string): string {
  return `The ${record} does not exist. Identification fields and values: ${key}`;
}

/**
 * Table 18, CheckBlockedCustOnDocs: may this kind of document be made or posted for the customer?
 * @param posting null while the document is made; else whether goods are shipped.
 */
export function blockedReason(
  customer: Customer,
  documentType: DocumentType,
  posting: { readonly ships: boolean } | null,
): string | null {
  const isSale = ["Quote", "Order", "Invoice", "Blanket Order"].includes(documentType);
  const blocksShipping = posting === null ? isSale && documentType !== "Invoice" : isSale && posting.ships;
  const isBlocked =
    customer.blocked === "All" ||
    (customer.blocked === "Invoice" && isSale) ||
    (customer.blocked === "Ship" && blocksShipping);
  return isBlocked
    ? `You cannot ${posting === null ? "create" : "post"} this type of document when Customer ${customer.no} is blocked with type ${customer.blocked}`
    : null;
}

/** Percentage by the country of the one who is billed: sales abroad bear no VAT. */
export function vatPercentFor(company: Company, billTo: Pick<Customer, "country">): number {
  return billTo.country === company.setup.country ? company.setup.domesticVatPercent : 0;
}
