import { checkReadiness, findingsOf } from "../../../../../core/orders/readiness/checkReadiness";
import { RULE_IDS } from "../../../../../core/orders/readiness/rules";
import type { RuleId } from "../../../../../core/orders/readiness/rules";
import { ACCOUNT, facts, knowledge, LINE, NO_ADDRESS, PRODUCT, product, trade } from "../builders";
import { verdict } from "../../../../../core/availability/judgeLine";
import fc from "../../../../support/properties";

/** Business Central was asked for everything, and has nothing against the order. */
const EVERYTHING_TOLD = {
  businessCentral: {
    ...trade().businessCentral,
    customer: { isKnown: true, isBlocked: false },
    credit: { currencyCode: "NOK", over: 0, limit: 10000, overdue: 0 },
    lines: knowledge({
      isKnown: true,
      isBlocked: false,
      availability: { kind: "enough", verdict: verdict("enough") },
    }),
  },
};

describe("readiness", () => {
  it("of an order that Business Central takes as it is has nothing against it", () => {
    const readiness = checkReadiness(facts(EVERYTHING_TOLD));
    expect(readiness).toMatchObject({ verdict: "ready", blocking: 0, serious: 0, notes: 0, isPartial: false });
    expect(readiness.checks.map(({ id }) => id)).not.toContain("priceList");
  });

  it("is not known, rather than ready, where Business Central was not asked", () => {
    expect(checkReadiness(facts())).toMatchObject({ verdict: "unknown", isPartial: true });
  });

  it("tells a name that is cut from a credit limit that is passed", () => {
    const name = "a".repeat(36);
    const credit = { currencyCode: "NOK", over: 157_350, limit: 1, overdue: 0 };
    const given = { document: { name }, businessCentral: EVERYTHING_TOLD.businessCentral };
    expect(checkReadiness(facts(given))).toMatchObject({ verdict: "notes", notes: 1, serious: 0 });
    const over = { ...given, businessCentral: { ...given.businessCentral, credit } };
    expect(checkReadiness(facts(over))).toMatchObject({ verdict: "warnings", notes: 1, serious: 1 });
  });

  it("is blocked by one refusal, whatever else is only a warning", () => {
    const readiness = checkReadiness(
      facts({
        document: {
          discountPercentage: 5,
          lines: [product({ isActive: false }), { ...LINE, id: "l2", productId: null, product: null }],
        },
      }),
    );
    expect(readiness).toMatchObject({ verdict: "blocked", blocking: 1, serious: 2 });
  });

  it("warns where Business Central takes the order and makes something else of it", () => {
    expect(checkReadiness(facts({ document: { discountPercentage: 5 } }))).toMatchObject({
      verdict: "warnings",
      blocking: 0,
      serious: 1,
    });
  });

  it("names every line that a rule is about", () => {
    const lines = [product({ isActive: false }), { ...product({ isActive: false }), id: "l2", position: 2 }];
    const check = checkReadiness(facts({ document: { lines } })).checks.find(({ id }) => id === "productActive");
    expect(check && findingsOf(check).map(({ values }) => values)).toMatchObject([
      [{ line: { position: 1 } }],
      [{ line: { position: 2 } }],
    ]);
  });

  it("has ids that stay, since people will talk about them", () => {
    const talkedAbout: readonly RuleId[] = [
      "open",
      "soldBefore",
      "integration",
      "twoWay",
      "user",
      "automatic",
      "company",
      "numberSeries",
      "customer",
      "relationship",
      "coupled",
      "blocked",
      "payer",
      "customerGroups",
      "credit",
      "overdue",
      "prepayment",
      "lines",
      "writeIn",
      "productActive",
      "productType",
      "productCoupled",
      "itemBlocked",
      "itemGroups",
      "unit",
      "quantity",
      "price",
      "priceVat",
      "lineDiscount",
      "lineDate",
      "lineAddress",
      "lineText",
      "availability",
      "currency",
      "vat",
      "priceList",
      "discount",
      "cashDiscount",
      "freight",
      "date",
      "address",
      "shipTo",
      "country",
      "terms",
      "name",
      "number",
    ];
    expect(RULE_IDS.filter((id) => talkedAbout.includes(id))).toEqual(talkedAbout);
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
          unit: line.unit === null ? null : { id: "u", name: "U", groupName: null, ...line.unit },
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
          orderMode: null,
        })),
      },
    }),
  );

describe("whatever the facts are, readiness", () => {
  it("counts what it shows, and calls nothing ready that blocks", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { checks, verdict, blocking, serious, notes } = checkReadiness(given);
        const severities = checks.flatMap(findingsOf).map(({ severity }) => severity);
        expect(blocking).toBe(severities.filter((severity) => severity === "blocks").length);
        expect(serious).toBe(severities.filter((severity) => severity === "serious").length);
        expect(notes).toBe(severities.length - blocking - serious);
        expect(verdict).toBe(blocking > 0 ? "blocked" : serious > 0 ? "warnings" : "unknown");
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
