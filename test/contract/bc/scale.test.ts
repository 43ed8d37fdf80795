import { addGeneratedItems } from "../../../sandbox/demo/addGeneratedItems";
import { API, COMPANY, createClient, rowsOf } from "./client";

/** As many as a large wholesaler has; limits are generous, and where nothing is waited for they are of the processor's time, for the machine may be busy. */
describe("20,000 items", () => {
  const bc = createClient();
  const company = bc.database().companies.get("Skarvholm Kontor AS");
  let madeIn = 0;

  beforeAll(() => {
    const began = process.cpuUsage();
    if (company !== undefined) {
      addGeneratedItems(company, 20_000, "2026-11-23");
    }
    const { user, system } = process.cpuUsage(began);
    madeIn = (user + system) / 1000;
  });

  test("are made within seconds, each with stock at every place and an entry number of its own", () => {
    expect(madeIn).toBeLessThan(5000);
    const entries = [...(company?.itemEntries.values() ?? [])].flat().map(({ entryNo }) => entryNo);
    expect(new Set(entries).size).toBe(entries.length);
    expect(company?.itemEntries.get("G-020000")).toHaveLength(3);
  });

  test("one is found by its number, by both services", async () => {
    const quantity = (company?.itemEntries.get("G-012345") ?? []).reduce((sum, entry) => sum + entry.quantity, 0);
    const began = performance.now();
    expect((await bc.get(`${COMPANY}/ItemCard('G-012345')?$select=Inventory`)).json.Inventory).toBe(quantity);
    expect(rowsOf(await bc.get(`${API}/items?$filter=number eq 'G-012345'&$select=inventory`))[0]?.inventory).toBe(
      quantity,
    );
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("a hundred asked for in one batch are answered without reading the others", async () => {
    const numbers = Array.from({ length: 100 }, (_each, at) => `G-${String(at * 200 + 1).padStart(6, "0")}`);
    const requests = numbers.map((no) => ({
      id: no,
      method: "GET",
      url: `${COMPANY}/ItemCard?$filter=No eq '${no}'&$select=No,Inventory`,
    }));
    const began = performance.now();
    const { json } = await bc.send("POST", "/BC/ODataV4/$batch", { body: { requests } });
    expect((json.responses as { body: { value: { No: string }[] } }[]).map(({ body }) => body.value[0]?.No)).toEqual(
      numbers,
    );
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("a page holds no more than 20,000, and the next link leads to the rest", async () => {
    const { json } = await bc.get(`${API}/items?$select=number&$count=true`);
    expect([(json.value as unknown[]).length, Number(json["@odata.count"]) > 20_000]).toEqual([20_000, true]);
    const rest = await bc.get(String(json["@odata.nextLink"]).replace("http://localhost", ""));
    expect(rowsOf(rest)).toHaveLength(Number(json["@odata.count"]) - 20_000);
    expect(rest.json["@odata.nextLink"]).toBeUndefined();
  });
});
