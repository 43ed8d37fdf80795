import { optionName } from "../../businesscentral/optionName";
import type { WireRow } from "../../ports";
import { calendarDate } from "../../values/calendarDate";
import { isGuid } from "../../values/guid";
import { sum } from "../../values/quantity";
import { numberOf, rowsIn, textOf } from "../../values/wireValue";
import type { Delivered, LiveCreditMemo, LiveInvoice, LiveLine, LiveShipment } from "./liveOrder";

/** The lines of shipments, summed by what was shipped: one that was undone has a line below zero. Texts and lines without a number are none. */
export function deliveredOf(shipments: readonly WireRow[]): readonly Delivered[] {
  const sums = new Map<string, Delivered>();
  for (const line of shipments.flatMap((shipment) => rowsIn(shipment.salesShipmentLines))) {
    const number = textOf(line.lineObjectNumber);
    const quantity = numberOf(line.quantity) ?? 0;
    if (number === null || quantity === 0) {
      continue;
    }
    const unit = textOf(line.unitOfMeasureCode) ?? "";
    const key = `${number} ${unit}`;
    sums.set(key, {
      number,
      name: textOf(line.description) ?? number,
      unit,
      quantity: sum([sums.get(key)?.quantity ?? 0, quantity]),
    });
  }
  return [...sums.values()].filter(({ quantity }) => quantity !== 0);
}

/** Null for a row that does not say which one it is. */
export function shipmentOf(row: WireRow): LiveShipment | null {
  const number = textOf(row.number);
  return number === null ? null : { number, postedOn: calendarDate(row.postingDate) };
}

export function linesOf(order: WireRow): readonly LiveLine[] {
  return rowsIn(order.salesOrderLines).flatMap((line) => {
    const ordered = numberOf(line.quantity);
    const name = textOf(line.description) ?? textOf(line.lineObjectNumber);
    return ordered === null || ordered === 0 || name === null
      ? []
      : [
          {
            number: textOf(line.lineObjectNumber) ?? "",
            name,
            ordered,
            shipped: numberOf(line.shippedQuantity) ?? 0,
            invoiced: numberOf(line.invoicedQuantity) ?? 0,
            shipsOn: calendarDate(line.shipmentDate),
            price: numberOf(line.unitPrice),
            discount: numberOf(line.discountAmount),
          },
        ];
  });
}

const STATES: Readonly<Record<string, LiveInvoice["state"]>> = {
  Open: "open",
  Paid: "paid",
  Canceled: "credited",
  Corrective: "credited",
};

/** Null for one that is not posted yet, or does not say which it is. */
export function invoiceOf(row: WireRow): LiveInvoice | null {
  const number = textOf(row.number);
  const id = textOf(row.id);
  const state = STATES[textOf(row.status) ?? ""];
  return number === null || state === undefined
    ? null
    : {
        id: id !== null && isGuid(id) ? id : null,
        number,
        state,
        dueOn: calendarDate(row.dueDate),
        remaining: numberOf(row.remainingAmount),
        currencyCode: textOf(row.currencyCode),
      };
}

/** Null for one that is not released yet, or does not say which it is. */
export function creditMemoOf(row: WireRow): LiveCreditMemo | null {
  const number = textOf(row.number);
  const invoiceNumber = textOf(row.invoiceNumber);
  return number === null || invoiceNumber === null || UNPOSTED.has(optionName(textOf(row.status) ?? ""))
    ? null
    : {
        number,
        invoiceNumber,
        postedOn: calendarDate(row.postingDate),
        amount: numberOf(row.totalAmountIncludingTax),
        currencyCode: textOf(row.currencyCode),
      };
}

/** States of a credit memo that somebody still works at (enum 5507). */
const UNPOSTED: ReadonlySet<string> = new Set(["", "Draft", "In Review"]);
