import type { CompanyJobs } from "../../../../core/synchronisation/askJobs";
import type { Job } from "../../../../core/synchronisation/job";
import type { SalesStanding } from "../../../../core/synchronisation/readSales";
import { describeCompany } from "../../../../webresources/pages/synchronisation/describeJobs";
import { chartOf } from "../../../../webresources/pages/synchronisation/describeChart";
import { describeQuotes, describeSales } from "../../../../webresources/pages/synchronisation/describeSales";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const NOW = new Date("2026-11-02T10:00:00Z");
const SPEECH = { strings: stringsOf("synchronisation"), format: PLAIN_FORMAT, now: NOW };
const NORWEGIAN = { ...SPEECH, strings: stringsOf("synchronisation", 1044) };
const JOB: Job = {
  id: "e1",
  codeunit: 5350,
  mapping: null,
  description: "Customer Statistics",
  state: "ready",
  minutes: 30,
  dueOn: new Date("2026-11-02T10:20:00Z"),
  error: null,
  last: { startedOn: null, endedOn: new Date("2026-11-02T09:50:00Z"), isGood: true },
};
const told = (...jobs: readonly Job[]): CompanyJobs => ({
  kind: "told",
  companyName: "Skarvholm Kontor AS",
  webClientUrl: null,
  jobs,
  mappings: { mappings: null, skipped: null },
  askedOn: new Date("2026-11-02T09:58:00Z"),
});
const notTold = (why: Extract<CompanyJobs, { kind: "notTold" }>["why"]): CompanyJobs => ({
  kind: "notTold",
  companyName: "Skarvholm Kontor AS",
  why,
});
const DUE_BEFORE = new Date("2026-11-02T09:00:00Z");

describe("the jobs of a company", () => {
  it.each<[string, CompanyJobs, string, string, string | null]>([
    ["all well", told(JOB), "good", "All jobs run as they should", null],
    ["one in error", told(JOB, { ...JOB, id: "e2", state: "error" }), "warning", "1 job needs attention", null],
    [
      "several",
      told(JOB, { ...JOB, id: "e2", state: "error" }, { ...JOB, id: "e3", state: "onHold" }),
      "warning",
      "2 jobs need attention",
      null,
    ],
    [
      "the queue standing still",
      told({ ...JOB, dueOn: DUE_BEFORE }),
      "bad",
      "The job queue is not running",
      SPEECH.strings("QueueStillAdvice"),
    ],
    ["none", told(), "warning", "There are no jobs for Sales in this company", SPEECH.strings("NoJobsAdvice")],
    [
      "an incomplete connection",
      notTold({ from: "connection", problem: { kind: "apiAddress", problem: { kind: "missing" } } }),
      "warning",
      "The jobs of Skarvholm Kontor AS are not available",
      "The connection is not complete. Check it in Set-up.",
    ],
    [
      "virtual tables",
      notTold({ from: "connection", problem: { kind: "virtualTables" } }),
      "warning",
      "The jobs of Skarvholm Kontor AS are not available",
      SPEECH.strings("NotThisWay"),
    ],
    [
      "a user who may not",
      notTold({ from: "businessCentral", problem: { kind: "forbidden", service: "jobQueueEntries", userName: "R" } }),
      "warning",
      "The jobs of Skarvholm Kontor AS are not available",
      SPEECH.strings("NotAllowed"),
    ],
    [
      "no answer",
      notTold({ from: "businessCentral", problem: { kind: "unreachable", host: "bc.test" } }),
      "warning",
      "The jobs of Skarvholm Kontor AS are not available",
      SPEECH.strings("NotReached"),
    ],
  ])("with %s", (_name, company, tone, headline, advice) => {
    expect(describeCompany(company, SPEECH)).toMatchObject({ tone, headline, advice });
  });

  it("are rows with what Business Central says and what to do, the worst first", () => {
    const failed: Job = { ...JOB, id: "e2", codeunit: 5339, mapping: "CUSTOMER", state: "error", error: "No access." };
    const { rows, age } = describeCompany(told(JOB, failed), SPEECH);
    expect(age).toBe("Asked 2 minutes ago.");
    expect(rows).toEqual([
      {
        id: "e2",
        standing: "inError",
        tone: "bad",
        name: "Customers and accounts",
        state: "In error",
        lastRun: SPEECH.format.moment(new Date("2026-11-02T09:50:00Z")),
        nextRun: "–",
        notes: ["Business Central says: No access.", SPEECH.strings("Advice_inError")],
      },
      {
        id: "e1",
        standing: "good",
        tone: "good",
        name: "Customers' figures to Sales",
        state: "Ready",
        lastRun: SPEECH.format.moment(new Date("2026-11-02T09:50:00Z")),
        nextRun: SPEECH.format.moment(new Date("2026-11-02T10:20:00Z")),
        notes: [],
      },
    ]);
  });

  it.each([
    [{ codeunit: 5349 }, "Take submitted orders", "Ta imot sendte ordrer"],
    [{ codeunit: 5339, mapping: "ITEM-PRODUCT" }, "Items and products", "Varer og produkter"],
    [{ codeunit: 5339, mapping: "OUR OWN" }, "OUR OWN", "OUR OWN"],
    [{ codeunit: 9999 }, "Customer Statistics", "Customer Statistics"],
  ])("have names that people know: %p", (change, english, norwegian) => {
    const names = [SPEECH, NORWEGIAN].map(
      (speech) => describeCompany(told({ ...JOB, ...change }), speech).rows[0]?.name,
    );
    expect(names).toEqual([english, norwegian]);
  });

  it("say that a run is not in the log rather than that there was none", () => {
    expect(describeCompany(told({ ...JOB, last: null }), SPEECH).rows[0]?.lastRun).toBe("Not in the last day");
  });
});

describe("what Sales shows by itself", () => {
  const SINCE = new Date("2026-11-02T08:00:00Z");
  const since = SPEECH.format.moment(SINCE);
  const NOTHING: SalesStanding = {
    waiting: { count: 0, isMore: false, since: [] },
    returned: { count: 0, isMore: false, since: [] },
    late: { count: 0, isMore: false, since: [] },
    figures: { changedOn: null },
  };

  it.each<[Partial<SalesStanding>, readonly string[], readonly (string | null)[]]>([
    [
      {},
      [
        "No order waits for Business Central.",
        "No order was given back.",
        "No order is late.",
        "Business Central has not written any customer's figures yet.",
      ],
      [null, null, null, null],
    ],
    [
      {
        waiting: { count: 1, isMore: false, since: [SINCE] },
        returned: { count: 500, isMore: true, since: [SINCE] },
        late: { count: 2, isMore: false, since: [SINCE, SINCE] },
        figures: { changedOn: new Date("2026-11-02T09:55:00Z") },
      },
      [
        `1 order waits for Business Central, since ${since}.`,
        `500 orders are pending, the oldest since ${since}: Business Central gave them back, or somebody set them so. There are more than are counted here.`,
        `2 orders should have left, the oldest since ${since}.`,
        "Business Central last changed a customer's figures 5 minutes ago.",
      ],
      ["salesorder", "salesorder", "salesorder", "nav_accountstatistics"],
    ],
    [
      { waiting: null, returned: null, late: null, figures: null },
      [
        SPEECH.strings("WaitingUnknown"),
        SPEECH.strings("PendingUnknown"),
        SPEECH.strings("LateUnknown"),
        SPEECH.strings("FiguresUnknown"),
      ],
      [null, null, null, null],
    ],
  ])("is told with its list: %#", (change, texts, lists) => {
    const facts = describeSales({ ...NOTHING, ...change }, SPEECH);
    expect(facts.map(({ text }) => text)).toEqual(texts);
    expect(facts.map(({ list }) => list?.table ?? null)).toEqual(lists);
  });

  it("is charted by age, without what cannot be read", () => {
    const chart = chartOf(
      { ...NOTHING, returned: null, waiting: { count: 3, isMore: false, since: [SINCE, SINCE, new Date(0)] } },
      null,
      SPEECH,
    );
    expect(chart.map(({ id, title }) => [id, title])).toEqual([
      ["waiting", "Orders waiting for Business Central"],
      ["late", "Late orders"],
    ]);
    expect(chart[0]?.bars).toEqual([
      { age: "hour", count: 0, share: 0 },
      { age: "day", count: 2, share: 1 },
      { age: "week", count: 0, share: 0 },
      { age: "longer", count: 1, share: 0.5 },
    ]);
    expect(chart[1]?.bars.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
  });
});

describe("what is said of quotes", () => {
  const some = (...since: readonly Date[]) => ({ count: since.length, isMore: false, since });
  const SINCE = new Date("2026-11-02T08:30:00Z");
  const QUOTES = { waiting: some(SINCE), isTold: true, expired: some() };

  it.each([
    [QUOTES, ["QuotesWaiting", "QuotesExpiredNone"]],
    [{ ...QUOTES, isTold: false }, ["QuotesActivated", "QuotesExpiredNone"]],
    [{ ...QUOTES, waiting: some(), expired: some(SINCE) }, ["QuotesWaitingNone", "QuotesExpired"]],
    [{ waiting: some(), isTold: false, expired: some() }, ["QuotesActivatedNone", "QuotesExpiredNone"]],
    [{ waiting: null, isTold: true, expired: null }, ["QuotesUnknown"]],
  ] as const)("goes by who told: %j", (quotes, names) => {
    const said = (name: (typeof names)[number]) =>
      name === "QuotesWaiting" || name === "QuotesActivated" || name === "QuotesExpired"
        ? SPEECH.strings(name, 1, "2026-11-02T08:30")
        : SPEECH.strings(name);
    expect(describeQuotes(quotes, SPEECH).map(({ text }) => text)).toEqual(names.map(said));
  });

  it("leads to the list of quotes", () => {
    expect(describeQuotes(QUOTES, SPEECH).map(({ list }) => list?.table ?? null)).toEqual(["quote", null]);
  });

  it("is charted with the orders, under the name of what is known", () => {
    const orders = { waiting: some(), returned: some(), late: some(), figures: null };
    const titles = (quotes: typeof QUOTES) =>
      chartOf(orders, quotes, SPEECH)
        .map(({ title }) => title)
        .slice(3);
    expect(titles(QUOTES)).toEqual(["Quotes waiting for Business Central", "Quotes past their last day"]);
    expect(titles({ ...QUOTES, isTold: false })[0]).toBe("Activated quotes, taken or not");
    expect(chartOf(orders, QUOTES, SPEECH)[3]?.bars.map(({ count }) => count)).toEqual([0, 1, 0, 0]);
  });
});
