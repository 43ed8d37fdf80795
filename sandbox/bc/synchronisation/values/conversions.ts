import { localDate, localMidnight } from "../../../client/localMidnight";
import { COUPLED_TABLES } from "../../ledger/rows";
import type { SynchContext } from "../context";
import { SynchFailure } from "../failures";
import type { LocalRecord } from "../local/localTable";
import type { Conversion, Wire } from "./conversion";
import { coupledKey, coupledRow } from "./coupled";
import { toUnit, unitRow } from "./units";

const same: Conversion = { toSales: (value) => value, toLocal: (value) => value ?? "" };

const CONVERSIONS = {
  same,
  onlyNew: { ...same, onlyNew: true },
  ofParent: { ...same, isOfParent: true, toLocal: () => undefined },
  /** BC counts the amount by itself, whatever Sales says. */
  countedAnew: { ...same, toLocal: () => undefined },
  /** A line that Sales made has no number there yet. */
  lineNumber: { ...same, toLocal: (value) => value ?? undefined },
  /** Codeunit 5342: Sales takes no negative price and no negative stock. */
  notNegative: { ...same, toSales: (value) => Math.max(0, Number(value)) },
  /** A date without time. */
  day: { toSales: (value) => (value === "" ? null : value), toLocal: (value) => dayOf(value) },
  /** A date that Sales keeps as a moment: midnight where the company is. */
  localDay: {
    toSales: (value) => (value === "" ? null : localMidnight(String(value))),
    toLocal: (value) => dayOf(value),
  },
  currency: {
    lookup: { entitySet: "transactioncurrencies" },
    toSales: (value, context) =>
      value === "" || value === context.company.currencyCode
        ? context.ownCurrencyId()
        : coupledRow(context, COUPLED_TABLES.currency, { field: "Currency Code", key: value }),
    toLocal: async (value, context) =>
      value === null || value === (await context.ownCurrencyId())
        ? ""
        : coupledKey(context, COUPLED_TABLES.currency, { column: "TransactionCurrencyId", id: String(value) }),
  },
  /** Codeunit 5342, GetCoupledCDSUserId: nobody where the record has no salesperson. */
  owner: {
    lookup: { entitySet: "systemusers" },
    toSales: (value, { company, pairs }) => {
      const known = company.relations.salespeople.get(String(value));
      if (known === undefined) {
        return null;
      }
      const user = pairs.ofRecord(COUPLED_TABLES.salesperson, known.systemId)?.crmId;
      if (user === undefined) {
        throw new SynchFailure(`Salesperson/Purchaser ${known.code} must be coupled to a Dataverse User row.`);
      }
      return user;
    },
    toLocal: (value) => value ?? "",
  },
  customer: toCoupled(COUPLED_TABLES.customer, "accounts", "Contact Company No."),
  sellToCustomer: {
    ...toCoupled(COUPLED_TABLES.customer, "accounts", "Sell-to Customer No."),
    lookup: { entitySet: "accounts", navigation: "customerid_account" },
  },
  /** Codeunit 5341, AddWriteInProductNo: a line without product stands for the write-in product, and the other way. */
  soldProduct: {
    lookup: { entitySet: "products" },
    toSales: (value, context, record) =>
      value === context.company.setup.writeInProductNo
        ? null
        : coupledRow(context, soldTable(record), { field: "No.", key: value }),
    toLocal: (value, context) => {
      if (value === null) {
        return writeInProduct(context);
      }
      const isItem = context.pairs.ofRow(COUPLED_TABLES.item, String(value)) !== undefined;
      const tableId = isItem ? COUPLED_TABLES.item : COUPLED_TABLES.resource;
      return coupledKey(context, tableId, { column: "ProductId", id: String(value) });
    },
  },
  contact: toCoupled(COUPLED_TABLES.contact, "contacts", "Contact No."),
  item: toCoupled(COUPLED_TABLES.item, "products", "Item No."),
  priceList: toCoupled(COUPLED_TABLES.priceListHeader, "pricelevels", "Price List Code"),
  priceGroup: toCoupled(COUPLED_TABLES.customerPriceGroup, "pricelevels", "Sales Code"),
  assetProduct: {
    lookup: { entitySet: "products" },
    toSales: (value, context, record) => coupledRow(context, assetTable(record), { field: "Asset No.", key: value }),
    toLocal: (value) => value ?? "",
  },
  assetUnit: {
    lookup: { entitySet: "uoms" },
    toSales: (_value, context, record) => {
      const kind = record.read("Asset Type") === "Resource" ? "Resource" : "Item";
      return unitRow(context, kind, {
        no: String(record.read("Asset No.")),
        code: String(record.read("Unit of Measure Code")),
      });
    },
    toLocal: (value) => value ?? "",
  },
  itemUnit: toUnit("Item"),
  resourceUnit: toUnit("Resource"),
  paymentTerms: toOption("paymenttermscode", "Payment Terms"),
  shipmentMethod: toOption("address1_freighttermscode", "Shipment Method"),
  shippingAgent: toOption("address1_shippingmethodcode", "Shipping Agent"),
} satisfies Readonly<Record<string, Conversion>>;

export type ConversionName = keyof typeof CONVERSIONS;

export function conversionNamed(name: ConversionName = "same"): Conversion {
  return CONVERSIONS[name];
}

function dayOf(value: Wire): string {
  return typeof value === "string" ? localDate(value) : "";
}

/** A field that names a record of a coupled table (FindNewValueForCoupledRecordPK). */
function toCoupled(tableId: number, entitySet: string, field: string): Conversion {
  return {
    lookup: { entitySet },
    toSales: (value, context) => (value === "" ? null : coupledRow(context, tableId, { field, key: value })),
    toLocal: (value, context) =>
      value === null ? "" : coupledKey(context, tableId, { column: field, id: String(value) }),
  };
}

function writeInProduct({ company }: SynchContext): string {
  if (company.setup.writeInProductNo === "") {
    throw new SynchFailure(
      "Sales line contains a write-in product. You must choose the default write-in product in Sales & Receivables Setup window.",
    );
  }
  return company.setup.writeInProductNo;
}

function soldTable(record: LocalRecord): number {
  return record.read("Type") === "Resource" ? COUPLED_TABLES.resource : COUPLED_TABLES.item;
}

function assetTable(record: LocalRecord): number {
  return record.read("Asset Type") === "Resource" ? COUPLED_TABLES.resource : COUPLED_TABLES.item;
}

/**
 * An option of Sales that table CRM Option Mapping keeps for a code (codeunit 5342, ConvertTableToOption). Where it keeps none for the column, the
 * mapping of the table has never run, and the column is left alone.
 */
function toOption(column: string, table: string): Conversion {
  const prefix = `${column.replace("address1_", "")}/`;
  const kept = ({ company }: SynchContext) => [...company.trade.options].filter(([name]) => name.startsWith(prefix));
  return {
    toSales: (value, context) => {
      const options = kept(context);
      if (options.length === 0) {
        return undefined;
      }
      if (value === "") {
        return null;
      }
      const key = options.find(([, { code }]) => code === value)?.[0];
      if (key === undefined) {
        throw new SynchFailure(`${table} Code ${String(value)} must be coupled to a Dataverse record.`);
      }
      return Number(key.slice(prefix.length));
    },
    toLocal: (value, context) => {
      const options = kept(context);
      if (options.length === 0) {
        return undefined;
      }
      const code = options.find(([name]) => name === `${prefix}${String(value)}`)?.[1].code;
      if (value !== null && code === undefined) {
        throw new SynchFailure(`${column} ${String(value)} must be coupled to a Dataverse record.`);
      }
      return code ?? "";
    },
  };
}
