import { MOST_READ, readToday } from "../../../../../core/orders/today/readToday";
import type { TodayListId } from "../../../../../core/orders/today/readToday";
import type { SalesOutcome, WireRow } from "../../../../../core/ports";
import { dayReader } from "../../../../../core/values/userDay";
import { fakeSales, rows } from "../../../../support/fakeSales";

const BEGAN = "2026-11-28T23:00:00.000Z";
const ME = "ab12";

function read(id: TodayListId, tables: Readonly<Record<string, SalesOutcome<readonly WireRow[]>>>) {
  const sales = fakeSales(tables);
  const outcome = readToday(
    { sales, dayOf: dayReader(() => 60), userId: `{${ME.toUpperCase()}}`, dayBegan: BEGAN },
    id,
  );
  return { sales, outcome };
}

const ORDER = {
  salesorderid: "o1",
  ordernumber: "ORD-1",
  name: "Desks",
  "_customerid_value@OData.Community.Display.V1.FormattedValue": "Bergvåg AS",
  requestdeliveryby: "2026-11-19T23:00:00Z",
  bcs_promiseddate: "2026-11-24T23:00:00Z",
};

describe("orders to look after today", () => {
  it.each([
    [
      "waiting",
      "statecode eq 1 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1901-01-01T00:00:00Z)",
      "2026-11-20",
    ],
    [
      "returned",
      "statecode eq 0 and statuscode eq 2 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1901-01-01T00:00:00Z)",
      "2026-11-20",
    ],
    ["late", `statecode eq 1 and datefulfilled eq null and requestdeliveryby lt ${BEGAN}`, "2026-11-20"],
    [
      "slipping",
      `statecode eq 1 and bcs_promiseddate ne null and ((datefulfilled eq null and bcs_promiseddate lt ${BEGAN}) or ` +
        "datefulfilled gt bcs_promiseddate or requestdeliveryby gt bcs_promiseddate)",
      "2026-11-25",
    ],
  ] as const)("are asked for once: the user's own that are %s", async (id, filter, day) => {
    const { sales, outcome } = read(id, { salesorder: rows(ORDER, { name: "no id" }) });
    expect(await outcome).toEqual({
      ok: true,
      value: {
        isMore: false,
        rows: [{ table: "salesorder", id: "o1", name: "ORD-1 · Desks", customer: "Bergvåg AS", day, credit: null }],
      },
    });
    expect(sales.asked).toEqual([`salesorder?_ownerid_value eq ${ME} and ${filter}`]);
  });

  it("are not counted to the end where there are very many", async () => {
    const many = Array.from({ length: MOST_READ + 1 }, (_, at) => ({ ...ORDER, salesorderid: `o${at}` }));
    const outcome = await read("late", { salesorder: rows(...many) }).outcome;
    expect(outcome.ok && [outcome.value.rows.length, outcome.value.isMore]).toEqual([MOST_READ, true]);
  });

  it("are not told where Sales refuses", async () => {
    const problem = { kind: "noPermission", privilege: "prvReadOrder" } as const;
    expect(await read("late", { salesorder: { ok: false, problem } }).outcome).toEqual({ ok: false, problem });
  });
});

describe("customers over their limit", () => {
  const quote = (account: string, statistics: string | null) => ({
    quoteid: `q-${account}-${String(statistics)}`,
    customerid_account: { accountid: account, name: `Customer ${account}`, _nav_accountstatisticsid_value: statistics },
  });
  const figures = (id: string, total: number | null, limit: number | null) => ({
    nav_accountstatisticsid: id,
    nav_totallcy: total,
    nav_creditlimitlcy: limit,
    transactioncurrencyid: { transactioncurrencyid: "nok", isocurrencycode: "NOK", currencyprecision: 2 },
  });

  it("are those with open quotes who owe more than it, once each", async () => {
    const { sales, outcome } = read("overLimit", {
      quote: rows(
        quote("b", "s-b"),
        quote("a", "s-a"),
        quote("a", "s-a"),
        quote("c", "s-c"),
        quote("d", "s-d"),
        quote("e", null),
      ),
      nav_accountstatistics: rows(
        figures("s-b", 2000, 1000),
        figures("s-a", 1000.5, 1000),
        figures("s-c", 1000, 1000),
        figures("s-d", 500, 0),
      ),
    });
    const told = await outcome;
    expect(
      told.ok && told.value.rows.map(({ table, id, name, credit }) => [table, id, name, credit?.total, credit?.limit]),
    ).toEqual([
      ["account", "a", "Customer a", 1000.5, 1000],
      ["account", "b", "Customer b", 2000, 1000],
    ]);
    expect(sales.asked).toEqual([
      `quote?_ownerid_value eq ${ME} and (statecode eq 0 or statecode eq 1)`,
      expect.stringMatching(/^nav_accountstatistics\?nav_accountstatisticsid eq s-b or /),
    ]);
  });

  it("are asked for once where no quote has a customer of Business Central", async () => {
    const { sales, outcome } = read("overLimit", { quote: rows(quote("e", null)) });
    expect(await outcome).toEqual({ ok: true, value: { rows: [], isMore: false } });
    expect(sales.asked.length).toBe(1);
  });

  it.each(["quote", "nav_accountstatistics"])("are not told where %s may not be read", async (table) => {
    const problem = { kind: "noPermission", privilege: null } as const;
    const { outcome } = read("overLimit", { quote: rows(quote("a", "s-a")), [table]: { ok: false, problem } });
    expect(await outcome).toEqual({ ok: false, problem });
  });
});
