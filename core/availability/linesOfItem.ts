import type { PURCHASE_LINE, SALES_LINE } from "../businesscentral/properties";
import { RETURN_ORDER } from "../businesscentral/rowShape";
import type { RowOf } from "../businesscentral/rowShape";
import type { CalendarDate } from "../values/calendarDate";
import { sum } from "../values/quantity";
import type { Movement, Term } from "./itemKnowledge";
import { inBase, movement } from "./movement";
import type { LineReading } from "./movement";
import { optionName } from "../businesscentral/optionName";
import type { ItemRows } from "./reading/itemReading";
import { rowsOf } from "./reading/setUp";
import type { CheckedRows } from "../businesscentral/checkedRows";
import { transfersOf } from "./transfersOfItem";

/** Every open line of an item, in its base unit; what could not be read is named. */
export function linesOf(rows: ItemRows, reading: LineReading): readonly Movement[] {
  const { card } = rows;
  const { caveats } = reading;
  const told = <Row>(term: Term, read: CheckedRows<readonly Row[]> | null, matters: boolean): readonly Row[] => {
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
  return [
    ...told("salesDates", rows.sales, true).flatMap((row) => orderLine(row, "sales", row.Shipment_Date, drop, reading)),
    ...told("purchaseDates", rows.purchases, true).flatMap((row) =>
      orderLine(row, "purchase", row.Expected_Receipt_Date, drop, reading),
    ),
    ...transfersOf(rows, reading),
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

const NOTHING: CheckedRows<never[]> = { ok: true, rows: [] };
function place(row: { readonly Location_Code: string; readonly Variant_Code: string }) {
  return { location: row.Location_Code, variant: row.Variant_Code };
}

/** All of a line less what is done of it, each rounded by itself (tables 37 and 39, InitOutstanding). */
function outstandingBase(
  { Quantity, Outstanding_Quantity }: { readonly Quantity: number | null; readonly Outstanding_Quantity: number },
  factor: number,
): number {
  return Quantity === null
    ? Outstanding_Quantity * factor
    : sum([Quantity * factor, -sum([sum([Quantity, -Outstanding_Quantity]) * factor])]);
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
      quantity: outstandingBase(row, factor),
      reserved: row.Reserved_Qty_Base === null ? null : Math.abs(row.Reserved_Qty_Base),
      documentNumber: row.Document_No,
      lineNumber: row.Line_No,
      supply: isDrop ? "dropShipment" : "order",
      isConverted: factor !== 1,
    }),
  );
}
