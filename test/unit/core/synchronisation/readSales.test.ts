import { ORDER_FILTERS } from "../../../../core/orders/today/readToday";
import { readSales } from "../../../../core/synchronisation/readSales";
import { fakeSales, rows } from "../../../support/fakeSales";

const order = (modifiedon: string) => ({ salesorderid: "o", modifiedon });
const DAY = "2026-11-01T23:00:00Z";
const CLOSED = { ok: false, problem: { kind: "noPermission", privilege: "prvReadSalesOrder" } } as const;

describe("what Sales shows of the synchronisation", () => {
  it("is how many orders wait or were given back, and the age of figures, in four questions", async () => {
    const sales = fakeSales({
      salesorder: rows(order("2026-11-02T08:00:00Z"), order("2026-11-02T09:00:00Z")),
      nav_accountstatistics: rows({ modifiedon: "2026-11-02T09:30:00Z" }),
    });
    const both = {
      count: 2,
      isMore: false,
      since: [new Date("2026-11-02T08:00:00Z"), new Date("2026-11-02T09:00:00Z")],
    };
    expect(await readSales(sales, DAY)).toEqual({
      waiting: both,
      returned: both,
      late: { count: 2, isMore: false, since: [] },
      figures: { changedOn: new Date("2026-11-02T09:30:00Z") },
    });
    expect(sales.asked).toEqual([
      `salesorder?${ORDER_FILTERS.waiting(DAY)}`,
      `salesorder?${ORDER_FILTERS.returned(DAY)}`,
      `salesorder?statecode eq 1 and datefulfilled eq null and requestdeliveryby lt ${DAY}`,
      "nav_accountstatistics?",
    ]);
  });

  it("says that there are more than it counts", async () => {
    const sales = fakeSales({
      salesorder: rows(...Array.from({ length: 501 }, () => order("2026-11-02T08:00:00Z"))),
      nav_accountstatistics: rows(),
    });
    expect(await readSales(sales, DAY)).toMatchObject({
      waiting: { count: 500, isMore: true },
      figures: { changedOn: null },
    });
  });

  it("does not know what may not be read", async () => {
    expect(
      await readSales(
        fakeSales(() => CLOSED),
        DAY,
      ),
    ).toEqual({
      waiting: null,
      returned: null,
      late: null,
      figures: null,
    });
  });
});
