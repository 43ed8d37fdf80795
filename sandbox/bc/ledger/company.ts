import type {
  Coupling, Currency, Customer, Item, ItemLedgerEntry, ItemSubstitution, ItemUnit, Location, PurchaseLine, Resource, SalesLine, TransferLine, Vendor,
} from "./rows";

/** Everything one company holds. Entries and lines are kept by item, for the figures are asked for by item. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** ISO 4217 code of the company's own currency ("LCY"). */
  readonly currencyCode: string;
  readonly items: Map<string, Item>;
  readonly itemUnits: Map<string, ItemUnit[]>;
  readonly itemEntries: Map<string, ItemLedgerEntry[]>;
  readonly salesLines: Map<string, SalesLine[]>;
  readonly purchaseLines: Map<string, PurchaseLine[]>;
  readonly transferLines: Map<string, TransferLine[]>;
  readonly substitutions: Map<string, ItemSubstitution[]>;
  readonly locations: Map<string, Location>;
  readonly customers: Map<string, Customer>;
  readonly vendors: Map<string, Vendor>;
  readonly resources: Map<string, Resource>;
  readonly currencies: Map<string, Currency>;
  readonly couplings: Map<string, Coupling>;
}

export function createCompany(identity: Pick<Company, "id" | "name" | "displayName" | "currencyCode">): Company {
  return {
    ...identity,
    items: new Map(),
    itemUnits: new Map(),
    itemEntries: new Map(),
    salesLines: new Map(),
    purchaseLines: new Map(),
    transferLines: new Map(),
    substitutions: new Map(),
    locations: new Map(),
    customers: new Map(),
    vendors: new Map(),
    resources: new Map(),
    currencies: new Map(),
    couplings: new Map(),
  };
}

/** Adds a row to the list kept under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, row: T): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [row]);
  } else {
    list.push(row);
  }
}

/** BC's key of a coupling: both ids, lower case. */
export function couplingKey(crmId: string, integrationId: string): string {
  return `${crmId.toLowerCase()}/${integrationId.toLowerCase()}`;
}
