import { askVirtualItems } from "../../../../../core/availability/askVirtualItems";
import { openVirtualTables } from "../../../../../core/connection/virtualTables/openVirtualTables";
import { readVirtual } from "../../../../../core/connection/virtualTables/readVirtual";
import type { SalesOutcome, SalesReader, TableFacts, WireRow } from "../../../../../core/ports";
import { cancellationSource } from "../../../../../core/values/cancellation";
import { rows } from "../../../../support/fakeSales";

const COMPANY = { cdm_companyid: "C0FFEE00-1111-4222-8333-444455556666", cdm_companycode: "Skarvholm Kontor AS" };
const OTHER = { cdm_companyid: "c0ffee00-1111-4222-8333-444455557777", cdm_companycode: "Brenna AB" };
const ITEM = "dyn365bc_item_v2_0";

function facts(logicalName: string, change: Partial<TableFacts> = {}): TableFacts {
  return {
    logicalName,
    entitySetName: `${logicalName}_set`,
    primaryId: `${logicalName}id`,
    columns: ["dyn365bc_number", "dyn365bc_blocked", "dyn365bc_inventory", "dyn365bc_baseunitofmeasurecode"],
    lookups: [{ column: "abc_whose", target: "cdm_company" }],
    choices: [],
    ...change,
  };
}

const CDM = facts("cdm_company", { columns: [], lookups: [] });

function item(number: string, change: WireRow = {}): WireRow {
  return {
    dyn365bc_number: number,
    dyn365bc_blocked: false,
    dyn365bc_inventory: 7,
    dyn365bc_baseunitofmeasurecode: "PCS",
    _abc_whose_value: COMPANY.cdm_companyid.toLowerCase(),
    ...change,
  };
}

interface Parts {
  readonly tables?: SalesOutcome<readonly TableFacts[]>;
  readonly companies?: SalesOutcome<readonly WireRow[]>;
  readonly items?: SalesOutcome<readonly WireRow[]>;
}

function sales(parts: Parts = {}): SalesReader & { readonly asked: string[] } {
  const asked: string[] = [];
  const {
    tables = { ok: true, value: [CDM, facts(ITEM)] },
    companies = rows(COMPANY, OTHER),
    items = rows(item("DESK")),
  } = parts;
  return {
    asked,
    row: () => Promise.reject(new Error("No row is asked for.")),
    columns: () => Promise.reject(new Error("No columns are asked for.")),
    forget: () => undefined,
    tables: () => Promise.resolve(tables),
    rows: ({ logicalName, entitySetName }, { filter = "" }) => {
      asked.push(`${entitySetName}?${filter}`);
      return Promise.resolve(logicalName === "cdm_company" ? companies : items);
    },
  };
}

const NAME = "Skarvholm Kontor AS";
const now = new Date("2026-03-03T09:00:00Z");
const clock = { now: () => now, after: () => () => undefined };
const VIRTUAL = { id: "1", companyName: NAME, readsVirtualTables: true } as const;

async function answers(parts: Parts, ...numbers: (string | null)[]) {
  const reader = sales(parts);
  const products = numbers.map((number, at) => ({ id: `p${at}`, number }));
  const told = await askVirtualItems({ sales: reader, clock }, VIRTUAL, products, cancellationSource());
  return { told: products.map(({ id }) => told.get(id)), asked: reader.asked };
}

describe("virtual tables", () => {
  it.each([
    [
      "nobody may read metadata",
      { tables: { ok: false, problem: { kind: "unreachable" } } },
      "EntityDefinitions",
      "unreachable",
      null,
    ],
    ["the app is not there", { tables: { ok: true, value: [] } }, "cdm_company", "missing", null],
    ["the table is not visible", { tables: { ok: true, value: [CDM] } }, ITEM, "missing", null],
    [
      "a role is missing",
      { companies: { ok: false, problem: { kind: "noPermission", privilege: "prvReadcdm_company" } } },
      "cdm_company",
      "forbidden",
      "prvReadcdm_company",
    ],
  ] as const)("say which it is where %s", async (_name, parts, table, why, detail) => {
    expect(await openVirtualTables(sales(parts), NAME, ["item"])).toEqual({
      ok: false,
      problem: { kind: "virtualTable", table, why, detail },
    });
  });

  it.each([
    ["a column", facts(ITEM, { columns: ["dyn365bc_number"] }), "dyn365bc_blocked"],
    ["the company", facts(ITEM, { lookups: [{ column: "x", target: "account" }] }), "cdm_company"],
  ])("are not used without %s", async (_name, table, property) => {
    expect(await openVirtualTables(sales({ tables: { ok: true, value: [CDM, table] } }), NAME, ["item"])).toEqual({
      ok: false,
      problem: { kind: "unexpectedProperty", service: ITEM, property },
    });
  });

  it("find the company by its code, whatever its case, and no other", async () => {
    const opened = await openVirtualTables(sales(), " skarvholm kontor as ", ["item"]);
    expect(opened.ok && opened.value.company.id).toBe(COMPANY.cdm_companyid.toLowerCase());
    expect(await openVirtualTables(sales(), "Skarvholm", ["item"])).toEqual({
      ok: false,
      problem: { kind: "virtualCompanyMissing", companyName: "Skarvholm" },
    });
  });

  it("read choices by Business Central's own names, and ask by them", async () => {
    const choices = [
      {
        column: "dyn365bc_blocked",
        values: [
          { value: 9, externalName: " " },
          { value: 4, externalName: "All" },
        ],
      },
    ];
    const reader = sales({
      tables: { ok: true, value: [CDM, facts(ITEM, { choices })] },
      items: rows(item("DESK", { dyn365bc_blocked: 4 }), item("LAMP", { dyn365bc_blocked: 77 })),
    });
    const opened = await openVirtualTables(reader, NAME, ["item"]);
    const tables = opened.ok ? opened.value : null;
    if (tables === null) {
      throw new Error("not opened");
    }
    const read = await readVirtual(reader, tables, {
      entity: "item",
      where: [{ property: "blocked", isOneOf: ["All"] }],
    });
    expect(read.ok && read.value.map(({ blocked }) => blocked)).toEqual(["All", null]);
    expect(reader.asked.at(-1)).toBe(`${ITEM}_set?dyn365bc_blocked eq 4`);
    expect(
      await readVirtual(reader, tables, { entity: "item", where: [{ property: "blocked", isOneOf: ["Ship"] }] }),
    ).toEqual({ ok: false, problem: { kind: "unexpectedProperty", service: ITEM, property: "dyn365bc_blocked" } });
  });
});

describe("stock out of virtual tables", () => {
  it("is asked for all products at once, by numbers in a literal that holds them", async () => {
    const { told, asked } = await answers({ items: rows(item("DESK"), item("O'NEIL")) }, "desk ", "O'Neil", null);
    expect(asked).toEqual([
      "cdm_company_set?",
      `${ITEM}_set?dyn365bc_number eq 'DESK' or dyn365bc_number eq 'O''NEIL'`,
    ]);
    expect(told.map((answer) => answer?.reading ?? answer?.passedOver[0]?.problem)).toEqual([
      expect.objectContaining({ basis: "onHand", source: "virtualItems", onHand: 7, baseUnit: "PCS" }),
      expect.objectContaining({ itemNumber: "O'NEIL" }),
      { kind: "notCoupled" },
    ]);
  });

  it.each([
    [
      "is of another company",
      item("DESK", { _abc_whose_value: OTHER.cdm_companyid }),
      { kind: "virtualOtherCompany", asked: NAME, got: "Brenna AB" },
    ],
    [
      "names no company",
      item("DESK", { _abc_whose_value: null }),
      { kind: "virtualOtherCompany", asked: NAME, got: "?" },
    ],
    ["is another item", item("LAMP"), { kind: "itemNotFound", itemNumber: "DESK" }],
    [
      "has no stock",
      item("DESK", { dyn365bc_inventory: null }),
      { kind: "unexpectedProperty", service: ITEM, property: "inventory" },
    ],
  ])("is not believed where a row %s", async (_name, row, problem) => {
    const { told } = await answers({ items: rows(row) }, "DESK");
    expect(told).toEqual([{ reading: null, passedOver: [{ source: "virtualItems", problem }] }]);
  });

  it("is not believed where two rows of one item differ", async () => {
    const { told } = await answers({ items: rows(item("DESK"), item("DESK", { dyn365bc_inventory: 8 })) }, "DESK");
    expect(told[0]?.passedOver[0]?.problem).toEqual({ kind: "contradiction", service: ITEM, key: "DESK" });
  });

  it("asks nothing for products without a number", async () => {
    expect((await answers({}, null)).asked).toEqual([]);
  });

  it("has the words of Business Central where it refuses", async () => {
    const items = { ok: false, problem: { kind: "failed", detail: "The user is disabled." } } as const;
    const { told } = await answers({ items }, "DESK");
    expect(told[0]?.passedOver[0]?.problem).toEqual({
      kind: "virtualTable",
      table: ITEM,
      why: "failed",
      detail: "The user is disabled.",
    });
  });

  it("is no longer waited for when its time is up", async () => {
    const reader: SalesReader = { ...sales(), tables: () => new Promise(() => undefined) };
    let end: () => void = () => undefined;
    const told = askVirtualItems(
      {
        sales: reader,
        clock: {
          now: () => now,
          after: (_ms, run) => {
            end = run;
            return () => undefined;
          },
        },
      },
      VIRTUAL,
      [{ id: "p", number: "DESK" }],
      cancellationSource(),
    );
    end();
    expect((await told).get("p")?.passedOver[0]?.problem).toEqual({
      kind: "deadline",
      host: "Dataverse",
      afterMs: 30_000,
    });
  });
});
