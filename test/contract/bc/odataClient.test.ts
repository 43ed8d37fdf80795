import { EdmV4, OData } from "@odata/client";

import { createBusinessCentral } from "../../../sandbox/bc/createBusinessCentral";
import { Clock } from "../../../sandbox/control/clock";
import { createDemo } from "../../../sandbox/demo/createDemo";
import type { Served } from "../../../sandbox/serve";
import { serve } from "../../../sandbox/serve";
import { KEY } from "./client";

interface ItemCard {
  readonly No: string;
  readonly Description: string;
  readonly Inventory: number;
}

/** A client that we did not write, over a real port. */
describe("@odata/client", () => {
  let server: Served;
  let client: ReturnType<typeof OData.New4>;

  beforeAll(async () => {
    const { app } = createBusinessCentral({ clock: new Clock(), demo: createDemo, salesOrigins: [] });
    server = await serve(app, 0);
    client = OData.New4({
      serviceEndpoint: `${server.url}/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')/`,
      metadataUri: `${server.url}/BC/ODataV4/$metadata`,
      credential: { username: "SALESREADER", password: KEY },
    });
  });
  afterAll(() => server.close());

  test("queries a collection with filter, select, order and top", async () => {
    const items = await client
      .getEntitySet<ItemCard>("ItemCard")
      .query(
        client
          .newParam()
          .filter("startswith(No,'STOL') and Inventory gt 100")
          .select(["No", "Inventory"])
          .orderby("Inventory", "desc")
          .top(2),
      );
    expect(items.map(({ No, Inventory }) => [No, Inventory])).toEqual([
      ["STOL-2200", 330],
      ["STOL-2100", 152],
    ]);
  });

  test("retrieves an entity by its key", async () => {
    const item = await client.getEntitySet<ItemCard>("ItemCard").retrieve("BORD-1000");
    expect([item.No, item.Inventory]).toEqual(["BORD-1000", 58]);
  });

  // The client itself neither doubles quotes nor encodes a filter (2.21.10), so the caller does.
  test("finds the hostile item by its number", async () => {
    const items = await client
      .getEntitySet<ItemCard>("ItemCard")
      .query(client.newParam().filter(encodeURIComponent("No eq 'KROK O''&#50%'")));
    expect(items.map(({ No }) => No)).toEqual(["KROK O'&#50%"]);
  });

  test("throws BC's message", async () => {
    await expect(client.getEntitySet<ItemCard>("Nothing").query()).rejects.toThrow(
      "Resource not found for the segment 'Nothing'.",
    );
  });
});

interface ApiItem {
  readonly id: string;
  readonly number: string;
  readonly displayName: string;
  readonly inventory: number;
  readonly unitOfMeasure?: { readonly code: string };
}

describe("@odata/client over API v2.0", () => {
  let server: Served;
  let client: ReturnType<typeof OData.New4>;

  beforeAll(async () => {
    const { app, database } = createBusinessCentral({ clock: new Clock(), demo: createDemo, salesOrigins: [] });
    const id = database().companies.get("Skarvholm Kontor AS")?.id ?? "";
    server = await serve(app, 0);
    client = OData.New4({
      serviceEndpoint: `${server.url}/BC/api/v2.0/companies(${id})/`,
      metadataUri: `${server.url}/BC/api/v2.0/$metadata`,
      credential: { username: "SALESREADER", password: KEY },
    });
  });
  afterAll(() => server.close());

  test("queries, expands and counts", async () => {
    const items = client.getEntitySet<ApiItem>("items");
    const found = await items.query(
      client
        .newParam()
        .filter("startswith(number,'STOFF') and inventory gt 0")
        .select(["number", "inventory"])
        .expand("unitOfMeasure")
        .orderby("number", "asc"),
    );
    expect(found.map(({ number, inventory, unitOfMeasure }) => [number, inventory, unitOfMeasure?.code])).toEqual([
      ["STOFF-5000", 108.9, "M"],
      ["STOFF-5010", expect.any(Number), "M"],
    ]);
    expect(await items.count()).toBeGreaterThan(40);
  });

  test("retrieves and changes an entity by its id", async () => {
    const items = client.getEntitySet<ApiItem>("items");
    const [item] = await items.query(client.newParam().filter("number eq 'BORD-1000'"));
    const key = EdmV4.Guid.from(item?.id ?? "");
    expect((await items.retrieve(key)).number).toBe("BORD-1000");
    // The client sends no If-Match (2.21.10), which BC wants for every change.
    await expect(items.update(key, { displayName: "Nytt navn" })).rejects.toThrow(
      "Could not validate the client concurrency token",
    );
  });

  test("throws BC's message", async () => {
    await expect(client.getEntitySet("salesOrderLines").query()).rejects.toThrow(
      "You must specify an Id or a Document Id to get the lines.",
    );
  });
});
