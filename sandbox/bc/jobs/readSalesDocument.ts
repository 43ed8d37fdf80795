import type { JsonObject } from "../../control/json";
import type { SalesClient } from "../../client/salesClient";
import type { DocumentKind } from "./documentKind";
import { readNotes } from "./readNotes";
import type { SalesCustomer, SalesDocument, SalesDocumentLine, SalesProduct } from "./salesDocument";
import { findRow, lookupIn, lookupTableIn, numberIn, textIn } from "./salesRows";

const LINE_COLUMNS =
  "sequencenumber,_productid_value,_uomid_value,quantity,priceperunit,manualdiscountamount,volumediscountamount,description,productdescription";

/** Reads an order or a quote with its customer, currency, lines, products, units and notes. @param row the columns that `columnsOf` names. */
export async function readSalesDocument(
  sales: SalesClient,
  kind: DocumentKind,
  row: JsonObject,
): Promise<SalesDocument> {
  return {
    kind,
    row,
    customer: await readCustomer(sales, row),
    currency: await readCurrency(sales, row),
    lines: await readLines(sales, kind, row),
    notes: await readNotes(sales, textIn(row, kind.id), { withFiles: kind.documentType === "Quote" }),
  };
}

/** The customer of a document: an account, or the account of a contact. A contact's contact is none. */
export async function readCustomer(sales: SalesClient, row: JsonObject): Promise<SalesCustomer> {
  const id = lookupIn(row, "customerid");
  const type = lookupTableIn(row, "customerid") === "contact" ? "contact" : "account";
  const accountId = id === null ? null : type === "contact" ? await accountOfContact(sales, id) : id;
  const account =
    accountId === null ? null : await findRow(sales, `accounts(${accountId})?$select=name,customertypecode`);
  return {
    id,
    type,
    account:
      accountId === null || account === null
        ? null
        : { id: accountId, name: textIn(account, "name"), typeCode: numberIn(account, "customertypecode") },
  };
}

async function accountOfContact(sales: SalesClient, contactId: string): Promise<string | null> {
  const contact = await findRow(sales, `contacts(${contactId})?$select=_parentcustomerid_value`);
  return contact !== null && lookupTableIn(contact, "parentcustomerid") === "account"
    ? lookupIn(contact, "parentcustomerid")
    : null;
}

async function readCurrency(sales: SalesClient, row: JsonObject): Promise<SalesDocument["currency"]> {
  const id = lookupIn(row, "transactioncurrencyid");
  if (id === null) {
    return null;
  }
  const currency = await findRow(sales, `transactioncurrencies(${id})?$select=isocurrencycode`);
  return { id, isoCode: currency === null ? null : textIn(currency, "isocurrencycode").trim() };
}

async function readLines(
  sales: SalesClient,
  kind: DocumentKind,
  row: JsonObject,
): Promise<readonly SalesDocumentLine[]> {
  const rows = await sales.rows(
    `${kind.lineSet}?$select=${LINE_COLUMNS}&$filter=_${kind.id}_value eq ${textIn(row, kind.id)}&$orderby=sequencenumber`,
  );
  const lines: SalesDocumentLine[] = [];
  for (const line of rows) {
    const productId = lookupIn(line, "productid");
    const unitId = lookupIn(line, "uomid");
    const unit = unitId === null ? null : await findRow(sales, `uoms(${unitId})?$select=name`);
    lines.push({
      row: line,
      product: productId === null ? null : await readProduct(sales, productId),
      unit: unitId === null ? null : { id: unitId, name: unit === null ? "" : textIn(unit, "name") },
    });
  }
  return lines;
}

async function readProduct(sales: SalesClient, id: string): Promise<SalesProduct> {
  const product = await sales.get(`products(${id})?$select=name,productnumber,statecode,producttypecode`);
  return {
    id,
    name: textIn(product, "name"),
    number: textIn(product, "productnumber"),
    stateCode: numberIn(product, "statecode"),
    typeCode: numberIn(product, "producttypecode"),
  };
}
