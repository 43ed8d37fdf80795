import type { BothSides } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

const ITEM_MAPPINGS = ["UNIT GROUP", "ITEM UOM", "ITEM-PRODUCT"];
const SMALL = 30;
const LARGE = 120;

interface Cost {
  readonly requests: number;
  /** Rows of Sales that the answers held. */
  readonly rows: number;
}

/** What a run of the job of items asks of Sales after a full synchronisation, by how many items were changed on each side meanwhile. */
async function costOf(both: BothSides, changed: { readonly inBc: number; readonly inSales: number }): Promise<Cost> {
  const numbers = Array.from({ length: Math.max(changed.inBc, changed.inSales) }, (_each, at) => `G-00000${at + 1}`);
  for (const no of numbers.slice(0, changed.inBc)) {
    expect((await both.bc("POST", "cards/items", { no, unitCost: 55 })).status).toBe(201);
  }
  for (const no of numbers.slice(0, changed.inSales)) {
    const [product] = (await both.sales("GET", `products?$select=productid&$filter=productnumber eq '${no}'`)).rows;
    const path = `products(${String(product?.productid)})`;
    expect((await both.sales("PATCH", path, { name: `${no} i Sales` }, "admin")).status).toBe(204);
  }
  await both.passMinutes(30);
  await both.control("sales", "DELETE", "trace");
  await both.run("itemProducts");
  const { rows: trace } = await both.control("sales", "GET", "trace");
  const asked = trace.filter(({ path }) => String(path).startsWith("/api/data/"));
  const reads = asked.filter(({ method, path }) => method === "GET" && String(path).includes("?"));
  let rows = 0;
  for (const { path } of reads) {
    rows += (await both.sales("GET", String(path).slice("/api/data/v9.2/".length), undefined, "integration")).rows
      .length;
  }
  return { requests: asked.length, rows };
}

async function costs(items: number, changed: readonly Parameters<typeof costOf>[1][]): Promise<readonly Cost[]> {
  const both = await startBothSides({ items });
  try {
    const { status } = await both.bc("POST", "synchronisation/full", { mappings: ITEM_MAPPINGS });
    expect(status).toBe(200);
    await both.passMinutes(30);
    await both.run("itemProducts");
    const found: Cost[] = [];
    for (const each of changed) {
      found.push(await costOf(both, each));
    }
    return found;
  } finally {
    await both.close();
  }
}

const CHANGES = [
  { inBc: 0, inSales: 0 },
  { inBc: 2, inSales: 0 },
  { inBc: 0, inSales: 2 },
  { inBc: 4, inSales: 0 },
] as const;

test("an incremental run costs by what has changed, not by how many items there are", async () => {
  const small = await costs(SMALL, CHANGES);
  const large = await costs(LARGE, CHANGES);
  expect(large).toEqual(small);
  const [none, two, , four] = large;
  expect(none?.requests).toBeLessThan(6);
  expect(none?.rows).toBeLessThan(SMALL);
  expect(two?.requests).toBeGreaterThan(none?.requests ?? 0);
  expect(four?.requests).toBeLessThanOrEqual(2 * (two?.requests ?? 0));
}, 180_000);
