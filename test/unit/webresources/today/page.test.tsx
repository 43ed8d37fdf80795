/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as React from "react";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { TODAY_LISTS } from "../../../../core/orders/today/readToday";
import type { TodayList, TodayListId } from "../../../../core/orders/today/readToday";
import type { SalesOutcome } from "../../../../core/ports";
import { LIST_LINKS } from "../../../../webresources/pages/today/listLinks";
import { TodayPage } from "../../../../webresources/pages/today/TodayPage";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const strings = stringsOf("today");
const row = (at: number) => ({
  table: "salesorder",
  id: `o${at}`,
  name: `ORD-${at}`,
  customer: "Bergvåg AS",
  day: "2026-11-25" as const,
  credit: null,
});
const list = (count: number, isMore = false): SalesOutcome<TodayList> => ({
  ok: true,
  value: { rows: Array.from({ length: count }, (_, at) => row(at)), isMore },
});

function open(lists: Partial<Record<TodayListId, SalesOutcome<TodayList>>> = {}) {
  const read = jest.fn((id: TodayListId) => Promise.resolve(lists[id] ?? list(0)));
  const ports = { read, openRecord: jest.fn(), openList: jest.fn() };
  render(<TodayPage ports={ports} strings={strings} format={PLAIN_FORMAT} />);
  return ports;
}

const region = (name: string) => within(screen.getByRole("region", { name }));
const settled = () => waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));

afterEach(cleanup);

describe("Business Central today", () => {
  it("reads each list once, and again when told to", async () => {
    const { read } = open();
    expect(region("Late orders").getByRole("status").textContent).toBe("Reading …");
    await settled();
    expect(read.mock.calls.map(([id]) => id)).toEqual([...TODAY_LISTS]);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await settled();
    expect(read).toHaveBeenCalledTimes(2 * TODAY_LISTS.length);
  });

  it("shows of each list its number, the first rows and the way to all of them", async () => {
    const { openRecord, openList } = open({ slipping: list(7) });
    await settled();
    const slipping = region("Promises that slip");
    expect(slipping.getByRole("heading").textContent).toBe("Promises that slip7");
    expect(slipping.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
      [0, 1, 2, 3, 4].map((at) => `ORD-${at}Bergvåg AS · ${PLAIN_FORMAT.shortDate("2026-11-25")}`),
    );
    expect(slipping.getByText("2 more")).toBeTruthy();
    fireEvent.click(slipping.getByRole("button", { name: "ORD-3" }));
    expect(openRecord).toHaveBeenCalledWith(row(3));
    fireEvent.click(slipping.getByRole("button", { name: "Open orders: Promises that slip" }));
    expect(openList).toHaveBeenCalledWith(LIST_LINKS.slipping);
  });

  it("tells a customer's debt beside the limit", async () => {
    const currency = { code: "NOK", precision: 2, rate: 1 };
    const customer = { table: "account", id: "a1", name: "Bergvåg AS", customer: null, day: null };
    open({
      overLimit: {
        ok: true,
        value: {
          rows: [
            { ...customer, credit: { total: 1200, limit: 1000, currency } },
            { ...customer, id: "a2", credit: { total: 7, limit: 5, currency: null } },
          ],
          isMore: false,
        },
      },
    });
    await settled();
    const items = region("Open quotes to customers over their credit limit").getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual([
      `Bergvåg AS${PLAIN_FORMAT.money(1200, currency)} used, limit ${PLAIN_FORMAT.money(1000, currency)}`,
      "Bergvåg AS7 used, limit 5",
    ]);
  });

  it.each<readonly [string, SalesOutcome<TodayList>, string, string]>([
    ["nothing is in it", list(0), "Late orders0", "Nothing here today."],
    [
      "it may not be read",
      { ok: false, problem: { kind: "noPermission", privilege: null } },
      "Late orders",
      "You don't have access to this list.",
    ],
    [
      "Sales fails",
      { ok: false, problem: { kind: "failed", detail: "SQL time-out" } },
      "Late orders",
      "Sales could not read this list: SQL time-out",
    ],
  ])("says of a list that %s", async (_name, outcome, heading, told) => {
    open({ late: outcome });
    await settled();
    expect(region("Late orders").getByRole("heading").textContent).toBe(heading);
    expect(region("Late orders").getByRole("status").textContent).toBe(told);
  });

  it("says that there are more than were counted", async () => {
    open({ late: list(100, true) });
    await settled();
    expect(region("Late orders").getByRole("heading").textContent).toBe("Late ordersMore than 100");
  });

  it.each(Object.entries(LIST_LINKS).filter(([, { viewId }]) => viewId !== null))(
    "leads from %s to a view of ours",
    (_id, { table, viewId }) => {
      const folder = join(__dirname, "../../../../solution/BusinessCentralSales/Entities/SalesOrder/SavedQueries");
      expect(table).toBe("salesorder");
      expect(readFileSync(join(folder, `{${String(viewId)}}.xml`), "utf8")).toContain(`{${String(viewId)}}`);
    },
  );
});
