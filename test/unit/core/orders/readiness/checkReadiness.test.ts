import { checkReadiness, findingsOf } from "../../../../../core/orders/readiness/checkReadiness";
import { RULE_IDS } from "../../../../../core/orders/readiness/rules";
import { ACCOUNT, facts, LINE, NO_ADDRESS, PRODUCT, product } from "../builders";
import fc from "../../../../support/properties";

describe("readiness", () => {
  it("of an order that Business Central takes as it is has nothing against it", () => {
    const readiness = checkReadiness(facts());
    expect(readiness).toMatchObject({ verdict: "ready", blocking: 0, warning: 0 });
    expect(readiness.checks.map(({ id }) => id)).not.toContain("priceList");
  });

  it("is blocked by one refusal, whatever else is only a warning", () => {
    const readiness = checkReadiness(
      facts({
        document: {
          discountAmount: 5,
          lines: [product({ isActive: false }), { ...LINE, id: "l2", productId: null, product: null }],
        },
      }),
    );
    expect(readiness).toMatchObject({ verdict: "blocked", blocking: 1, warning: 2 });
  });

  it("warns where Business Central takes the order and makes something else of it", () => {
    expect(checkReadiness(facts({ document: { discountAmount: 5 } }))).toMatchObject({
      verdict: "warnings",
      blocking: 0,
      warning: 1,
    });
  });

  it("names every line that a rule is about", () => {
    const lines = [product({ isActive: false }), { ...product({ isActive: false }), id: "l2", position: 2 }];
    const check = checkReadiness(facts({ document: { lines } })).checks.find(({ id }) => id === "productActive");
    expect(check && findingsOf(check).map(({ reason }) => ("line" in reason ? reason.line.position : 0))).toEqual([
      1, 2,
    ]);
  });

  it("has ids that stay, since people will talk about them", () => {
    expect(RULE_IDS).toEqual([
      "open",
      "integration",
      "user",
      "automatic",
      "company",
      "customer",
      "relationship",
      "coupled",
      "blocked",
      "credit",
      "overdue",
      "lines",
      "writeIn",
      "productActive",
      "productType",
      "productCoupled",
      "itemBlocked",
      "unit",
      "availability",
      "currency",
      "priceList",
      "discount",
      "address",
      "country",
      "name",
    ]);
  });
});

const text = fc.option(fc.string({ maxLength: 60 }), { nil: null });
const anyLine = fc.record({
  product: fc.option(
    fc.record({
      isActive: fc.boolean(),
      type: fc.constantFrom(null, 1, 2, 3, 4),
      synchronisedOnHand: fc.constantFrom(null, 0),
    }),
    { nil: null },
  ),
  unit: fc.option(fc.record({ groupId: fc.constantFrom(null, "g1", "g2") }), { nil: null }),
});
const anyFacts = fc
  .record({
    name: text,
    country: text,
    isEditable: fc.boolean(),
    isCustomer: fc.boolean(),
    statisticsId: fc.constantFrom(null, "s1"),
    integrationIsOn: fc.constantFrom(null, true, false),
    discountAmount: fc.constantFrom(0, 1),
    companies: fc.constantFrom(0, 1, 2),
    lines: fc.array(anyLine, { maxLength: 6 }),
  })
  .map(({ name, country, isEditable, isCustomer, statisticsId, integrationIsOn, discountAmount, companies, lines }) =>
    facts({
      document: {
        name,
        isEditable,
        discountAmount,
        shipTo: { ...NO_ADDRESS, country },
        customer: { kind: "account", id: "a1", account: { ...ACCOUNT, isCustomer, statisticsId } },
        lines: lines.map((line, index) => ({
          ...LINE,
          id: `l${index}`,
          position: index + 1,
          productId: line.product === null ? null : "p",
          product:
            line.product === null
              ? null
              : {
                  ...PRODUCT,
                  ...line.product,
                  id: "p",
                  name: "P",
                  number: null,
                  unitGroupId: "g1",
                },
          unit: line.unit === null ? null : { id: "u", name: "U", ...line.unit },
        })),
      },
      environment: {
        integrationIsOn,
        companies: Array.from({ length: companies }, (_, index) => ({
          connectionId: `c${index}`,
          name: `C${index}`,
          companyId: `k${index}`,
          takesOrders: true,
          takesQuotes: true,
        })),
      },
    }),
  );

describe("whatever the facts are, readiness", () => {
  it("counts what it shows, and calls nothing ready that blocks", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { checks, verdict, blocking, warning } = checkReadiness(given);
        const severities = checks.flatMap(findingsOf).map(({ severity }) => severity);
        expect(blocking).toBe(severities.filter((severity) => severity === "blocks").length);
        expect(warning).toBe(severities.length - blocking);
        expect(verdict).toBe(blocking > 0 ? "blocked" : warning > 0 ? "warnings" : "ready");
      }),
    );
  });

  it("does not get better by a further line", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const before = checkReadiness(given).blocking;
        const after = checkReadiness({
          ...given,
          document: { ...given.document, lines: [...given.document.lines, { ...LINE, id: "more", position: 99 }] },
        }).blocking;
        expect(after).toBe(before);
      }),
    );
  });
});
