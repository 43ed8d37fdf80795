/** A customer's figures computed a second time: in whole øre, with integers of any size, from rows as plain as they come. */
export interface PlainLine {
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityInvoiced: number;
  readonly unitPrice: number;
  readonly lineDiscountAmount: number;
  readonly invoiceDiscountAmount: number;
  readonly vatPercent: number;
}

export interface PlainDocument {
  readonly documentType: string;
  readonly billToCustomerNo: string;
  readonly currencyCode: string;
  readonly lines: readonly PlainLine[];
}

export interface PlainEntry {
  readonly entryNo: number;
  readonly customerNo: string;
  readonly postingDate: string;
  readonly dueDate: string;
  readonly salesLcy: number;
}

export interface PlainDetail {
  readonly customerEntryNo: number;
  readonly customerNo: string;
  readonly amount: number;
  readonly amountLcy: number;
}

export interface PlainLedger {
  readonly documents: readonly PlainDocument[];
  readonly entries: readonly PlainEntry[];
  readonly details: readonly PlainDetail[];
  /** Currency code → what one unit costs; the company's own may be left out. */
  readonly rates: Readonly<Record<string, number>>;
}

const SCALE = 100_000n;

/** A number with at most five decimals, as a whole number of hundred-thousandths. */
function scaled(value: number): bigint {
  return BigInt(value.toFixed(5).replace(".", ""));
}

/** Halves away from zero. */
function divide(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * (numerator < 0n ? -numerator : numerator) + denominator;
  const quotient = twice / (2n * denominator);
  return numerator < 0n ? -quotient : quotient;
}

function cents(value: number): bigint {
  return divide(scaled(value) * 100n, SCALE);
}

/** Amounts without and with VAT of the whole lines of a document, in øre of its currency. VAT is rounded once for all lines of a rate. */
export function lineTotals(
  lines: readonly PlainLine[],
): readonly { readonly amount: bigint; readonly withVat: bigint }[] {
  const sums = new Map<number, bigint>();
  return lines.map((line) => {
    const gross = divide(scaled(line.quantity) * scaled(line.unitPrice) * 100n, SCALE * SCALE);
    const amount = gross - cents(line.lineDiscountAmount) - cents(line.invoiceDiscountAmount);
    const before = sums.get(line.vatPercent) ?? 0n;
    sums.set(line.vatPercent, before + amount);
    const vat = (base: bigint): bigint => divide(base * scaled(line.vatPercent), 100n * SCALE);
    return { amount, withVat: amount + vat(before + amount) - vat(before) };
  });
}

function part(line: PlainLine, withVat: bigint, { quantity, rate }: { quantity: number; rate: number }): bigint {
  const whole = scaled(line.quantity);
  return whole === 0n ? 0n : divide(divide(withVat * scaled(quantity), whole) * scaled(rate), SCALE);
}

export interface PlainFigures {
  readonly balance: number;
  readonly outstandingOrders: number;
  readonly shippedNotInvoiced: number;
  readonly outstandingInvoices: number;
  readonly total: number;
  readonly overdue: number;
  readonly salesThisYear: number;
}

export function plainFigures(ledger: PlainLedger, customerNo: string, today: string): PlainFigures {
  const of = (documentType: string, quantityOf: (line: PlainLine) => number): bigint => {
    let sum = 0n;
    for (const document of ledger.documents.filter(
      (each) => each.documentType === documentType && each.billToCustomerNo === customerNo,
    )) {
      const totals = lineTotals(document.lines);
      document.lines.forEach((line, at) => {
        const rate = ledger.rates[document.currencyCode] ?? 1;
        sum += part(line, totals[at]?.withVat ?? 0n, { quantity: quantityOf(line), rate });
      });
    }
    return sum;
  };
  const balance = ledger.details
    .filter((detail) => detail.customerNo === customerNo)
    .reduce((sum, { amountLcy }) => sum + cents(amountLcy), 0n);
  const open = (entry: PlainEntry): { readonly amount: bigint; readonly amountLcy: bigint } => {
    const own = ledger.details.filter(({ customerEntryNo }) => customerEntryNo === entry.entryNo);
    return {
      amount: own.reduce((sum, { amount }) => sum + cents(amount), 0n),
      amountLcy: own.reduce((sum, { amountLcy }) => sum + cents(amountLcy), 0n),
    };
  };
  const entries = ledger.entries.filter((entry) => entry.customerNo === customerNo);
  const outstandingOrders = of("Order", (line) => line.quantity - line.quantityShipped);
  const shippedNotInvoiced = of("Order", (line) => line.quantityShipped - line.quantityInvoiced);
  const outstandingInvoices = of("Invoice", (line) => line.quantity - line.quantityShipped);
  const overdue = entries
    .filter((entry) => entry.dueDate < today && open(entry).amount !== 0n)
    .reduce((sum, entry) => sum + open(entry).amountLcy, 0n);
  const sales = entries
    .filter(({ postingDate }) => postingDate.slice(0, 4) === today.slice(0, 4))
    .reduce((sum, { salesLcy }) => sum + cents(salesLcy), 0n);
  const total = balance + outstandingOrders + shippedNotInvoiced + outstandingInvoices;
  const crowns = (value: bigint): number => Number(value) / 100;
  return {
    balance: crowns(balance),
    outstandingOrders: crowns(outstandingOrders),
    shippedNotInvoiced: crowns(shippedNotInvoiced),
    outstandingInvoices: crowns(outstandingInvoices),
    total: crowns(total),
    overdue: crowns(overdue),
    salesThisYear: crowns(sales),
  };
}
