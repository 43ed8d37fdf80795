import { describe as describeAvailability } from "../../../../controls/ItemAvailability/describe";
import type { AskedLine } from "../../../../controls/ItemAvailability/describe";
import { words } from "../../../../controls/ItemAvailability/words";
import type { Availability, NotLive } from "../../../../core/availability/askAvailability";
import type { ItemFigures } from "../../../../core/availability/itemFigures";
import type { Product } from "../../../../core/availability/readProduct";
import { resx } from "../../../support/words";

const STRINGS = resx("controls", "ItemAvailability", "strings", "ItemAvailability.1033.resx");
const WORDS = words((key) => STRINGS.get(key) ?? `missing ${key}`);
const SURROUNDINGS = {
  words: WORDS,
  format: { quantity: (value: number) => String(value), age: (from: Date, now: Date) => `${(now.getTime() - from.getTime()) / 60_000} minutes ago` },
  now: new Date("2026-11-02T09:05:00Z"),
};

const PRODUCT: Product = {
  id: "p", name: "Desk Vik", number: "1000", isStockItem: true, quantityDecimals: 0, defaultUnitName: "PCS", synchronisedOnHand: 30,
  changedOn: new Date("2026-11-02T09:00:00Z"), units: [{ id: "pcs", name: "PCS", quantity: 1, baseUnitId: null }, { id: "box", name: "BOX", quantity: 12, baseUnitId: "pcs" }],
};
const FIGURES: ItemFigures = {
  source: "itemCard", itemNumber: "1000", baseUnit: "PCS", onHand: 60, onSalesOrders: 12, onPurchaseOrders: 24, isStockItem: true, isBlocked: false,
};
const LINE: AskedLine = { quantity: 4, unit: { id: "box", name: "BOX" }, requestedDate: null };

function live(change: Partial<ItemFigures> = {}): Availability {
  return { kind: "live", product: PRODUCT, figures: { ...FIGURES, ...change }, companyName: "Skarvholm Kontor AS", askedOn: new Date("2026-11-02T09:03:00Z") };
}

function message(availability: Availability, line: Partial<AskedLine> = {}) {
  return describeAvailability(availability, { ...LINE, ...line }, SURROUNDINGS);
}

describe("a live answer in words", () => {
  it("says figure, source and age", () => {
    expect(message(live())).toEqual({
      tone: "good",
      headline: "Enough in stock",
      lines: ["4 BOX available after open sales orders."],
      figures: {
        caption: "In PCS",
        rows: [{ label: "On hand", value: "60" }, { label: "On sales orders", value: "12" }, { label: "On purchase orders", value: "24" }],
      },
      origin: "Business Central, Skarvholm Kontor AS · 2 minutes ago",
      action: "refresh",
    });
  });

  it.each([
    ["more is on order", live(), { quantity: 5 }, "warning", "Not enough in stock, more is on order", ["4 BOX available after open sales orders.", "1 BOX lacking for this line.", "2 BOX on purchase orders; when they arrive is not known here."]],
    ["the customer's day is known", live(), { quantity: 5, requestedDate: "03.12.2026" }, "warning", "Not enough in stock, more is on order", ["4 BOX available after open sales orders.", "1 BOX lacking for this line.", "2 BOX on purchase orders; whether they arrive by 03.12.2026 is not known here."]],
    ["nothing is on order", live({ onPurchaseOrders: 0 }), { quantity: 5 }, "bad", "Not enough", ["4 BOX available after open sales orders.", "1 BOX lacking for this line."]],
    ["only inventory is known", live({ onSalesOrders: null, onPurchaseOrders: null }), {}, "good", "Enough on hand", ["5 BOX on hand. This service does not tell what open sales orders take."]],
    ["inventory alone is too little", live({ onSalesOrders: null, onPurchaseOrders: null }), { quantity: 6 }, "bad", "Not enough on hand", ["5 BOX on hand. This service does not tell what open sales orders take.", "1 BOX lacking for this line."]],
    ["stock is zero", live({ onHand: 12, onPurchaseOrders: 0 }), { quantity: 1 }, "bad", "Not enough", ["0 BOX available after open sales orders.", "1 BOX lacking for this line."]],
    ["no quantity is typed", live(), { quantity: null }, "neutral", "Type a quantity to compare.", ["4 BOX available after open sales orders."]],
    ["the unit is unknown", live(), { unit: { id: "roll", name: "ROLL" } }, "problem", "Cannot compare the units", ["Business Central counts this item in PCS, and the product's unit group does not say how many of those ROLL holds.", "48 PCS available after open sales orders."]],
    ["the item is blocked", live({ isBlocked: true }), {}, "bad", "Blocked in Business Central", ["Business Central does not let this item be sold. Ask whoever keeps the items there."]],
    ["BC calls it a service", live({ isStockItem: false }), {}, "neutral", "Not a stock item", ["Business Central keeps no stock of it, so there is none to run out of."]],
  ] as const)("when %s", (_name, availability, line, tone, headline, lines) => {
    expect(message(availability, line)).toMatchObject({ tone, headline, lines });
  });
});

const BC = { from: "businessCentral", companyName: "Skarvholm Kontor AS" } as const;
const CONNECTION = { from: "connection", companyName: "Skarvholm Kontor AS" } as const;
const SYNCHRONISED = "Last synchronised: 30 PCS on hand. The product was last changed 5 minutes ago.";

const REASONS: readonly (readonly [NotLive, string, string | null])[] = [
  [{ from: "choice", reason: "none" }, "Not connected to Business Central", "An administrator sets up the connection in Sales."],
  [{ from: "choice", reason: "several" }, "More than one Business Central company", "This document does not say which company it belongs to, and nothing is guessed."],
  [{ from: "choice", reason: "noneForCompany" }, "No connection for this company", "An administrator adds a connection for the company of this document."],
  [{ from: "connections", problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" } }, "You may not use the connection to Business Central", "Ask your administrator for the security role Dynamics 365 Business Central Product Availability User. Missing: prvReadbcs_Connection."],
  [{ from: "connections", problem: { kind: "failed", detail: "SQL time-out" } }, "Sales could not read the connection to Business Central", "SQL time-out"],
  [{ ...CONNECTION, problem: { kind: "availabilityOff" } }, "Item availability is switched off", "An administrator switches it on in the connection to Skarvholm Kontor AS."],
  [{ ...CONNECTION, problem: { kind: "address", problem: { kind: "missing" } } }, "The connection to Skarvholm Kontor AS is not complete", "The OData URL is missing. An administrator enters it."],
  [{ ...CONNECTION, problem: { kind: "address", problem: { kind: "notAnUrl", value: "bc" } } }, "The connection to Skarvholm Kontor AS is not complete", "The OData URL is not an address: bc"],
  [{ ...CONNECTION, problem: { kind: "address", problem: { kind: "holdsCredentials" } } }, "The connection to Skarvholm Kontor AS is not complete", "The OData URL holds a user name or password. An administrator removes it from the address."],
  [{ ...CONNECTION, problem: { kind: "address", problem: { kind: "notEncrypted", host: "bc.test" } } }, "The connection to Skarvholm Kontor AS is not complete", "The OData URL of bc.test begins with http. The access key would travel readable, so nothing was sent. Use https."],
  [{ ...CONNECTION, problem: { kind: "address", problem: { kind: "notOData", value: "https://bc.test/" } } }, "The connection to Skarvholm Kontor AS is not complete", "The OData URL has no /ODataV4 in it, so it is not the address of Business Central's web services: https://bc.test/"],
  [{ ...CONNECTION, problem: { kind: "userNameMissing" } }, "The connection to Skarvholm Kontor AS is not complete", "The Business Central user name is missing. An administrator enters it."],
  [{ ...CONNECTION, problem: { kind: "accessKeyMissing" } }, "No access key that you may use", "Either none is saved for Skarvholm Kontor AS, or you lack the field security profile Business Central Access Key User. Ask your administrator."],
  [{ ...CONNECTION, problem: { kind: "noService" } }, "The connection to Skarvholm Kontor AS is not complete", "No published service is named. An administrator enters the name of the item card service."],
  [{ ...CONNECTION, problem: { kind: "clientWrong", value: null } }, "The connection to Skarvholm Kontor AS is not complete", "The client id is missing. An administrator enters it."],
  [{ ...BC, problem: { kind: "signIn", signIn: { tenantId: "t", clientId: "c", scope: "s" }, problem: { kind: "offline" } } }, "Microsoft Entra ID does not answer", "login.microsoftonline.com could not be reached from here. Check the network and try again."],
  [{ ...BC, problem: { kind: "tokenRefused", host: "bc.test" } }, "Business Central does not accept your sign-in", "bc.test does not know the person who signed in, or does not let them in. Whoever keeps the users in Business Central adds you."],
  [{ ...BC, problem: { kind: "forbidden", service: "ItemCard", userName: null } }, "No permission in Business Central", "You may not read ItemCard in Business Central. Whoever keeps the users there gives the permission."],
  [{ ...BC, problem: { kind: "unreachable", host: "bc.test" } }, "Business Central does not answer", "Nothing came back from bc.test. It may be stopped, or the network does not reach it."],
  [{ ...BC, problem: { kind: "crossOrigin", host: "bc.test" } }, "Business Central does not let Sales read the answer", "bc.test is there, but does not allow this page (CORS). Either the OData URL names another server, or an administrator of that server adds the address of Sales."],
  [{ ...BC, problem: { kind: "timeout", host: "bc.test", afterMs: 20_000 } }, "Business Central takes too long", "bc.test gave no answer within 20 seconds."],
  [{ ...BC, problem: { kind: "cancelled" } }, "Asking Business Central …", null],
  [{ ...BC, problem: { kind: "unauthorized", host: "bc.test", userName: "READER" } }, "Business Central refuses the sign-in", "bc.test does not accept the user READER with the saved access key. An administrator enters a new key."],
  [{ ...BC, problem: { kind: "forbidden", service: "ItemCard", userName: "READER" } }, "No permission in Business Central", "The Business Central user READER may not read the service ItemCard."],
  [{ ...BC, problem: { kind: "notPublished", service: "ItemCard", host: "bc.test" } }, "The service is not published", "bc.test has no service named ItemCard in this company. An administrator publishes it on the page Web Services in Business Central, or corrects its name in the connection."],
  [{ ...BC, problem: { kind: "throttled", retryAfterSeconds: 7 } }, "Business Central asks to wait", "Too many questions were asked at once. Try again in 7 seconds."],
  [{ ...BC, problem: { kind: "throttled", retryAfterSeconds: null } }, "Business Central asks to wait", "Too many questions were asked at once. Try again in a moment."],
  [{ ...BC, problem: { kind: "unavailable", status: 503, host: "bc.test" } }, "Business Central is not available now", "bc.test answered 503. It may be starting or under maintenance."],
  [{ ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: null } }, "Business Central could not answer", "bc.test answered 400."],
  [{ ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: "No such property." } }, "Business Central could not answer", "bc.test answered 400: No such property."],
  [{ ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "html" } }, "This address is not Business Central", "bc.test sent a web page instead of data. An administrator checks the OData URL."],
  [{ ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "redirect" } }, "This address is not Business Central", "bc.test sends callers elsewhere, and the access key is never sent on. An administrator enters the final address."],
  [{ ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" } }, "This address is not Business Central", "bc.test sent data, but not those of an OData service of Business Central. An administrator checks the OData URL."],
  [{ ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "brokenJson" } }, "The answer of Business Central is damaged", "What bc.test sent ends early or is not readable, so none of it is used."],
  [{ ...BC, problem: { kind: "itemNotFound", itemNumber: "<b>" } }, "Business Central has no such item", "There is no item with the number <b>."],
  [{ ...BC, problem: { kind: "notCoupled" } }, "The product is not coupled", "Business Central knows no item for this product. It is coupled in Business Central."],
  [{ ...BC, problem: { kind: "unexpectedProperty", service: "ItemCard", property: "Inventory" } }, "The service tells something else than expected", "ItemCard has no usable Inventory. An administrator checks which page is published under that name."],
];

describe("a failure in words", () => {
  it.each(REASONS)("explains %j and shows the synchronised figure as such", (why, headline, explanation) => {
    expect(message({ kind: "notLive", product: PRODUCT, why })).toEqual({
      tone: "problem", headline, lines: [...(explanation === null ? [] : [explanation]), SYNCHRONISED], figures: null, origin: null, action: "retry",
    });
  });

  it.each([
    ["never synchronised", { synchronisedOnHand: null }, "No figure has been synchronised either."],
    ["synchronised as zero", { synchronisedOnHand: 0 }, "Last synchronised: 0 PCS on hand. The product was last changed 5 minutes ago."],
    ["of unknown age", { changedOn: null }, "Last synchronised: 30 PCS on hand."],
  ])("knows a figure that was %s", (_name, change, text) => {
    const availability: Availability = { kind: "notLive", product: { ...PRODUCT, ...change }, why: { from: "choice", reason: "none" } };
    expect(message(availability).lines[1]).toBe(text);
  });

  it.each([
    [{ kind: "noPermission", privilege: "prvReadProduct" }, "You may not read this product", ["Ask your administrator for the privilege prvReadProduct."]],
    [{ kind: "noPermission", privilege: null }, "You may not read this product", []],
    [{ kind: "notFound" }, "This product no longer exists", ["Choose another product on the line."]],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read the product", ["SQL time-out"]],
  ] as const)("explains that the product cannot be read: %j", (problem, headline, lines) => {
    expect(message({ kind: "noProduct", problem })).toMatchObject({ tone: "problem", headline, lines, action: "retry" });
  });

  it("asks nothing again for a product that is no stock item", () => {
    expect(message({ kind: "notStockItem", product: PRODUCT })).toMatchObject({ headline: "Not a stock item", action: "none" });
  });
});
