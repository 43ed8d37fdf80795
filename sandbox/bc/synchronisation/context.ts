import type { SalesClient } from "../../client/salesClient";
import { quote, textOf } from "../../client/salesClient";
import type { JsonObject } from "../../control/json";
import type { CompanyColumn } from "../jobs/companyColumn";
import { findCompanyColumn } from "../jobs/companyColumn";
import type { Company } from "../ledger/company";
import type { LocalRecord } from "./local/localTable";
import { localTable } from "./local/localTables";
import { Pairs } from "./pairs";

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly groupId: string;
}

/** What one run works with. Small tables of Sales are read when first needed and kept for the run, as BC caches them. */
export interface SynchContext {
  readonly company: Company;
  readonly sales: SalesClient;
  readonly now: () => Date;
  readonly pairs: Pairs;
  /** A record of BC by its key, as it was when the run first asked for its table. */
  recordByKey(tableId: number, key: string): LocalRecord | undefined;
  recordById(tableId: number, systemId: string): LocalRecord | undefined;
  /** Tells that a record has been written. */
  keepRecord(tableId: number, record: LocalRecord): void;
  /** Id of the row in Sales that stands for the company's own currency; made where Sales has none. */
  ownCurrencyId(): Promise<string>;
  /** Id of "NOK Default Price List"; made where Sales has none. */
  defaultPriceListId(): Promise<string>;
  /** Units of a unit group in Sales. */
  unitsOf(groupId: string): Promise<readonly Unit[]>;
  /** Tells of a unit that was made meanwhile. */
  addUnit(unit: Unit): Promise<void>;
  /** How rows of a table name their company; null where Sales has not BC's base solution. */
  companyColumn(table: string): Promise<CompanyColumn | null>;
  /** Id of the user that this runs as. */
  userId(): Promise<string>;
}

export function createContext(parts: Pick<SynchContext, "company" | "sales" | "now">): SynchContext {
  const { company, sales } = parts;
  const units = new Map<string, Promise<Unit[]>>();
  const readUnits = (groupId: string): Promise<Unit[]> => {
    const known = units.get(groupId);
    if (known !== undefined) {
      return known;
    }
    const read = sales
      .rows(`uoms?$select=uomid,name,quantity&$filter=_uomscheduleid_value eq ${groupId}`)
      .then((rows) => rows.map((row) => toUnit(row, groupId)));
    units.set(groupId, read);
    return read;
  };
  const columns = new Map<string, () => Promise<CompanyColumn | null>>();
  const tables = new Map<number, IndexedRecords>();
  const indexed = (tableId: number): IndexedRecords => {
    const known = tables.get(tableId) ?? new IndexedRecords(localTable(tableId).records(company));
    tables.set(tableId, known);
    return known;
  };
  const ownCurrencyId = once(() => ensureOwnCurrency(sales, company.currencyCode));
  return {
    ...parts,
    pairs: new Pairs(company),
    recordByKey: (tableId, key) => indexed(tableId).byKey.get(key),
    recordById: (tableId, systemId) => indexed(tableId).byId.get(systemId),
    keepRecord: (tableId, record) => indexed(tableId).put(record),
    ownCurrencyId,
    defaultPriceListId: once(async () =>
      ensureDefaultPriceList(sales, `${company.currencyCode} Default Price List`, await ownCurrencyId()),
    ),
    unitsOf: readUnits,
    addUnit: async (unit) => {
      const known = await readUnits(unit.groupId);
      // Whoever asks first after it was made reads it from Sales.
      if (!known.some(({ id }) => id === unit.id)) {
        known.push(unit);
      }
    },
    companyColumn: (table) => {
      const known = columns.get(table) ?? once(() => findCompanyColumn(sales, table));
      columns.set(table, known);
      return known();
    },
    userId: once(async () => textOf(await sales.get("WhoAmI"), "UserId").toLowerCase()),
  };
}

class IndexedRecords {
  readonly byKey = new Map<string, LocalRecord>();
  readonly byId = new Map<string, LocalRecord>();

  constructor(records: readonly LocalRecord[]) {
    records.forEach((record) => this.put(record));
  }

  put(record: LocalRecord): void {
    this.byKey.set(record.key, record);
    this.byId.set(record.systemId, record);
  }
}

/** A question that is asked once; asked anew where it failed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

function toUnit(row: JsonObject, groupId: string): Unit {
  return {
    id: textOf(row, "uomid").toLowerCase(),
    name: textOf(row, "name"),
    quantity: typeof row.quantity === "number" ? row.quantity : 0,
    groupId,
  };
}

const CURRENCY_DECIMALS = 2;

/** Codeunit 5342, FindNAVLocalCurrencyInCRM. */
async function ensureOwnCurrency(sales: SalesClient, code: string): Promise<string> {
  const [row] = await sales.rows(
    `transactioncurrencies?$select=transactioncurrencyid&$filter=${encodeURIComponent(`isocurrencycode eq ${quote(code)}`)}`,
  );
  return row === undefined
    ? sales.create("transactioncurrencies", {
        isocurrencycode: code,
        currencyname: code,
        currencysymbol: code,
        currencyprecision: CURRENCY_DECIMALS,
        exchangerate: 1,
      })
    : textOf(row, "transactioncurrencyid").toLowerCase();
}

/** Codeunit 5342, FindCRMDefaultPriceList: by its name, made anew where it is gone. */
async function ensureDefaultPriceList(sales: SalesClient, name: string, currencyId: string): Promise<string> {
  const [row] = await sales.rows(
    `pricelevels?$select=pricelevelid&$filter=${encodeURIComponent(`name eq ${quote(name)}`)}`,
  );
  return row === undefined
    ? sales.create("pricelevels", { name, "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})` })
    : textOf(row, "pricelevelid").toLowerCase();
}
