/** @jest-environment jsdom */
import * as React from "react";
import { fireEvent, render, screen } from "@testing-library/react";
import type { RecordStanding } from "../../../../core/synchronisation/askRecord";
import type { Job } from "../../../../core/synchronisation/job";
import type { SalesRecord } from "../../../../core/synchronisation/readRecord";
import { RECORD_MAPPINGS } from "../../../../core/synchronisation/recordMapping";
import { AccountTable } from "../../../../core/tables/Account.generated";
import { CouplingPage } from "../../../../webresources/pages/coupling/CouplingPage";
import { describeRecord } from "../../../../webresources/pages/coupling/describeRecord";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const NOW = new Date("2026-11-02T10:00:00Z");
const AT = new Date("2026-11-02T09:50:00Z");
const WORDS = stringsOf("coupling");
const SPEECH = { strings: WORDS, format: PLAIN_FORMAT, now: NOW };
const RECORD: SalesRecord = {
  table: AccountTable,
  id: "a1",
  name: "Fjordlys Hotell",
  row: {},
  number: "K10010",
  evidence: "figures",
  evidenceOn: AT,
  modifiedOn: AT,
  isWrittenByBusinessCentral: true,
};
const JOB: Job = {
  id: "e1",
  codeunit: 5339,
  mapping: "CUSTOMER",
  description: "CUSTOMER",
  state: "ready",
  minutes: 30,
  dueOn: new Date("2026-11-02T10:20:00Z"),
  error: null,
  last: { startedOn: AT, endedOn: AT, isGood: true },
};
const STANDING: RecordStanding = {
  record: RECORD,
  mapping: RECORD_MAPPINGS.customer,
  companyName: "Skarvholm Kontor AS",
  webClientUrl: "https://bc.test/",
  found: { kind: "record", number: "K10010", isCoupled: true, isBlocked: false, outside: null, by: "number" },
  coupling: { kind: "coupled", number: "K10010", basis: "businessCentral" },
  keptOut: [],
  queue: { kind: "told", job: JOB, mapping: null, skipped: "none" },
  lastSynchronised: { kind: "until", on: AT },
  askedOn: NOW,
};
const NOT_FOUND = { found: { kind: "notTold", service: null } } as const;
const NOT_SHOWN = { kind: "notShown", sameNumber: null, isNameUnknown: false } as const;
const story = (changes: Partial<RecordStanding> = {}) => describeRecord({ ...STANDING, ...changes }, SPEECH);
const factsOf = (changes: Partial<RecordStanding>) =>
  Object.fromEntries(story(changes).facts.map(({ id, value }) => [id, value]));

describe("the story of a record", () => {
  it.each<readonly [Partial<RecordStanding>, string, string, string]>([
    [{}, "good", "Coupled with customer K10010", "Business Central said so, asked 0 minutes ago."],
    [
      { ...NOT_FOUND, coupling: { kind: "coupled", number: "K10010", basis: "figures" } },
      "good",
      "Coupled with customer K10010",
      "Its figures from Business Central show it, written 10 minutes ago. Whether that still holds was not asked.",
    ],
    [
      { ...NOT_FOUND, coupling: { kind: "coupled", number: null, basis: "company" } },
      "good",
      "Coupled with Business Central",
      WORDS("Basis_company"),
    ],
    [
      { ...NOT_FOUND, coupling: { kind: "coupled", number: null, basis: "taken" } },
      "good",
      "Coupled with Business Central",
      WORDS("Basis_taken"),
    ],
    [
      { coupling: { kind: "notCoupled", number: "K10010", by: "number" } },
      "warning",
      "Not coupled: Business Central has customer K10010, but it is coupled with nothing in Sales",
      WORDS("Basis_businessCentral", "0 minutes ago"),
    ],
    [
      { coupling: { kind: "noRecord", number: "X", isMade: false }, mapping: RECORD_MAPPINGS.item },
      "warning",
      "Not coupled: Business Central has no item X",
      WORDS("Basis_businessCentral", "0 minutes ago"),
    ],
    [
      {
        coupling: { kind: "noRecord", number: "ORD-1", isMade: false },
        mapping: RECORD_MAPPINGS.order,
        keptOut: [{ kind: "byHand" }],
      },
      "neutral",
      "Not coupled: Business Central has no sales order ORD-1",
      WORDS("Basis_businessCentral", "0 minutes ago"),
    ],
    [{ coupling: NOT_SHOWN }, "neutral", "Nothing shows that it is coupled", WORDS("NotShown_customer")],
    [
      { coupling: NOT_SHOWN, mapping: RECORD_MAPPINGS.order },
      "neutral",
      "Nothing shows that it is coupled",
      WORDS("NotShown_order"),
    ],
    [
      { coupling: NOT_SHOWN, mapping: RECORD_MAPPINGS.priceList },
      "neutral",
      "Nothing shows that it is coupled",
      WORDS("NotShown_other"),
    ],
    [
      { coupling: { ...NOT_SHOWN, sameNumber: "STAMKUNDE" }, mapping: RECORD_MAPPINGS.priceList },
      "neutral",
      "Nothing shows that it is coupled",
      WORDS("NotShown_sameNumber", "price list STAMKUNDE", "0 minutes ago"),
    ],
    [
      { coupling: { ...NOT_SHOWN, isNameUnknown: true }, mapping: RECORD_MAPPINGS.opportunity },
      "neutral",
      "Nothing shows that it is coupled",
      WORDS("NotShown_name", "0 minutes ago"),
    ],
    [
      { coupling: { kind: "made", number: "STAMKUNDE" }, mapping: RECORD_MAPPINGS.priceList },
      "good",
      "Made by Business Central of price list STAMKUNDE",
      WORDS("Basis_madeThere", "0 minutes ago"),
    ],
    [
      { coupling: { kind: "made", number: null }, mapping: RECORD_MAPPINGS.priceList },
      "good",
      "Made by Business Central",
      WORDS("Basis_made"),
    ],
    [
      { coupling: { kind: "noRecord", number: "NOK", isMade: true }, mapping: RECORD_MAPPINGS.priceList },
      "neutral",
      "Not coupled: Business Central has no price list NOK",
      WORDS("Basis_own", "0 minutes ago"),
    ],
    [
      { coupling: { kind: "coupled", number: "OP1", basis: "name" }, mapping: RECORD_MAPPINGS.opportunity },
      "good",
      "Coupled with opportunity OP1",
      WORDS("Basis_name", "0 minutes ago"),
    ],
    [
      { coupling: { kind: "notCoupled", number: "OP1", by: "name" }, mapping: RECORD_MAPPINGS.opportunity },
      "warning",
      "Not coupled: Business Central has opportunity OP1, but it is coupled with nothing in Sales",
      WORDS("Basis_name", "0 minutes ago"),
    ],
  ])("of %j begins with what is known, and by what", (changes, tone, headline, basis) => {
    expect(story(changes)).toMatchObject({ tone, headline, basis });
  });

  it("tells by which job and when", () => {
    expect(factsOf({})).toEqual({
      written: "2026-11-02T09:50",
      figures: "2026-11-02T09:50",
      synchronised: WORDS("Synchronised_until", "2026-11-02T09:50"),
      job: "Customers and accounts: Ready",
      lastRun: "2026-11-02T09:50",
      nextRun: "2026-11-02T10:20",
      error: "None that makes jobs leave it alone",
    });
  });

  it.each<readonly [Partial<RecordStanding>, object]>([
    [
      { record: { ...RECORD, isWrittenByBusinessCentral: false } },
      { written: "Not known: somebody in Sales changed it last, 2026-11-02T09:50" },
    ],
    [
      { record: { ...RECORD, isWrittenByBusinessCentral: null } },
      { written: "Not known: you don't have access to who changed it last" },
    ],
    [{ queue: { kind: "told", job: null, mapping: null, skipped: "notTold" } }, { job: "No job is scheduled for it" }],
    [{ queue: { kind: "told", job: null, mapping: null, skipped: "notTold" } }, { error: WORDS("ErrorNotTold") }],
    [
      {
        queue: {
          kind: "told",
          job: { ...JOB, state: "error", last: null },
          mapping: null,
          skipped: { tableId: 18, table: "Customer", record: "K10010", message: "Both changed.", failedOn: AT },
        },
      },
      {
        job: "Customers and accounts: In error",
        lastRun: "Not in the last day",
        error: WORDS("ErrorSkipped", "Both changed.", "2026-11-02T09:50"),
      },
    ],
    [{ queue: { kind: "notTold", why: { from: "connections" } } }, { job: "Not told", error: "Not told" }],
  ])("says what it does not know: %j", (changes, facts) => {
    expect(factsOf(changes)).toMatchObject(facts);
  });

  it("names no next run of a job that does not run again by itself", () => {
    const queue = { kind: "told", job: { ...JOB, state: "onHold" }, mapping: null, skipped: "none" } as const;
    expect(Object.keys(factsOf({ queue }))).not.toContain("nextRun");
  });

  it.each<readonly [RecordStanding["keptOut"][number], string]>([
    [
      { kind: "rule", rule: RECORD_MAPPINGS.customer.rules[0] ?? never(), shown: "Inactive" },
      WORDS("Rule_accountIsActive"),
    ],
    [
      { kind: "rule", rule: RECORD_MAPPINGS.customer.rules[1] ?? never(), shown: "Prospect" },
      "The relationship type is Prospect, not Customer.",
    ],
    [
      { kind: "rule", rule: RECORD_MAPPINGS.customer.rules[1] ?? never(), shown: null },
      "The relationship type is empty, not Customer.",
    ],
    [
      { kind: "rule", rule: RECORD_MAPPINGS.item.rules[0] ?? never(), shown: "Retired" },
      "The product is Retired. Only active products are synchronised.",
    ],
    [
      { kind: "rule", rule: RECORD_MAPPINGS.item.rules[1] ?? never(), shown: "Flat Fees" },
      WORDS("Rule_productIsOfType", "Flat Fees"),
    ],
    [
      { kind: "rule", rule: RECORD_MAPPINGS.order.rules[0] ?? never(), shown: "Active" },
      "The order is Active. Business Central takes submitted orders.",
    ],
    [{ kind: "otherCompany", shown: "Nordvik" }, "It belongs to Nordvik, another company."],
    [{ kind: "blocked" }, "It is blocked in Business Central."],
    [{ kind: "fromBusinessCentral" }, WORDS("FromBusinessCentral")],
    [{ kind: "onlyCoupled" }, WORDS("OnlyCoupled")],
    [{ kind: "byHand" }, WORDS("ByHand")],
  ])("gives the reason %j", (reason, text) => {
    const told = story({ keptOut: [reason] });
    expect(told.reasons.map((each) => each.text)).toEqual([text]);
    expect([told.tone, told.reasonsHeading]).toEqual(["warning", "What keeps its changes out"]);
  });

  it("names the mapping whose rules it goes by, and who may have changed them", () => {
    expect(story().rules).toBe(WORDS("RulesSource", "CUSTOMER"));
    expect(story().reasons).toEqual([{ id: "none", text: WORDS("NothingKeepsOut") }]);
  });

  it.each<readonly [Extract<RecordStanding["queue"], { kind: "notTold" }>["why"], string]>([
    [{ from: "connections" }, "You don't have access to the connections."],
    [{ from: "choice", reason: "none" }, "There is no connection to Business Central."],
    [{ from: "choice", reason: "several" }, WORDS("Why_several")],
    [{ from: "choice", reason: "noneForCompany" }, "The company of this record is not connected."],
    [{ from: "connection", problem: { kind: "virtualTables" } }, WORDS("NotThisWay")],
    [
      { from: "businessCentral", problem: { kind: "forbidden", service: "jobQueueEntries", userName: "X" } },
      WORDS("NotAllowed"),
    ],
    [{ from: "businessCentral", problem: { kind: "unreachable", host: "bc.test" } }, WORDS("NotReached")],
  ])("says why Business Central told nothing: %j", (why, text) => {
    const queue = { kind: "notTold", why } as const;
    expect(story({ ...NOT_FOUND, queue }).limits).toBe(WORDS("OnlySales", text));
    expect(story({ queue }).limits).toBe(WORDS("OnlyPart", text));
    expect(story().limits).toBeNull();
  });

  it("leads to Business Central only where there is something to show", () => {
    expect([story().hasPage, story({ webClientUrl: null }).hasPage, story({ coupling: NOT_SHOWN }).hasPage]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("speaks Norwegian", () => {
    const norwegian = describeRecord(STANDING, { ...SPEECH, strings: stringsOf("coupling", 1044) });
    expect(norwegian.headline).toBe("Sammenkoblet med kunde K10010");
  });
});

describe("the page", () => {
  it("reads, tells, reads again, and opens the record there", async () => {
    const opened: RecordStanding[] = [];
    let asked = 0;
    const ports = {
      ask: () =>
        Promise.resolve((asked += 1) > 1 ? { ...STANDING, keptOut: [{ kind: "blocked" } as const] } : STANDING),
      now: () => NOW,
      open: (standing: RecordStanding) => void opened.push(standing),
    };
    render(<CouplingPage ports={ports} strings={WORDS} format={PLAIN_FORMAT} />);
    expect(screen.getByRole("status").textContent).toContain("Reading");
    expect(await screen.findByText("Coupled with customer K10010")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show in Business Central" }));
    expect(opened).toEqual([STANDING]);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("It is blocked in Business Central.")).toBeTruthy();
  });

  it("says so where the record cannot be read", async () => {
    const ports = { ask: () => Promise.resolve(null), now: () => NOW, open: () => undefined };
    render(<CouplingPage ports={ports} strings={WORDS} format={PLAIN_FORMAT} />);
    expect((await screen.findByRole("alert")).textContent).toBe(WORDS("NotReadable"));
    expect(screen.queryByRole("button", { name: "Show in Business Central" })).toBeNull();
  });
});

function never(): never {
  throw new Error("The mapping has no such rule.");
}
