import type { Value } from "../../../../core/orders/readiness/reason";
import { describeOutcome, describeReadinessProblem } from "../../../../webresources/pages/readiness/describeOutcome";
import { describeReason } from "../../../../webresources/pages/readiness/describeReason";
import { AMERICAN, NORWEGIAN, pageUser } from "../pageUser";
import { userFormat } from "../../../../webresources/shared/userFormat";
import { stringsOf } from "../../../support/strings";

const english = stringsOf("readiness");
const norwegian = stringsOf("readiness", 1044);
const NOW = new Date("2026-11-02T13:05:00Z");
const EN = userFormat(pageUser(AMERICAN), english, () => NOW);
const NB = userFormat(pageUser(NORWEGIAN), norwegian, () => NOW);
const line = { id: "l1", position: 2, name: "Desk Vik" };

const VALUES: readonly (readonly [string, Value, english: string, norwegian: string])[] = [
  ["a text", "Fjordkontor", "Fjordkontor", "Fjordkontor"],
  ["a line", { line }, "Line 2, Desk Vik", "Linje 2, Desk Vik"],
  ["a line without name", { line: { ...line, name: "" } }, "Line 2, (no name)", "Linje 2, (uten navn)"],
  ["an address", { address: "billTo" }, "billing address", "fakturaadressen"],
  ["parts of an address", { parts: ["line1", "state"] }, "street, county", "gate, fylke"],
  ["an amount", { amount: 1200, currency: "NOK" }, "NOK 1,200.00", "NOK 1 200,00"],
  ["an amount that is not known", { amount: null, currency: "NOK" }, "?", "?"],
  ["a quantity", { quantity: 1.5, unit: "PCS" }, "1.5 PCS", "1,5 PCS"],
  ["a quantity without unit", { quantity: 2, unit: null }, "2", "2"],
  ["a day", { day: "2026-12-24" }, "24 Dec", "24. desember"],
  ["a day that is not known", { day: null }, "?", "?"],
];

describe("words of a finding are filled with", () => {
  // A sentence of nothing but its first value and a few words.
  const text = "overdue";
  it.each(VALUES)("%s", (_name, value, inEnglish, inNorwegian) => {
    const finding = { text, severity: "serious", values: [value], fix: null } as const;
    expect(describeReason(finding, english, EN).replaceAll("\u00a0", " ")).toBe(`${inEnglish} overdue.`);
    expect(describeReason(finding, norwegian, NB).replaceAll(/[\u00a0\u2060]/g, " ")).toBe(`${inNorwegian} forfalt.`);
  });
});

describe("an outcome in words", () => {
  it.each([
    [{ kind: "done" }, "order", "Submitted. The order waits for Business Central now."],
    [{ kind: "done" }, "quote", "Activated. The quote waits for Business Central now."],
    [
      { kind: "already" },
      "order",
      "The order had been submitted already, by someone else or in another tab. It was not submitted twice.",
    ],
    [
      { kind: "already" },
      "quote",
      "The quote had been activated already, by someone else or in another tab. It was not activated twice.",
    ],
    [{ kind: "notOpen" }, "order", "It was closed in the meantime. Nothing was changed."],
    [
      { kind: "changed" },
      "order",
      "Someone else changed it after the check. Nothing was handed over, and it has been checked again.",
    ],
    [
      { kind: "refused", problem: { kind: "failed", detail: "No." } },
      "order",
      "Sales refused, and the document is as it was: No.",
    ],
    [{ kind: "unreachable" }, "order", "Sales did not answer, and the document is as it was. Try again."],
    [
      { kind: "uncertain" },
      "order",
      "The connection broke during the hand-over, so it may or may not have gone through. Close this page and check the document before you do anything else.",
    ],
  ] as const)("%j of an %s", (outcome, kind, text) => {
    expect(describeOutcome(outcome, kind, english)).toBe(text);
  });
});

describe("a document that cannot be read", () => {
  it.each([
    [
      { kind: "noPermission", privilege: "prvReadOrder" },
      "You don't have access to it, or to its lines: the privilege prvReadOrder is missing. Ask an administrator.",
    ],
    [{ kind: "noPermission", privilege: null }, "You don't have access to it, or to its lines."],
    [{ kind: "notFound" }, "It no longer exists."],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read it: SQL time-out"],
  ] as const)("%j", (problem, text) => {
    expect(describeReadinessProblem(problem, english)).toBe(text);
  });
});
