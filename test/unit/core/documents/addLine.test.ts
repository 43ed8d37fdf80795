import { addLine } from "../../../../core/documents/addLine";
import type { NewLine } from "../../../../core/documents/addLine";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import type { SalesOutcome } from "../../../../core/ports";

async function add(
  line: NewLine,
  kind: keyof typeof DOCUMENT_TABLES,
  answer: SalesOutcome<string> = { ok: true, value: "l9" },
) {
  const written: unknown[] = [];
  let forgotten = 0;
  const outcome = await addLine(
    {
      sales: { forget: () => void forgotten++ },
      writer: {
        create: ({ logicalName }, values) => {
          written.push([logicalName, values]);
          return Promise.resolve(answer);
        },
      },
    },
    { table: DOCUMENT_TABLES[kind], id: "d1" },
    line,
  );
  return { outcome, written, forgotten };
}

const PRODUCT: NewLine = { kind: "product", productId: "p1", unitId: "u1", quantity: 2.5 };

describe("addLine", () => {
  it.each([
    ["order", "salesorderdetail", { "salesorderid@odata.bind": "/salesorders(d1)" }],
    ["quote", "quotedetail", { "quoteid@odata.bind": "/quotes(d1)" }],
    ["opportunity", "opportunityproduct", { "opportunityid@odata.bind": "/opportunities(d1)" }],
    ["invoice", "invoicedetail", { "invoiceid@odata.bind": "/invoices(d1)" }],
  ] as const)("points a product's line at its %s, product and unit", async (kind, table, parent) => {
    const { outcome, written, forgotten } = await add(PRODUCT, kind);
    expect(outcome).toEqual({ ok: true, value: "l9" });
    expect(forgotten).toBe(1);
    expect(written).toEqual([
      [
        table,
        {
          ...parent,
          "productid@odata.bind": "/products(p1)",
          "uomid@odata.bind": "/uoms(u1)",
          isproductoverridden: false,
          quantity: 2.5,
        },
      ],
    ]);
  });

  it("writes what stands instead of a product with its price", async () => {
    const { written } = await add({ kind: "writeIn", name: "Assembly", quantity: 1, price: 900 }, "order");
    expect(written).toEqual([
      [
        "salesorderdetail",
        {
          "salesorderid@odata.bind": "/salesorders(d1)",
          isproductoverridden: true,
          productdescription: "Assembly",
          quantity: 1,
          priceperunit: 900,
        },
      ],
    ]);
  });

  it("tells why Sales did not take it", async () => {
    const problem = { kind: "failed", detail: "SQL time-out" } as const;
    expect((await add(PRODUCT, "order", { ok: false, problem })).outcome).toEqual({ ok: false, problem });
  });
});
