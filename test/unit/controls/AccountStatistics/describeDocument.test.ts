import { describeCreditDocument } from "../../../../controls/AccountStatistics/describeDocument";
import type { SubmittableKind } from "../../../../core/documents/documentTable";
import type { DocumentCredit, KnownCredit } from "../../../../core/statistics/credit/askDocumentCredit";
import type { CountedAmount, CreditDocument } from "../../../../core/statistics/credit/creditAfterDocument";
import type { Figures } from "../../../../core/statistics/figures";
import { EUR, figures, NOK } from "../../core/statistics/builders";
import { SURROUNDINGS } from "./language";

function counted(least: number, change: Partial<CountedAmount> = {}): CountedAmount {
  return { vat: "withVat", least, most: least, isRateOfSales: false, ...change };
}

const PAYER = { number: "K10020", name: "Fjordskimt", from: "card" } as const;
const OTHER = { number: "K10000", name: "Skarv", from: "card" } as const;

interface Case {
  readonly known?: Figures;
  readonly document?: Partial<CreditDocument>;
  readonly kind?: SubmittableKind;
  readonly change?: Partial<KnownCredit>;
}

function knownCredit({
  known = figures({ total: 800, creditLimit: 1000 }),
  document = {},
  change = {},
}: Case): KnownCredit {
  const amount = document.amount ?? counted(500);
  return {
    kind: "statistics",
    accountName: "Fjordskimt",
    payer: PAYER,
    otherPayer: null,
    statistics: { kind: "filled", figures: known },
    document: { stage: "open", amount, ...document },
    said: { amount: "missing" in amount ? null : amount.least, currency: NOK },
    isReached: true,
    warnsOfCredit: true,
    ...change,
  };
}

function describeIt(given: Case) {
  return describeCreditDocument(knownCredit(given), given.kind ?? "order", SURROUNDINGS);
}

const OVERDUE = "Nothing overdue as of 2026-03-03.";

describe("what a document does to the customer's credit", () => {
  it("is told with its bar, its figures' age and a way to read again", () => {
    expect(describeIt({})).toEqual({
      status: {
        tone: "bad",
        headline: "This order takes Fjordskimt NOK 300.00 over the credit limit",
        lines: ["NOK 1300.00 used of NOK 1000.00, of which NOK 500.00 for this document.", OVERDUE],
      },
      bar: { percent: 100, isOver: true, text: "130 % of NOK 1000.00" },
      origin: "Synchronised by Business Central · last changed 10 minutes ago",
      action: "readAgain",
      data: { payer: "K10020", used: 800, limit: 1000, after: 1300, currency: "NOK", isCertain: true },
    });
  });

  it.each<[string, Case, string, string, readonly string[]]>([
    [
      "an order within the limit",
      { document: { amount: counted(150) } },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      ["NOK 950.00 used of NOK 1000.00, of which NOK 150.00 for this document, NOK 50.00 left.", OVERDUE],
    ],
    [
      "an order of a customer who is over already",
      { known: figures({ total: 1100, creditLimit: 1000 }) },
      "bad",
      "Fjordskimt is NOK 600.00 over the credit limit with this order, NOK 100.00 without it",
      ["NOK 1600.00 used of NOK 1000.00, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "an order without a limit",
      { known: figures({ total: 5 }) },
      "neutral",
      "Fjordskimt has no credit limit",
      ["NOK 505.00 used, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "a quote over the limit",
      { kind: "quote" },
      "bad",
      "This quote would take Fjordskimt NOK 300.00 over the credit limit",
      ["NOK 1300.00 used of NOK 1000.00, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "a quote of a customer who is over already",
      { kind: "quote", known: figures({ total: 1100, creditLimit: 1000 }) },
      "bad",
      "Fjordskimt would be NOK 600.00 over the credit limit with this quote, NOK 100.00 without it",
      ["NOK 1600.00 used of NOK 1000.00, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "a quote within the limit",
      { kind: "quote", document: { amount: counted(1) } },
      "good",
      "Fjordskimt would stay within the credit limit with this quote",
      ["NOK 801.00 used of NOK 1000.00, of which NOK 1.00 for this document, NOK 199.00 left.", OVERDUE],
    ],
    [
      "a quote without a limit",
      { kind: "quote", known: figures({ total: 5 }) },
      "neutral",
      "Fjordskimt has no credit limit",
      ["NOK 505.00 used, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "an order in another currency",
      {
        document: { amount: counted(100) },
        change: { said: { amount: 8.5, currency: EUR } },
      },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "EUR 8.50 counted as NOK 100.00 at Business Central's exchange rate.",
        OVERDUE,
      ],
    ],
    [
      "an order in another currency whose rate Business Central does not tell",
      {
        document: { amount: counted(100, { isRateOfSales: true }) },
        change: { said: { amount: 8.5, currency: EUR } },
      },
      "warning",
      "At the exchange rate in Sales, Fjordskimt has NOK 100.00 left of the credit limit",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "EUR 8.50 counted as NOK 100.00 at the exchange rate in Sales.",
        OVERDUE,
      ],
    ],
    [
      "an order to which Business Central adds VAT",
      { document: { amount: counted(125) }, change: { said: { amount: 100, currency: NOK } } },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      [
        "NOK 925.00 used of NOK 1000.00, of which NOK 125.00 for this document, NOK 75.00 left.",
        "VAT is included.",
        OVERDUE,
      ],
    ],
    [
      "an order whose VAT Business Central does not tell",
      { document: { amount: counted(100, { vat: "withoutVat", most: null }) } },
      "warning",
      "Without VAT, Fjordskimt has NOK 100.00 left of the credit limit",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "VAT is not included: Business Central does not publish its customers, items or VAT set-up.",
        OVERDUE,
      ],
    ],
    [
      "an order while Business Central cannot be asked",
      {
        document: { amount: counted(100, { vat: "withoutVat", most: null }) },
        change: { isReached: false, payer: { ...PAYER, from: "assumed" } },
      },
      "warning",
      "Without VAT, Fjordskimt has NOK 100.00 left of the credit limit",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "VAT is not included: Business Central could not be asked.",
        "Business Central does not show whether another customer pays.",
        OVERDUE,
      ],
    ],
    [
      "an order over the limit even without VAT",
      { document: { amount: counted(300, { vat: "withoutVat", most: null }) } },
      "bad",
      "This order takes Fjordskimt at least NOK 100.00 over the credit limit",
      [
        "NOK 1100.00 used of NOK 1000.00, of which NOK 300.00 for this document.",
        "VAT is not included: Business Central does not publish its customers, items or VAT set-up.",
        OVERDUE,
      ],
    ],
    [
      "a quote over the limit at least",
      { kind: "quote", document: { amount: counted(300, { most: 310 }) } },
      "bad",
      "Fjordskimt would be at least NOK 100.00 over the credit limit with this quote",
      [
        "NOK 1100.00 used of NOK 1000.00, of which NOK 300.00 for this document.",
        "The VAT of some lines is not known. It may add up to NOK 10.00.",
        OVERDUE,
      ],
    ],
    [
      "an order with the tax of Sales",
      { document: { amount: counted(100, { vat: "taxOfSales" }) } },
      "warning",
      "With the tax in Sales, Fjordskimt has NOK 100.00 left of the credit limit",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "The tax is the one in Sales. Business Central calculates its own.",
        OVERDUE,
      ],
    ],
    [
      "an order whose payer is known from an invoice",
      { document: { amount: counted(100) }, change: { payer: { ...PAYER, from: "invoice" } } },
      "warning",
      "If Fjordskimt pays itself, NOK 100.00 of the credit limit is left",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "Fjordskimt paid the latest invoice. Business Central does not show who pays the next one.",
        OVERDUE,
      ],
    ],
    [
      "an order that another customer pays",
      { change: { payer: OTHER, otherPayer: OTHER, warnsOfCredit: false } },
      "bad",
      "This order takes Skarv NOK 300.00 over the credit limit",
      [
        "NOK 1300.00 used of NOK 1000.00, of which NOK 500.00 for this document.",
        "Skarv pays for Fjordskimt, so the credit is that of Skarv.",
        "Business Central may add newer orders of others that Skarv pays for later.",
        "Business Central itself does not warn of credit limits.",
        OVERDUE,
      ],
    ],
    [
      "an order of a customer who pays late",
      { known: figures({ total: 1, creditLimit: 1000, overdue: 6200 }) },
      "warning",
      "Fjordskimt stays within the credit limit with this order",
      [
        "NOK 501.00 used of NOK 1000.00, of which NOK 500.00 for this document, NOK 499.00 left.",
        "NOK 6200.00 overdue as of 2026-03-03.",
      ],
    ],
    [
      "a customer without a name",
      { change: { accountName: null } },
      "bad",
      "This order takes the customer NOK 300.00 over the credit limit",
      ["NOK 1300.00 used of NOK 1000.00, of which NOK 500.00 for this document.", OVERDUE],
    ],
    [
      "an order in Business Central",
      { document: { stage: "counted" } },
      "good",
      "This order is already in Business Central",
      [
        "Its amount is among the customer's outstanding orders, or will be when the figures are next written.",
        "Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.",
        OVERDUE,
      ],
    ],
    [
      "a closed order",
      { document: { stage: "closed" } },
      "neutral",
      "This order no longer uses the customer's credit",
      ["Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.", OVERDUE],
    ],
    [
      "a closed quote",
      { kind: "quote", document: { stage: "closed" } },
      "neutral",
      "This quote does not use the customer's credit",
      ["Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.", OVERDUE],
    ],
    [
      "no amount",
      { document: { amount: { missing: "amount" } } },
      "problem",
      "The credit picture is not known",
      [
        "This record has no total amount yet.",
        "Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.",
        OVERDUE,
      ],
    ],
    [
      "no currency",
      { document: { amount: { missing: "currency" } } },
      "problem",
      "The credit picture is not known",
      [
        "The currency of this record is not known.",
        "Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.",
        OVERDUE,
      ],
    ],
    [
      "no rate",
      {
        document: { amount: { missing: "rate" } },
        change: { said: { amount: 1, currency: { ...EUR, code: "USD", rate: null } } },
      },
      "problem",
      "The credit picture is not known",
      [
        "Sales has no exchange rate between USD and NOK, so the amounts cannot be compared.",
        "Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.",
        OVERDUE,
      ],
    ],
    [
      "figures without a currency",
      {
        known: figures({ total: 8, creditLimit: 10 }, { currency: null }),
        document: { amount: { missing: "localCurrency" } },
      },
      "problem",
      "The credit picture is not known",
      [
        "The currency of the figures is not known.",
        "Within the credit limit. 8.00 in local currency used of 10.00 in local currency, 2.00 in local currency left.",
        OVERDUE,
      ],
    ],
    [
      "no total of the customer",
      { known: figures({ total: null, creditLimit: 10 }) },
      "problem",
      "The credit picture is not known",
      ["Business Central has not written the customer's total.", OVERDUE],
    ],
    [
      "no limit written",
      { known: figures({ total: 1, creditLimit: null }) },
      "problem",
      "The credit picture is not known",
      ["Business Central has not written a credit limit.", OVERDUE],
    ],
  ])("is told for %s", (_name, given, tone, headline, lines) => {
    expect(describeIt(given).status).toEqual({ tone, headline, lines });
  });

  it("says that the figures behind it are old", () => {
    const { status } = describeIt({ known: figures({}, { changedOn: new Date("2026-03-01T00:00:00Z") }) });
    expect(status.lines[status.lines.length - 1]).toContain("over an hour old.");
  });

  it.each<[string, DocumentCredit, string, string, readonly string[], string]>([
    [
      "has no customer",
      { kind: "noCustomer" },
      "neutral",
      "Choose a customer to see the credit in Business Central.",
      [],
      "none",
    ],
    [
      "is for a contact without account",
      { kind: "contactWithoutAccount" },
      "neutral",
      "This contact belongs to no account",
      ["Business Central sells to the account of a contact, and this one has none that you can see."],
      "none",
    ],
    [
      "cannot be read",
      { kind: "unreadable", what: "document", problem: { kind: "noPermission", privilege: "prvReadQuote" } },
      "problem",
      "Sales could not read this record",
      ["Ask your administrator. Missing: prvReadQuote."],
      "retry",
    ],
    [
      "is gone",
      { kind: "unreadable", what: "document", problem: { kind: "notFound" } },
      "problem",
      "Sales could not read this record",
      ["It no longer exists, or you don't have access to it."],
      "retry",
    ],
    [
      "has a customer that cannot be read",
      { kind: "unreadable", what: "account", problem: { kind: "failed", detail: "SQL time-out" } },
      "problem",
      "Sales could not read the customer",
      ["SQL time-out"],
      "retry",
    ],
    [
      "has a customer who is not coupled",
      { kind: "notCoupled", accountName: "F" },
      "neutral",
      "Not coupled with Business Central",
      [
        "Business Central has no customer for this account, so it has no figures. Ask whoever maintains customers there to couple the two.",
      ],
      "none",
    ],
    [
      "is of another company",
      { kind: "otherCompany", accountName: "Fjordskimt" },
      "problem",
      "The figures belong to another company",
      [
        "Fjordskimt is a customer of another company in Business Central than this record, so its credit there says nothing here.",
      ],
      "none",
    ],
    [
      "is of another company, the name unknown",
      { kind: "otherCompany", accountName: null },
      "problem",
      "The figures belong to another company",
      [
        "the customer is a customer of another company in Business Central than this record, so its credit there says nothing here.",
      ],
      "none",
    ],
    [
      "has figures to come",
      knownCredit({ change: { statistics: { kind: "placeholder", figures: figures() } } }),
      "neutral",
      "Not yet calculated",
      ["Business Central has not filled in this customer's figures yet. Its job runs every 30 minutes."],
      "retry",
    ],
    [
      "is paid by somebody without figures",
      knownCredit({ change: { payer: OTHER, otherPayer: OTHER, statistics: { kind: "missing" } } }),
      "problem",
      "Skarv pays, and its figures are not available",
      [
        "The figures are gone",
        "The account's figures have been deleted. If it is still coupled, Business Central writes new ones.",
      ],
      "retry",
    ],
    [
      "is paid by a number that two companies use",
      { kind: "severalPayers", payer: { ...OTHER, name: null } },
      "problem",
      "K10000 pays, and two companies use that number",
      ["Business Central does not tell which company the customer belongs to."],
      "none",
    ],
  ])("is not told where the document %s", (_name, credit, tone, headline, lines, action) => {
    expect(describeCreditDocument(credit, "order", SURROUNDINGS)).toEqual({
      status: { tone, headline, lines },
      bar: null,
      origin: null,
      action,
      data: null,
    });
  });
});
