import { describePosition } from "../../../../controls/AccountStatistics/describePosition";
import type { ParentPosition, Position } from "../../../../core/statistics/askPosition";
import type { PayerStatistics } from "../../../../core/statistics/credit/askPayer";
import type { KnownPayer } from "../../../../core/statistics/credit/knowTrade";
import type { Figures } from "../../../../core/statistics/figures";
import type { Statistics } from "../../../../core/statistics/readStatistics";
import { figures, JPY } from "../../core/statistics/builders";
import { SURROUNDINGS } from "./language";

const FIGURES = figures({ balance: 400, outstandingOrders: 100, total: 500, creditLimit: 1000, salesThisYear: 9000 });

const ITSELF = { kind: "itself" } as const;

function position(statistics: Statistics, parent: ParentPosition | null = null): Position {
  return { kind: "statistics", statistics, accountId: "a1", parent };
}

function message(known: Figures, parent: ParentPosition | null = null) {
  return describePosition(position({ kind: "filled", figures: known }, parent), ITSELF, SURROUNDINGS);
}

describe("a customer's position in words", () => {
  it("says everything at once", () => {
    expect(message(FIGURES)).toEqual({
      status: {
        tone: "good",
        headline: "Within the credit limit",
        lines: ["NOK 500.00 used of NOK 1000.00, NOK 500.00 left.", "Nothing overdue as of 2026-03-03."],
      },
      bar: { percent: 50, isOver: false, text: "50 % of NOK 1000.00" },
      tables: [
        {
          caption: "What the total consists of",
          rows: [
            { label: "Balance", value: "NOK 400.00", isTotal: false },
            { label: "Outstanding orders", value: "NOK 100.00", isTotal: false },
            { label: "Shipped, not invoiced", value: "NOK 0.00", isTotal: false },
            { label: "Outstanding invoices", value: "NOK 0.00", isTotal: false },
            { label: "Service", value: "NOK 0.00", isTotal: false },
            { label: "Invoiced prepayments", value: "NOK 0.00", isTotal: false },
            { label: "Total", value: "NOK 500.00", isTotal: true },
          ],
        },
        {
          caption: "Other figures",
          rows: [
            { label: "Credit limit", value: "NOK 1000.00", isTotal: false },
            { label: "Overdue as of 2026-03-03", value: "NOK 0.00", isTotal: false },
            { label: "Sales this year", value: "NOK 9000.00", isTotal: false },
          ],
        },
      ],
      notes: [],
      origin: "Synchronised by Business Central · last changed 10 minutes ago",
      parent: null,
      payer: null,
      data: { payer: "K10020", used: 500, limit: 1000, after: 500, currency: "NOK", isCertain: true },
      customer: { number: "K10020", accountId: "a1", currency: FIGURES.currency, synchronised: FIGURES },
      canRetry: false,
    });
  });

  it.each([
    [
      "over the limit",
      figures({ total: 1000.01, creditLimit: 1000 }),
      "bad",
      "NOK 0.01 over the credit limit",
      "NOK 1000.01 used of NOK 1000.00.",
    ],
    [
      "at the limit",
      figures({ total: 1000, creditLimit: 1000 }),
      "good",
      "Within the credit limit",
      "NOK 1000.00 used of NOK 1000.00, NOK 0.00 left.",
    ],
    [
      "without a limit",
      figures({ total: 7 }),
      "neutral",
      "No credit limit",
      "NOK 7.00 used. A limit of 0 means no limit in Business Central.",
    ],
    [
      "without a known limit",
      figures({ total: 7, creditLimit: null }),
      "problem",
      "The credit picture is not known",
      "Business Central has not written a credit limit.",
    ],
    [
      "without a known total",
      figures({ total: null }),
      "problem",
      "The credit picture is not known",
      "Business Central has not written the customer's total.",
    ],
    [
      "in a currency without decimals",
      figures({ total: 7, creditLimit: 9 }, { currency: JPY }),
      "good",
      "Within the credit limit",
      "JPY 7 used of JPY 9, JPY 2 left.",
    ],
    [
      "in a currency that is not known",
      figures({ total: 7, creditLimit: 9 }, { currency: null }),
      "good",
      "Within the credit limit",
      "7.00 in local currency used of 9.00 in local currency, 2.00 in local currency left.",
    ],
  ])("tells a customer %s", (_name, known, tone, headline, line) => {
    const { status } = message(known);
    expect([status.tone, status.headline, status.lines[0]]).toEqual([tone, headline, line]);
  });

  it.each([
    [
      "something",
      figures({ overdue: 6200, total: 1, creditLimit: 9 }),
      "warning",
      "NOK 6200.00 overdue as of 2026-03-03.",
    ],
    [
      "something, undated",
      figures({ overdue: 6200, total: 1, creditLimit: 9 }, { overdueAsOf: null }),
      "warning",
      "NOK 6200.00 overdue.",
    ],
    ["something without a limit", figures({ overdue: 6200 }), "warning", "NOK 6200.00 overdue as of 2026-03-03."],
    [
      "something and over the limit",
      figures({ overdue: 6200, total: 10, creditLimit: 9 }),
      "bad",
      "NOK 6200.00 overdue as of 2026-03-03.",
    ],
    ["nothing, undated", figures({}, { overdueAsOf: null }), "neutral", "Nothing overdue."],
    [
      "what is not known",
      figures({ overdue: null, total: 1, creditLimit: 9 }),
      "good",
      "The overdue amount is not known.",
    ],
  ])("tells that %s is overdue", (_name, known, tone, line) => {
    const { status } = message(known);
    expect([status.tone, status.lines[1]]).toEqual([tone, line]);
  });

  it.each([
    ["just within", { total: 999.99, creditLimit: 1000 }, { percent: 99, isOver: false, text: "99 % of NOK 1000.00" }],
    ["just over", { total: 1000.01, creditLimit: 1000 }, { percent: 100, isOver: true, text: "101 % of NOK 1000.00" }],
    ["far over", { total: 3000, creditLimit: 1000 }, { percent: 100, isOver: true, text: "300 % of NOK 1000.00" }],
    ["in credit", { total: -5, creditLimit: 1000 }, { percent: 0, isOver: false, text: "0 % of NOK 1000.00" }],
    ["without a limit", { total: 5 }, null],
    ["without a total", { total: null, creditLimit: 5 }, null],
  ])("draws a bar that never rounds over the edge: %s", (_name, amounts, bar) => {
    expect(message(figures(amounts)).bar).toEqual(bar);
  });

  it("lists service amounts one by one where there are any", () => {
    const [parts] = message(figures({ outstandingServiceOrders: 5, total: 5 })).tables;
    expect(parts?.rows.slice(4, 7)).toEqual([
      { label: "Outstanding service orders", value: "NOK 5.00", isTotal: false },
      { label: "Service shipped, not invoiced", value: "NOK 0.00", isTotal: false },
      { label: "Outstanding service invoices", value: "NOK 0.00", isTotal: false },
    ]);
  });

  it("writes what is not known as not known, and says why for service", () => {
    const {
      tables: [parts, others],
      notes,
    } = message(
      figures(
        {
          balance: null,
          outstandingServiceOrders: null,
          serviceShippedNotInvoiced: null,
          outstandingServiceInvoices: null,
          creditLimit: null,
          overdue: null,
          salesThisYear: null,
        },
        { overdueAsOf: null },
      ),
    );
    expect(parts?.rows.filter(({ value }) => value === "not known").map(({ label }) => label)).toEqual([
      "Balance",
      "Outstanding service orders",
      "Service shipped, not invoiced",
      "Outstanding service invoices",
    ]);
    expect(others?.rows).toEqual(
      ["Credit limit", "Overdue", "Sales this year"].map((label) => ({ label, value: "not known", isTotal: false })),
    );
    expect(notes).toEqual(["Business Central has not calculated the service figures."]);
  });

  it("names what Business Central took off, and marks a limit of zero", () => {
    const {
      tables: [parts, others],
    } = message(figures({ balance: 10, total: 8, invoicedPrepayments: 1 }));
    expect(parts?.rows).toContainEqual({ label: "Invoiced prepayments", value: "NOK -1.00", isTotal: false });
    expect(parts?.rows).toContainEqual({
      label: "Counted twice, or on its way back",
      value: "NOK -1.00",
      isTotal: false,
    });
    expect(others?.rows[0]?.value).toBe("NOK 0.00 (no limit)");
  });

  it("tells that figures are old, and what that may mean", () => {
    const { notes, origin } = message(figures({}, { changedOn: new Date("2026-03-03T07:59:00Z") }));
    expect(notes).toEqual([
      "The figures are over an hour old. Sales cannot see whether the job in Business Central is running.",
    ]);
    expect(origin).toBe("Synchronised by Business Central · last changed 61 minutes ago");
  });

  it("does not invent an age", () => {
    expect(message(figures({}, { changedOn: null }))).toMatchObject({
      notes: [],
      origin: "Synchronised by Business Central",
    });
  });

  it("offers no live figures without a customer number", () => {
    expect(message(figures({}, { customerNumber: null })).customer).toBeNull();
  });
});

describe("a position that holds no figures", () => {
  const NEEDED = "Ask your administrator for the security role Business Central for Sales User. Missing:";

  it.each<[string, Position, string, string, string, boolean]>([
    [
      "not coupled",
      { kind: "notCoupled", parent: null },
      "neutral",
      "Not coupled with Business Central",
      "Business Central has no customer for this account, so it has no figures. Ask whoever maintains customers there to couple the two.",
      false,
    ],
    [
      "not calculated",
      position({ kind: "placeholder", figures: FIGURES }),
      "neutral",
      "Not yet calculated",
      "Business Central has not filled in this customer's figures yet. Its job runs every 30 minutes.",
      false,
    ],
    [
      "inactive",
      position({ kind: "inactive", figures: FIGURES }),
      "problem",
      "The figures are switched off",
      "Someone has deactivated this customer's figures in Sales. An administrator activates them again.",
      false,
    ],
    [
      "gone",
      position({ kind: "missing" }),
      "problem",
      "The figures are gone",
      "The account's figures have been deleted. If it is still coupled, Business Central writes new ones.",
      true,
    ],
    [
      "closed to the user",
      position({ kind: "unreadable", problem: { kind: "noPermission", privilege: "prvReadnav_accountstatistics" } }),
      "problem",
      "You don't have access to the figures from Business Central",
      `${NEEDED} prvReadnav_accountstatistics.`,
      true,
    ],
    [
      "closed, the platform not saying why",
      position({ kind: "unreadable", problem: { kind: "noPermission", privilege: null } }),
      "problem",
      "You don't have access to the figures from Business Central",
      `${NEEDED} ?.`,
      true,
    ],
    [
      "not readable",
      position({ kind: "unreadable", problem: { kind: "failed", detail: "SQL time-out" } }),
      "problem",
      "Sales could not read the figures",
      "SQL time-out",
      true,
    ],
    [
      "of several customers",
      { kind: "severalCompanies", customerNumber: "K1" },
      "problem",
      "More than one customer K1",
      "Several companies in Business Central use this number. The account itself shows its own figures.",
      false,
    ],
  ])("says so: %s", (_name, given, tone, headline, line, canRetry) => {
    expect(describePosition(given, ITSELF, SURROUNDINGS)).toMatchObject({
      status: { tone, headline, lines: [line] },
      bar: null,
      tables: [],
      notes: [],
      origin: null,
      canRetry,
    });
  });

  it.each(["placeholder", "inactive"] as const)(
    "can be asked for live all the same, and lends nothing to compare with: %s",
    (kind) => {
      const { customer } = describePosition(position({ kind, figures: FIGURES }), ITSELF, SURROUNDINGS);
      expect(customer).toEqual({ number: "K10020", accountId: "a1", currency: FIGURES.currency, synchronised: null });
    },
  );
});

describe("the parent account in words", () => {
  const EXPLAINED =
    "Where Business Central sends the invoices to the parent, the parent's figures are the ones that count.";

  it("stands beside the account's own figures", () => {
    const parent: ParentPosition = {
      name: "Fjordskimt Konsern",
      statistics: { kind: "filled", figures: figures({ total: 10, creditLimit: 9, overdue: 2 }) },
    };
    expect(message(FIGURES, parent).parent).toEqual({
      heading: "Parent account: Fjordskimt Konsern",
      tone: "bad",
      headline: "NOK 1.00 over the credit limit",
      lines: ["NOK 10.00 used of NOK 9.00.", "NOK 2.00 overdue as of 2026-03-03.", EXPLAINED],
    });
  });

  it.each<[string, ParentPosition["statistics"], string]>([
    ["is not coupled", { kind: "notCoupled" }, "Not coupled with Business Central"],
    ["has no figures any more", { kind: "missing" }, "The figures are gone"],
  ])("says where it %s", (_name, statistics, headline) => {
    const { parent } = describePosition({ kind: "notCoupled", parent: { name: null, statistics } }, null, SURROUNDINGS);
    expect(parent).toMatchObject({ heading: "Parent account: not known", headline });
  });
});

describe("a customer for whom another pays", () => {
  const PAYER = figures({ total: 1200, creditLimit: 1000 }, { customerNumber: "K10000" });
  const paidBy = (statistics: PayerStatistics, from: KnownPayer["from"] = "card") => {
    const answer = {
      kind: "other",
      payer: { number: "K10000", name: "Nordlys Eiendom AS", from },
      statistics,
    } as const;
    return describePosition(position({ kind: "filled", figures: FIGURES }), answer, SURROUNDINGS);
  };

  it("has the payer's credit beside its own, and the payer's for tools", () => {
    const { payer, data } = paidBy({ kind: "filled", figures: PAYER });
    expect(payer).toMatchObject({
      heading: "Pays for this customer: Nordlys Eiendom AS",
      tone: "bad",
      headline: "NOK 200.00 over the credit limit",
    });
    expect(data).toEqual({ payer: "K10000", used: 1200, limit: 1000, after: 1200, currency: "NOK", isCertain: true });
  });

  it("says what the payer is known from, where that is the latest invoice", () => {
    const { payer, data } = paidBy({ kind: "filled", figures: PAYER }, "invoice");
    expect(payer?.lines.at(-1)).toBe(
      "Nordlys Eiendom AS paid the latest invoice. Business Central does not show who pays the next one.",
    );
    expect(data?.isCertain).toBe(false);
  });

  it("has no figures for tools where the payer's are not known", () => {
    const { payer, data } = paidBy("several");
    expect(payer).toMatchObject({
      headline: "Nordlys Eiendom AS pays, and two companies use that number",
      lines: ["Business Central does not tell which company the customer belongs to."],
    });
    expect(data).toBeNull();
  });

  it.each([null, { kind: "unknown" }] as const)("may be one where nobody has told who pays: %j", (answer) => {
    const { payer, data } = describePosition(position({ kind: "filled", figures: FIGURES }), answer, SURROUNDINGS);
    expect(payer).toBeNull();
    expect(data).toMatchObject({ payer: "K10020", isCertain: false });
  });
});
