import { MOST_FOUND, productsByNumber, searchProducts } from "../../../../core/documents/searchProducts";
import { fakeSales, rows } from "../../../support/fakeSales";

const listed = (number: string, name: string, unit = "pcs", more: object = {}) => ({
  productpricelevelid: `${number}-${unit}`,
  _uomid_value: unit,
  uomid: { uomid: unit, name: unit.toUpperCase() },
  amount: 12.5,
  pricingmethodcode: 1,
  productid: { productid: `id-${number}`, name, productnumber: number, statecode: 0, _defaultuomid_value: "pcs" },
  ...more,
});
const search = async (text: string, ...found: readonly object[]) => {
  const sales = fakeSales({ productpricelevel: rows(...found.map((row) => ({ ...row }))) });
  return { sales, outcome: await searchProducts(sales, "p1", text) };
};

describe("searchProducts", () => {
  it("asks for active products of the price list by beginning of number or part of name, and never lets the text become a filter", async () => {
    const { sales } = await search(" O'Neil') or (1 eq 1 ");
    expect(sales.asked).toEqual([
      "productpricelevel?_pricelevelid_value eq p1 and productid/statecode eq 0 and not endswith(uomid/name,' UOM GR') and " +
        "(startswith(productid/productnumber,'O''Neil'') or (1 eq 1') or contains(productid/name,'O''Neil'') or (1 eq 1'))",
    ]);
  });

  it("puts the number itself first, its default unit before the others, then beginnings, then names", async () => {
    const { outcome } = await search(
      "a10",
      listed("B20", "Frame for A10"),
      listed("A100", "Bench"),
      listed("A10", "Desk", "box"),
      listed("A10", "Desk"),
    );
    expect(
      outcome.ok && outcome.value.products.map(({ product, unit }) => `${String(product.number)} ${unit.name}`),
    ).toEqual(["A10 PCS", "A10 BOX", "A100 PCS", "B20 PCS"]);
  });

  it("tells a price where the list has an amount, and none where it has a percentage", async () => {
    const { outcome } = await search("a", listed("A1", "Desk"), listed("A2", "Desk", "pcs", { pricingmethodcode: 2 }));
    expect(outcome.ok && outcome.value.products.map(({ price }) => price)).toEqual([12.5, null]);
  });

  it("says that there are more than it gives", async () => {
    const many = Array.from({ length: MOST_FOUND + 1 }, (_, at) => listed(`A${at}`, "Desk"));
    const { outcome } = await search("a", ...many);
    expect(outcome.ok && [outcome.value.products.length, outcome.value.isCutOff]).toEqual([MOST_FOUND, true]);
  });

  it("leaves out rows of products that this user may not read", async () => {
    const { outcome } = await search("a", { productpricelevelid: "x", productid: null, _uomid_value: "pcs" });
    expect(outcome).toEqual({ ok: true, value: { products: [], isCutOff: false } });
  });

  it("tells why Sales did not answer", async () => {
    const problem = { kind: "noPermission", privilege: "prvReadProduct" } as const;
    expect(
      await searchProducts(
        fakeSales(() => ({ ok: false, problem })),
        "p1",
        "ab",
      ),
    ).toEqual({ ok: false, problem });
  });
});

describe("productsByNumber", () => {
  it("finds each in its default unit, whatever capitals were written", async () => {
    const sales = fakeSales({
      productpricelevel: rows(listed("A1", "Desk", "box"), listed("A1", "Desk"), listed("B2", "Lamp", "box")),
    });
    const outcome = await productsByNumber(sales, "p1", ["a1", "b2", "a1", "o'c"]);
    expect(outcome.ok && [...outcome.value].map(([number, { unit }]) => [number, unit.name])).toEqual([
      ["a1", "PCS"],
      ["b2", "BOX"],
    ]);
    expect(sales.asked).toEqual([
      "productpricelevel?_pricelevelid_value eq p1 and productid/statecode eq 0 and not endswith(uomid/name,' UOM GR') and (productid/productnumber eq 'a1' " +
        "or productid/productnumber eq 'b2' or productid/productnumber eq 'o''c')",
    ]);
  });

  it("asks for many numbers in several addresses, and fails where one of them fails", async () => {
    const numbers = Array.from({ length: 70 }, (_, at) => `N${at}`);
    const sales = fakeSales({ productpricelevel: rows() });
    await productsByNumber(sales, "p1", numbers);
    expect(sales.asked.length).toBe(3);
    const problem = { kind: "unreachable" } as const;
    expect(
      await productsByNumber(
        fakeSales(() => ({ ok: false, problem })),
        "p1",
        ["a"],
      ),
    ).toEqual({
      ok: false,
      problem,
    });
  });
});
