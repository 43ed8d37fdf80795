import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { replaceProduct, writeLineUnit } from "../../../../core/documents/replaceProduct";
import type { SalesOutcome, SalesProblem, WireRow } from "../../../../core/ports";

const PRODUCT = { _defaultuomid_value: "u-default", _defaultuomscheduleid_value: "g2" };
const UNITS = [
  { uomid: "u-pcs", name: "PCS" },
  { uomid: "u-box", name: "BOX" },
];
const FAILED: SalesProblem = { kind: "failed", detail: "SQL time-out" };

async function replace(
  unitName: string | null,
  {
    product = { ok: true, value: PRODUCT },
    units = { ok: true, value: UNITS },
  }: { product?: SalesOutcome<WireRow>; units?: SalesOutcome<readonly WireRow[]> } = {},
) {
  const written: unknown[] = [];
  const asked: unknown[] = [];
  const outcome = await replaceProduct(
    {
      sales: {
        row: () => Promise.resolve(product),
        rows: (_table, options) => {
          asked.push(options.filter);
          return Promise.resolve(units);
        },
        forget: () => undefined,
      },
      writer: {
        update: ({ logicalName }, id, values) => {
          written.push([logicalName, id, values]);
          return Promise.resolve({ ok: true, value: null });
        },
      },
    },
    { table: DOCUMENT_TABLES.order, lineId: "l1", productId: "p2", unitName },
  );
  return { outcome, written, asked };
}

describe("replaceProduct", () => {
  it.each([
    ["the unit of the same name", "BOX", "u-box"],
    ["the product's default unit where none has that name", "SET", "u-default"],
    ["the product's default unit where the line has none", null, "u-default"],
  ])("takes %s", async (_name, unitName, unit) => {
    const { outcome, written, asked } = await replace(unitName);
    expect(outcome).toEqual({ ok: true, value: null });
    expect(asked).toEqual([expect.stringContaining("g2")]);
    expect(written).toEqual([
      ["salesorderdetail", "l1", { "productid@odata.bind": "/products(p2)", "uomid@odata.bind": `/uoms(${unit})` }],
    ]);
  });

  it.each([
    ["product", { product: { ok: false, problem: FAILED } as const }],
    ["units", { units: { ok: false, problem: FAILED } as const }],
  ])("writes nothing where Sales does not give the %s", async (_name, answers) => {
    const { outcome, written } = await replace("PCS", answers);
    expect(outcome).toEqual({ ok: false, problem: FAILED });
    expect(written).toEqual([]);
  });
});

describe("writeLineUnit", () => {
  it.each([
    ["what Sales wrote", { ok: true, value: null }],
    ["why Sales did not write it", { ok: false, problem: FAILED }],
  ] as const)("points the line at the unit, forgets what was read of it, and tells %s", async (_name, answer) => {
    const written: unknown[] = [];
    let forgotten = 0;
    const outcome = await writeLineUnit(
      {
        sales: { forget: () => void forgotten++ },
        writer: {
          update: ({ logicalName }, id, values) => {
            written.push([logicalName, id, values]);
            return Promise.resolve(answer);
          },
        },
      },
      { table: DOCUMENT_TABLES.quote, lineId: "l1", unitId: "u-box" },
    );
    expect(outcome).toEqual(answer);
    expect(written).toEqual([["quotedetail", "l1", { "uomid@odata.bind": "/uoms(u-box)" }]]);
    expect(forgotten).toBe(1);
  });
});
