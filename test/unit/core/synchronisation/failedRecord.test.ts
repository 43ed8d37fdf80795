import { failedRecordPage, findFailedRow, hasFailedRow } from "../../../../core/synchronisation/failedRecord";
import type { SkippedPair } from "../../../../core/synchronisation/mapping";
import { fakeSales, rows } from "../../../support/fakeSales";

const pair = (tableId: number | null, record: string): SkippedPair => ({
  tableId,
  table: "",
  record,
  message: "",
  failedOn: null,
});

describe("a record that failed", () => {
  it.each([
    [pair(18, "K10010"), "https://bc.test/?page=22&filter='No.' IS 'K10010'"],
    [pair(27, "BORD-1000"), "https://bc.test/?page=31&filter='No.' IS 'BORD-1000'"],
    [pair(36, "Order,1001"), "https://bc.test/?page=9305&filter='No.' IS '1001'"],
    [pair(4, "EUR"), "https://bc.test/?page=5&filter='Code' IS 'EUR'"],
    [pair(9999, "X"), null],
    [pair(null, "X"), null],
    [pair(18, ""), null],
  ])("%j is shown in the list of its kind", (failed, page) => {
    const address = failedRecordPage("https://bc.test/", failed);
    expect(address === null ? null : decodeURIComponent(address)).toBe(page);
  });

  it.each([
    [pair(27, "BORD-1000"), { product: rows({ productid: "P1" }) }, { table: "product", id: "p1" }],
    [
      pair(18, "K10010"),
      { nav_accountstatistics: rows({ nav_accountstatisticsid: "f1" }), account: rows({ accountid: "a1" }) },
      { table: "account", id: "a1" },
    ],
    [pair(18, "K10010"), { nav_accountstatistics: rows() }, null],
    [pair(112, "PSI-1"), { invoice: rows({ invoiceid: "i1" }, { invoiceid: "i2" }) }, null],
    [pair(112, "PSI-1"), {}, null],
    [pair(13, "NY"), {}, null],
  ])("%j is found in Sales only where it is the one", async (failed, tables, expected) => {
    const found = await findFailedRow(fakeSales(tables), failed);
    expect(found === null ? null : { table: found.table.logicalName, id: found.id }).toEqual(expected);
  });

  it("is asked for by what Business Central wrote, as text", async () => {
    const sales = fakeSales({ product: rows() });
    await findFailedRow(sales, pair(27, "BORD'S"));
    expect(sales.asked).toEqual(["product?productnumber eq 'BORD''S'"]);
    expect([hasFailedRow(pair(18, "K")), hasFailedRow(pair(13, "NY")), hasFailedRow(pair(27, ""))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
