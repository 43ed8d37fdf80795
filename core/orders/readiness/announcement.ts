import { invoiceDiscount } from "../../documents/invoiceDiscount";
import { lineAmount } from "../../documents/lineAmount";
import { precisionOf } from "../../values/money";
import { sameCode } from "../../values/sameCode";
import type { Address, DocumentLine } from "../../documents/salesDocument";
import type { CalendarDate } from "../../values/calendarDate";
import { accountOf } from "./accountOf";
import type { ReadinessFacts } from "./facts";
import type { Value } from "./reason";
import { soldOn } from "./sold";
import { takenLinePrice } from "./takenLinePrice";
import type { ItemTerms } from "./trade";

/** The document that Business Central will make, as far as it follows from this one and from BC's cards; codes as BC keeps them. */
export interface AnnouncedDocument {
  /** Who pays; null where nobody told. */
  readonly payer: { readonly number: string; readonly name: string | null } | null;
  /** Where the goods leave; null where that is not known, empty for BC's blank location. */
  readonly location: string | null;
  readonly reference: string;
  readonly name: string;
  /** Of the header, and so of every line. */
  readonly requestedDate: CalendarDate | null;
  /** Null: BC's own address stays. */
  readonly billTo: Address | null;
  readonly shipTo: Address | null;
  /** Null for a quote: that of the terms stays. */
  readonly cashDiscountPercent: number | null;
  /** Null: Sales does not tell. */
  readonly invoiceDiscount: number | null;
  readonly freight: number;
  readonly lines: readonly AnnouncedLine[];
}

export interface AnnouncedLine {
  readonly line: DocumentLine;
  readonly price: number;
  readonly discount: number;
  /** Null where it is not known. */
  readonly unit: string | null;
}

/** Lengths of BC's fields. */
const TEXT_LENGTH = 35;
const LONGEST = { line1: 100, line2: 50, postalCode: 20, city: 30, state: 30, country: 10 } as const;
const PARTS = ["line1", "line2", "postalCode", "city", "state", "country"] as const;

export function announce({ document, businessCentral: { trade, place } }: ReadinessFacts): AnnouncedDocument {
  const payer = trade?.payer ?? null;
  const precision = precisionOf(document.currency);
  return {
    payer: payer === null || payer === "missing" ? null : { number: payer.number, name: payer.name },
    location: place,
    reference: (document.number ?? "").slice(0, TEXT_LENGTH),
    name: (document.name ?? "").slice(0, TEXT_LENGTH),
    requestedDate: document.requestedDate,
    billTo: takenAddress(document.billTo),
    shipTo: takenAddress(document.shipTo),
    cashDiscountPercent: document.kind === "order" ? document.discountPercentage : null,
    invoiceDiscount: invoiceDiscount(document, precision),
    freight: Math.max(0, document.freightAmount),
    lines: document.lines.map((line) => {
      const sold = soldOn(trade, line);
      const ownUnit = sold?.kind === "item" ? ownUnitOf(sold) : null;
      return {
        line,
        price: takenLinePrice(document, trade, line),
        discount: lineAmount(line, precision).discount,
        unit: line.productId === null ? ownUnit : (line.unit?.name ?? ownUnit),
      };
    }),
  };
}

function ownUnitOf({ salesUnit, baseUnit }: ItemTerms): string | null {
  return salesUnit === null || salesUnit === "" ? baseUnit : salesUnit;
}

function takenAddress(address: Address): Address | null {
  if (PARTS.every((part) => address[part] === null)) {
    return null;
  }
  const cut = (part: (typeof PARTS)[number]) => (address[part] ?? "").slice(0, LONGEST[part]);
  const code = (part: "postalCode" | "country") => cut(part).trim().toUpperCase();
  return {
    line1: cut("line1"),
    line2: cut("line2"),
    postalCode: code("postalCode"),
    city: cut("city"),
    state: cut("state"),
    country: code("country"),
  };
}

export type AnnouncedTopic =
  | "payer"
  | "total"
  | "location"
  | "billTo"
  | "shipTo"
  | "date"
  | "price"
  | "unit"
  | "cashDiscount"
  | "freight"
  | "name";

/** One thing that BC's document has otherwise than Sales'. */
export interface Difference {
  readonly topic: AnnouncedTopic;
  /** The line it is about; null for the whole document. */
  readonly line: DocumentLine | null;
  /** Null: Sales has nothing of the kind. */
  readonly sales: Value | null;
  readonly businessCentral: Value;
}

/** Where BC's document will differ from this one. */
export function differences(facts: ReadinessFacts): readonly Difference[] {
  const { document } = facts;
  const made = announce(facts);
  const account = accountOf(document.customer);
  const found: (Difference | null)[] = [
    made.payer === null || account === null || made.payer.number === account.number?.toUpperCase()
      ? null
      : ofDocument("payer", account.name, made.payer.name ?? made.payer.number),
    made.location === null || made.location === "" ? null : ofDocument("location", null, made.location),
    ...(["billTo", "shipTo"] as const).map((side) => addressDifference(side, document[side], made[side])),
    made.name === (document.name ?? "") ? null : ofDocument("name", document.name, made.name),
    (made.cashDiscountPercent ?? 0) === 0
      ? null
      : ofDocument("cashDiscount", null, { quantity: made.cashDiscountPercent ?? 0, unit: "%" }),
    made.freight === document.freightAmount
      ? null
      : ofDocument("freight", amount(document.freightAmount), amount(made.freight)),
    ...made.lines.flatMap((line) => lineDifferences(line, made.requestedDate)),
    totalDifference(facts),
  ];
  return found.filter((difference) => difference !== null);
}

/** Only where both say it, and differ. */
function totalDifference({ document, businessCentral: { total } }: ReadinessFacts): Difference | null {
  const { totalAmount, currency } = document;
  const isSame = total === null || (total.amount === totalAmount && total.currency === currency?.code);
  return isSame ? null : ofDocument("total", { amount: totalAmount, currency: currency?.code ?? "" }, total);
}

function ofDocument(topic: AnnouncedTopic, sales: Value | null, businessCentral: Value): Difference {
  return { topic, line: null, sales, businessCentral };
}

function amount(quantity: number): Value {
  return { quantity, unit: null };
}

function addressDifference(topic: "billTo" | "shipTo", sales: Address, made: Address | null): Difference | null {
  const isSame = made === null || PARTS.every((part) => (sales[part] ?? "") === made[part]);
  return isSame ? null : ofDocument(topic, textOf(sales), textOf(made));
}

function textOf(address: Address): string {
  return PARTS.map((part) => address[part] ?? "")
    .filter((part) => part !== "")
    .join(", ");
}

function lineDifferences(
  { line, price, unit }: AnnouncedLine,
  requestedDate: CalendarDate | null,
): readonly (Difference | null)[] {
  return [
    price === (line.price ?? 0)
      ? null
      : { topic: "price", line, sales: amount(line.price ?? 0), businessCentral: amount(price) },
    unit === null || line.unit === null || sameCode(unit, line.unit.name)
      ? null
      : { topic: "unit", line, sales: line.unit.name, businessCentral: unit },
    line.requestedDate === null || line.requestedDate === requestedDate
      ? null
      : { topic: "date", line, sales: { day: line.requestedDate }, businessCentral: { day: requestedDate } },
  ];
}
