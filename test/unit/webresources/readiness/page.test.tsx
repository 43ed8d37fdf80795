/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import type { Attempt } from "../../../../core/orders/diagnostics/entryOf";
import type { DocumentStore } from "../../../../core/orders/submit";
import type { PromisedLines } from "../../../../core/documents/promisedLines";
import { NOT_ASKED, NOTHING_PROMISED } from "../../../../core/orders/readiness/facts";
import type { BusinessCentralFacts } from "../../../../core/orders/readiness/facts";
import type { WireRow } from "../../../../core/ports";
import { NORWEGIAN, pageUser } from "../pageUser";
import { userFormat } from "../../../../webresources/shared/userFormat";
import type { PagePorts } from "../../../../webresources/pages/readiness/ports";
import { ReadinessPage } from "../../../../webresources/pages/readiness/ReadinessPage";
import { stringsOf } from "../../../support/strings";
import { fakeRows, LINE as ORDER_LINE } from "../../core/orders/builders";
import type { RestOfLine } from "../../../../core/orders/restOfOrder";

// A machine that does other work as well draws slowly.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const english = stringsOf("readiness");
const NOW = new Date("2026-11-02T13:05:00Z");
const order = (change: object = {}): WireRow => ({
  "@odata.etag": 'W/"1"',
  ordernumber: "ORD-01",
  name: "Desks",
  statecode: 0,
  _customerid_value: "a1",
  "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
  customerid_account: {
    accountid: "a1",
    name: "Fjordkontor AS",
    statecode: 0,
    customertypecode: 3,
    _nav_accountstatisticsid_value: "s1",
  },
  ...change,
});
const NO_CUSTOMER = { _customerid_value: null, customerid_account: null };
const LINE = {
  salesorderdetailid: "l1",
  quotedetailid: "l1",
  sequencenumber: 1,
  priceperunit: 1250,
  quantity: 2,
  _productid_value: "p1",
  _uomid_value: "u1",
  productid: {
    productid: "p1",
    name: "Desk Vik",
    productnumber: "1000",
    statecode: 0,
    producttypecode: 3,
    _defaultuomscheduleid_value: "g1",
    quantityonhand: 0,
  },
  uomid: { uomid: "u1", name: "PCS", _uomscheduleid_value: "g1" },
};

const PROMISED_LINE: PromisedLines = new Map([["l1", "2026-12-19"]]);
const NOT_SAVED = { ok: false, problem: { kind: "failed", detail: "No." } } as const;
const SAVED = { ok: true, value: null } as const;
const REST: readonly RestOfLine[] = [
  { line: ORDER_LINE, shipped: 1, rest: 1 },
  { line: { ...ORDER_LINE, id: "l2" }, shipped: 2, rest: 0 },
];
const soldBefore = { isDelivered: true, rest: REST };

interface Server {
  /** By document id. */
  readonly rows: Record<string, { statecode: number; version: number; refuses?: string }>;
  writes: string[];
  /** What was written with the state, by document. */
  readonly promised: Record<string, unknown>;
}

function storeOf(server: Server): DocumentStore {
  return {
    row: (_table, id) => {
      const row = server.rows[id];
      return Promise.resolve(
        row === undefined
          ? { ok: false, problem: { kind: "unreachable" } }
          : { ok: true, value: { statecode: row.statecode, "@odata.etag": `W/"${row.version}"` } },
      );
    },
    update: (_table, id, { statecode, statuscode: _status, ...along }, etag) => {
      const row = server.rows[id];
      if (row?.refuses !== undefined) {
        return Promise.resolve({ kind: "failed", problem: { kind: "failed", detail: row.refuses } });
      }
      if (row === undefined || etag !== `W/"${row.version}"`) {
        return Promise.resolve({ kind: "conflict" });
      }
      Object.assign(row, { statecode, version: row.version + 1 });
      server.writes.push(id);
      server.promised[id] = along;
      return Promise.resolve({ kind: "written" });
    },
  };
}

interface Given {
  readonly documents?: Readonly<Record<string, WireRow | null>>;
  readonly kind?: "order" | "quote";
  readonly takes?: boolean;
  /** Lines cannot be written. */
  readonly locked?: boolean;
  /** Lines beside the one. */
  readonly more?: readonly WireRow[];
  /** What Business Central answers, by round of questions. */
  readonly businessCentral?: (round: number) => Promise<BusinessCentralFacts>;
}

function open({
  documents = { o1: order() },
  kind = "order",
  takes = true,
  locked = false,
  more = [],
  businessCentral = () => Promise.resolve(NOT_ASKED),
}: Given = {}) {
  const table = DOCUMENT_TABLES[kind];
  const rows = fakeRows({
    [table.lineTable.logicalName]: [LINE, ...more],
    organization: [{ issopintegrationenabled: true }],
    systemuser: [],
    bcs_connection: [
      {
        bcs_connectionid: "c1",
        bcs_name: "Skarvholm",
        bcs_createsordersautomatically: takes,
        bcs_processesquotesautomatically: takes,
      },
    ],
  });
  const documentsNow = { ...documents };
  const server: Server = {
    rows: Object.fromEntries(Object.keys(documents).map((id) => [id, { statecode: 0, version: 1 }])),
    writes: [],
    promised: {},
  };
  const opened: string[] = [];
  let rounds = 0;
  const close = jest.fn();
  const lines: unknown[][] = [];
  const written = (...given: unknown[]) => {
    lines.push(given);
    return Promise.resolve(locked ? NOT_SAVED : SAVED);
  };
  const remembered: Attempt[] = [];
  const ports: PagePorts = {
    reading: {
      ...rows.reading,
      sales: {
        ...rows,
        row: (_table, id) => {
          const found = documentsNow[id];
          return Promise.resolve(
            found === null || found === undefined
              ? { ok: false, problem: { kind: "notFound" } }
              : { ok: true, value: { [table.table.primaryId]: id, ...found } },
          );
        },
      },
    },
    store: storeOf(server),
    writer: { create: () => Promise.resolve(NOT_SAVED), update: written, remove: written },
    userId: "me",
    startRound: () => {
      const round = ++rounds;
      return () => businessCentral(round);
    },
    now: () => NOW,
    remember: (attempt) => void remembered.push(attempt),
    beginningOf: (day) => `${day}T00:00:00Z`,
    openRecord: (name, { id }) => opened.push(`${name} ${id}`),
    close,
  };
  const ids = Object.keys(documents);
  const view = render(
    <ReadinessPage
      table={table}
      ids={ids}
      ports={ports}
      strings={english}
      format={userFormat(pageUser(NORWEGIAN), english, () => NOW)}
    />,
  );
  return { server, remembered, opened, close, lines, documentsNow, asked: rows.asked, unmount: view.unmount };
}

const status = () => screen.getByRole("status").textContent;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const isDisabled = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";

afterEach(cleanup);

describe("the readiness of one order", () => {
  it("says that it checks, then how it stands and what will happen when", async () => {
    open();
    expect(status()).toBe("Checking …");
    expect(screen.getByRole("main").getAttribute("data-readiness")).toBeNull();
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("true");
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
    await waitFor(() => expect(status()).toBe("Nothing blocks it, but not everything could be checked."));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Order ORD-01 · Desks");
    expect(
      screen.getByText(
        "When you submit it, the order is locked here and waits for Business Central, which takes it by 14:35 at the latest.",
      ),
    ).toBeTruthy();
    expect(isDisabled(button("Submit to Business Central"))).toBe(false);
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false");
  });

  it.each([
    [
      "the day of all of it, and of each line",
      { all: "2026-12-25", lines: PROMISED_LINE },
      { bcs_promiseddate: "2026-12-25T00:00:00Z", bcs_promiseddatesbyline: '{"l1":"2026-12-19"}' },
    ],
    [
      "days of lines alone, where not all of it has one",
      { all: null, lines: PROMISED_LINE },
      { bcs_promiseddate: null, bcs_promiseddatesbyline: '{"l1":"2026-12-19"}' },
    ],
    [
      "none where none is known, whatever was promised before",
      NOTHING_PROMISED,
      { bcs_promiseddate: null, bcs_promiseddatesbyline: null },
    ],
  ] as const)("remembers what was promised with the state: %s", async (_name, promised, written) => {
    const { server } = open({ businessCentral: () => Promise.resolve({ ...NOT_ASKED, promised }) });
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(server.writes).toEqual(["o1"]));
    expect(server.promised).toEqual({ o1: written });
  });

  it("remembers each attempt, with what readiness had said and what became of it", async () => {
    const { server, remembered } = open({ documents: { o1: order({ discountpercentage: 10 }) } });
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    Object.assign(server.rows.o1 ?? {}, { refuses: "No." });
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(remembered).toHaveLength(1));
    Object.assign(server.rows.o1 ?? {}, { refuses: undefined });
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(remembered).toHaveLength(2));
    expect(remembered.map(({ outcome }) => outcome)).toEqual(["refused", "done"]);
    expect(remembered[1]).toMatchObject({
      kind: "order",
      id: "o1",
      number: "ORD-01",
      readiness: { verdict: "warnings", serious: 1 },
    });
  });

  it("shows refusals before warnings, and folds away what is in order", async () => {
    open({ documents: { o1: order({ discountpercentage: 10, ...NO_CUSTOMER }) } });
    await waitFor(() => expect(status()).toBe("Business Central would refuse it for one reason."));
    const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(titles.slice(0, 2)).toEqual(["Customer", "Cash discount"]);
    expect(screen.getByText("No customer is chosen.")).toBeTruthy();
    expect(screen.getByText("Blocked")).toBeTruthy();
    expect(screen.getByText("Warning")).toBeTruthy();
    expect(screen.getByText(/^OK: \d+$/)).toBeTruthy();
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
  });

  it("can be submitted with warnings, and counts notes apart from them", async () => {
    open({ documents: { o1: order({ discountpercentage: 10, name: "a".repeat(40) }) } });
    await waitFor(() => expect(status()).toBe("Ready, with one warning. Not everything could be checked."));
    const main = screen.getByRole("main");
    expect(main.getAttribute("data-readiness")).toBe("warnings");
    const rules = [...main.querySelectorAll("[data-rule]")].map((finding) => [
      finding.getAttribute("data-rule"),
      finding.getAttribute("data-severity"),
    ]);
    expect(rules).toEqual([
      ["cashDiscount", "serious"],
      ["name", "note"],
    ]);
    expect(isDisabled(button("Submit to Business Central"))).toBe(false);
  });

  it("is submitted once, however often the button is pressed", async () => {
    const { server } = open();
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    const submit = button("Submit to Business Central");
    act(() => {
      fireEvent.click(submit);
      fireEvent.click(submit);
    });
    await waitFor(() => expect(status()).toBe("Submitted. The order waits for Business Central now."));
    expect(server.writes).toEqual(["o1"]);
    expect(screen.queryByRole("button", { name: "Submit to Business Central" })).toBeNull();
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  });

  it("is not submitted twice where another tab was quicker", async () => {
    const { server } = open();
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    server.rows.o1 = { statecode: 1, version: 2 };
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() =>
      expect(status()).toBe(
        "The order had been submitted already, by someone else or in another tab. It was not submitted twice.",
      ),
    );
    expect(server.writes).toEqual([]);
  });

  it("is checked again where somebody changed it meanwhile, and can then be submitted as it is now", async () => {
    const { server, documentsNow } = open();
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    server.rows.o1 = { statecode: 0, version: 2 };
    documentsNow.o1 = order({ "@odata.etag": 'W/"2"', name: "Chairs" });
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Order ORD-01 · Chairs"));
    expect(status()).toBe(
      "Someone else changed it after the check. Nothing was handed over, and it has been checked again.",
    );
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(server.writes).toEqual(["o1"]));
  });

  it("stays as it was where Sales refuses, and says why", async () => {
    const { server } = open();
    server.rows.o1 = { statecode: 0, version: 1, refuses: "Order integration is off." };
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() =>
      expect(status()).toBe("Sales refused, and the document is as it was: Order integration is off."),
    );
    expect(isDisabled(button("Submit to Business Central"))).toBe(false);
  });

  it("opens what mends it beside the page, or goes back to the order", async () => {
    const { opened, close } = open({
      documents: {
        o1: order({
          discountpercentage: 10,
          customerid_account: {
            accountid: "a1",
            name: "Fjordkontor AS",
            customertypecode: 1,
            statecode: 0,
            _nav_accountstatisticsid_value: "s",
          },
        }),
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Open Fjordkontor AS in a new tab" }));
    expect(opened).toEqual(["account a1"]);
    fireEvent.click(button("Go to the order and change it"));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("offers what is changed on the order itself once, below the last line that it is about", async () => {
    const dated = { ...LINE, requestdeliveryby: "2026-12-06" };
    open({
      documents: { o1: order({ requestdeliveryby: "2026-12-20" }) },
      more: [
        { ...dated, salesorderdetailid: "l2", sequencenumber: 2 },
        { ...dated, salesorderdetailid: "l3", sequencenumber: 3 },
      ],
    });
    const lost = await screen.findAllByText(/uses the document's date, .*, not /);
    expect(lost.map((text) => text.parentElement?.querySelector("button")?.textContent ?? null)).toEqual([
      null,
      "Go to the order and change it",
    ]);
  });

  it("is checked again when told to", async () => {
    const { documentsNow } = open({ documents: { o1: order(NO_CUSTOMER) } });
    await waitFor(() => expect(status()).toBe("Business Central would refuse it for one reason."));
    documentsNow.o1 = order();
    fireEvent.click(button("Check again"));
    await waitFor(() => expect(status()).toMatch(/^Nothing blocks it/));
  });

  it("says that somebody has to take it where the job does not", async () => {
    open({ takes: false });
    expect(
      await screen.findByText(
        "When you submit it, the order is locked here and waits until someone takes it in Business Central.",
      ),
    ).toBeTruthy();
    expect(
      screen.getByText(
        "Skarvholm does not create orders by itself. Someone there has to choose Create in Business Central.",
      ),
    ).toBeTruthy();
  });

  it("waits for what Business Central says, and shows what Sales knows meanwhile", async () => {
    let answer: (facts: BusinessCentralFacts) => void = () => undefined;
    open({
      businessCentral: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await waitFor(() => expect(status()).toBe("Asking Business Central …"));
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
    expect(screen.getByText(/^OK: \d+$/)).toBeTruthy();
    await act(async () => {
      answer({ ...NOT_ASKED, customer: { isKnown: true, isBlocked: true } });
      await Promise.resolve();
    });
    expect(status()).toBe("Business Central would refuse it for one reason.");
    expect(
      screen.getByText("Fjordkontor AS is blocked in Business Central. Ask whoever maintains customers there."),
    ).toBeTruthy();
  });

  it("asks Business Central anew when it is checked again", async () => {
    open({
      businessCentral: (round) =>
        Promise.resolve({ ...NOT_ASKED, customer: { isKnown: true, isBlocked: round === 1 } }),
    });
    await waitFor(() => expect(status()).toBe("Business Central would refuse it for one reason."));
    fireEvent.click(button("Check again"));
    await waitFor(() => expect(status()).toBe("Nothing blocks it, but not everything could be checked."));
  });

  it("tells that it is gone", async () => {
    open({ documents: { o1: null } });
    await waitFor(() => expect(status()).toBe("It no longer exists."));
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
  });

  it("closes", async () => {
    const { close } = open();
    fireEvent.click(button("Close"));
    expect(close).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
  });
});

describe("the readiness of a quote", () => {
  it("is activated for the job that takes quotes", async () => {
    const { server } = open({ kind: "quote", documents: { q1: { ...order(), quotenumber: "QUO-01" } } });
    expect(
      await screen.findByText(
        "When you activate it, the quote is locked here and waits for Business Central, which takes it by 14:35 at the latest. To change it later, revise it.",
      ),
    ).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Quote QUO-01 · Desks");
    fireEvent.click(button("Activate for Business Central"));
    await waitFor(() => expect(status()).toBe("Activated. The quote waits for Business Central now."));
    expect(server.rows.q1).toMatchObject({ statecode: 1 });
  });
});

describe("the readiness of several orders", () => {
  const documents = {
    o1: order(),
    o2: order({ ordernumber: "ORD-02", ...NO_CUSTOMER }),
    o3: order({ ordernumber: "ORD-03" }),
    o4: null,
  };

  it("is told for each, and those that Business Central would refuse are left out", async () => {
    const { server, asked } = open({ documents });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("4 orders");
    await waitFor(() =>
      expect(status()).toBe(
        "2 of 4 can be handed over. Left out: 2, which Business Central would refuse or which could not be read.",
      ),
    );
    expect(asked.filter((question) => question.startsWith("organization"))).toHaveLength(1);
    expect(
      screen.getByText("When you submit them, the orders are locked here and wait for Business Central."),
    ).toBeTruthy();
    server.rows.o3 = { statecode: 0, version: 1, refuses: "No." };
    fireEvent.click(button("Submit 2 to Business Central"));
    await waitFor(() => expect(screen.getByText("Submitted. The order waits for Business Central now.")).toBeTruthy());
    await waitFor(() => expect(screen.getByText("Sales refused, and the document is as it was: No.")).toBeTruthy());
    expect(server.writes).toEqual(["o1"]);
    await waitFor(() =>
      expect(status()).toBe(
        "1 of 4 can be handed over. Left out: 2, which Business Central would refuse or which could not be read.",
      ),
    );
    const rows = screen
      .getAllByRole("group")
      .filter((group) => group.querySelector(":scope > summary strong") !== null);
    expect(rows.map((row) => row.querySelector("summary")?.textContent)).toEqual([
      "ORD-01 · Desks Submitted. The order waits for Business Central now.",
      "ORD-02 · Desks Business Central would refuse it for one reason.",
      "ORD-03 · Desks Sales refused, and the document is as it was: No.",
      "… It no longer exists.",
    ]);
  });

  it("opens an order that is to be changed beside the page", async () => {
    const { opened } = open({ documents });
    await waitFor(() => expect(status()).toMatch(/^2 of 4/));
    fireEvent.click(
      within(screen.getByText("No customer is chosen.").parentElement ?? document.body).getByRole("button", {
        name: "Go to the order and change it",
        hidden: true,
      }),
    );
    expect(opened).toEqual(["salesorder o2"]);
  });
});

describe("an order of which part was delivered before it came back", () => {
  const returned = { documents: { o1: order({ statuscode: 2 }) } };
  const delivered = () => Promise.resolve({ ...NOT_ASKED, soldBefore });
  const everything = () => screen.getByRole("checkbox", { name: "Sell all lines again" });

  it("is not submitted before somebody says that everything is to be sold again", async () => {
    const { server } = open({ ...returned, businessCentral: delivered });
    await waitFor(() => expect(everything()).toBeTruthy());
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
    fireEvent.click(everything());
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    fireEvent.click(everything());
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(true));
    fireEvent.click(everything());
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(server.writes).toEqual(["o1"]));
  });

  it("is reduced to what is left, checked again, and can be submitted then", async () => {
    const { lines, server } = open({ ...returned, businessCentral: delivered });
    await waitFor(() => expect(everything()).toBeTruthy());
    fireEvent.click(button("Reduce the lines to what is left"));
    await waitFor(() => expect(screen.getByText("The lines are reduced to what is left.")).toBeTruthy());
    expect(lines.map(([, id, values]) => [id, values])).toEqual([
      ["l1", { quantity: 1 }],
      ["l2", undefined],
    ]);
    await waitFor(() => expect(isDisabled(button("Submit to Business Central"))).toBe(false));
    fireEvent.click(button("Submit to Business Central"));
    await waitFor(() => expect(server.writes).toEqual(["o1"]));
  });

  it("is not submitted where its lines could not be reduced", async () => {
    open({ ...returned, locked: true, businessCentral: delivered });
    await waitFor(() => expect(everything()).toBeTruthy());
    fireEvent.click(button("Reduce the lines to what is left"));
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toBe(
        "Not all lines could be reduced to what is left. Check the lines before you submit the order.",
      ),
    );
    await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
    expect(isDisabled(button("Submit to Business Central"))).toBe(true);
  });

  it("is asked about in a list too, each for itself", async () => {
    const { server } = open({
      documents: { o1: order({ statuscode: 2 }), o2: order({ ordernumber: "ORD-02" }) },
      businessCentral: delivered,
    });
    await waitFor(() => expect(everything()).toBeTruthy());
    await waitFor(() => expect(isDisabled(button(/^Submit 1 to/))).toBe(false));
    fireEvent.click(button(/^Submit 1 to/));
    await waitFor(() => expect(server.writes).toEqual(["o2"]));
  });
});
