import { describeDocument } from "../../../../controls/AccountStatistics/describeDocument";
import type { OpenDocument } from "../../../../controls/AccountStatistics/describeDocument";
import type { DocumentCredit } from "../../../../core/statistics/askDocumentCredit";
import type { Figures } from "../../../../core/statistics/figures";
import type { CreditQuestion } from "../../../../core/documents/creditQuestion";
import { EUR, figures, NOK } from "../../core/statistics/builders";
import { SURROUNDINGS } from "./language";

const SAVED: CreditQuestion = {
  accountId: "a1",
  account: null,
  isForContact: false,
  companyId: null,
  amount: 500,
  currencyId: "nok",
  stage: "open",
};
const NO_RATE = { ...EUR, code: "USD", rate: null };

interface Case {
  readonly known?: Figures;
  readonly document?: Partial<CreditQuestion>;
  readonly open?: Partial<OpenDocument["open"]>;
  readonly kind?: OpenDocument["kind"];
  readonly accountName?: string | null;
}

function describeIt({
  known = figures({ total: 800, creditLimit: 1000 }),
  document = {},
  open = {},
  kind = "order",
  accountName = "Fjordskimt",
}: Case) {
  const currencies = new Map([
    ["nok", NOK],
    ["eur", EUR],
    ["usd", NO_RATE],
  ]);
  const credit: DocumentCredit = {
    kind: "statistics",
    accountName,
    statistics: { kind: "filled", figures: known },
    document: { ...SAVED, ...document },
    currencyOf: (id) => currencies.get(id) ?? null,
  };
  return describeDocument(credit, { kind, open: { amount: null, currencyId: null, ...open } }, SURROUNDINGS);
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
    });
  });

  it.each<[string, Case, string, string, readonly string[]]>([
    [
      "an order within the limit",
      { document: { amount: 150 } },
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
      { kind: "quote", document: { amount: 1 } },
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
      { document: { amount: 8.5, currencyId: "eur" } },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "EUR 8.50 counted as NOK 100.00 at the exchange rate in Sales.",
        OVERDUE,
      ],
    ],
    [
      "what stands in the form, not what is saved",
      { open: { amount: 100 } },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      ["NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.", OVERDUE],
    ],
    [
      "the currency that stands in the form",
      { open: { amount: 8.5, currencyId: "eur" } },
      "good",
      "Fjordskimt stays within the credit limit with this order",
      [
        "NOK 900.00 used of NOK 1000.00, of which NOK 100.00 for this document, NOK 100.00 left.",
        "EUR 8.50 counted as NOK 100.00 at the exchange rate in Sales.",
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
      { accountName: null },
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
      "This order no longer adds to the customer's credit",
      ["Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.", OVERDUE],
    ],
    [
      "a closed quote",
      { kind: "quote", document: { stage: "closed" } },
      "neutral",
      "This quote does not add to the customer's credit",
      ["Within the credit limit. NOK 800.00 used of NOK 1000.00, NOK 200.00 left.", OVERDUE],
    ],
    [
      "no amount",
      { document: { amount: null } },
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
      { document: { currencyId: null } },
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
      { document: { currencyId: "usd" } },
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
      { known: figures({ total: 8, creditLimit: 10 }, { currency: null }) },
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
    expect(status.lines[status.lines.length - 1]).toContain("Older than an hour.");
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
      "is for a contact",
      { kind: "customerIsContact" },
      "neutral",
      "The customer is a contact",
      ["Business Central keeps credit for accounts only."],
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
      ["It no longer exists, or not for you."],
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
        "There is no customer for this account in Business Central, so there are no figures. Someone who works there couples the two.",
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
      {
        kind: "statistics",
        accountName: "F",
        statistics: { kind: "placeholder", figures: figures() },
        document: SAVED,
        currencyOf: () => null,
      },
      "neutral",
      "Not yet calculated",
      [
        "Business Central has made room for this customer's figures and not yet filled it. Its job runs every 30 minutes.",
      ],
      "retry",
    ],
  ])("is not told where the document %s", (_name, credit, tone, headline, lines, action) => {
    const message = describeDocument(credit, { kind: "order", open: { amount: null, currencyId: null } }, SURROUNDINGS);
    expect(message).toEqual({ status: { tone, headline, lines }, bar: null, origin: null, action });
  });
});
