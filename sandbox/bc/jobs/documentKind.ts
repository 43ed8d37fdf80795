import type { Words } from "./facts/words";

/** Orders and quotes: what differs when BC reads them from Sales, names in the Web API and words in its messages. */
export interface DocumentKind {
  readonly documentType: "Order" | "Quote";
  readonly entitySet: string;
  readonly id: string;
  readonly number: string;
  readonly lineSet: string;
  /** BC's %1 of most messages. */
  readonly cannotBeCreated: Words;
  readonly word: "order" | "quote";
  readonly wordNb: string;
  /** Columns that only this kind has. */
  readonly columns: readonly string[];
}

export const ORDERS: DocumentKind = {
  documentType: "Order",
  entitySet: "salesorders",
  id: "salesorderid",
  number: "ordernumber",
  lineSet: "salesorderdetails",
  cannotBeCreated: { en: "The sales order cannot be created.", nb: "Salgsordren kan ikke opprettes." },
  word: "order",
  wordNb: "salgsordren",
  columns: ["lastbackofficesubmit", "_quoteid_value"],
};

export const QUOTES: DocumentKind = {
  documentType: "Quote",
  entitySet: "quotes",
  id: "quoteid",
  number: "quotenumber",
  lineSet: "quotedetails",
  cannotBeCreated: { en: "The sales quote cannot be created.", nb: "Salgstilbudet kan ikke opprettes." },
  word: "quote",
  wordNb: "salgstilbudet",
  columns: ["revisionnumber", "effectiveto"],
};

const ADDRESS = ["line1", "line2", "postalcode", "city", "country", "stateorprovince"];

/** What BC reads of a document. */
export function columnsOf(kind: DocumentKind): string {
  return [
    kind.id,
    kind.number,
    "name",
    "description",
    "statecode",
    "statuscode",
    "_customerid_value",
    "_transactioncurrencyid_value",
    "requestdeliveryby",
    ...["billto", "shipto"].flatMap((prefix) => ADDRESS.map((part) => `${prefix}_${part}`)),
    "discountamount",
    "discountpercentage",
    "totallineitemamount",
    "totalamountlessfreight",
    "freightamount",
    "shippingmethodcode",
    "paymenttermscode",
    "freighttermscode",
    ...kind.columns,
  ].join(",");
}
