import type { Client } from "../../../../core/businesscentral/client";
import { findRecord } from "../../../../core/synchronisation/findRecord";
import { withClient } from "../../../../core/businesscentral/client";
import { apiCaller } from "../../../../core/statistics/customerConnection";
import { readConnections } from "../../../../core/connection/readConnections";
import { fakeSales, rows } from "../../../support/fakeSales";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { newPageMemory } from "../../../../core/values/pageMemory";
import { CONNECTION } from "../availability/scene";

/** @param known lists that are published, with their rows */
async function found(known: Readonly<Record<string, readonly object[]>>, ...asked: Parameters<typeof ask>) {
  const connections = await readConnections(fakeSales({ bcs_connection: rows(CONNECTION) }));
  const [connection] = connections.ok ? connections.value : [];
  const opened = connection === undefined ? null : apiCaller(connection);
  if (opened?.ok !== true) {
    throw new Error("The connection is whole.");
  }
  const { address, credentials } = opened.caller;
  const answer = (url: string) => {
    const list = Object.entries(known).find(([name]) => url.includes(`/${name}`) || url.startsWith(name))?.[1];
    return list === undefined
      ? { status: 404, body: {} }
      : { status: 200, body: { "@odata.context": "https://bc.test/$metadata#S", value: list } };
  };
  const transport = fakeTransport(({ url, body }) => {
    if (body === undefined) {
      const { status, body: told } = answer(url);
      return response(status, JSON.stringify(told));
    }
    const { requests } = JSON.parse(body) as {
      readonly requests: readonly { readonly id: string; readonly url: string }[];
    };
    return response(200, JSON.stringify({ responses: requests.map(({ id, url: part }) => ({ id, ...answer(part) })) }));
  });
  const clock = { now: () => new Date(), after: () => () => undefined };
  const result = await withClient({ transport, clock, memory: newPageMemory() }, credentials, undefined, (client) =>
    ask(...asked)(client, address),
  );
  return { result, requests: transport.requests.length };
}
const ask =
  (kind: Parameters<typeof findRecord>[2], known: string | null) =>
  (client: Client, address: Parameters<typeof findRecord>[1]["address"]) =>
    findRecord(client, { address, overrides: {} }, kind, known);

const LISTS = { CustomerPriceGroups: [], SalesPriceLists: [] };
const LIST = { Code: "STAMKUNDE", Defines: "Price" };
const GROUP = { Code: "STAMKUNDE", Coupled_to_Dataverse: true };

describe("the record that a row of Sales names", () => {
  it.each<readonly [string, Readonly<Record<string, readonly object[]>>, object]>([
    ["is a price list that shows no pair", { ...LISTS, SalesPriceLists: [LIST] }, { kind: "record", isCoupled: null }],
    [
      "is a coupled price group, whatever the other list says",
      { CustomerPriceGroups: [GROUP], SalesPriceLists: [LIST] },
      { isCoupled: true },
    ],
    [
      "is a price list rather than a price group that is not coupled",
      { CustomerPriceGroups: [{ ...GROUP, Coupled_to_Dataverse: false }], SalesPriceLists: [LIST] },
      { isCoupled: null },
    ],
    ["is none where neither list has it", LISTS, { kind: "none" }],
    ["is not told where one of the lists is not published", { SalesPriceLists: [] }, { kind: "notTold" }],
  ])("%s", async (_name, known, expected) => {
    expect((await found(known, "priceList", "STAMKUNDE")).result).toMatchObject(expected);
  });

  it("is none where its code is longer than any, and nobody is asked", async () => {
    expect(await found({}, "priceList", "NOK Default Price List")).toEqual({
      result: { kind: "none", by: "number" },
      requests: 0,
    });
  });

  it.each([
    ["vendor", "Kystfrakt"],
    ["priceList", null],
    ["opportunity", ""],
  ] as const)("is not told of a %s called %j", async (kind, name) => {
    expect(await found({}, kind, name)).toEqual({ result: { kind: "notTold", service: null }, requests: 0 });
  });
});
