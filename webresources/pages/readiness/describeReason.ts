import type { UnsureVerdict } from "../../../core/orders/readiness/facts";
import type { LineReference, Reason } from "../../../core/orders/readiness/reason";
import type { CalendarDate } from "../../../core/values/calendarDate";
import type { Format } from "../../../core/values/format";
import { DEFAULT_PRECISION } from "../../../core/values/money";
import { sum } from "../../../core/values/quantity";
import type { WordKey, Words } from "./words";

/** Why Business Central would refuse the document or change it, and what to do, in the user's words. */
export function describeReason(reason: Reason, words: Words, format: Format): string {
  const line = ({ position, name }: LineReference) =>
    words("Line", String(position), name === "" ? words("Unnamed") : name);
  const money = (amount: number, code: string) => format.money(amount, { code, precision: DEFAULT_PRECISION });
  const address = (which: "billTo" | "shipTo") => words(which === "billTo" ? "BillTo" : "ShipTo");
  switch (reason.kind) {
    case "notOpen":
      return words(reason.document === "order" ? "Reason_notOpenOrder" : "Reason_notOpenQuote");
    case "takenByHand":
      return words(reason.document === "order" ? "Reason_takenByHandOrder" : "Reason_takenByHandQuote", reason.company);
    case "integrationOff":
    case "integrationUser":
    case "companyNotConnected":
    case "customerMissing":
    case "noLines":
      return words(`Reason_${reason.kind}`);
    case "companyMissing":
      return words("Reason_companyMissing", reason.companies.join(", "));
    case "contactWithoutAccount":
      return words("Reason_contactWithoutAccount", reason.contact);
    case "accountNotCoupled":
      return words(
        reason.isCertain ? "Reason_accountNotCoupledCertain" : "Reason_accountNotCoupledLikely",
        reason.account,
      );
    case "notACustomer":
    case "customerBlocked":
    case "accountInactive":
      return words(`Reason_${reason.kind}`, reason.account);
    case "writeIn":
    case "productNotActive":
    case "productType":
    case "productNeverSynchronised":
    case "itemBlocked":
      return words(`Reason_${reason.kind}`, line(reason.line));
    case "itemUnknown":
      return reason.number === null
        ? words("Reason_itemUnknownWithoutNumber", line(reason.line))
        : words("Reason_itemUnknown", line(reason.line), reason.number);
    case "unitNotInGroup":
      return words("Reason_unitNotInGroup", line(reason.line), reason.unit);
    case "currencyUnknown":
    case "foreignCurrency":
      return words(`Reason_${reason.kind}`, reason.currency);
    case "addressIncomplete":
      return words(
        "Reason_addressIncomplete",
        address(reason.address),
        reason.missing.map((part) => words(`Part_${part}`)).join(", "),
      );
    case "countryTooLong":
    case "countryNotACode":
      return words(`Reason_${reason.kind}`, reason.country, address(reason.address));
    case "nameCut":
      return words("Reason_nameCut", reason.kept);
    case "headerDiscount":
      return reason.amount === 0
        ? words("Reason_headerDiscountPercentage", format.quantity(reason.percentage))
        : words("Reason_headerDiscountAmount", format.quantity(reason.amount));
    case "priceListEdited":
      return words("Reason_priceListEdited", reason.priceList);
    case "overCreditLimit":
      return words(
        "Reason_overCreditLimit",
        money(reason.over, reason.currency),
        reason.limit === null ? "?" : money(reason.limit, reason.currency),
      );
    case "overdue":
      return words("Reason_overdue", money(reason.amount, reason.currency));
    case "notAvailable":
      return words(NOT_AVAILABLE[reason.verdict.kind], line(reason.line), ...availability(reason.verdict, format));
  }
}

const NOT_AVAILABLE: Readonly<Record<UnsureVerdict["kind"], WordKey>> = {
  acrossLocations: "Reason_acrossLocations",
  later: "Reason_availableLater",
  partly: "Reason_availablePartly",
  notPlanned: "Reason_notPlanned",
  dependsOnOverdue: "Reason_dependsOnOverdue",
  datePassed: "Reason_datePassed",
  variantMissing: "Reason_variantMissing",
};

/** What a verdict's sentence is about: amounts in the line's unit, and days. */
function availability({ kind, numbers, promise }: UnsureVerdict, format: Format): readonly string[] {
  if (numbers === null) {
    return [];
  }
  const amount = (quantity: number) =>
    [format.quantity(quantity), ...(numbers.unitName === null ? [] : [numbers.unitName])].join(" ");
  const day = (date: CalendarDate | null) => (date === null ? "?" : format.day(date));
  const promised = promise.reduce((total, { quantity }) => sum([total, quantity]), 0);
  switch (kind) {
    case "later":
      return [amount(numbers.short), day(numbers.days.arrives)];
    case "partly":
      return [amount(promised), day(numbers.days.arrives), amount(numbers.missing)];
    case "notPlanned":
      return [amount(numbers.short)];
    case "dependsOnOverdue":
      return [amount(numbers.overdue?.quantity ?? 0), day(numbers.overdue?.since ?? null)];
    case "datePassed":
      return [day(numbers.days.requested)];
    case "acrossLocations":
    case "variantMissing":
      return [];
  }
}
