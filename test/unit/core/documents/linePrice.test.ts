import { linePriceOf, readLinePrice } from "../../../../core/documents/linePrice";
import { documentTable } from "../../../../core/documents/documentTable";
import { fakeSales, rows } from "../../../support/fakeSales";

const LINE = { price: 100, quantity: 4, volumeDiscount: 5, manualDiscount: 20 };

describe("the price of a line", () => {
  it.each([
    ["less what the list takes off each and a person off all", LINE, { price: 100, net: 90 }],
    ["less what the list takes off, without a quantity", { ...LINE, quantity: null }, { price: 100, net: 95 }],
    ["none where it has none", { ...LINE, price: null }, null],
  ])("is %s", (_name, line, expected) => {
    expect(linePriceOf(line)).toEqual(expected);
  });

  it("is read of the saved line, and not known where that cannot be", async () => {
    const table = documentTable("salesorder");
    if (table === null) {
      throw new Error("There are orders.");
    }
    const sales = fakeSales({
      salesorderdetail: rows({ salesorderdetailid: "l1", priceperunit: 100, quantity: 2, manualdiscountamount: 10 }),
    });
    expect(await readLinePrice(sales, table, "l1")).toEqual({ price: 100, net: 95 });
    const gone = fakeSales({ salesorderdetail: { ok: false, problem: { kind: "notFound" } } });
    expect(await readLinePrice(gone, table, "l1")).toBeNull();
  });
});
