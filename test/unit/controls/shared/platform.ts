import { TextDecoder, TextEncoder } from "node:util";
import { secret } from "../../../../core/values/secret";
import type { TokenOutcome } from "../../../../core/values/signIn";
import { pageShelf } from "../../../../browser/pageShelf";
import type { FakeBusinessCentral, Services } from "./fakeBusinessCentral";
import { fakeBusinessCentral } from "./fakeBusinessCentral";

// Every browser has these; jsdom does not.
Object.assign(globalThis, { TextEncoder, TextDecoder });

export const CONNECTION = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_itemavailabilityenabled: true,
  bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_apiurl: "https://bc.test/BC/api/v2.0",
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
  bcs_itemcardservice: "ItemCard",
  bcs_purchaselinesservice: "PurchaseLines",
};

/** The same, for whoever signs in with Microsoft Entra ID. */
export const ENTRA_CONNECTION = {
  ...CONNECTION,
  bcs_odataurl: "https://api.businesscentral.dynamics.com/v2.0/Production/ODataV4",
  bcs_apiurl: "https://api.businesscentral.dynamics.com/v2.0/Production/api/v2.0",
  bcs_authentication: 727000001,
  bcs_tenantid: "skarvholm.test",
  bcs_clientid: "11111111-2222-4333-8444-555555555555",
  bcs_username: null,
  bcs_accesskey: null,
};

/** Puts a Microsoft Entra ID in the place of the real one: it has a token once somebody has signed in. */
export function installEntraId(): void {
  let token: TokenOutcome = { ok: false, problem: { kind: "needed" } };
  const source = {
    token: () => Promise.resolve(token),
    signIn: () => Promise.resolve((token = { ok: true, token: secret("token-1") })),
  };
  pageShelf().set("signIn.1", Promise.resolve(source));
}

export type Rows = Readonly<Record<string, unknown>>[];

/** Tables by logical name; each row carries its id under the table's own id column. */
export type Tables = Record<string, { readonly id: string; rows: Rows }>;

/** `context.webAPI` over rows in memory. A filter's ids and literals choose rows that hold them all. */
export function fakeWebApi(tables: Tables) {
  const updates: (readonly [string, string, Readonly<Record<string, unknown>>])[] = [];
  const asked: string[] = [];
  const removed: string[] = [];
  const find = (table: string) => {
    const found = tables[table];
    if (found === undefined) {
      throw Object.assign(new Error(`Resource not found for the segment '${table}'.`), { errorCode: 0x80060888 });
    }
    return found;
  };
  const bare = (id: unknown) => String(id).toLowerCase();
  return {
    asked,
    updates,
    removed,
    createRecord: (table: string, data: Readonly<Record<string, unknown>>) => {
      const { id: column, rows } = find(table);
      const id = `new-${rows.length + 1}`;
      const lookups = Object.entries(data).flatMap(([name, value]) => {
        const [, navigation] = /^(\w+)@odata\.bind$/.exec(name) ?? [];
        const [, target] = /\(([^)]+)\)$/.exec(String(value)) ?? [];
        return navigation === undefined ? [] : [[`_${navigation}_value`, target] as const];
      });
      rows.push({ ...data, ...Object.fromEntries(lookups), [column]: id });
      return Promise.resolve({ id, entityType: table });
    },
    deleteRecord: (table: string, id: string) => {
      const known = find(table);
      removed.push(id);
      known.rows = known.rows.filter((row) => bare(row[known.id]) !== bare(id));
      return Promise.resolve({ id, entityType: table });
    },
    retrieveRecord: async (table: string, id: string) => {
      asked.push(`${table} ${id}`);
      const { id: column, rows } = await Promise.resolve(find(table));
      const row = rows.find((each) => bare(each[column]) === bare(id));
      if (row === undefined) {
        throw Object.assign(new Error("Does Not Exist"), { errorCode: 0x80040217 });
      }
      return row;
    },
    retrieveMultipleRecords: async (table: string, options: string) => {
      asked.push(table);
      const { rows } = await Promise.resolve(find(table));
      const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(options)?.[1] ?? "");
      const wanted = [...filter.matchAll(/(\w+) eq ([\w-]+)/g)].filter(([, column]) => column !== "statecode");
      return {
        entities:
          wanted.length === 0
            ? rows
            : rows.filter((row) =>
                wanted.some(([, column = "", value = ""]) => bare(row[column] ?? null) === bare(value)),
              ),
        nextLink: "",
      };
    },
    updateRecord: (table: string, id: string, data: Readonly<Record<string, unknown>>) => {
      updates.push([table, id, data]);
      const row = find(table).rows.find((each) => bare(each[find(table).id]) === bare(id));
      if (row === undefined) {
        return Promise.reject(Object.assign(new Error("Does Not Exist"), { errorCode: 0x80040217 }));
      }
      Object.assign(row, data);
      return Promise.resolve({ id, entityType: table });
    },
  };
}

/** What every context has, in English, at Greenwich. @param columns that tables have beside the standard ones */
export function contextParts(strings: ReadonlyMap<string, string>, columns: readonly string[] = []) {
  return {
    resources: { getString: (key: string) => strings.get(key) ?? key },
    formatting: {
      formatDecimal: (value: number, precision: number) => value.toFixed(precision),
      formatTime: (at: Date) => at.toISOString().slice(11, 16),
      formatDateShort: (date: Date) => `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`,
    },
    userSettings: { getTimeZoneOffsetMinutes: () => 0 },
    utils: {
      hasEntityPrivilege: () => true,
      getEntityMetadata: () =>
        Promise.resolve({
          Attributes: { get: (name: string) => (columns.includes(name) ? { LogicalName: name } : null) },
        }),
    },
  };
}

/** What the page has read of Sales in former tests is forgotten. */
export function forgetSales(): void {
  pageShelf().delete("sales.2");
}

/** Puts Business Central in the place of the network. A page's memory of former tests is forgotten. */
export function installBusinessCentral(services: Services): FakeBusinessCentral {
  forgetSales();
  pageShelf().delete("availability.3");
  const bc = fakeBusinessCentral(services);
  globalThis.fetch = bc.fetch;
  return bc;
}
