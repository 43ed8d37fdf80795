import { entryOf } from "../../../../../core/orders/diagnostics/entryOf";
import type { Attempt } from "../../../../../core/orders/diagnostics/entryOf";
import { aYearBefore, readEntries, readIdsBefore } from "../../../../../core/orders/diagnostics/readEntries";
import type { Check } from "../../../../../core/orders/readiness/checkReadiness";
import { RULE_IDS } from "../../../../../core/orders/readiness/rules";
import { fakeSales, rows } from "../../../../support/fakeSales";

const WITH = { version: "1.2.0", languageId: 1044 };
const check = (id: Check["id"], kind: "found" | "notChecked" | "passed"): Check =>
  ({ id, outcome: kind === "found" ? { kind, findings: [] } : { kind } }) as unknown as Check;

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  kind: "order",
  id: "o1",
  number: "ORD-1",
  readiness: {
    verdict: "warnings",
    checks: [
      check("cashDiscount", "found"),
      check("customer", "passed"),
      check("name", "found"),
      check("soldBefore", "notChecked"),
    ],
    blocking: 0,
    serious: 1,
    notes: 1,
    isPartial: true,
  },
  outcome: "done",
  ...change,
});

describe("what is remembered of an attempt to submit or activate", () => {
  it("is the document's number and id, the verdict and the names of rules, and no text of the document", () => {
    expect(entryOf(attempt(), WITH)).toEqual({
      bcs_name: "ORD-1",
      bcs_documentid: "o1",
      bcs_documentkind: 727000000,
      bcs_outcome: 727000000,
      bcs_readiness: 727000003,
      bcs_rules: "cashDiscount, name",
      bcs_notchecked: "soldBefore",
      bcs_version: "1.2.0",
      bcs_languageid: 1044,
    });
  });

  it("is empty where no rule found anything and the document has no number", () => {
    const readiness = { ...attempt().readiness, verdict: "ready" as const, checks: [check("name", "passed")] };
    expect(entryOf(attempt({ kind: "quote", number: null, readiness }), WITH)).toMatchObject({
      bcs_name: null,
      bcs_documentkind: 727000001,
      bcs_readiness: 727000000,
      bcs_rules: null,
      bcs_notchecked: null,
    });
  });

  it.each([
    ["done", 727000000],
    ["already", 727000001],
    ["notOpen", 727000002],
    ["changed", 727000003],
    ["refused", 727000004],
    ["unreachable", 727000005],
    ["uncertain", 727000006],
  ] as const)("tells that it was %s", (outcome, value) => {
    expect(entryOf(attempt({ outcome }), WITH).bcs_outcome).toBe(value);
  });

  it("fits into its column however many rules find something", () => {
    expect(RULE_IDS.join(", ").length).toBeLessThan(1_000);
  });
});

const ROW = {
  bcs_diagnosticentryid: "E1",
  bcs_name: "ORD-1",
  bcs_documentid: "o1",
  "bcs_documentkind@OData.Community.Display.V1.FormattedValue": "Order",
  "bcs_outcome@OData.Community.Display.V1.FormattedValue": "Submitted or activated",
  "bcs_readiness@OData.Community.Display.V1.FormattedValue": "Warnings",
  bcs_rules: "cashDiscount, name",
  bcs_notchecked: null,
  bcs_version: "1.2.0",
  bcs_languageid: 1044,
  createdon: "2026-11-29T07:00:00Z",
  _createdby_value: "P1",
  createdby: { fullname: "Kari Sandvik" },
};

describe("reading what was remembered", () => {
  it("takes the latest, with the person and the words of choices", async () => {
    const sales = fakeSales({ bcs_diagnosticentry: rows(ROW, { ...ROW, bcs_diagnosticentryid: null }) });
    expect(await readEntries(sales)).toEqual({
      ok: true,
      value: [
        {
          id: "e1",
          at: new Date("2026-11-29T07:00:00Z"),
          person: { id: "p1", name: "Kari Sandvik" },
          documentKind: "Order",
          documentId: "o1",
          number: "ORD-1",
          outcome: "Submitted or activated",
          readiness: "Warnings",
          rules: "cashDiscount, name",
          notChecked: null,
          version: "1.2.0",
          languageId: 1044,
        },
      ],
    });
    expect(sales.questions[0]).toContain("$orderby=createdon desc&$top=200");
  });

  it("says why it could not", async () => {
    const problem = { kind: "noPermission", privilege: "prvReadbcs_DiagnosticEntry" } as const;
    expect(await readEntries(fakeSales({ bcs_diagnosticentry: { ok: false, problem } }))).toEqual({
      ok: false,
      problem,
    });
  });

  it("finds what is older than a year, a leap day too", async () => {
    expect(aYearBefore(new Date("2028-02-29T10:00:00Z")).toISOString()).toBe("2027-03-01T10:00:00.000Z");
    const sales = fakeSales({ bcs_diagnosticentry: rows({ bcs_diagnosticentryid: "E1" }) });
    expect(await readIdsBefore(sales, aYearBefore(new Date("2026-11-29T07:00:00Z")))).toEqual({
      ok: true,
      value: ["e1"],
    });
    expect(sales.asked).toEqual(["bcs_diagnosticentry?createdon lt 2025-11-29T07:00:00.000Z"]);
  });
});
