import type { LineNumbers } from "../../../../core/availability/verdict";
import type { UnsureVerdict } from "../../../../core/orders/readiness/facts";
import { days, numbers, verdictOf } from "../../controls/shared/availability/build";
import type { Reason } from "../../../../core/orders/readiness/reason";
import { describeOutcome, describeProblem } from "../../../../webresources/pages/readiness/describeOutcome";
import { describeReason } from "../../../../webresources/pages/readiness/describeReason";
import { pageUser } from "../pageUser";
import { userFormat } from "../../../../webresources/shared/userFormat";
import { stringsOf } from "../../../support/strings";

const english = stringsOf("readiness");
const norwegian = stringsOf("readiness", 1044);
const NOW = new Date("2026-11-02T13:05:00Z");
const EN = userFormat(pageUser("h:mm tt"), english, () => NOW);
const NB = userFormat(pageUser("HH:mm"), norwegian, () => NOW);
const line = { id: "l1", position: 2, name: "Desk Vik" };

function unsure(
  kind: UnsureVerdict["kind"],
  change: Partial<LineNumbers>,
  promise: UnsureVerdict["promise"] = [],
): UnsureVerdict {
  const asked = { requested: "2026-10-02", arrives: "2026-12-24" } as const;
  return { ...verdictOf(kind, { numbers: numbers({ ...change, days: days(asked) }), promise }), kind };
}

const REASONS: readonly (readonly [Reason, string])[] = [
  [{ kind: "notOpen", document: "order" }, "The order is not active. Only active orders can be submitted."],
  [{ kind: "notOpen", document: "quote" }, "The quote is not a draft. Only drafts can be activated."],
  [
    { kind: "integrationOff" },
    "Sales order integration is off in this organisation. An administrator turns it on in Business Central.",
  ],
  [
    { kind: "takenByHand", document: "order", company: "Skarvholm" },
    "Skarvholm does not create orders by itself. Somebody has to choose Create in Business Central there.",
  ],
  [
    { kind: "takenByHand", document: "quote", company: "Skarvholm" },
    "Skarvholm does not process quotes by itself. Somebody has to choose Process in Business Central there.",
  ],
  [
    { kind: "integrationUser" },
    "You are signed in as the integration user, whose changes Business Central takes no notice of. Sign in as yourself.",
  ],
  [
    { kind: "companyMissing", companies: ["A", "B"] },
    "Several companies are connected (A, B), and none is chosen here. Business Central would not take it, or the wrong company would.",
  ],
  [{ kind: "companyNotConnected" }, "The company chosen here is not among the connected ones."],
  [{ kind: "customerMissing" }, "No customer is chosen."],
  [
    { kind: "contactWithoutAccount", contact: "Ane Dahl" },
    "The customer is the contact Ane Dahl, who belongs to no account. Business Central sells to accounts only.",
  ],
  [{ kind: "notACustomer", account: "Fjordkontor" }, "The relationship type of Fjordkontor is not Customer."],
  [
    { kind: "accountNotCoupled", account: "Fjordkontor", isCertain: true },
    "Fjordkontor is not coupled to a customer in Business Central. Couple it there. If that has just been done, check again in half an hour.",
  ],
  [
    { kind: "accountNotCoupled", account: "Fjordkontor", isCertain: false },
    "Fjordkontor has no statistics from Business Central, so it is probably not coupled to a customer there.",
  ],
  [
    { kind: "customerBlocked", account: "Fjordkontor" },
    "Fjordkontor is blocked in Business Central. Ask those who keep the customers there.",
  ],
  [
    { kind: "accountInactive", account: "Fjordkontor" },
    "Fjordkontor is inactive. Business Central blocks the customers of inactive accounts.",
  ],
  [{ kind: "noLines" }, "There are no lines. Business Central would make an empty document."],
  [
    { kind: "writeIn", line },
    "Line 2, Desk Vik: no product is chosen. Business Central puts the write-in product of its setup there, and refuses the document if its setup has none.",
  ],
  [{ kind: "productNotActive", line }, "Line 2, Desk Vik: the product is not active."],
  [
    { kind: "productType", line },
    "Line 2, Desk Vik: the product type is neither Sales Inventory nor Services. Business Central takes no other.",
  ],
  [{ kind: "itemUnknown", line, number: "1000" }, "Line 2, Desk Vik: Business Central has no item 1000."],
  [{ kind: "itemUnknown", line, number: null }, "Line 2, Desk Vik: Business Central does not have this item."],
  [
    { kind: "productNeverSynchronised", line: { ...line, name: "" } },
    "Line 2, (no name): Business Central has never written to this product, so it is probably not coupled.",
  ],
  [{ kind: "itemBlocked", line }, "Line 2, Desk Vik: the item is blocked in Business Central."],
  [
    { kind: "unitNotInGroup", line, unit: "HOUR" },
    "Line 2, Desk Vik: the unit HOUR is not in the unit group of the product.",
  ],
  [{ kind: "currencyUnknown", currency: "SEK" }, "Business Central does not have the currency SEK."],
  [
    { kind: "foreignCurrency", currency: "SEK" },
    "The currency is SEK. Business Central must have it too; that could not be checked.",
  ],
  [
    { kind: "addressIncomplete", address: "shipTo", missing: ["line1", "postalCode", "city", "country"] },
    "The delivery address is filled in part; street, postal code, city, country missing. Business Central takes the whole address from here, empty parts included.",
  ],
  [{ kind: "countryTooLong", address: "billTo", country: "Switzerland" }, "Switzerland"],
  [{ kind: "countryNotACode", address: "shipTo", country: "Norge" }, "Norge"],
  [{ kind: "nameCut", kept: "Desks" }, 'The name is longer than 35 characters. Business Central keeps "Desks".'],
  [
    { kind: "headerDiscount", amount: 1500.5, percentage: 0 },
    "The whole document has a discount of 1,500.5. Business Central may replace it by its own.",
  ],
  [
    { kind: "headerDiscount", amount: 0, percentage: 5 },
    "The whole document has a discount of 5 %. Business Central may replace it by its own.",
  ],
  [
    { kind: "priceListEdited", priceList: "Retail" },
    "The price list Retail is maintained by Business Central and has been changed by hand. Its prices may differ from those there.",
  ],
  [
    { kind: "overCreditLimit", over: 1200, limit: 50000, currency: "NOK" },
    "With this document the customer is NOK 1,200.00 over the credit limit of NOK 50,000.00.",
  ],
  [
    { kind: "overCreditLimit", over: 1200, limit: null, currency: "NOK" },
    "With this document the customer is NOK 1,200.00 over the credit limit of ?.",
  ],
  [{ kind: "overdue", amount: 0.5, currency: "NOK" }, "NOK 0.50 overdue."],
  [
    { kind: "notAvailable", line, verdict: unsure("notPlanned", { short: 2 }) },
    "Line 2, Desk Vik: short by 2 PCS, none on order.",
  ],
  [
    { kind: "notAvailable", line, verdict: unsure("later", { short: 1.5, unitName: null }) },
    "Line 2, Desk Vik: short by 1.5, all of it from 24 Dec",
  ],
  [
    {
      kind: "notAvailable",
      line,
      verdict: unsure("partly", { missing: 4 }, [
        { quantity: 1, date: "2026-12-20" },
        { quantity: 5, date: "2026-12-22" },
      ]),
    },
    "Line 2, Desk Vik: 6 PCS from 24 Dec",
  ],
  [
    {
      kind: "notAvailable",
      line,
      verdict: unsure("dependsOnOverdue", { overdue: { quantity: 100, since: "2026-03-01" } }),
    },
    "Line 2, Desk Vik: depends on 100 PCS that should have come on 1 Mar",
  ],
  [{ kind: "notAvailable", line, verdict: unsure("datePassed", {}) }, "Line 2, Desk Vik: the requested date 2 Oct"],
  [
    { kind: "notAvailable", line, verdict: unsure("acrossLocations", {}) },
    "Line 2, Desk Vik: available across locations. Where it ships from is not known.",
  ],
  [
    { kind: "notAvailable", line, verdict: unsure("variantMissing", {}) },
    "Line 2, Desk Vik: the item has variants. Business Central needs one before it can release the order.",
  ],
];

describe("a reason in words", () => {
  it.each(REASONS)("%j", (reason, text) => {
    expect(describeReason(reason, english, EN).replace(/\u00a0/g, " ")).toContain(text);
    expect(describeReason(reason, norwegian, NB)).not.toMatch(/\{\d\}|Reason_/);
  });

  it("names the country and the address it stands in", () => {
    expect(describeReason({ kind: "countryTooLong", address: "billTo", country: "Switzerland" }, english, EN)).toBe(
      '"Switzerland" in the billing address is too long for a country code of Business Central. Write the code, such as NO.',
    );
    expect(describeReason({ kind: "countryNotACode", address: "shipTo", country: "Norge" }, english, EN)).toBe(
      '"Norge" in the delivery address does not look like a country code. Business Central refuses one that it does not have. Write the code, such as NO.',
    );
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
    [{ kind: "notOpen" }, "order", "It has been closed meanwhile. Nothing was changed."],
    [
      { kind: "changed" },
      "order",
      "It was changed by someone else since it was checked. Nothing was handed over; it has been checked again as it is now.",
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
      "The connection broke while it was handed over, and nobody can tell whether it arrived. Close this page and look at the document before you do anything else.",
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
    [{ kind: "notFound" }, "It does not exist any more."],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read it: SQL time-out"],
  ] as const)("%j", (problem, text) => {
    expect(describeProblem(problem, english)).toBe(text);
  });
});
