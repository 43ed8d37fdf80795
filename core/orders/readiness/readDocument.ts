import type { SalesOutcome, WireRow } from "../../ports";
import { AccountCustomertypecode, AccountFields, AccountStatecode } from "../../tables/Account.generated";
import { ContactFields } from "../../tables/Contact.generated";
import { PriceLevelFields } from "../../tables/PriceLevel.generated";
import { SalesOrderFields } from "../../tables/SalesOrder.generated";
import { TransactionCurrencyFields } from "../../tables/TransactionCurrency.generated";
import { ADDRESS_COLUMNS } from "../addressColumns";
import type { AddressColumns } from "../addressColumns";
import type { DocumentTable } from "../../documents/documentTable";
import type { RowQuery, RowReader } from "../../dataverse/rowReader";
import { etagOf, idOf, numberOf, relatedRow, textOf } from "../../values/wireValue";
import type { AccountFacts, AddressFacts, CurrencyFacts, CustomerFacts, DocumentFacts } from "./facts";
import { readLines } from "./readLines";

/** The document's price list as it stands on the wire; who changed its prices is asked afterwards. */
export type PriceListRow = WireRow | null;

const ACCOUNT: RowQuery = {
  select: [
    AccountFields.accountid,
    AccountFields.name,
    AccountFields.statecode,
    AccountFields.customertypecode,
    AccountFields._nav_accountstatisticsid_value,
  ],
};

/** Navigation properties of orders and quotes; the two tables agree in them and in these columns. */
const EXPAND: Readonly<Record<string, RowQuery>> = {
  customerid_account: ACCOUNT,
  customerid_contact: {
    select: [ContactFields.contactid, ContactFields.fullname],
    expand: { parentcustomerid_account: ACCOUNT },
  },
  pricelevelid: {
    select: [
      PriceLevelFields.pricelevelid,
      PriceLevelFields.name,
      PriceLevelFields._createdby_value,
      PriceLevelFields._modifiedby_value,
    ],
  },
  transactioncurrencyid: {
    select: [
      TransactionCurrencyFields.transactioncurrencyid,
      TransactionCurrencyFields.isocurrencycode,
      TransactionCurrencyFields.currencyprecision,
      TransactionCurrencyFields.exchangerate,
    ],
  },
};

const COLUMNS = [
  SalesOrderFields.name,
  SalesOrderFields.statecode,
  SalesOrderFields.discountamount,
  SalesOrderFields.discountpercentage,
  SalesOrderFields.totalamount,
  SalesOrderFields.requestdeliveryby,
  ...Object.values(ADDRESS_COLUMNS.billTo),
  ...Object.values(ADDRESS_COLUMNS.shipTo),
] as const;

/** Reads a document with its customer, price list and currency in one read, and its lines in another. */
export async function readDocument(
  reader: RowReader,
  table: DocumentTable,
  id: string,
  { hasCompanyColumn }: { readonly hasCompanyColumn: boolean },
): Promise<SalesOutcome<{ readonly facts: Omit<DocumentFacts, "priceList">; readonly priceList: PriceListRow }>> {
  const select = [
    table.numberColumn,
    ...COLUMNS,
    ...(hasCompanyColumn ? [SalesOrderFields._bcbi_companyid_value] : []),
  ];
  const [header, lines] = await Promise.all([
    reader.row(table.table, id, { select, expand: EXPAND }),
    readLines(reader, table.kind, id),
  ]);
  if (!header.ok) return header;
  if (!lines.ok) return lines;
  const row = header.value;
  const currency = relatedRow(row, "transactioncurrencyid");
  return {
    ok: true,
    value: {
      facts: {
        kind: table.kind,
        id,
        etag: etagOf(row),
        number: textOf(row[table.numberColumn]),
        name: textOf(row[SalesOrderFields.name]),
        isOpen: row[SalesOrderFields.statecode] === table.openState,
        customer: customer(row),
        lines: lines.value,
        billTo: address(row, ADDRESS_COLUMNS.billTo),
        shipTo: address(row, ADDRESS_COLUMNS.shipTo),
        discountAmount: numberOf(row[SalesOrderFields.discountamount]) ?? 0,
        discountPercentage: numberOf(row[SalesOrderFields.discountpercentage]) ?? 0,
        totalAmount: numberOf(row[SalesOrderFields.totalamount]),
        requestedOn: textOf(row[SalesOrderFields.requestdeliveryby]),
        currency: currency === null ? null : currencyFacts(currency),
        companyId: idOf(row[SalesOrderFields._bcbi_companyid_value]),
      },
      priceList: relatedRow(row, "pricelevelid"),
    },
  };
}

function customer(row: WireRow): CustomerFacts {
  const account = relatedRow(row, "customerid_account");
  if (account !== null) return { kind: "account", account: accountFacts(account) };
  const contact = relatedRow(row, "customerid_contact");
  if (contact === null) return { kind: "none" };
  const parent = relatedRow(contact, "parentcustomerid_account");
  return {
    kind: "contact",
    contact: { id: idOf(contact[ContactFields.contactid]) ?? "", name: textOf(contact[ContactFields.fullname]) ?? "" },
    account: parent === null ? null : accountFacts(parent),
  };
}

function accountFacts(row: WireRow): AccountFacts {
  return {
    id: idOf(row[AccountFields.accountid]) ?? "",
    name: textOf(row[AccountFields.name]) ?? "",
    isActive: row[AccountFields.statecode] === AccountStatecode.Active,
    isCustomer: row[AccountFields.customertypecode] === AccountCustomertypecode.Customer,
    statisticsId: idOf(row[AccountFields._nav_accountstatisticsid_value]),
  };
}

function currencyFacts(row: WireRow): CurrencyFacts {
  return {
    id: idOf(row[TransactionCurrencyFields.transactioncurrencyid]) ?? "",
    code: textOf(row[TransactionCurrencyFields.isocurrencycode]),
    precision: numberOf(row[TransactionCurrencyFields.currencyprecision]),
    rate: numberOf(row[TransactionCurrencyFields.exchangerate]),
  };
}

function address(row: WireRow, columns: AddressColumns): AddressFacts {
  return {
    line1: textOf(row[columns.line1]),
    line2: textOf(row[columns.line2]),
    postalCode: textOf(row[columns.postalCode]),
    city: textOf(row[columns.city]),
    state: textOf(row[columns.state]),
    country: textOf(row[columns.country]),
  };
}
