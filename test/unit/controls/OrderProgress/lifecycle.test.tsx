/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { IInputs } from "../../../../controls/OrderProgress/generated/ManifestTypes";
import { OrderProgress } from "../../../../controls/OrderProgress/index";
import { textsOf } from "../../../support/strings";
import { forgetSales } from "../shared/platform";

const STRINGS = textsOf("OrderProgress");
const START = new Date("2026-11-02T08:10:00Z");
const SUBMITTED = "2026-11-02T08:00:00Z";

type Rows = Record<string, readonly object[] | Error>;

let tables: Rows;
let asked: string[];
let openUrl: jest.Mock;
let isHidden: boolean;

const order = (change: object = {}) => ({
  salesorderid: "o1",
  statecode: 1,
  statuscode: 3,
  lastbackofficesubmit: null,
  modifiedon: SUBMITTED,
  modifiedby: { isintegrationuser: false },
  ...change,
});

interface Values {
  readonly number?: string | null;
  readonly document?: "order" | "quote";
  readonly changedOn?: Date | null;
}

function context({
  number = "ORD-01",
  document = "order",
  changedOn = new Date(SUBMITTED),
}: Values = {}): ComponentFramework.Context<IInputs> {
  return {
    parameters: {
      documentNumber: { raw: number },
      document: { raw: document },
      revision: { raw: 0 },
      changedOn: { raw: changedOn },
    },
    mode: { contextInfo: { entityTypeName: document === "order" ? "salesorder" : "quote", entityId: number ?? "" } },
    userSettings: { getTimeZoneOffsetMinutes: () => 60 },
    webAPI: {
      retrieveRecord: (table: string) => {
        asked.push(table);
        const rows = tables[table] ?? [];
        if (rows instanceof Error) {
          return Promise.reject(rows);
        }
        return rows[0] === undefined
          ? Promise.reject(Object.assign(new Error("Does Not Exist"), { errorCode: 0x80040217 }))
          : Promise.resolve(rows[0]);
      },
      retrieveMultipleRecords: (table: string) => {
        asked.push(table);
        const rows = tables[table] ?? [];
        return rows instanceof Error ? Promise.reject(rows) : Promise.resolve({ entities: rows });
      },
    },
    utils: { getEntityMetadata: () => Promise.resolve({ Attributes: { get: () => undefined } }) },
    navigation: { openUrl },
    resources: { getString: (key: string) => STRINGS.get(key) ?? key },
    formatting: { formatTime: (at: Date) => at.toISOString().slice(11, 16) },
  } as unknown as ComponentFramework.Context<IInputs>;
}

beforeEach(() => {
  jest.useFakeTimers({ now: START });
  forgetSales();
  asked = [];
  openUrl = jest.fn();
  isHidden = false;
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
  tables = {
    salesorder: [order()],
    bcs_connection: [
      {
        bcs_connectionid: "c1",
        bcs_name: "Skarvholm",
        bcs_webclienturl: "https://bc.test/",
        bcs_createsordersautomatically: true,
        bcs_processesquotesautomatically: true,
      },
    ],
  };
});

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function settle(ms = 0): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

async function host(values: Values = {}) {
  const control = new OrderProgress();
  control.init(context(values));
  const view = render(control.updateView(context(values)));
  await settle();
  return {
    control,
    update: async (next: Values) => {
      act(() => view.rerender(control.updateView(context(next))));
      await settle();
    },
    unmount: view.unmount,
  };
}

const headline = () => screen.getByRole("status").textContent;
const looks = () => asked.filter((table) => table === "salesorder").length;
const show = (hidden: boolean) => {
  isHidden = hidden;
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
};

describe("OrderProgress", () => {
  it("says that it looks, then how the order stands, with its steps", async () => {
    const control = new OrderProgress();
    control.init(context());
    render(control.updateView(context()));
    expect(headline()).toBe("Reading the progress …");
    expect(screen.getByRole("region", { name: "Progress in Business Central" }).getAttribute("aria-busy")).toBe("true");
    await settle();
    expect(headline()).toBe("Waiting for Business Central");
    expect(screen.getByText("Since 08:00.")).toBeTruthy();
    expect(screen.getByText("Business Central takes it by 08:30 at the latest.")).toBeTruthy();
    expect(
      screen.getAllByRole("listitem").map((item) => [item.textContent, item.getAttribute("aria-current")]),
    ).toEqual([
      ["SubmittedDone · 08:00", null],
      ["In Business CentralNext", "step"],
      ["ShippedTo come", null],
      ["InvoicedTo come", null],
      ["PaidTo come", null],
    ]);
    expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("false");
  });

  it("looks again by itself, ever more rarely, and tells what happened", async () => {
    await host();
    expect(looks()).toBe(1);
    await settle(30_000);
    expect(looks()).toBe(2);
    await settle(44_000);
    expect(looks()).toBe(2);
    tables.salesorder = [order({ lastbackofficesubmit: "2026-11-02", modifiedon: "2026-11-02T08:11:00Z" })];
    await settle(2_000);
    expect(looks()).toBe(3);
    expect(headline()).toBe("In Business Central");
    await settle(30_000);
    expect(looks()).toBe(4);
  });

  it("grows late without asking anything new", async () => {
    tables.salesorder = [order({ modifiedon: "2026-11-02T07:10:30Z" })];
    await host({ changedOn: new Date("2026-11-02T07:10:30Z") });
    expect(headline()).toBe("Waiting for Business Central");
    isHidden = true;
    await settle(60_000);
    expect(headline()).toBe("Waiting longer than usual");
    expect(looks()).toBe(1);
  });

  it("does not look while nobody does, and looks once somebody comes back", async () => {
    await host();
    show(true);
    await settle(600_000);
    expect(looks()).toBe(1);
    show(false);
    await settle();
    expect(looks()).toBe(2);
    show(true);
    show(false);
    await settle();
    expect(looks()).toBe(2);
  });

  it.each([
    [
      "a paid order",
      { statecode: 4, statuscode: 100003, lastbackofficesubmit: "2026-11-02" },
      [{ invoicenumber: "103001", statecode: 2, statuscode: 100001, createdon: SUBMITTED, modifiedon: SUBMITTED }],
      "Paid",
    ],
    ["a cancelled order", { statecode: 2 }, [], "Cancelled"],
    ["an order that is not submitted", { statecode: 0, statuscode: 1 }, [], "Not submitted yet"],
  ])("leaves %s alone", async (_name, row, invoices, expected) => {
    tables = { ...tables, salesorder: [order(row)], invoice: invoices };
    await host();
    expect(headline()).toBe(expected);
    await settle(3_600_000);
    expect(looks()).toBe(1);
  });

  it("looks at once when the form has read its record again", async () => {
    tables.salesorder = [order({ statecode: 0, statuscode: 1 })];
    const { update } = await host();
    tables.salesorder = [order({ modifiedon: "2026-11-02T08:09:00Z" })];
    await update({ changedOn: new Date("2026-11-02T08:09:00Z") });
    expect(headline()).toBe("Waiting for Business Central");
    await update({ changedOn: new Date("2026-11-02T08:09:00Z") });
    expect(looks()).toBe(2);
  });

  it("says that the form is older than what it shows", async () => {
    const { update } = await host({ changedOn: new Date("2026-11-02T07:00:00Z") });
    expect(
      screen.getByText("It has changed since this form was opened. Refresh the form to see it as it is."),
    ).toBeTruthy();
    await update({ changedOn: new Date(SUBMITTED) });
    expect(screen.queryByText(/Refresh the form/)).toBeNull();
  });

  it("looks again when told to, and says when it looked", async () => {
    await host();
    await settle(20_000);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await settle();
    expect(looks()).toBe(2);
    expect(screen.getByText("Checked just now")).toBeTruthy();
  });

  it("opens Business Central's list at this order", async () => {
    await host();
    fireEvent.click(screen.getByRole("button", { name: "Show in Business Central" }));
    expect(openUrl).toHaveBeenCalledWith("https://bc.test/?page=9305&filter='Your%20Reference'%20IS%20'ORD-01'");
  });

  it.each([
    ["nothing is connected", { bcs_connection: [] }],
    ["connections cannot be read", { bcs_connection: new Error("no") }],
    ["the address is a script", { bcs_connection: [{ bcs_webclienturl: "javascript:alert(1)" }] }],
    ["the order is not submitted", { salesorder: [order({ statecode: 0, statuscode: 1 })] }],
  ])("offers no way there where %s", async (_name, change) => {
    tables = { ...tables, ...change };
    await host();
    expect(screen.queryByRole("button", { name: "Show in Business Central" })).toBeNull();
  });

  it("shows nothing of the former order once another is opened", async () => {
    const { update } = await host();
    tables.salesorder = [];
    await update({ number: "ORD-02" });
    expect(headline()).toBe("Sales no longer has a document with this number.");
    expect(screen.queryAllByRole("listitem")).toEqual([]);
  });

  it("keeps what it knows where it cannot look again, and says so", async () => {
    await host();
    tables.salesorder = new Error("SQL time-out");
    await settle(30_000);
    expect(headline()).toBe("Waiting for Business Central");
    expect(screen.getByText("Checked just now; it could not be read since.")).toBeTruthy();
    tables.salesorder = [order()];
    await settle(45_000);
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it("asks nothing for a record that is not saved yet", async () => {
    await host({ number: null });
    expect(headline()).toBe("Save it and hand it over to follow it through Business Central here.");
    expect(asked).toEqual([]);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("tells a quote's story", async () => {
    tables.quote = [{ quoteid: "q1", statecode: 1, statuscode: 2, modifiedon: SUBMITTED }];
    await host({ number: "QUO-01", document: "quote" });
    expect(headline()).toBe("Waiting for Business Central");
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
  });

  it("looks no more once it is gone", async () => {
    const { control, unmount } = await host();
    unmount();
    control.destroy();
    await settle(3_600_000);
    show(false);
    expect(looks()).toBe(1);
    expect(control.getOutputs()).toEqual({});
  });

  it("refuses to be drawn before it was begun", () => {
    expect(() => new OrderProgress().updateView(context())).toThrow(
      "OrderProgress: the platform called updateView before init.",
    );
  });
});
