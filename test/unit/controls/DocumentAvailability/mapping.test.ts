import type { AskedLine } from "../../../../core/documents/availabilityQuestion";
import { gridActions } from "../../../../controls/DocumentAvailability/gridActions";
import { isOutdated } from "../../../../controls/DocumentAvailability/isOutdated";
import type { LoadedLine } from "../../../../controls/DocumentAvailability/mapping";
import { mapGrid, mapLoadedLines } from "../../../../controls/DocumentAvailability/mapping";
import { isNarrow, placeOf } from "../../../../controls/DocumentAvailability/hostPlace";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { dayReader } from "../../../../core/values/userDay";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { COLUMNS, fakeDataSet } from "./fakeDataSet";

const DESK = { id: { guid: "P1" }, etn: "product", name: "Desk Vik" };
const PCS = { id: { guid: "U1" }, etn: "uom", name: "PCS" };
const row = (id: string, cells: Readonly<Record<string, unknown>> = {}) => ({
  id,
  cells: { productid: DESK, quantity: 4, uomid: PCS, requestdeliveryby: null, ...cells },
});

describe("mapGrid", () => {
  it("takes what the view shows, in its order", () => {
    const columns = [
      { name: "quantity", label: "Quantity", type: "Decimal", order: 1 },
      { name: "productid", label: "Product", order: 0, isUnsortable: true },
      { name: "sequencenumber", label: "Sequence", order: -1 },
      { name: "uomid", label: "Unit", order: 2, isHidden: true },
    ];
    const { dataSet } = fakeDataSet([row("L1"), row("L2", { quantity: 2.5 })], { columns });
    dataSet.sorting.push({ name: "quantity", sortDirection: 1 });
    const grid = mapGrid(dataSet, PLAIN_FORMAT);
    expect(grid.columns).toEqual([
      {
        name: "productid",
        label: "Product",
        isSortable: false,
        sorted: null,
        isNumber: false,
        role: "item",
        under: null,
      },
      {
        name: "quantity",
        label: "Quantity",
        isSortable: true,
        sorted: "descending",
        isNumber: true,
        role: "quantity",
        under: null,
      },
    ]);
    const cell = (text: string, under = "") => ({ text, under });
    expect(grid.cells("L2")).toEqual([cell("Desk Vik"), cell("2.5")]);
    expect(grid.cells("gone")).toEqual([cell(""), cell("")]);
    expect(grid).toMatchObject({
      ids: ["L1", "L2"],
      hasMore: false,
      total: 2,
      isLoading: false,
      error: null,
    });
  });

  const texts = (dataSet: Parameters<typeof mapGrid>[0], id: string) => {
    const { columns, cells } = mapGrid(dataSet, PLAIN_FORMAT);
    return columns.map(({ label }, at) => [label, cells(id)[at]?.text, cells(id)[at]?.under]);
  };

  it("puts what was written instead of a product in its place, and the unit with the quantity", () => {
    const { dataSet } = fakeDataSet([
      row("L1", { requestdeliveryby: "2026-11-05" }),
      row("L2", { productid: null, productdescription: "Assembly", uomid: null }),
    ]);
    expect(texts(dataSet, "L1")).toEqual([
      ["Product", "Desk Vik", ""],
      ["Quantity", "4", "PCS"],
      ["Requested Delivery Date", "2026-11-05", ""],
    ]);
    expect(texts(dataSet, "L2").slice(0, 2)).toEqual([
      ["Product", "Assembly", ""],
      ["Quantity", "4", ""],
    ]);
  });

  it("tells what stands below a quantity and a price, which is typed there too", () => {
    const columns = [
      { name: "productid", label: "Product" },
      { name: "quantity", label: "Quantity" },
      { name: "uomid", label: "Unit" },
      { name: "priceperunit", label: "Price" },
      { name: "manualdiscountamount", label: "Discount" },
    ];
    const { dataSet } = fakeDataSet([row("L1", { priceperunit: 100 })], { columns });
    expect(mapGrid(dataSet, PLAIN_FORMAT).columns.map(({ role, under }) => [role, under])).toEqual([
      ["item", null],
      ["quantity", { name: "uomid", label: "Unit", role: "unit" }],
      ["other", { name: "manualdiscountamount", label: "Discount", role: "discount" }],
    ]);
  });

  it("leaves out columns that are empty on all lines, as long as there are lines, but the day", () => {
    const { dataSet, all } = fakeDataSet([row("L1", { quantity: null, uomid: null })]);
    expect(texts(dataSet, "L1").map(([label]) => label)).toEqual(["Product", "Requested Delivery Date"]);
    all.splice(0);
    expect(mapGrid(dataSet, PLAIN_FORMAT).columns.map(({ name }) => name)).toContain("quantity");
  });

  it.each([
    [500, "−500"],
    [0, ""],
    [null, ""],
  ])("tells a discount of %p with the price as %p", (manualdiscountamount, under) => {
    const columns = [
      { name: "productid", label: "Product" },
      { name: "priceperunit", label: "Price", type: "Currency" },
      { name: "manualdiscountamount", label: "Discount", type: "Currency" },
    ];
    const { dataSet } = fakeDataSet([row("L1", { priceperunit: 100, manualdiscountamount })], { columns });
    expect(texts(dataSet, "L1")[1]).toEqual(["Price", "100", under]);
  });

  it("tells of more pages, selection, loading and failure", () => {
    const { dataSet, state } = fakeDataSet([row("L1"), row("L2")], { pageSize: 1 });
    state.selected = ["L1"];
    state.isLoading = true;
    state.error = "SQL time-out";
    expect(mapGrid(dataSet, PLAIN_FORMAT)).toMatchObject({
      ids: ["L1"],
      hasMore: true,
      total: 2,
      selected: new Set(["L1"]),
      isLoading: true,
      error: "SQL time-out",
    });
  });

  it("knows no total where Dataverse stopped counting", () => {
    const { dataSet } = fakeDataSet([row("L1")]);
    Object.defineProperty(dataSet.paging, "totalResultCount", { value: -1 });
    expect(mapGrid(dataSet, PLAIN_FORMAT).total).toBeNull();
  });
});

describe("mapLoadedLines", () => {
  const loaded = (dataSet: Parameters<typeof mapGrid>[0]) =>
    mapLoadedLines(
      dataSet,
      DOCUMENT_TABLES.order,
      dayReader(() => 60),
    );

  it("reads what the view has of each line", () => {
    const { dataSet } = fakeDataSet([row("{L1}", { requestdeliveryby: new Date("2026-11-04T23:00:00Z") })]);
    expect(loaded(dataSet)).toEqual([
      { id: "l1", productId: "p1", unitId: "u1", quantity: 4, requestedDate: "2026-11-05" },
    ]);
  });

  it.each([
    ["a lookup value", { id: "{P1}", entityType: "product" }, "p1"],
    ["a list of one", [{ id: "P1", entityType: "product" }], "p1"],
    ["nothing", null, null],
    ["an empty list", [], null],
    ["something else", "P1", null],
    ["an id of another kind", { id: 1 }, null],
  ])("reads a reference given as %s", (_name, productid, id) => {
    expect(loaded(fakeDataSet([row("L1", { productid })]).dataSet)[0]?.productId).toBe(id);
  });

  it.each([
    ["none", null, null],
    ["a text, which it does not guess at", "4,00", undefined],
  ])("reads a quantity given as %s", (_name, quantity, read) => {
    expect(loaded(fakeDataSet([row("L1", { quantity })]).dataSet)[0]?.quantity).toBe(read);
  });

  it("tells a column that the view lacks from one that is empty", () => {
    const { dataSet } = fakeDataSet([row("L1", { quantity: null })], {
      columns: COLUMNS.filter(({ name }) => name === "quantity"),
    });
    expect(loaded(dataSet)).toEqual([
      { id: "l1", productId: undefined, unitId: undefined, quantity: null, requestedDate: undefined },
    ]);
  });
});

describe("isOutdated", () => {
  const read: AskedLine = {
    id: "l1",
    productId: "p1",
    quantity: 4,
    unit: { id: "u1", name: "PCS" },
    requestedDate: null,
  };
  const same: LoadedLine = { id: "l1", productId: "p1", quantity: 4, unitId: "u1", requestedDate: null };

  it.each<[string, Partial<LoadedLine>, boolean]>([
    ["nothing changed", {}, false],
    [
      "the view has no columns",
      { productId: undefined, quantity: undefined, unitId: undefined, requestedDate: undefined },
      false,
    ],
    ["the line is new", { id: "l2" }, true],
    ["the product changed", { productId: null }, true],
    ["the quantity changed", { quantity: 5 }, true],
    ["the unit changed", { unitId: "u2" }, true],
    ["the day changed", { requestedDate: "2026-11-05" }, true],
  ])("knows when %s", (_name, change, outdated) => {
    expect(isOutdated([read], [{ ...same, ...change }])).toBe(outdated);
  });
});

describe("gridActions", () => {
  it("open, select and sort through the platform", () => {
    const { dataSet, state } = fakeDataSet([row("L1"), row("L2")]);
    const actions = gridActions(dataSet);
    actions.open("L2");
    actions.open("gone");
    actions.select(["L1", "L2"]);
    expect(state.opened).toEqual([{ id: { guid: "L2" }, etn: "salesorderdetail", name: "Desk Vik" }]);
    expect(state.selected).toEqual(["L1", "L2"]);

    const { sorting } = dataSet;
    actions.sort("quantity");
    expect(sorting).toEqual([{ name: "quantity", sortDirection: 0 }]);
    actions.sort("quantity");
    expect(sorting).toEqual([{ name: "quantity", sortDirection: 1 }]);
    actions.sort("productid");
    expect(sorting).toEqual([{ name: "productid", sortDirection: 0 }]);
    actions.refresh();
    expect(state.refreshed).toBe(4);
  });

  it("load the next page, or all of them", () => {
    const rows = Array.from({ length: 30 }, (_row, at) => row(`L${at}`));
    const { dataSet } = fakeDataSet(rows);
    gridActions(dataSet).loadMore();
    expect(dataSet.sortedRecordIds).toHaveLength(20);
    gridActions(dataSet).loadAll();
    expect(dataSet.sortedRecordIds).toHaveLength(30);
  });
});

describe("placeOf", () => {
  const mode = (contextInfo?: object) => ({ contextInfo }) as unknown as ComponentFramework.Mode;
  const lines = (table: string) => fakeDataSet([], { table }).dataSet;

  it("finds the document on its own form", () => {
    expect(placeOf(lines("quotedetail"), mode({ entityId: "{Q1}", entityTypeName: "quote" }))).toEqual({
      document: DOCUMENT_TABLES.quote,
      documentId: "q1",
    });
  });

  it("knows the kind where the host tells no record", () => {
    expect(placeOf(lines("quotedetail"), mode())).toEqual({ document: DOCUMENT_TABLES.quote, documentId: null });
  });

  it.each([
    ["the form of something else", "quotedetail", "account"],
    ["a list of something else", "account", "quote"],
  ])("finds none on %s", (_name, table, form) => {
    expect(placeOf(lines(table), mode({ entityId: "x", entityTypeName: form }))).toBeNull();
  });
});

describe("isNarrow", () => {
  it.each([
    [-1, false],
    [0, false],
    [320, true],
    [599, true],
    [600, false],
    [1200, false],
  ])("at %d pixels is %p", (allocatedWidth, narrow) => {
    expect(isNarrow({ allocatedWidth } as unknown as ComponentFramework.Mode)).toBe(narrow);
  });
});
