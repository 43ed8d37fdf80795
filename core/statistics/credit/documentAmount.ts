import { takenPrice } from "../../businesscentral/trade/takenPrice";
import type { DocumentKind } from "../../documents/documentTable";
import { invoiceDiscount } from "../../documents/invoiceDiscount";
import { lineAmount } from "../../documents/lineAmount";
import type { DocumentLine, SalesDocument } from "../../documents/salesDocument";
import { rounded, sum } from "../../values/money";
import type { ItemTerms, Trade } from "../trade/trade";
import { ratesOf } from "./vatRates";
import type { Rates } from "./vatRates";

/** What of a document counts: all that Business Central makes amounts of. */
export type CountedDocument = Pick<
  SalesDocument,
  "lines" | "discountAmount" | "discountPercentage" | "linesAmount" | "amountLessFreight" | "freightAmount"
> & { readonly table: { readonly kind: DocumentKind } };

/** How far VAT is in an amount. `withoutVat`: nothing is known of it, so that the amount may be higher by any of it. */
export type VatBasis = "withVat" | "withoutVat";

/** How the amounts of a document become Business Central's local ones. */
export interface Conversion {
  /** Decimals of the document's currency. */
  readonly precision: number;
  readonly localPrecision: number;
  /** An amount of one line, rounded to the local precision. */
  readonly toLocal: (amount: number) => number;
}

/** What a document adds to what its payer owes, in Business Central's local currency. */
export interface DocumentAmount {
  readonly vat: VatBasis;
  readonly least: number;
  /** Higher where the VAT of some lines is not known, and then by the highest rate that there is; null without VAT. */
  readonly most: number | null;
}

/**
 * The amount that Business Central makes of a document, line by line as its tables 36 and 37 do: price times quantity less the line's discount,
 * the document's discount spread over the lines that allow one, VAT by the payer's and the line's groups rounded once for all lines of an
 * identifier (table 37, UpdateVATAmounts), each line in local currency.
 * @returns null where a line has no quantity
 */
export function documentAmount(
  document: CountedDocument,
  trade: Trade,
  { precision, localPrecision, toLocal }: Conversion,
): DocumentAmount | null {
  const charged = chargedLines(document, trade, precision);
  if (charged === null) {
    return null;
  }
  const localSum = (amounts: readonly number[]): number => sum(amounts.map(toLocal), localPrecision);
  const net = localSum(charged.map(({ amount }) => amount));
  if (trade.payer?.pricesIncludeVat === true || charged.every(({ amount }) => amount === 0)) {
    return { vat: "withVat", least: net, most: net };
  }
  if (trade.payer === null || trade.vat === null || charged.some(({ rates }) => rates === null)) {
    return { vat: "withoutVat", least: net, most: null };
  }
  return {
    vat: "withVat",
    least: localSum(withVat(charged, "least", precision)),
    most: localSum(withVat(charged, "most", precision)),
  };
}

interface ChargedLine {
  /** After all discounts, in the document's currency. */
  readonly amount: number;
  /** Null: nothing is known of its VAT. */
  readonly rates: Rates | null;
}

/** The lines that cost something, freight last; null where one has no quantity. */
function chargedLines(document: CountedDocument, trade: Trade, precision: number): readonly ChargedLine[] | null {
  const { lines, freightAmount } = document;
  const sold = lines.map((line) => soldLine(line, trade, { kind: document.table.kind, precision }));
  if (!sold.every((line) => line !== null)) {
    return null;
  }
  const discounted = spread(sold, invoiceDiscount(document, precision) ?? 0, precision);
  const freight = freightAmount > 0 ? [{ amount: freightAmount, rates: ratesOf(trade, null) }] : [];
  return [...discounted, ...freight];
}

interface SoldLine extends ChargedLine {
  readonly allowsDiscount: boolean;
}

function soldLine(
  line: DocumentLine,
  trade: Trade,
  { kind, precision }: { readonly kind: DocumentKind; readonly precision: number },
): SoldLine | null {
  if (line.quantity === null) {
    return null;
  }
  const terms = termsOf(line, trade);
  const rates = ratesOf(trade, terms?.vatGroup ?? null);
  const unitPrice = takenPrice(line.price ?? 0, {
    isOrder: kind === "order",
    item: line.productId === null ? null : terms,
    payerGroup: trade.payer?.vatGroup ?? null,
    vat: trade.vat,
  });
  const { whole, discount } = lineAmount(line, precision, unitPrice);
  return { amount: sum([whole, -discount], precision), rates, allowsDiscount: terms?.allowsInvoiceDiscount !== false };
}

/** The item of a line, or the one that Business Central sells where nothing but words stand; null where its card is not known. */
function termsOf({ productId, product }: DocumentLine, { items, salesSetup }: Trade): ItemTerms | null {
  const number = productId === null ? (salesSetup?.writeInProduct ?? null) : (product?.number ?? null);
  return number === null ? null : (items.get(number.trim().toUpperCase()) ?? null);
}

/** By amounts of the lines that allow it; what rounding leaves goes along, so that the sum is exact. */
function spread(lines: readonly SoldLine[], discount: number, precision: number): readonly ChargedLine[] {
  const whole = sum(
    lines.filter(({ allowsDiscount }) => allowsDiscount).map(({ amount }) => amount),
    precision,
  );
  if (discount === 0 || whole === 0) {
    return lines;
  }
  let counted = 0;
  let given = 0;
  return lines.map((line) => {
    if (!line.allowsDiscount) {
      return line;
    }
    counted = sum([counted, line.amount], precision);
    const upToHere = rounded((discount * counted) / whole, precision);
    const own = sum([upToHere, -given], precision);
    given = upToHere;
    return { ...line, amount: sum([line.amount, -own], precision) };
  });
}

/** Amounts with VAT: each line bears what it adds to the VAT of all lines of its identifier. */
function withVat(lines: readonly ChargedLine[], bound: "least" | "most", precision: number): readonly number[] {
  const sums = new Map<string, number>();
  return lines.map(({ amount, rates }) => {
    const percent = rates?.[bound] ?? 0;
    const key = `${rates?.identifier ?? ""}/${percent}`;
    const before = sums.get(key) ?? 0;
    const after = sum([before, amount], precision);
    sums.set(key, after);
    const vat = (base: number): number => rounded((base * percent) / 100, precision);
    return sum([amount, vat(after), -vat(before)], precision);
  });
}
