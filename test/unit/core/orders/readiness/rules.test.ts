import { DOCUMENT_TABLES } from "../../../../../core/documents/documentTable";
import { verdict } from "../../../../../core/availability/judgeLine";
import type { CheckOutcome } from "../../../../../core/orders/readiness/rule";
import type { Fix } from "../../../../../core/orders/readiness/reason";
import { RULE_IDS, RULES } from "../../../../../core/orders/readiness/rules";
import type { RuleId } from "../../../../../core/orders/readiness/rules";
import { ACCOUNT, ADDRESS, facts, knowledge, LINE, NO_ADDRESS, product, trade } from "../builders";
import type { FactsChange } from "../builders";
import { field, LINE_1, OPEN_LINE, OPEN_PRODUCT, TRADE, UNTOLD } from "./tradeCases";
import type { FoundCase } from "./tradeCases";

const LATER = { ...verdict("later"), kind: "later" } as const;
const OPEN_ACCOUNT: Fix = { kind: "record", table: "account", id: "a1", name: "Fjordkontor AS" };
const company = (change: object) => ({
  connectionId: "c1",
  name: "Skarvholm Kontor AS",
  companyId: null,
  takesOrders: true,
  takesQuotes: true,
  orderMode: null,
  ...change,
});
const TWO = [company({ companyId: "k1" }), company({ connectionId: "c2", name: "Nordvik AS", companyId: "k2" })];
const credit = { currencyCode: "NOK", over: 0, limit: 10000, overdue: 0 };
const customer = (change: object) =>
  ({ customer: { kind: "account", id: "a1", account: { ...ACCOUNT, ...change } } }) as const;
const contact = { kind: "contact", contact: { id: "k1", name: "Ane Dahl" }, belongsToAccount: false } as const;

const FOUND: readonly FoundCase[] = [
  [
    "an order that is no longer active",
    "open",
    { document: { isEditable: false } },
    "blocks",
    "notOpenOrder",
    [],
    null,
  ],
  [
    "a quote that is no draft",
    "open",
    { document: { isEditable: false, kind: "quote" } },
    "blocks",
    "notOpenQuote",
    [],
    null,
  ],
  [
    "the integration user",
    "user",
    { environment: { userIsIntegrationUser: true } },
    "serious",
    "integrationUser",
    [],
    null,
  ],
  [
    "orders that someone in BC has to take",
    "automatic",
    { environment: { companies: [company({ takesOrders: false })] } },
    "serious",
    "takenByHandOrder",
    ["Skarvholm Kontor AS"],
    { kind: "record", table: "bcs_connection", id: "c1", name: "Skarvholm Kontor AS" },
  ],
  [
    "quotes that someone in BC has to take",
    "automatic",
    { document: { kind: "quote" }, environment: { companies: [company({ takesQuotes: false })] } },
    "serious",
    "takenByHandQuote",
    ["Skarvholm Kontor AS"],
    { kind: "record", table: "bcs_connection", id: "c1", name: "Skarvholm Kontor AS" },
  ],
  [
    "no company where there are two",
    "company",
    { environment: { companies: TWO } },
    "blocks",
    "companyMissing",
    ["Skarvholm Kontor AS, Nordvik AS"],
    field("bcbi_companyid"),
  ],
  [
    "no company where Sales has no column for it",
    "company",
    { document: { hasCompanyColumn: false }, environment: { companies: TWO } },
    "blocks",
    "companyMissing",
    ["Skarvholm Kontor AS, Nordvik AS"],
    null,
  ],
  [
    "a company that is not connected",
    "company",
    { document: { companyId: "k9" }, environment: { companies: TWO } },
    "serious",
    "companyNotConnected",
    [],
    field("bcbi_companyid"),
  ],
  [
    "no customer",
    "customer",
    { document: { customer: { kind: "none" } } },
    "blocks",
    "customerMissing",
    [],
    field("customerid"),
  ],
  [
    "a contact without account",
    "customer",
    { document: { customer: { ...contact, account: null } } },
    "blocks",
    "contactWithoutAccount",
    ["Ane Dahl"],
    { kind: "record", table: "contact", id: "k1", name: "Ane Dahl" },
  ],
  [
    "an account that is no customer",
    "relationship",
    { document: customer({ isCustomer: false }) },
    "blocks",
    "notACustomer",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "an account without statistics where others have some",
    "coupled",
    { document: customer({ statisticsId: null }), environment: { statisticsAreWritten: true } },
    "blocks",
    "accountNotCoupledCertain",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "an account without statistics where none has any",
    "coupled",
    { document: customer({ statisticsId: null }), environment: { statisticsAreWritten: false } },
    "serious",
    "accountNotCoupledLikely",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "an account without statistics where nobody may look",
    "coupled",
    { document: customer({ statisticsId: null }) },
    "serious",
    "accountNotCoupledLikely",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "an account that BC does not know, statistics or not",
    "coupled",
    { businessCentral: { customer: { isKnown: false, isBlocked: false } } },
    "blocks",
    "accountNotCoupledCertain",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "the account of a contact that is not coupled",
    "coupled",
    { document: { customer: { ...contact, account: { ...ACCOUNT, statisticsId: null } } } },
    "serious",
    "accountNotCoupledLikely",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "a customer blocked in BC",
    "blocked",
    { businessCentral: { customer: { isKnown: true, isBlocked: true } } },
    "blocks",
    "customerBlocked",
    ["Fjordkontor AS"],
    null,
  ],
  [
    "an inactive account",
    "blocked",
    { document: customer({ isActive: false }) },
    "serious",
    "accountInactive",
    ["Fjordkontor AS"],
    OPEN_ACCOUNT,
  ],
  [
    "a credit limit exceeded",
    "credit",
    { businessCentral: { credit: { ...credit, over: 0.01 } } },
    "serious",
    "overCreditLimit",
    [
      { amount: 0.01, currency: "NOK" },
      { amount: 10000, currency: "NOK" },
    ],
    OPEN_ACCOUNT,
  ],
  [
    "overdue amounts",
    "overdue",
    { businessCentral: { credit: { ...credit, overdue: 12.5 } } },
    "serious",
    "overdue",
    [{ amount: 12.5, currency: "NOK" }],
    OPEN_ACCOUNT,
  ],
  ["no lines", "lines", { document: { lines: [] } }, "serious", "noLines", [], null],
  [
    "a write-in line",
    "writeIn",
    { document: { lines: [{ ...LINE, productId: null, product: null }] } },
    "serious",
    "writeIn",
    [LINE_1],
    OPEN_LINE,
  ],
  [
    "a write-in line of a quote",
    "writeIn",
    {
      document: {
        kind: "quote",
        table: DOCUMENT_TABLES.quote,
        lines: [{ ...LINE, productId: null, product: null }],
      },
    },
    "serious",
    "writeIn",
    [LINE_1],
    { ...OPEN_LINE, table: "quotedetail" },
  ],
  [
    "a product that is not active",
    "productActive",
    { document: { lines: [product({ isActive: false })] } },
    "blocks",
    "productNotActive",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "miscellaneous charges",
    "productType",
    { document: { lines: [product({ type: 2 })] } },
    "blocks",
    "productType",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "flat fees",
    "productType",
    { document: { lines: [product({ type: 4 })] } },
    "blocks",
    "productType",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "a product without type",
    "productType",
    { document: { lines: [product({ type: null })] } },
    "blocks",
    "productType",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "an item that BC does not have",
    "productCoupled",
    { businessCentral: { lines: knowledge({ isKnown: false }) } },
    "blocks",
    "itemUnknown",
    [LINE_1, "1000"],
    OPEN_PRODUCT,
  ],
  [
    "a product that BC has never written to",
    "productCoupled",
    { document: { lines: [product({ synchronisedOnHand: null })] } },
    "serious",
    "productNeverSynchronised",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "a blocked item",
    "itemBlocked",
    { businessCentral: { lines: knowledge({ isBlocked: true }) } },
    "blocks",
    "itemBlocked",
    [LINE_1],
    OPEN_PRODUCT,
  ],
  [
    "a unit of another group",
    "unit",
    { document: { lines: [{ ...LINE, unit: { id: "u2", name: "HOUR", groupId: "g2", groupName: null } }] } },
    "blocks",
    "unitNotInGroup",
    [LINE_1, "HOUR"],
    OPEN_LINE,
  ],

  [
    "a currency that BC does not have",
    "currency",
    { businessCentral: { currencies: ["SEK"] } },
    "blocks",
    "currencyUnknown",
    ["NOK"],
    field("transactioncurrencyid"),
  ],
  [
    "a foreign currency while BC was not asked",
    "currency",
    { environment: { baseCurrencyId: "eur" } },
    "serious",
    "foreignCurrency",
    ["NOK"],
    field("transactioncurrencyid"),
  ],
  [
    "a price list changed by hand",
    "priceList",
    { document: { priceList: { id: "pl", name: "Retail", isMaintained: true, isEdited: true } } },
    "note",
    "priceListEdited",
    ["Retail"],
    { kind: "record", table: "pricelevel", id: "pl", name: "Retail" },
  ],

  [
    "an address with a street only",
    "address",
    { document: { shipTo: { ...NO_ADDRESS, line1: "Havnegata 3" } } },
    "serious",
    "addressIncomplete",
    [{ address: "shipTo" }, { parts: ["postalCode", "city", "country"] }],
    field("shipto_postalcode"),
  ],
  [
    "an address without street",
    "address",
    { document: { billTo: { ...ADDRESS, line1: null } } },
    "serious",
    "addressIncomplete",
    [{ address: "billTo" }, { parts: ["line1"] }],
    field("billto_line1"),
  ],
  [
    "a country too long for a code",
    "country",
    { document: { shipTo: { ...ADDRESS, country: "Switzerland" } } },
    "blocks",
    "countryTooLong",
    ["Switzerland", { address: "shipTo" }],
    field("shipto_country"),
  ],
  [
    "a country written out",
    "country",
    { document: { billTo: { ...ADDRESS, country: "Norge" } } },
    "serious",
    "countryNotACode",
    ["Norge", { address: "billTo" }],
    field("billto_country"),
  ],
  [
    "a name of 36 characters",
    "name",
    { document: { name: "a".repeat(36) } },
    "note",
    "nameCut",
    ["a".repeat(35)],
    field("name"),
  ],
];

describe("a rule finds", () => {
  it.each([...FOUND, ...TRADE])("%s", (_name, id, change, severity, text, values, fix) => {
    expect(RULES[id].check(facts(change))).toEqual({ kind: "found", findings: [{ severity, text, values, fix }] });
  });

  it("stock that lacks, with the verdict itself", () => {
    const lines = knowledge({ availability: { kind: "notSure", verdict: LATER } });
    expect(RULES.availability.check(facts({ businessCentral: { lines } }))).toEqual({
      kind: "found",
      findings: [{ severity: "serious", text: "availableLater", values: [LINE_1], fix: OPEN_LINE, verdict: LATER }],
    });
  });

  it("everything that it says it may, once at least", () => {
    const found = new Set<string>([...FOUND, ...TRADE].map(([, , , , text]) => text));
    const said = RULE_IDS.filter((id) => !ELSEWHERE.includes(id)).flatMap((id) => Object.keys(RULES[id].finds));
    expect(said.filter((text) => !found.has(text) && text !== "itemUnknownWithoutNumber")).toEqual([]);
  });
});

/** They have tests of their own. */
const ELSEWHERE: readonly RuleId[] = ["availability", "soldBefore", "twoWay", "integration"];
const NOT_READABLE: CheckOutcome = { kind: "notChecked", why: "notReadable" };
const NOT_ASKED: CheckOutcome = { kind: "notChecked", why: "notAsked" };
const NOT_APPLICABLE: CheckOutcome = { kind: "notApplicable" };
const PASSED: CheckOutcome = { kind: "passed" };
const maintained = (change: object) => ({
  document: { priceList: { id: "pl", name: "Retail", isMaintained: true, isEdited: false, ...change } },
});

const OTHERWISE: readonly (readonly [string, RuleId, FactsChange, CheckOutcome])[] = [
  ["users cannot be read", "user", { environment: { userIsIntegrationUser: null } }, NOT_READABLE],
  ["connections cannot be read", "automatic", { environment: { companies: null } }, NOT_READABLE],
  [
    "BC wrote the connection and does not tell its jobs",
    "automatic",
    { environment: { companies: [company({ takesOrders: null })] } },
    NOT_APPLICABLE,
  ],
  ["the company cannot be told", "automatic", { environment: { companies: TWO } }, NOT_APPLICABLE],
  ["the jobs take orders", "automatic", {}, PASSED],
  ["connections cannot be read, for the company", "company", { environment: { companies: null } }, NOT_READABLE],
  ["nothing is connected", "company", { environment: { companies: [] } }, NOT_APPLICABLE],
  ["there is one company", "company", {}, PASSED],
  ["the company is one of two", "company", { document: { companyId: "k2" }, environment: { companies: TWO } }, PASSED],
  [
    "BC wrote two connections without company ids",
    "company",
    { document: { companyId: "k9" }, environment: { companies: [company({}), company({ connectionId: "c2" })] } },
    PASSED,
  ],
  [
    "the customer is a contact of an account",
    "customer",
    { document: { customer: { ...contact, account: ACCOUNT } } },
    PASSED,
  ],
  [
    "the customer is a contact, whose account BC does not look at",
    "relationship",
    { document: { customer: { ...contact, account: { ...ACCOUNT, isCustomer: false } } } },
    NOT_APPLICABLE,
  ],
  ["there is no customer to be coupled", "coupled", { document: { customer: { kind: "none" } } }, NOT_APPLICABLE],
  [
    "BC knows an account without statistics",
    "coupled",
    { document: customer({ statisticsId: null }), businessCentral: { customer: { isKnown: true, isBlocked: false } } },
    PASSED,
  ],
  ["BC was not asked whether the customer is blocked", "blocked", {}, NOT_ASKED],
  [
    "BC does not tell whether the customer is blocked",
    "blocked",
    { businessCentral: { customer: { isKnown: true, isBlocked: null } } },
    NOT_ASKED,
  ],
  [
    "the customer is not blocked",
    "blocked",
    { businessCentral: { customer: { isKnown: true, isBlocked: false } } },
    PASSED,
  ],
  ["there is no customer to be blocked", "blocked", { document: { customer: { kind: "none" } } }, NOT_APPLICABLE],
  ["BC was not asked for credit", "credit", {}, NOT_ASKED],
  ["the credit cannot be judged", "credit", { businessCentral: { credit: { ...credit, over: null } } }, NOT_ASKED],
  ["the credit limit is just reached", "credit", { businessCentral: { credit } }, PASSED],
  ["nothing is overdue", "overdue", { businessCentral: { credit } }, PASSED],
  ["what is overdue is not known", "overdue", { businessCentral: { credit: { ...credit, overdue: null } } }, NOT_ASKED],
  ["there is no customer to owe anything", "overdue", { document: { customer: { kind: "none" } } }, NOT_APPLICABLE],
  ["there is no customer with credit", "credit", { document: { customer: { kind: "none" } } }, NOT_APPLICABLE],
  ["there are no lines to be written in", "writeIn", { document: { lines: [] } }, NOT_APPLICABLE],
  [
    "there are no products",
    "productActive",
    { document: { lines: [{ ...LINE, productId: null, product: null }] } },
    NOT_APPLICABLE,
  ],
  ["the product is a service", "productType", { document: { lines: [product({ type: 3 })] } }, PASSED],
  [
    "BC knows an item it has never written to",
    "productCoupled",
    {
      document: { lines: [product({ synchronisedOnHand: null })] },
      businessCentral: { lines: knowledge({ isKnown: true }) },
    },
    PASSED,
  ],
  ["BC was not asked for items", "itemBlocked", {}, NOT_ASKED],
  ["the item is not blocked", "itemBlocked", { businessCentral: { lines: knowledge({ isBlocked: false }) } }, PASSED],
  ["the line has no unit", "unit", { document: { lines: [{ ...LINE, unit: null }] } }, PASSED],
  ["BC does not tell the item's units", "unit", {}, NOT_ASKED],
  [
    "the unit's group is not known",
    "unit",
    { ...trade(), document: { lines: [{ ...LINE, unit: { id: "u", name: "PCS", groupId: null, groupName: null } }] } },
    PASSED,
  ],
  ["only services are sold", "availability", { document: { lines: [product({ type: 3 })] } }, NOT_APPLICABLE],
  ["BC was not asked for stock", "availability", {}, NOT_ASKED],
  [
    "the only item is blocked",
    "availability",
    { businessCentral: { lines: knowledge({ isBlocked: true }) } },
    NOT_APPLICABLE,
  ],
  [
    "there is enough",
    "availability",
    { businessCentral: { lines: knowledge({ availability: { kind: "enough", verdict: verdict("enough") } }) } },
    PASSED,
  ],
  [
    "one of two lines could not be judged",
    "availability",
    {
      document: { lines: [LINE, { ...LINE, id: "l2", position: 2 }] },
      businessCentral: { lines: knowledge({ availability: { kind: "enough", verdict: verdict("enough") } }) },
    },
    NOT_ASKED,
  ],
  ["there is no currency", "currency", { document: { currency: null } }, NOT_APPLICABLE],
  [
    "BC has the currency, and does not tell its rates",
    "currency",
    { environment: { baseCurrencyId: "eur" }, businessCentral: { currencies: ["EUR", "NOK"] } },
    NOT_ASKED,
  ],
  ["the organisation's currency cannot be read", "currency", { environment: { baseCurrencyId: null } }, NOT_APPLICABLE],
  [
    "the price list is the salespeople's own",
    "priceList",
    maintained({ isMaintained: false, isEdited: true }),
    NOT_APPLICABLE,
  ],
  ["who made the price list cannot be read", "priceList", maintained({ isMaintained: null }), NOT_READABLE],
  ["who changed its prices cannot be read", "priceList", maintained({ isEdited: null }), NOT_READABLE],
  ["nobody changed the price list", "priceList", maintained({}), PASSED],
  ["there is no price list", "priceList", {}, NOT_APPLICABLE],
  ["no address is filled", "address", { document: { shipTo: NO_ADDRESS } }, NOT_APPLICABLE],
  ["only the second street line is empty", "address", {}, PASSED],
  ["no country is filled", "country", { document: { shipTo: NO_ADDRESS } }, NOT_APPLICABLE],
  [
    "the country is a small-letter code that BC has",
    "country",
    { ...trade(), document: { shipTo: { ...ADDRESS, country: "no" } } },
    PASSED,
  ],
  [
    "the country may be a code that BC does not have",
    "country",
    { document: { shipTo: { ...ADDRESS, country: "no" } } },
    NOT_ASKED,
  ],
  ["the name has 35 characters", "name", { document: { name: "a".repeat(35) } }, PASSED],
  ["there is no name", "name", { document: { name: null } }, NOT_APPLICABLE],
];

describe("a rule is not checked, rather than passed, where Business Central does not tell", () => {
  it.each(UNTOLD)("%s", (_name, id, change) => {
    expect(RULES[id].check(facts(change))).toEqual(NOT_ASKED);
  });
});

it("an order that Business Central takes as it is passes every rule", () => {
  const outcomes = RULE_IDS.filter((id) => !["availability", "credit", "overdue"].includes(id)).map((id) => [
    id,
    RULES[id].check(facts({ ...trade() })).kind,
  ]);
  expect(outcomes.filter(([, kind]) => kind === "found" || kind === "notChecked")).toEqual([]);
});

describe("a rule says otherwise where", () => {
  it.each(OTHERWISE)("%s", (_name, id, change, outcome) => {
    expect(RULES[id].check(facts(change))).toEqual(outcome);
  });
});

it("ten characters of a country may be a code, eleven may not", () => {
  const severityOf = (country: string) => {
    const outcome = RULES.country.check(facts({ document: { shipTo: { ...ADDRESS, country } } }));
    return outcome.kind === "found" ? outcome.findings.map(({ severity }) => severity) : outcome.kind;
  };
  expect(severityOf("a".repeat(10))).toEqual(["serious"]);
  expect(severityOf("a".repeat(11))).toEqual(["blocks"]);
});
