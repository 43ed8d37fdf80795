import { RULES } from "../../../../../core/orders/readiness/rules";
import { facts, LINE } from "../builders";
import type { FactsChange } from "../builders";
import { LINE_1 } from "./tradeCases";

const PENDING = { statuscode: 2 };
const told = (isDelivered: boolean | null): FactsChange => ({
  document: PENDING,
  businessCentral: { soldBefore: { isDelivered, rest: [] } },
});
const SOLD = { severity: "serious", text: "soldBefore", values: [], fix: null };
const check = (change: FactsChange) => RULES.soldBefore.check(facts(change));

describe("what of an order was delivered before it came back", () => {
  it.each<[string, FactsChange]>([
    ["Sales has the day of a shipment", { document: { ...PENDING, shippedOn: "02.11.2026" } }],
    ["its status reason was changed since", { document: { shippedOn: "02.11.2026" } }],
    ["it was invoiced", told(true)],
  ])("is found where %s", (_name, change) => {
    expect(check(change)).toEqual({ kind: "found", findings: [SOLD] });
  });

  it("is told of each line, beside what stands there now", () => {
    const rest = [{ line: LINE, shipped: 1, rest: 1 }];
    const businessCentral = { soldBefore: { isDelivered: true, rest } };
    expect(check({ document: PENDING, businessCentral })).toEqual({
      kind: "found",
      findings: [
        SOLD,
        {
          severity: "serious",
          text: "shippedBefore",
          values: [LINE_1, { quantity: 1, unit: "PCS" }, { quantity: 2, unit: "PCS" }],
          fix: null,
        },
      ],
    });
  });

  it.each<[string, FactsChange, object]>([
    ["an order that was never handed over", {}, { kind: "notApplicable" }],
    ["a quote", { document: { ...PENDING, kind: "quote" } }, { kind: "notApplicable" }],
    ["a pending order that nobody was asked of", { document: PENDING }, { kind: "notChecked", why: "notAsked" }],
    ["a pending order that Business Central does not tell of", told(null), { kind: "notChecked", why: "notAsked" }],
    ["a pending order of which nothing was delivered", told(false), { kind: "passed" }],
  ])("of %s", (_name, change, outcome) => {
    expect(check(change)).toEqual(outcome);
  });
});
