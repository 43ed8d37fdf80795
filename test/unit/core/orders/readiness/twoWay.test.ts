import { checkReadiness } from "../../../../../core/orders/readiness/checkReadiness";
import { RULES } from "../../../../../core/orders/readiness/rules";
import type { RuleId } from "../../../../../core/orders/readiness/rules";
import { ADDRESS, ENVIRONMENT, facts, LINE, NO_ADDRESS, product } from "../builders";
import type { FactsChange } from "../builders";
import { LINE_1, OPEN_LINE, OPEN_PRODUCT } from "./tradeCases";

const [COMPANY] = ENVIRONMENT.companies ?? [];
const companies = (orderMode: "legacy" | "bidirectional" | "none" | null) =>
  COMPANY === undefined ? [] : [{ ...COMPANY, orderMode }];
const environment = { integrationIsOn: false, companies: companies("bidirectional") };
/** An order that Business Central has coupled, and takes as it is. */
const COUPLED = { held: { orderNumber: "1001" }, billTo: ADDRESS };
const twoWay = (document: FactsChange["document"] = {}) =>
  facts({ environment, document: { ...COUPLED, ...document } });

describe("the mode of order integration", () => {
  it.each([
    ["the flag is on and nobody has said", true, null, { kind: "passed" }],
    ["it is said to be one-way, and the flag is on", true, "legacy", { kind: "passed" }],
    ["orders go both ways", false, "bidirectional", { kind: "passed" }],
    ["orders go both ways, and the flag cannot be read", null, "bidirectional", { kind: "passed" }],
    ["nobody has said, and the flag cannot be read", null, null, { kind: "notChecked", why: "notReadable" }],
    ["the flag is off and nobody has said", false, null, "integrationOff"],
    ["it is said to be one-way, and the flag is off", false, "legacy", "integrationOff"],
    ["no orders are taken", false, "none", "integrationOff"],
    ["orders are said to go both ways, and the flag is on", true, "bidirectional", "modesContradict"],
  ] as const)("is judged where %s", (_name, integrationIsOn, mode, expected) => {
    const outcome = RULES.integration.check(facts({ environment: { integrationIsOn, companies: companies(mode) } }));
    expect(outcome.kind === "found" ? outcome.findings.map(({ text }) => text) : outcome).toEqual(
      typeof expected === "string" ? [expected] : expected,
    );
  });

  it("is nothing to quotes, which are taken in each", () => {
    expect(RULES.integration.check(facts({ environment, document: { kind: "quote" } }))).toEqual({
      kind: "notApplicable",
    });
  });
});

describe("an order of a company that synchronises both ways", () => {
  it.each([
    ["is not coupled yet", { held: null }, { severity: "serious", text: "takenOnceCoupled", values: [], fix: null }],
    [
      "is for a contact",
      { customer: { kind: "contact", contact: { id: "k1", name: "Ane Dahl" }, account: null, belongsToAccount: true } },
      {
        severity: "blocks",
        text: "contactTwoWay",
        values: ["Ane Dahl"],
        fix: { kind: "field", column: "customerid" },
      },
    ],
    [
      "has no address to bill to",
      { billTo: NO_ADDRESS },
      { severity: "serious", text: "addressEmptied", values: [{ address: "billTo" }], fix: null },
    ],
    [
      "has a bundle",
      { lines: [product({ type: 2 })] },
      { severity: "serious", text: "lineLeftOut", values: [LINE_1], fix: OPEN_PRODUCT },
    ],
    [
      "has a discount on a line",
      { lines: [{ ...LINE, manualDiscount: 10 }] },
      { severity: "serious", text: "lineDiscountLost", values: [LINE_1], fix: OPEN_LINE },
    ],
    [
      "has a line that is written in",
      { lines: [{ ...LINE, productId: null, product: null }] },
      { severity: "note", text: "writeInTextLost", values: [LINE_1], fix: null },
    ],
  ] as const)("is told what happens where it %s", (_name, document, finding) => {
    expect(RULES.twoWay.check(twoWay(document as FactsChange["document"]))).toEqual({
      kind: "found",
      findings: [finding],
    });
  });

  it("is not judged by what the one-way job does", () => {
    const document = {
      name: "a".repeat(40),
      requestedDate: null,
      lines: [{ ...product({ isActive: false, type: 2 }), requestedDate: "2026-12-01" as const }],
    };
    const judged = (given: Parameters<typeof checkReadiness>[0]) =>
      checkReadiness(given).checks.flatMap(({ id, outcome }) => (outcome.kind === "found" ? [id] : []));
    const legacy: readonly RuleId[] = ["productActive", "productType", "lineDate", "name"];
    expect(judged(facts({ document }))).toEqual(expect.arrayContaining([...legacy]));
    expect(judged(twoWay(document)).filter((id) => legacy.includes(id))).toEqual([]);
  });

  it.each([
    ["of a one-way company", { integrationIsOn: true, companies: companies("legacy") }, {}],
    ["as a quote", environment, { kind: "quote" }],
  ] as const)("says nothing of it %s", (_name, given, document) => {
    expect(RULES.twoWay.check(facts({ environment: given, document }))).toEqual({ kind: "notApplicable" });
  });
});
