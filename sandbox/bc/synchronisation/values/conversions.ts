import { localDate, localMidnight } from "../../../client/localMidnight";
import { COUPLED_TABLES } from "../../ledger/rows";
import { tradeSetup } from "../../ledger/trade";
import type { SynchContext } from "../context";
import { SynchFailure } from "../failures";
import type { LocalRecord, LocalValue } from "../local/localTable";

/** A value of a column in Sales; a lookup's is the id. */
export type Wire = string | number | boolean | null;

/** How a field's value becomes a column's and back. */
export interface Conversion {
  /** Of a lookup: where its rows stand, and how it is bound where that is not the column's name. */
  readonly lookup?: { readonly entitySet: string; readonly navigation?: string };
  /** Written when the row is made, and left alone afterwards. */
  readonly onlyNew?: true;
  /** Sales fills the column itself, from what the row hangs on. */
  readonly isOfParent?: true;
  /** Undefined: the column is left alone. @throws SynchFailure with BC's words when the value has no counterpart. */
  toSales(value: LocalValue, context: SynchContext, record: LocalRecord): Wire | undefined | Promise<Wire>;
  toLocal(value: Wire, context: SynchContext): LocalValue | undefined | Promise<LocalValue>;
}

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

function coupledRow(
  context: SynchContext,
  tableId: number,
  { field, key }: { readonly field: string; readonly key: LocalValue },
): string {
  const record = context.recordByKey(tableId, String(key));
  const coupling = record === undefined ? undefined : context.pairs.ofRecord(tableId, record.systemId);
  if (coupling === undefined) {
    throw new SynchFailure(`${field} ${String(key)} must be coupled to a Dataverse row.`);
  }
  return coupling.crmId;
}

function coupledKey(
  context: SynchContext,
  tableId: number,
  { column, id }: { readonly column: string; readonly id: string },
): string {
  const coupling = context.pairs.ofRow(tableId, id);
  const record = coupling === undefined ? undefined : context.recordById(tableId, coupling.integrationId);
  if (record === undefined) {
    throw new SynchFailure(`${column} ${id} must be coupled to a Dataverse row.`);
  }
  return record.key;
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

/** The base unit of an item or resource: coupled by itself, or in the model before unit groups the only unit of its group. */
function toUnit(kind: "Item" | "Resource"): Conversion {
  const tableId = kind === "Item" ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit;
  return {
    lookup: { entitySet: "uoms" },
    toSales: (value, context, record) => {
      if (value === "") {
        throw new SynchFailure(
          `Base Unit of Measure must have a value in ${kind}: No.=${record.key}. It cannot be zero or empty.`,
        );
      }
      return unitRow(context, kind, { no: record.key, code: String(value) });
    },
    toLocal: (value, context) => {
      const coupling = value === null ? undefined : context.pairs.ofRow(tableId, String(value));
      const unit = coupling === undefined ? undefined : context.recordById(tableId, coupling.integrationId);
      if (unit === undefined) {
        throw new SynchFailure(`Base Unit of Measure ${String(value)} must be coupled to a Dynamics 365 Sales record.`);
      }
      return unit.read("Code");
    },
  };
}

/** Id of the unit in Sales. @param unit.code "" is the base unit. @throws SynchFailure when it is not there. */
export async function unitRow(
  context: SynchContext,
  kind: "Item" | "Resource",
  unit: { readonly no: string; readonly code: string },
): Promise<string> {
  const { company, pairs } = context;
  const source = kind === "Item" ? company.items.get(unit.no) : company.resources.get(unit.no);
  const code = unit.code === "" ? (source?.baseUnit ?? "") : unit.code;
  if (!tradeSetup(company).unitGroupMapping) {
    return (await onlyUnit(context, code)).id;
  }
  const tableId = kind === "Item" ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit;
  const systemId = context.recordByKey(tableId, `${unit.no},${code}`)?.systemId;
  const coupling = systemId === undefined ? undefined : pairs.ofRecord(tableId, systemId);
  if (coupling === undefined) {
    throw new SynchFailure(
      `${kind} Unit of Measure (${unit.no}, ${code}) must be coupled to a Dynamics 365 Sales record.`,
    );
  }
  return coupling.crmId;
}

/** Codeunit 5342, GetValidCRMUnitOfMeasureRecords: group `NAV <code>` with its one unit. */
export async function onlyUnit(
  context: SynchContext,
  code: string,
): Promise<{ readonly id: string; readonly groupId: string }> {
  const { sales } = context;
  const group = `NAV ${code}`;
  const [row] = await sales.rows(
    `uomschedules?$select=uomscheduleid&$filter=${encodeURIComponent(`name eq '${group.replaceAll("'", "''")}'`)}`,
  );
  if (row === undefined) {
    throw new SynchFailure(`Cannot find the unit group '${group}' in Dataverse.`);
  }
  const groupId = String(row.uomscheduleid).toLowerCase();
  const [unit, another] = await context.unitsOf(groupId);
  if (unit === undefined) {
    throw new SynchFailure(`Cannot find any unit of measure inside the unit group '${group}' in Dataverse.`);
  }
  if (another !== undefined) {
    throw new SynchFailure(`Multiple units of measure were found in the unit group '${group}' in Dataverse.`);
  }
  if (unit.name !== code) {
    throw new SynchFailure(
      `The unit of measure in the unit group '${group}' has an incorrect name: expected name '${code}', found name '${unit.name}'.`,
    );
  }
  if (unit.quantity !== 1) {
    throw new SynchFailure(`The quantity on the unit of measure '${code}' should be 1.`);
  }
  return { id: unit.id, groupId };
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
