import type { RowOf } from "../businesscentral/rowShape";
import type { CalendarDate } from "../values/calendarDate";
import { compareQuantities, sum } from "../values/quantity";
import type { Movement } from "./itemKnowledge";
import { inBase, movement } from "./movement";
import type { LineReading } from "./movement";
import type { ItemRows } from "./reading/itemReading";
import type { PROMISE_SERVICES } from "./reading/services";

/** Both ends of every open transfer of an item, in its base unit. */
export function transfersOf(rows: ItemRows, reading: LineReading): readonly (Movement | null)[] {
  const { card, transfersExtended, transferLines: lines, transferOrders: orders } = rows;
  if (transfersExtended?.ok === true) {
    return transfersExtended.rows.flatMap((row) =>
      inBase(row.Unit_of_Measure_Code, "transfers", reading, (factor) =>
        bothEnds(row.Transfer_from_Code, row.Transfer_to_Code, {
          documentNumber: row.Document_No,
          variant: "",
          leaves: row.Outstanding_Quantity * factor,
          comes: (row.Outstanding_Quantity + row.Qty_in_Transit) * factor,
          reserved: { leaving: null, coming: null },
          shipment: row.Shipment_Date,
          receipt: row.Receipt_Date,
        }),
      ).flat(),
    );
  }
  if (lines?.ok !== true || orders?.ok !== true) {
    const totals = [card.Trans_Ord_Receipt_Qty, card.Trans_Ord_Shipment_Qty, card.Qty_in_Transit];
    if (totals.some((quantity) => (quantity ?? 0) !== 0)) {
      const failed = [transfersExtended, lines, orders].find((read) => read?.ok === false);
      reading.caveats.add("transfers", failed?.ok === false ? failed.problem : { kind: "notNamed" });
    }
    return [];
  }
  return ofTheOrders(lines.rows, card.Trans_Ord_Shipment_Qty, reading).flatMap((row) => {
    const order = orders.rows.find(({ No }) => No === row.Document_No);
    if (order === undefined) {
      return [];
    }
    return inBase(row.Unit_of_Measure_Code, "transfers", reading, (factor) =>
      bothEnds(order.Transfer_from_Code, order.Transfer_to_Code, {
        documentNumber: row.Document_No,
        variant: row.Variant_Code,
        leaves: (row.Quantity - row.Quantity_Shipped) * factor,
        comes: (row.Quantity - row.Quantity_Received) * factor,
        reserved: {
          leaving: row.Reserved_Quantity_Outbnd === null ? null : row.Reserved_Quantity_Outbnd * factor,
          coming:
            row.Reserved_Quantity_Inbnd === null
              ? null
              : (row.Reserved_Quantity_Inbnd + (row.Reserved_Quantity_Shipped ?? 0)) * factor,
        },
        shipment: row.Shipment_Date,
        receipt: row.Receipt_Date,
      }),
    ).flat();
  });
}

type TransferRow = RowOf<(typeof PROMISE_SERVICES)["transferOrderLines"]["shape"]>;

/**
 * When goods of a transfer are shipped, BC keeps a second line beside the order's own for what is under way ("Derived From Line No."). Page 5741
 * shows those like any other when its lines are read by themselves, and does not say which they are: they come after the line that was shipped,
 * nothing of them is shipped, and together they hold what is under way. The item's total counts none of them, so where the lines hold no more
 * than it has there are none.
 * @param toLeave the total, in the base unit; null: not told
 */
function ofTheOrders(
  rows: readonly TransferRow[],
  toLeave: number | null,
  { factor }: LineReading,
): readonly TransferRow[] {
  const leaving = sum(
    rows.map((row) => (row.Quantity - row.Quantity_Shipped) * (factor(row.Unit_of_Measure_Code) ?? 0)),
  );
  if (toLeave !== null && compareQuantities(leaving, toLeave) <= 0) {
    return rows;
  }
  const derived = new Set<TransferRow>();
  const lastFirst = [...rows].sort((one, other) => other.Line_No - one.Line_No);
  for (const shipped of rows.filter((row) => compareQuantities(row.Quantity_Shipped, row.Quantity_Received) > 0)) {
    let underWay = sum([shipped.Quantity_Shipped, -shipped.Quantity_Received]);
    for (const row of lastFirst) {
      const mayBe =
        row.Document_No === shipped.Document_No &&
        row.Variant_Code === shipped.Variant_Code &&
        row.Unit_of_Measure_Code === shipped.Unit_of_Measure_Code &&
        row.Line_No > shipped.Line_No &&
        row.Quantity_Shipped === 0 &&
        !derived.has(row);
      if (mayBe && compareQuantities(row.Quantity, underWay) <= 0) {
        derived.add(row);
        underWay = sum([underWay, -row.Quantity]);
      }
    }
  }
  return rows.filter((row) => !derived.has(row));
}

interface Transfer {
  readonly documentNumber: string;
  readonly variant: string;
  readonly leaves: number;
  readonly comes: number;
  readonly reserved: { readonly leaving: number | null; readonly coming: number | null };
  readonly shipment: CalendarDate | null;
  readonly receipt: CalendarDate | null;
}

function bothEnds(from: string, to: string, transfer: Transfer): readonly (Movement | null)[] {
  const { documentNumber, variant, leaves, comes, reserved, shipment, receipt } = transfer;
  return [
    movement("transferOut", {
      location: from,
      variant,
      documentNumber,
      date: shipment,
      quantity: leaves,
      reserved: reserved.leaving,
    }),
    movement("transferIn", {
      location: to,
      variant,
      documentNumber,
      date: receipt,
      quantity: comes,
      reserved: reserved.coming,
    }),
  ];
}
