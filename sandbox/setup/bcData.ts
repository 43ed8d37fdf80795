import type { CompanySetup } from "../bc/ledger/companySetup";
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
  readonly setup: CompanySetup;
}

/** A row of Sales and the BC record that belongs to it. */
export interface Pair {
  readonly crmId: string;
  /** SystemId in BC. */
  readonly integrationId: string;
  /** Number of BC's table. */
  readonly tableId: number;
}

/** BC's side of a synchronisation: read the master data, keep the pairs. */
export interface BcClient {
  readData(): Promise<BcData>;
  couple(pairs: readonly Pair[]): Promise<void>;
  /** Enables the connection to Sales, which schedules the jobs. */
  enableConnection(): Promise<void>;
  /** Runs a job of the integration now. @returns what it said. */
  runJob(name: string): Promise<readonly string[]>;
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
    couple: async (pairs) => {
      const response = await fetch(`${bcUrl}/_sandbox/bc/couplings`, { method: "POST", body: JSON.stringify(pairs) });
      if (!response.ok) {
        throw new Error(`The local Business Central refused a coupling: ${await response.text()}`);
      }
    },
    enableConnection: async () => {
      const response = await fetch(`${bcUrl}/_sandbox/bc/connection`, {
        method: "POST",
        body: JSON.stringify({ enabled: true }),
      });
      if (!response.ok) {
        throw new Error(`The local Business Central did not enable its connection to Sales: ${await response.text()}`);
      }
    },
    runJob: async (name) => {
      const run: unknown = await (await fetch(`${bcUrl}/_sandbox/bc/jobs/${name}/run`, { method: "POST" })).json();
      const messages = isJsonObject(run) && Array.isArray(run.messages) ? run.messages.map(String) : [];
      if (!isJsonObject(run) || run.result !== "Success") {
        throw new Error(
          `The local Business Central's job ${name} failed: ${messages.length > 0 ? messages.join(" ") : JSON.stringify(run)}`,
        );
      }
      return messages;
    },
  };
}

function isBcData(value: unknown): value is BcData {
  return (
    isJsonObject(value) &&
    ["currencies", "customers", "items", "resources"].every((name) => Array.isArray(value[name])) &&
    isJsonObject(value.company) &&
    isJsonObject(value.setup)
  );
}
