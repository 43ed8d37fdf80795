import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(() => both.reset(), 30_000);
afterAll(() => both.close());

const ITEM = { mapping: "ITEM-PRODUCT", unit: "ITEM UOM", job: "itemProducts", table: 27, type: 1 } as const;
const RESOURCE = {
  mapping: "RESOURCE-PRODUCT",
  unit: "RESOURCE UOM",
  job: "resourceProducts",
  table: 156,
  type: 3,
} as const;

const rowsOf = async (path: string): Promise<readonly Row[]> =>
  (await both.sales("GET", path, undefined, "admin")).rows;
const make = async (entitySet: string, row: Row): Promise<void> => {
  const { status, json } = await both.sales("POST", entitySet, row, "admin");
  expect([status, json]).toEqual([204, {}]);
};
const idOf = async (entitySet: string, id: string, filter: string): Promise<string> =>
  String((await rowsOf(`${entitySet}?$select=${id}&$filter=${filter}`))[0]?.[id]);

/** A person makes an active product in Sales, with a unit group of its own. */
async function newProduct(type: number, unit = "PCS"): Promise<{ readonly id: string; readonly groupId: string }> {
  await make("uomschedules", { name: "Kontorlampe", baseuomname: unit });
  const groupId = await idOf("uomschedules", "uomscheduleid", "name eq 'Kontorlampe'");
  const unitId = await idOf("uoms", "uomid", `_uomscheduleid_value eq ${groupId}`);
  await make("products", {
    name: "Kontorlampe Skinn",
    productnumber: "LAMPE-1",
    producttypecode: type,
    quantitydecimal: 2,
    "defaultuomscheduleid@odata.bind": `/uomschedules(${groupId})`,
    "defaultuomid@odata.bind": `/uoms(${unitId})`,
  });
  const id = await idOf("products", "productid", "productnumber eq 'LAMPE-1'");
  await hands.change(`products(${id})`, { statecode: 0, statuscode: 1 });
  return { id, groupId };
}

const takeAll = async (...mappings: readonly string[]): Promise<void> => {
  for (const mapping of mappings) {
    await hands.mapping(mapping, { onlyCoupled: false });
  }
};
const isCoupled = async (tableId: number, crmId: string): Promise<boolean> =>
  (await both.bc("GET", "couplings")).rows.some((each) => each.tableId === tableId && each.crmId === crmId);
const cards = async (kind: string): Promise<readonly Row[]> => (await both.bc("GET", `cards/${kind}`)).rows;

describe.each([ITEM, RESOURCE])("a new product of type $type", ({ mapping, job, table, type }) => {
  test("is left alone while only coupled records are synchronised, as BC begins", async () => {
    await both.run(job);
    await both.passMinutes(1);
    const { id } = await newProduct(type);
    await both.run(job);
    expect(await isCoupled(table, id)).toBe(false);
    expect(await hands.errors(mapping)).toEqual([]);
  });
});

describe("an item of a product", () => {
  test("is not made while units are only coupled, neither by the job nor by hand", async () => {
    const { id } = await newProduct(ITEM.type);
    await takeAll(ITEM.mapping);
    await both.run(ITEM.job);
    expect((await hands.errors(ITEM.mapping)).at(-1)).toMatch(
      /^DefaultUoMId [-0-9a-f]{36} must be coupled to a Dynamics 365 Sales record\.$/,
    );
    await hands.act(ITEM.mapping, "records", { crmIds: [id], direction: "fromSales" });
    expect(await isCoupled(ITEM.table, id)).toBe(false);
  });

  test("is made with its number, unit and group, once units are taken too", async () => {
    const { id, groupId } = await newProduct(ITEM.type);
    await takeAll(ITEM.mapping, ITEM.unit, "UNIT GROUP");
    await both.run(ITEM.job);
    expect(await hands.errors(ITEM.mapping)).toEqual([]);
    expect((await cards("items")).find(({ description }) => description === "Kontorlampe Skinn")).toMatchObject({
      no: "V70001",
      baseUnit: "PCS",
      blocked: false,
      unitPrice: 0,
    });
    expect((await cards("itemUnits")).filter(({ itemNo }) => itemNo === "V70001")).toMatchObject([
      { code: "PCS", quantityPerUnit: 1 },
    ]);
    expect((await hands.row(`uomschedules(${groupId})`)).name).toBe("ITEM V70001 UOM GR");
    expect(await isCoupled(ITEM.table, id)).toBe(true);
    // Its number goes to Sales with its first change there.
    expect((await hands.row(`products(${id})`)).productnumber).toBe("LAMPE-1");
    await both.passMinutes(1);
    await hands.card("items", { no: "V70001", unitPrice: 450 });
    await both.run(ITEM.job);
    expect(await hands.errors(ITEM.mapping)).toEqual([]);
    expect(await hands.row(`products(${id})`)).toMatchObject({ productnumber: "V70001", price: 450, statecode: 0 });
  });

  test("is made once, whatever follows", async () => {
    await newProduct(ITEM.type);
    await takeAll(ITEM.mapping, ITEM.unit, "UNIT GROUP");
    await both.run(ITEM.job);
    await both.passMinutes(1);
    await both.run(ITEM.job);
    expect((await cards("items")).filter(({ description }) => description === "Kontorlampe Skinn")).toHaveLength(1);
  });

  test("cannot be sold before somebody has given it posting groups, which no template gives it", async () => {
    await newProduct(ITEM.type);
    await takeAll(ITEM.mapping, ITEM.unit, "UNIT GROUP");
    await both.run(ITEM.job);
    expect((await both.bc("GET", "trade")).json).toMatchObject({
      items: { V70001: { genProdPostingGroup: "", inventoryPostingGroup: "", vatProdPostingGroup: "" } },
    });
  });

  test.each([
    ["a unit that BC does not have", "ESKE", "Unit of measure ESKE does not exist."],
    [
      "a unit group of another product",
      "PCS",
      "Unit group Kontorlampe is assigned to multiple products. You cannot use the same unit group for multiple products.",
    ],
  ])("is refused for %s", async (what, unit, message) => {
    const { groupId } = await newProduct(ITEM.type, unit);
    if (what.includes("another product")) {
      const unitId = await idOf("uoms", "uomid", `_uomscheduleid_value eq ${groupId}`);
      await make("products", {
        name: "Kontorlampe, en til",
        productnumber: "LAMPE-2",
        producttypecode: 1,
        quantitydecimal: 2,
        "defaultuomscheduleid@odata.bind": `/uomschedules(${groupId})`,
        "defaultuomid@odata.bind": `/uoms(${unitId})`,
      });
    }
    await takeAll(ITEM.mapping, ITEM.unit, "UNIT GROUP");
    await both.run(ITEM.job);
    expect((await hands.errors(ITEM.mapping)).at(-1)).toBe(message);
    expect((await cards("items")).some(({ no }) => no === "V70001")).toBe(false);
  });
});

test("a resource of a product is made without a base unit, which goes to Sales only", async () => {
  const { id, groupId } = await newProduct(RESOURCE.type);
  await takeAll(RESOURCE.mapping, RESOURCE.unit, "UNIT GROUP");
  await both.run(RESOURCE.job);
  expect(await hands.errors(RESOURCE.mapping)).toEqual([]);
  expect((await cards("resources")).find(({ name }) => name === "Kontorlampe Skinn")).toMatchObject({ no: "R501" });
  expect((await hands.row(`uomschedules(${groupId})`)).name).toBe("RESOURCE R501 UOM GR");
  await both.passMinutes(1);
  await hands.card("resources", { no: "R501", unitPrice: 900 });
  await both.run(RESOURCE.job);
  expect((await hands.errors(RESOURCE.mapping)).at(-1)).toContain(
    "Base Unit of Measure must have a value in Resource: No.=R501. It cannot be zero or empty.",
  );
  expect((await hands.row(`products(${id})`)).productnumber).toBe("LAMPE-1");
});

describe("the base unit of an item", () => {
  test("stays while stock of it lies somewhere", async () => {
    await both.run(ITEM.job);
    await both.passMinutes(1);
    const set = (await both.bc("GET", "synchronisation/keys?table=5404")).rows.find(
      ({ key }) => key === "STOL-2100,SET",
    );
    const unitId = await hands.crmIdOf(5404, set?.systemId);
    await hands.change(`products(${both.productId("STOL-2100")})`, {
      "defaultuomid@odata.bind": `/uoms(${String(unitId)})`,
    });
    await both.run(ITEM.job);
    expect((await hands.errors(ITEM.mapping)).at(-1)).toBe(
      "You cannot change Base Unit of Measure because there are one or more open ledger entries for this item.",
    );
  });

  test("is one of a quantity of one", async () => {
    await hands.card("itemUnits", { itemNo: "FRAKT", code: "SET", quantityPerUnit: 4 });
    const set = (await both.bc("GET", "synchronisation/keys?table=5404")).rows.find(({ key }) => key === "FRAKT,SET");
    await hands.act(ITEM.unit, "records", { keys: ["FRAKT,SET"], direction: "toSales" });
    await both.run(ITEM.job);
    await both.passMinutes(1);
    const unitId = await hands.crmIdOf(5404, set?.systemId);
    await hands.change(`products(${both.productId("FRAKT")})`, {
      "defaultuomid@odata.bind": `/uoms(${String(unitId)})`,
    });
    await both.run(ITEM.job);
    expect((await hands.errors(ITEM.mapping)).at(-1)).toContain("SET is set up with 4 per unit of measure.");
  });
});
