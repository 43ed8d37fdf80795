import type { LineReference, Reason } from "../../../core/orders/readiness/reason";
import type { Format } from "./format";
import type { WordKey, Words } from "./words";

/** Why Business Central would refuse the document or change it, and what to do, in the user's words. */
export function describeReason(reason: Reason, words: Words, format: Format): string {
  const line = ({ position, name }: LineReference) =>
    words("Line", String(position), name === "" ? words("Unnamed") : name);
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
        format.amount(reason.over, reason.currency),
        reason.limit === null ? "?" : format.amount(reason.limit, reason.currency),
      );
    case "overdue":
      return words("Reason_overdue", format.amount(reason.amount, reason.currency));
    case "notAvailable": {
      const { quantity, unit, relief } = reason.lacking;
      const lacking = [format.quantity(quantity), ...(unit === null ? [] : [unit])].join(" ");
      return words(LACKING[relief], line(reason.line), lacking);
    }
  }
}

const LACKING: Readonly<Record<"elsewhere" | "later" | "none", WordKey>> = {
  elsewhere: "Reason_notAvailableHere",
  later: "Reason_notAvailableNow",
  none: "Reason_notAvailable",
};
