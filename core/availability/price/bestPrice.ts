import type { CalendarDate } from "../../values/calendarDate";
import { rounded } from "../../values/money";
import { QUANTITY_DECIMALS, roundDown, roundUp } from "../../values/quantity";

/** For whom a price list line is. */
export type PriceSource = "allCustomers" | "customer" | "priceGroup" | "discountGroup";

/** A line of a sales price list of Business Central (table 7001). */
export interface PriceLine {
  readonly list: string;
  readonly source: PriceSource;
  /** Empty for all customers. */
  readonly sourceNumber: string;
  /** `item`: this item, or its discount group. */
  readonly asset: "item" | "allItems";
  /** Empty: any unit; the price is then for one base unit. */
  readonly unit: string;
  readonly minimumQuantity: number;
  readonly defines: "price" | "discount" | "both";
  /** Empty: the local currency. */
  readonly currency: string;
  readonly unitPrice: number;
  /** Per cent. */
  readonly lineDiscount: number;
  readonly allowsLineDiscount: boolean;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** For whose VAT the price includes VAT; null: it does not. */
  readonly vatGroup: string | null;
}

/** What a price is wanted for, and what Business Central knows of whoever pays and of the item. Codes are in capitals. */
export interface PriceTerms {
  readonly customer: {
    readonly number: string;
    readonly priceGroup: string;
    readonly discountGroup: string;
    readonly allowsLineDiscount: boolean;
  };
  /** The price on the item's card: for one base unit, in the local currency. */
  readonly card: { readonly unitPrice: number; readonly vatGroup: string | null };
  /** In the line's unit; of a return as of a sale. */
  readonly quantity: number;
  readonly unit: string;
  /** Base units in one of the line's unit. */
  readonly factor: number;
  /** Empty: the local currency. */
  readonly currency: string;
  /** Units of the currency for one of the local currency; null: not known. One for the local currency. */
  readonly rate: number | null;
  /** The day of the order: prices that do not hold on it do not count. */
  readonly day: CalendarDate;
  /** VAT of the item for a business group, in per cent; null: not known. */
  readonly vatPercent: (group: string) => number | null;
}

export interface BestPrice {
  /** Without VAT, for one of the line's unit, in the document's currency, before the discount. */
  readonly price: number;
  /** Per cent. */
  readonly discount: number;
  /** The price less the discount. */
  readonly net: number;
  /** Where the price comes from; null: the item's card. */
  readonly priceLine: PriceLine | null;
  /** Where the discount comes from; null: there is none. */
  readonly discountLine: PriceLine | null;
  /** The next quantity, in the line's unit, from which one costs less; null: there is none. */
  readonly nextBreak: { readonly quantity: number; readonly net: number } | null;
}

export type PriceOutcome =
  | { readonly ok: true; readonly best: BestPrice }
  /** A price that would count is in another currency whose rate is not known, or holds VAT that is not known. */
  | { readonly ok: false; readonly missing: "rate" | "vat" };

/**
 * The price that Business Central gives an item (codeunit 7002, Price Calculation - V16): of the lines that hold on the day, for the customer
 * who pays, a group of theirs or everybody, those in the document's currency come before those in the local one; of those the lowest after its
 * discount counts, a customer's own price or not. The highest discount counts. Where no line has a price, the item's card has.
 */
export function bestPrice(lines: readonly PriceLine[], terms: PriceTerms): PriceOutcome {
  const valid = lines.filter((line) => isValid(line, terms));
  const here = priceAt(valid, terms);
  if (here === "rate" || here === "vat") {
    return { ok: false, missing: here };
  }
  const breaks = valid
    .map((line) => (line.unit === "" ? roundUp(line.minimumQuantity / terms.factor) : line.minimumQuantity))
    .filter((quantity) => quantity > Math.abs(terms.quantity))
    .sort((one, other) => one - other);
  for (const quantity of breaks) {
    const there = priceAt(valid, { ...terms, quantity });
    if (typeof there === "object" && there.net < here.net) {
      return { ok: true, best: { ...here, nextBreak: { quantity, net: there.net } } };
    }
  }
  return { ok: true, best: { ...here, nextBreak: null } };
}

function isValid({ source, sourceNumber, unit, currency, from, to }: PriceLine, terms: PriceTerms): boolean {
  const { customer, day } = terms;
  const mine = {
    allCustomers: "",
    customer: customer.number,
    priceGroup: customer.priceGroup,
    discountGroup: customer.discountGroup,
  }[source];
  return (
    (source === "allCustomers" || (mine !== "" && sourceNumber === mine)) &&
    (currency === "" || currency === terms.currency) &&
    (unit === "" || unit === terms.unit) &&
    (from === null || from <= day) &&
    (to === null || to >= day)
  );
}

function priceAt(valid: readonly PriceLine[], terms: PriceTerms): Omit<BestPrice, "nextBreak"> | "rate" | "vat" {
  const { card, customer } = terms;
  const quantity = Math.abs(terms.quantity);
  const inBase = roundDown(quantity * terms.factor, QUANTITY_DECIMALS);
  const reaches = ({ unit, minimumQuantity }: PriceLine) => minimumQuantity <= (unit === "" ? inBase : quantity);
  const discountLine = best(found(valid, "discount").filter(reaches), ({ lineDiscount }) => -lineDiscount, 0);
  const discount = discountLine?.lineDiscount ?? 0;

  const priced = new Map<PriceLine, number>();
  for (const line of found(valid, "price").filter(reaches)) {
    const amount = inTerms(line, terms);
    if (typeof amount === "string") {
      return amount;
    }
    priced.set(line, amount);
  }
  const priceLine = best([...priced.keys()], (line) =>
    netOf(priced.get(line) ?? 0, line.allowsLineDiscount ? discount : 0),
  );
  const price =
    priceLine === null
      ? inTerms({ unitPrice: card.unitPrice, vatGroup: card.vatGroup, unit: "", currency: "" }, terms)
      : (priced.get(priceLine) ?? 0);
  if (typeof price === "string") {
    return price;
  }
  const isDiscounted = (priceLine?.allowsLineDiscount ?? customer.allowsLineDiscount) && discount > 0;
  return {
    price,
    discount: isDiscounted ? discount : 0,
    net: netOf(price, isDiscounted ? discount : 0),
    priceLine,
    discountLine: isDiscounted ? discountLine : null,
  };
}

/** The lines that define one or the other: of each source those of the item, and only where it has none those of all items. Price groups have no discounts, discount groups no prices. */
function found(valid: readonly PriceLine[], what: "price" | "discount"): readonly PriceLine[] {
  const defining = valid.filter(
    ({ defines, source }) =>
      (defines === what || defines === "both") && source !== (what === "price" ? "discountGroup" : "priceGroup"),
  );
  return defining.filter(
    ({ asset, source }) =>
      asset === "item" || !defining.some((other) => other.source === source && other.asset === "item"),
  );
}

/** The line that is lowest by a measure; one in the document's currency comes before all in the local one. @param worst a line must be lower than this */
function best(lines: readonly PriceLine[], measure: (line: PriceLine) => number, worst = Infinity): PriceLine | null {
  const lower = lines.filter((line) => measure(line) < worst);
  const own = lower.filter(({ currency }) => currency !== "");
  return (own.length > 0 ? own : lower).reduce<PriceLine | null>(
    (first, line) => (first === null || measure(line) < measure(first) ? line : first),
    null,
  );
}

/** An amount without VAT, for one of the line's unit, in the document's currency. */
function inTerms(
  { unitPrice, vatGroup, unit, currency }: Pick<PriceLine, "unitPrice" | "vatGroup" | "unit" | "currency">,
  terms: PriceTerms,
): number | "rate" | "vat" {
  const vat = vatGroup === null ? 0 : terms.vatPercent(vatGroup);
  const rate = currency === terms.currency ? 1 : terms.rate;
  if (vat === null || rate === null) {
    return vat === null ? "vat" : "rate";
  }
  return rounded((unitPrice / (1 + vat / PERCENT)) * (unit === "" ? terms.factor : 1) * rate, DECIMALS);
}

function netOf(price: number, discount: number): number {
  return rounded(price * (1 - discount / PERCENT), DECIMALS);
}

const PERCENT = 100;
/** The unit-amount rounding precision that Business Central has where nobody chose another. */
const DECIMALS = 5;
