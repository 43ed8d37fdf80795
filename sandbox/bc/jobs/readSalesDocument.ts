import type { JsonObject } from "../../control/json";
import { localDate } from "../../client/localMidnight";
import type { Refused } from "../ledger/businessRules";
import { doesNotExist, refuse } from "../ledger/businessRules";
import { checkSalesHeader } from "../ledger/createSalesDocument";
import { sumMoney } from "../ledger/money";
import type { DraftAddress, SalesDraft } from "../ledger/salesDraft";
import type { DocumentKind } from "./documentKind";
import type { JobContext } from "./job";
import { readCustomer } from "./readCustomer";
import { readNotes } from "./readNotes";
import { readSalesLines } from "./readSalesLines";
import { findRow, lookupIn, numberIn, textIn } from "./salesRows";

export type ReadDraft = { readonly ok: true; readonly draft: SalesDraft } | Refused;

/**
 * Turns an order or a quote of Sales into a draft for BC, checking in the order of BC's codeunits 5343 and 5348: customer, currency,
 * addresses, then line after line.
 */
export async function readSalesDocument(context: JobContext, kind: DocumentKind, row: JsonObject): Promise<ReadDraft> {
  const { company, sales } = context;
  const customer = await readCustomer(context, kind, row);
  if (!customer.ok) {
    return customer;
  }
  const currency = await readCurrency(context, row);
  if (!currency.ok) {
    return currency;
  }
  const header = {
    documentType: kind.documentType,
    customerNo: customer.customer.no,
    currencyCode: currency.code,
    billTo: addressIn(row, "billto"),
    shipTo: addressIn(row, "shipto"),
  };
  const checked = checkSalesHeader(company, header);
  if (!checked.ok) {
    return checked;
  }
  const lines = await readSalesLines(context, kind, row);
  if (!lines.ok) {
    return lines;
  }
  const isDiscounted = numberIn(row, "discountamount") !== 0 || numberIn(row, "discountpercentage") !== 0;
  return {
    ok: true,
    draft: {
      ...header,
      yourReference: textIn(row, kind.number),
      externalDocumentNo: textIn(row, "name"),
      workDescription: textIn(row, "description"),
      requestedDeliveryDate: dateIn(row, "requestdeliveryby"),
      quoteValidUntil: kind.documentType === "Quote" ? dateIn(row, "effectiveto") : "",
      quoteNo: "",
      paymentDiscountPercent: kind.documentType === "Order" ? numberIn(row, "discountpercentage") : 0,
      lines: lines.lines,
      invoiceDiscountAmount: isDiscounted
        ? sumMoney([numberIn(row, "totallineitemamount"), -numberIn(row, "totalamountlessfreight")])
        : 0,
      freightAmount: numberIn(row, "freightamount"),
      notes: await readNotes(sales, textIn(row, kind.id)),
    },
  };
}

/** Codeunit 5342, GetNavCurrencyCode. */
async function readCurrency(
  { company, sales }: JobContext,
  row: JsonObject,
): Promise<{ readonly ok: true; readonly code: string } | Refused> {
  const id = lookupIn(row, "transactioncurrencyid");
  if (id === null) {
    return { ok: true, code: "" };
  }
  const currency = await findRow(sales, `transactioncurrencies(${id})?$select=isocurrencycode`);
  if (currency === null) {
    return refuse(`Cannot find the currency with the value '{${id.toUpperCase()}}' in Dataverse.`);
  }
  const code = textIn(currency, "isocurrencycode").trim();
  if (code === company.currencyCode) {
    return { ok: true, code: "" };
  }
  return company.currencies.has(code) ? { ok: true, code } : refuse(doesNotExist("Currency", `Code='${code}'`));
}

/** null when nothing of it is filled in: then BC takes the customer's own. */
function addressIn(row: JsonObject, prefix: "billto" | "shipto"): DraftAddress | null {
  const part = (name: string): string => textIn(row, `${prefix}_${name}`);
  const address = {
    address: part("line1"),
    address2: part("line2"),
    postCode: part("postalcode"),
    city: part("city"),
    country: part("country"),
    county: part("stateorprovince"),
  };
  return Object.values(address).every((each) => each === "") ? null : address;
}

/** ISO date of a column of Sales, by the clock of the demo's people; "" when empty. */
function dateIn(row: JsonObject, column: string): string {
  const text = textIn(row, column);
  return text === "" ? "" : localDate(text);
}
