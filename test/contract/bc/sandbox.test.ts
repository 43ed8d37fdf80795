import { access } from "node:fs/promises";
import { join } from "node:path";

import { Hono } from "hono";

import type { Served } from "../../../sandbox/serve";
import { serve } from "../../../sandbox/serve";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";
import { basic, KEY } from "./client";

const OUT = join(__dirname, "..", "..", "..", "out");
const options = {
  salesPort: 0,
  bcPort: 0,
  solutionFolder: join(OUT, "solution"),
  shellFolder: join(OUT, "sandbox", "shell"),
};
const COMPANY = "/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')";

async function readSales(
  sandbox: Sandbox,
  path: string,
  alias = "salesperson",
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${sandbox.sales.url}/api/data/v9.2/${path}`, {
    headers: { Authorization: `Bearer sandbox:${alias}` },
  });
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

async function readInventory(sandbox: Sandbox, productId: string | undefined): Promise<unknown> {
  const response = await fetch(
    `${sandbox.bc.url}${COMPANY}/ProductItemAvailability?$filter=CRM_ID eq ${String(productId)}`,
    {
      headers: { Authorization: basic("SALESREADER", KEY) },
    },
  );
  return ((await response.json()) as { readonly value: readonly { readonly Inventory: number }[] }).value[0]?.Inventory;
}

describe("startSandbox", () => {
  const log: string[] = [];
  let sandbox: Sandbox;

  beforeAll(async () => {
    await access(options.solutionFolder).catch(() => {
      throw new Error("Pack the solutions first: npm run build");
    });
    sandbox = await startSandbox({ ...options, items: 25, log: (line) => log.push(line) });
  }, 30_000);
  afterAll(() => sandbox.close());

  test("says what it does", () => {
    expect(log).toEqual([
      "Business Central imports MicrosoftDynamicsNavIntegration 28.0.43182.0 (a stand-in of the sandbox's own)",
      "Business Central gives its integration user the two roles",
      "Importing BusinessCentralSales_managed.zip",
      "Giving out roles and field security profiles",
      "Showing the product's forms in the Sales Hub, which lists its own only",
      "Adding Business Central today to the Sales Hub's site map, which is published",
      "Connecting Sales to Business Central",
      `Putting a proxy before Business Central that lets pages of ${sandbox.sales.url} in:`,
      "  Access-Control-Allow-Headers: Authorization, Content-Type, Prefer",
      "  Access-Control-Expose-Headers: Retry-After",
      "Synchronising currencies, customers and items from Business Central",
      "Making opportunities, quotes and orders",
      "Adding 25 items to Skarvholm Kontor AS",
    ]);
  });

  test("items made for scale are in BC only, and a reset keeps them", async () => {
    const inBc = async () => {
      const response = await fetch(
        `${sandbox.bc.url}/BC/api/v2.0/items/$count?company=Skarvholm%20Kontor%20AS&$filter=startswith(number,'G-')`,
        { headers: { Authorization: basic("SALESREADER", KEY) } },
      );
      return response.text();
    };
    expect(await inBc()).toBe("25");
    expect(
      (await readSales(sandbox, "products?$filter=startswith(productnumber,'G-')&$select=productnumber")).value,
    ).toEqual([]);
    await fetch(`${sandbox.bc.url}/_sandbox/reset`, { method: "POST" });
    expect(await inBc()).toBe("25");
  });

  test("an order stands in Sales with its lines, priced from the price list", async () => {
    const [order] = sandbox.demo.documents.orders;
    expect(await readSales(sandbox, `salesorders(${String(order?.id)})?$select=name,statecode`)).toMatchObject({
      name: "Kontorpakke Bergvåg",
      statecode: 0,
    });
    const lines = await readSales(
      sandbox,
      `salesorderdetails?$select=quantity,priceperunit,productdescription&$filter=_salesorderid_value eq ${String(order?.id)}&$orderby=lineitemnumber`,
    );
    expect(
      (lines.value as { quantity: number; priceperunit: number }[]).map(({ quantity, priceperunit }) => [
        quantity,
        priceperunit,
      ]),
    ).toEqual([
      [10, 7290],
      [12, 8490],
      [6, 6760],
      [10, 2390],
      [42.5, 389.5],
      [2, 3490],
      [24, 149],
      [16, 890],
      [24, 95],
    ]);
  });

  test("products carry BC's figures and are coupled: BC answers by the product's id", async () => {
    const id = sandbox.demo.productIds.get("STOFF-5000");
    expect(
      await readSales(sandbox, `products(${String(id)})?$select=name,productnumber,quantityonhand,statecode`),
    ).toMatchObject({
      productnumber: "STOFF-5000",
      quantityonhand: 108.9,
      statecode: 0,
    });
    expect(await readInventory(sandbox, id)).toBe(108.9);
  });

  test("only those with the profile read the access key, nobody without the role reads the connection", async () => {
    const path = `bcs_connections(${sandbox.demo.connectionId})?$select=bcs_name,bcs_username,bcs_accesskey,bcs_odataurl`;
    const expected = {
      bcs_name: "Skarvholm Kontor AS",
      bcs_username: "SALESREADER",
      bcs_odataurl: `${sandbox.bc.url}/BC/ODataV4`,
    };
    expect(await readSales(sandbox, path)).toMatchObject({ ...expected, bcs_accesskey: KEY });
    expect(JSON.stringify(await readSales(sandbox, path, "newcomer"))).not.toContain(KEY);
    expect((await readSales(sandbox, path, "newcomer")).error).toBeDefined();
  });

  test("BC stops, starts again on the same port and still knows what was posted", async () => {
    const id = sandbox.demo.productIds.get("BORD-1130");
    await fetch(`${sandbox.bc.url}/_sandbox/bc/ledger`, {
      method: "POST",
      body: JSON.stringify({ item: "BORD-1130", location: "HOVED", quantity: 4 }),
    });
    const { url } = sandbox.bc;
    await sandbox.bc.stop();
    await expect(fetch(`${url}/BC/ODataV4/`)).rejects.toThrow();
    await sandbox.bc.stop();
    await sandbox.bc.start();
    await sandbox.bc.start();
    expect(sandbox.bc.url).toBe(url);
    expect(await readInventory(sandbox, id)).toBe(4);
  });

  test("a reset goes back to what the set-up made, couplings included", async () => {
    await fetch(`${sandbox.bc.url}/_sandbox/reset`, { method: "POST" });
    await fetch(`${sandbox.sales.url}/_sandbox/reset`, { method: "POST" });
    expect(await readInventory(sandbox, sandbox.demo.productIds.get("BORD-1130"))).toBe(0);
    const [order] = sandbox.demo.documents.orders;
    expect((await readSales(sandbox, `salesorders(${String(order?.id)})?$select=name`)).name).toBe(
      "Kontorpakke Bergvåg",
    );
  });

  test("Sales may call BC from a browser", async () => {
    const response = await fetch(`${sandbox.bc.url}${COMPANY}/Locations`, {
      headers: { Origin: sandbox.sales.url, Authorization: basic("SALESREADER", KEY) },
    });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(sandbox.sales.url);
  });

  test("a taken port is told and leaves nothing running", async () => {
    const taken: Served = await serve(new Hono(), 0);
    const free: Served = await serve(new Hono(), 0);
    await free.close();
    await expect(
      startSandbox({ ...options, salesPort: free.port, bcPort: taken.port, log: () => undefined }),
    ).rejects.toThrow(`Port ${taken.port} is taken by another program.`);
    await expect(fetch(free.url)).rejects.toThrow();
    await taken.close();
  });

  test("a missing solution is told and leaves nothing running", async () => {
    const free: Served = await serve(new Hono(), 0);
    await free.close();
    await expect(
      startSandbox({ ...options, salesPort: free.port, solutionFolder: "/nowhere", log: () => undefined }),
    ).rejects.toThrow("/nowhere/BusinessCentralSales_managed.zip");
    await expect(fetch(free.url)).rejects.toThrow();
  });
});
