import type { CompanySetup } from "../bc/ledger/companySetup";
import type { Currency, Customer, Item, ItemUnit, Resource } from "../bc/ledger/rows";
import type { JsonObject } from "../control/json";
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

/** What a person does in the local Business Central. */
export interface BcClient {
  readData(): Promise<BcData>;
  couplings(): Promise<readonly Pair[]>;
  /** Enables the connection to Sales, which schedules the jobs. */
  enableConnection(): Promise<void>;
  /** Runs a job of the integration now. @returns what it said. */
  runJob(name: string): Promise<readonly string[]>;
  /** Changes a mapping, e.g. which of its fields are switched on. */
  changeMapping(name: string, changes: JsonObject): Promise<void>;
  /** "Run Full Synchronization". @throws Error with what failed first. */
  synchroniseAll(): Promise<void>;
  blockItem(no: string, blocked: boolean): Promise<void>;
  blockCustomer(no: string, blocked: string): Promise<void>;
}

/** @param bcUrl e.g. http://localhost:5181 */
export function createBcClient(bcUrl: string): BcClient {
  const post = async (path: string, body: JsonObject, failure: string): Promise<unknown> => {
    const response = await fetch(`${bcUrl}/_sandbox/bc/${path}`, { method: "POST", body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`The local Business Central ${failure}: ${text}`);
    }
    return text === "" ? null : (JSON.parse(text) as unknown);
  };
  return {
    readData: async () => {
      const data: unknown = await (await fetch(`${bcUrl}/_sandbox/bc/data`)).json();
      if (!isBcData(data)) {
        throw new Error(`${bcUrl}/_sandbox/bc/data does not answer the local Business Central's master data.`);
      }
      return data;
    },
    couplings: async () => {
      const pairs: unknown = await (await fetch(`${bcUrl}/_sandbox/bc/couplings`)).json();
      return Array.isArray(pairs) ? pairs.filter(isPair) : [];
    },
    enableConnection: async () => {
      await post("connection", { enabled: true }, "did not enable its connection to Sales");
    },
    changeMapping: async (name, changes) => {
      await post(`synchronisation/mappings/${encodeURIComponent(name)}`, changes, `did not change the mapping ${name}`);
    },
    synchroniseAll: async () => {
      const jobs = await post("synchronisation/full", {}, "did not synchronise with Sales");
      const isFailed = (job: unknown): boolean =>
        isJsonObject(job) && isJsonObject(job.counts) && Number(job.counts.failed) > 0;
      if (Array.isArray(jobs) && jobs.some(isFailed)) {
        const errors: unknown = await (await fetch(`${bcUrl}/_sandbox/bc/synchronisation/errors`)).json();
        throw new Error(`The local Business Central did not synchronise all with Sales: ${JSON.stringify(errors)}`);
      }
    },
    blockItem: async (no, blocked) => {
      await post("cards/items", { no, blocked }, `did not change item ${no}`);
    },
    blockCustomer: async (no, blocked) => {
      await post(`customers/${encodeURIComponent(no)}`, { blocked }, `did not change customer ${no}`);
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

function isPair(value: unknown): value is Pair {
  return (
    isJsonObject(value) &&
    typeof value.crmId === "string" &&
    typeof value.integrationId === "string" &&
    typeof value.tableId === "number"
  );
}
