import { readSales } from "../../../../core/synchronisation/readSales";
import { fakeSales, rows } from "../../../support/fakeSales";

const order = (modifiedon: string) => ({ salesorderid: "o", modifiedon });
const CLOSED = { ok: false, problem: { kind: "noPermission", privilege: "prvReadSalesOrder" } } as const;

describe("what Sales shows of the synchronisation", () => {
  it("is how many orders wait or were given back, and the age of figures, in three questions", async () => {
    const sales = fakeSales({
      salesorder: rows(order("2026-11-02T08:00:00Z"), order("2026-11-02T09:00:00Z")),
      nav_accountstatistics: rows({ modifiedon: "2026-11-02T09:30:00Z" }),
    });
    const both = { count: 2, isMore: false, oldest: new Date("2026-11-02T08:00:00Z") };
    expect(await readSales(sales)).toEqual({
      waiting: both,
      pending: both,
      figures: { changedOn: new Date("2026-11-02T09:30:00Z") },
    });
    expect(sales.asked).toEqual([
      "salesorder?statecode eq 1 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1901-01-01T00:00:00Z)",
      "salesorder?statecode eq 0 and statuscode eq 2",
      "nav_accountstatistics?",
    ]);
  });

  it("says that there are more than it counts", async () => {
    const sales = fakeSales({
      salesorder: rows(...Array.from({ length: 501 }, () => order("2026-11-02T08:00:00Z"))),
      nav_accountstatistics: rows(),
    });
    expect(await readSales(sales)).toMatchObject({
      waiting: { count: 500, isMore: true },
      figures: { changedOn: null },
    });
  });

  it("does not know what may not be read", async () => {
    expect(await readSales(fakeSales(() => CLOSED))).toEqual({ waiting: null, pending: null, figures: null });
  });
});
