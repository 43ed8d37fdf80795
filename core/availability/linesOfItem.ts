import type { PURCHASE_LINE, SALES_LINE } from "../businesscentral/properties";
import { RETURN_ORDER } from "../businesscentral/rowShape";
import type { RowOf } from "../businesscentral/rowShape";
import type { CalendarDate } from "../values/calendarDate";
import { sum } from "../values/quantity";
import type { Caveats } from "./caveats";
import type { Movement, MovementKind, Term } from "./itemKnowledge";
import { optionName } from "./reading/captions";
import type { ItemRows } from "./reading/itemReading";
import { rowsOf } from "./reading/setUp";
import type { Read } from "./reading/setUp";

export interface LineReading {
  readonly factor: (code: string) => number | null;
  readonly caveats: Caveats;
}

/** Every open line of an item, in its base unit; what could not be read is named. */
export function linesOf(rows: ItemRows, reading: LineReading): readonly Movement[] {
  const { card } = rows;
  const { caveats } = reading;
  const told = <Row>(term: Term, read: Read<readonly Row[]> | null, matters: boolean): readonly Row[] => {
    if (read?.ok !== true) {
      if (matters) {
        caveats.add(term, read === null ? { kind: "notNamed" } : read.problem);
      }
      return [];
    }
    return read.rows;
  };
  const isTold = (quantity: number | null) => (quantity ?? 0) !== 0;
  const drop = new Set(rowsOf(rows.dropShipments ?? NOTHING).map((row) => `${row.Document_No}/${row.Line_No}`));
  const isTransferred = [card.Trans_Ord_Receipt_Qty, card.Trans_Ord_Shipment_Qty, card.Qty_in_Transit].some(isTold);
  return [
    ...told("salesDates", rows.sales, true).flatMap((row) => orderLine(row, "sales", row.Shipment_Date, drop, reading)),
    ...told("purchaseDates", rows.purchases, true).flatMap((row) =>
      orderLine(row, "purchase", row.Expected_Receipt_Date, drop, reading),
    ),
    ...transferLines(rows, isTransferred, reading),
    ...told("production", rows.productionLines, isTold(card.Qty_on_Prod_Order)).map((row) =>
      movement("production", {
        ...place(row),
        date: row.Due_Date,
        quantity: row.Remaining_Quantity,
        documentNumber: row.Prod_Order_No,
        // Simulated and finished ones count for nothing; a planned one is nobody's order yet.
        supply: optionName(row.Status) === "Planned" ? "planned" : "order",
        isIgnored: !["Planned", "Firm Planned", "Released"].includes(optionName(row.Status)),
      }),
    ),
    ...told("production", rows.productionComponents, isTold(card.Qty_on_Component_Lines)).map((row) =>
      movement("component", {
        ...place(row),
        date: row.Due_Date,
        quantity: row.Remaining_Quantity,
        documentNumber: row.Prod_Order_No,
        isIgnored: !["Planned", "Firm Planned", "Released"].includes(optionName(row.Status)),
      }),
    ),
    ...told("assembly", rows.assemblyOrders, isTold(card.Qty_on_Assembly_Order)).map((row) =>
      movement("assembly", {
        ...place(row),
        date: row.Due_Date,
        quantity: row.Remaining_Quantity,
        documentNumber: row.No,
        isIgnored: optionName(row.Document_Type) !== "Order",
      }),
    ),
    ...told("assembly", rows.assemblyLines, isTold(card.Qty_on_Asm_Component)).flatMap((row) =>
      inBase(row.Unit_of_Measure_Code, "assembly", reading, (factor) =>
        movement("assemblyComponent", {
          ...place(row),
          date: row.Due_Date,
          quantity: row.Remaining_Quantity * factor,
          reserved: row.Reserved_Quantity === null ? null : row.Reserved_Quantity * factor,
          documentNumber: row.Document_No,
          isIgnored: optionName(row.Document_Type) !== "Order",
        }),
      ),
    ),
    ...told("projects", rows.projects, isTold(card.Qty_on_Job_Order)).flatMap((row) =>
      inBase(row.Unit_of_Measure_Code, "projects", reading, (factor) =>
        movement("project", {
          ...place(row),
          date: row.Planning_Date,
          quantity: row.Remaining_Qty * factor,
          reserved: row.Reserved_Quantity === null ? null : row.Reserved_Quantity * factor,
          documentNumber: row.Job_No,
        }),
      ),
    ),
    ...told("service", rows.service, isTold(card.Qty_on_Service_Order)).map((row) =>
      movement("service", {
        location: row.Location_Code,
        variant: "",
        date: row.Needed_by_Date,
        quantity: row.Outstanding_Qty_Base,
        documentNumber: row.Document_No,
        isIgnored: optionName(row.Document_Type) !== "Order",
      }),
    ),
  ].flatMap((each) => each ?? []);
}

const NOTHING: Read<never[]> = { ok: true, rows: [] };
const SUPPLIES: ReadonlySet<MovementKind> = new Set<MovementKind>([
  "salesReturn",
  "purchaseOrder",
  "transferIn",
  "production",
  "assembly",
]);
const NO_DATE = "9999-";

interface MovementFacts {
  readonly location: string;
  readonly variant: string;
  readonly date: CalendarDate | null;
  readonly quantity: number;
  readonly reserved?: number | null;
  readonly documentNumber: string;
  readonly lineNumber?: number | null;
  readonly supply?: Movement["supply"];
  readonly isIgnored?: boolean;
}

function movement(kind: MovementKind, facts: MovementFacts): Movement | null {
  const { location, variant, date, quantity, reserved = null, documentNumber, lineNumber = null } = facts;
  if (facts.isIgnored === true) {
    return null;
  }
  return {
    kind,
    comes: SUPPLIES.has(kind),
    date: date?.startsWith(NO_DATE) === true ? null : date,
    quantity: sum([quantity]),
    reserved: reserved === null ? null : sum([reserved]),
    documentNumber,
    lineNumber,
    location,
    variant,
    supply: facts.supply ?? "order",
  };
}

function place(row: { readonly Location_Code: string; readonly Variant_Code: string }) {
  return { location: row.Location_Code, variant: row.Variant_Code };
}

/** Reads a line in the base unit; a unit that nobody can convert is named, and the total's remainder stands for the line. */
function inBase<Result>(
  unit: string,
  term: Term,
  { factor, caveats }: LineReading,
  read: (factor: number) => Result,
): readonly Result[] {
  const found = factor(unit);
  if (found === null) {
    caveats.add(term, { kind: "unitUnknown", unit });
    return [];
  }
  return [read(found)];
}

function orderLine(
  row: RowOf<typeof SALES_LINE> | RowOf<typeof PURCHASE_LINE>,
  side: "sales" | "purchase",
  date: CalendarDate | null,
  drop: ReadonlySet<string>,
  reading: LineReading,
): readonly (Movement | null)[] {
  const isReturn = row.Document_Type === RETURN_ORDER;
  const isDrop = row.Drop_Shipment || (side === "sales" && drop.has(`${row.Document_No}/${row.Line_No}`));
  return inBase(row.Unit_of_Measure_Code, side === "sales" ? "salesDates" : "purchaseDates", reading, (factor) =>
    movement(`${side}${isReturn ? "Return" : "Order"}`, {
      location: row.Location_Code,
      variant: row.Variant_Code,
      date,
      quantity: row.Outstanding_Quantity * factor,
      reserved: row.Reserved_Qty_Base === null ? null : Math.abs(row.Reserved_Qty_Base),
      documentNumber: row.Document_No,
      lineNumber: row.Line_No,
      supply: isDrop ? "dropShipment" : "order",
    }),
  );
}

function transferLines(rows: ItemRows, matters: boolean, reading: LineReading): readonly (Movement | null)[] {
  const { transfersExtended, transferLines: lines, transferOrders: orders } = rows;
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
    if (matters) {
      const failed = [transfersExtended, lines, orders].find((read) => read?.ok === false);
      reading.caveats.add("transfers", failed?.ok === false ? failed.problem : { kind: "notNamed" });
    }
    return [];
  }
  return lines.rows.flatMap((row) => {
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
