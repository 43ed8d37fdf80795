import type { Currency, Customer, Item, ItemUnit, Resource } from "../bc/ledger/rows";
import { isJsonObject } from "../control/json";

export type SynchronisedItem = Item & { readonly inventory: number; readonly units: readonly ItemUnit[] };

/** The master data of the local Business Central, as its own jobs read it from its database. */
export interface BcData {
  readonly company: { readonly id: string; readonly name: string; readonly currencyCode: string };
  readonly currencies: readonly Currency[];
  readonly customers: readonly Customer[];
  readonly items: readonly SynchronisedItem[];
  readonly resources: readonly Resource[];
}

export const TABLES = { customer: 18, item: 27, resource: 156 } as const;

/** BC's side of a synchronisation: read the master data, keep the pairs. */
export interface BcClient {
  readData(): Promise<BcData>;
  couple(pair: { readonly crmId: string; readonly integrationId: string; readonly tableId: number }): Promise<void>;
}

/** @param bcUrl e.g. http://localhost:5181 */
export function createBcClient(bcUrl: string): BcClient {
  return {
    readData: async () => {
      const data: unknown = await (await fetch(`${bcUrl}/_sandbox/bc/data`)).json();
      if (!isBcData(data)) {
        throw new Error(`${bcUrl}/_sandbox/bc/data does not answer the local Business Central's master data.`);
      }
      return data;
    },
    couple: async (pair) => {
      const response = await fetch(`${bcUrl}/_sandbox/bc/couplings`, { method: "POST", body: JSON.stringify(pair) });
      if (!response.ok) {
        throw new Error(`The local Business Central refused a coupling: ${await response.text()}`);
      }
    },
  };
}

function isBcData(value: unknown): value is BcData {
  return isJsonObject(value) && ["currencies", "customers", "items", "resources"].every((name) => Array.isArray(value[name])) && isJsonObject(value.company);
}
