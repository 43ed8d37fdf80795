import { RETURN_ORDER } from "../businesscentral/rowShape";
import type { RowOf } from "../businesscentral/rowShape";
import type { ITEM_CARD, PURCHASE_LINE, SALES_LINE } from "../businesscentral/properties";
import type { CalendarDate } from "../values/calendarDate";
import { compareQuantities, sum } from "../values/quantity";
import { dateFormula } from "./dates/dateFormula";
import type {
  Caveat,
  ItemKnowledge,
  ItemTraits,
  LocationInventory,
  Movement,
  MovementKind,
  Reservation,
  Term,
} from "./itemKnowledge";
import { optionName } from "./reading/captions";
import type { ItemReading, ItemRows } from "./reading/itemReading";
import { rowsOf } from "./reading/setUp";
import type { CompanySetUp, Read } from "./reading/setUp";
import { sameCode, unitFactorByCode } from "./unitGroup";
import type { Unit } from "./unitGroup";

/**
 * Brings what a source said of one item to its base unit, and names what of it is not known. The item card's totals are complete; what they
 * hold beyond the lines that could be read stays as a remainder: demand of it is owed at once, supply of it is never promised. Where the lines
 * hold more than BC's own total, units are counted differently, and the total counts. So nothing that is missing makes more goods available.
 * @param units the product's unit group in Sales, for units that BC itself did not tell
 */
export function knowledgeOfReading(
  reading: ItemReading,
  setUp: CompanySetUp | null,
  units: readonly Unit[],
): ItemKnowledge {
  return reading.basis === "onHand" ? onHandOnly(reading) : ledgerKnowledge(reading, setUp, units);
}

function onHandOnly(reading: Extract<ItemReading, { readonly basis: "onHand" }>): ItemKnowledge {
  const { source, itemNumber, baseUnit, isStockItem, isBlocked, onHand } = reading;
  return {
    source,
    itemNumber,
    baseUnit,
    isStockItem,
    basis: "onHand",
    traits: { ...PLAIN, isBlocked },
    onHand,
    onSalesOrders: null,
    onPurchaseOrders: null,
    inventory: null,
    movements: [],
    reservations: null,
    unexplainedDemand: 0,
    unexplainedSupply: 0,
    unitFactors: null,
    caveats: [],
  };
}

const PLAIN: ItemTraits = {
  isBlocked: false,
  isDropShipment: false,
  isSpecialOrder: false,
  isMadeToOrder: false,
  needsVariant: false,
  leadTime: null,
  safetyLeadTime: null,
};

function ledgerKnowledge(
  { source, itemNumber, rows }: Extract<ItemReading, { readonly basis: "ledger" }>,
  setUp: CompanySetUp | null,
  units: readonly Unit[],
): ItemKnowledge {
  const { card } = rows;
  const baseUnit = card.Base_Unit_of_Measure === "" ? null : card.Base_Unit_of_Measure;
  const caveats = new Caveats();
  const unitFactors = factorsOf(rows);
  const factor = (code: string): number | null => {
    if (code === "" || (baseUnit !== null && sameCode(code, baseUnit))) {
      return 1;
    }
    const found = unitFactors?.get(code) ?? (baseUnit === null ? null : unitFactorByCode(units, code, baseUnit));
    return found === null || found <= 0 ? null : found;
  };
  const reservations = reservationsOf(rows);
  const told = linesOf(rows, { factor, caveats, reservations });
  const groups = TOTALS.map((total) => explained(total, card, told, caveats));
  const inventory = inventoryOf(rows, caveats);
  const movements = groups.flatMap((group) => group.lines);
  noteUnknownReservations(movements, { inventory, reservations, caveats });
  return {
    source,
    itemNumber,
    baseUnit,
    isStockItem: card.Type,
    basis: "ledger",
    traits: traitsOf(rows, setUp, caveats),
    onHand: card.Inventory,
    onSalesOrders: card.Qty_on_Sales_Order,
    onPurchaseOrders: card.Qty_on_Purch_Order,
    inventory,
    movements: [...movements, ...told.filter(({ kind }) => !COUNTED_KINDS.has(kind))].filter(
      ({ variant, quantity }) => variant === "" && quantity > 0,
    ),
    reservations,
    unexplainedDemand: sum(groups.flatMap(({ comes, rest }) => (comes ? [] : [rest]))),
    unexplainedSupply: sum(groups.flatMap(({ comes, rest }) => (comes ? [rest] : []))),
    unitFactors,
    caveats: caveats.all(),
  };
}

/** Each term once, with the first reason. */
class Caveats {
  private readonly found = new Map<string, Caveat>();

  public add(term: Term, problem: Caveat["problem"]): void {
    const key = problem.kind === "unitUnknown" ? `${term}/${problem.unit}` : term;
    if (!this.found.has(key)) {
      this.found.set(key, { term, problem });
    }
  }

  public all(): readonly Caveat[] {
    return [...this.found.values()];
  }
}

type CardRow = RowOf<typeof ITEM_CARD>;

/** A total of the item card, and the lines that account for it. */
interface Total {
  readonly kinds: readonly MovementKind[];
  readonly comes: boolean;
  readonly of: (card: CardRow) => number | null;
  readonly term: Term;
}

const TOTALS: readonly Total[] = [
  { kinds: ["salesOrder"], comes: false, of: (card) => card.Qty_on_Sales_Order, term: "salesDates" },
  { kinds: ["purchaseOrder"], comes: true, of: (card) => card.Qty_on_Purch_Order, term: "purchaseDates" },
  { kinds: ["transferOut"], comes: false, of: (card) => card.Trans_Ord_Shipment_Qty, term: "transfers" },
  {
    kinds: ["transferIn"],
    comes: true,
    of: (card) => plus(card.Trans_Ord_Receipt_Qty, card.Qty_in_Transit),
    term: "transfers",
  },
  { kinds: ["production"], comes: true, of: (card) => card.Qty_on_Prod_Order, term: "production" },
  { kinds: ["component"], comes: false, of: (card) => card.Qty_on_Component_Lines, term: "production" },
  { kinds: ["assembly"], comes: true, of: (card) => card.Qty_on_Assembly_Order, term: "assembly" },
  { kinds: ["assemblyComponent"], comes: false, of: (card) => card.Qty_on_Asm_Component, term: "assembly" },
  { kinds: ["project"], comes: false, of: (card) => card.Qty_on_Job_Order, term: "projects" },
  { kinds: ["service"], comes: false, of: (card) => card.Qty_on_Service_Order, term: "service" },
];

const COUNTED_KINDS: ReadonlySet<MovementKind> = new Set(TOTALS.flatMap(({ kinds }) => kinds));

function plus(left: number | null, right: number | null): number | null {
  return left === null && right === null ? null : sum([left ?? 0, right ?? 0]);
}

interface Explained {
  readonly lines: readonly Movement[];
  readonly comes: boolean;
  /** What the total holds beyond the lines. */
  readonly rest: number;
}

/** Lines that a total bears out, and what it has beyond them; without the lines where they hold more than it has. */
function explained(
  { kinds, comes, of, term }: Total,
  card: CardRow,
  told: readonly Movement[],
  caveats: Caveats,
): Explained {
  const lines = told.filter(({ kind }) => kinds.includes(kind));
  const total = of(card);
  if (total === null) {
    return { lines, comes, rest: 0 };
  }
  // A planned production order is in the lines, but not in the card's total of production.
  const counted = sum(lines.filter(({ supply }) => supply !== "planned").map(({ quantity }) => quantity));
  const difference = compareQuantities(total, counted);
  if (difference === 0) {
    return { lines, comes, rest: 0 };
  }
  caveats.add(term, { kind: "totalsDiffer" });
  if (difference > 0) {
    return { lines, comes, rest: sum([total, -counted]) };
  }
  return comes ? { lines: [], comes, rest: Math.max(0, total) } : { lines, comes, rest: 0 };
}

interface LineReading {
  readonly factor: (code: string) => number | null;
  readonly caveats: Caveats;
  readonly reservations: readonly Reservation[] | null;
}

function linesOf(rows: ItemRows, reading: LineReading): readonly Movement[] {
  const { card } = rows;
  const { caveats } = reading;
  const told = <Row>(term: Term, read: Read<readonly Row[]> | null, matters: boolean): readonly Row[] => {
    if (read === null || !read.ok) {
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

function factorsOf({ units }: ItemRows): ReadonlyMap<string, number> | null {
  if (units?.ok !== true) {
    return null;
  }
  return new Map(units.rows.map((row) => [row.Code, row.Qty_per_Unit_of_Measure]));
}

function inventoryOf({ card, entries, cardAt }: ItemRows, caveats: Caveats): readonly LocationInventory[] | null {
  if (entries?.ok === true) {
    const found = new Map<string, LocationInventory>();
    const beyond = sum([...entries.rows.map((row) => row.Remaining_Quantity), -card.Inventory]);
    if (beyond !== 0) {
      caveats.add("inventoryByLocation", { kind: "totalsDiffer" });
    }
    for (const row of entries.rows.filter(({ Variant_Code }) => Variant_Code === "")) {
      const before = found.get(row.Location_Code) ?? { location: row.Location_Code, quantity: 0, reserved: 0 };
      found.set(row.Location_Code, {
        ...before,
        quantity: sum([before.quantity, row.Remaining_Quantity]),
        reserved:
          before.reserved === null || row.Reserved_Quantity === null
            ? null
            : sum([before.reserved, row.Reserved_Quantity]),
      });
    }
    // Nobody knows where what the item card does not have is missing: it may be anywhere.
    const excess = Math.max(0, beyond);
    return [...found.values()].map((each) => ({ ...each, quantity: sum([each.quantity, -excess]) }));
  }
  const row = cardAt?.card.ok === true ? cardAt.card.rows[0] : undefined;
  if (cardAt !== null && row !== undefined) {
    return [{ location: cardAt.location, quantity: row.Inventory, reserved: null }];
  }
  caveats.add("inventoryByLocation", entries?.ok === false ? entries.problem : { kind: "notNamed" });
  return null;
}

const LEDGER_ENTRY = 32;
const SALES_LINE_TABLE = 37;
const ORDER_SUBTYPE = "1";

function reservationsOf({ reservations }: ItemRows): readonly Reservation[] | null {
  if (reservations?.ok !== true) {
    return null;
  }
  const rows = reservations.rows.filter(({ Variant_Code }) => Variant_Code === "");
  return rows
    .filter(({ Positive }) => Positive)
    .map((supply): Reservation => {
      const demand = rows.find(({ Positive, Entry_No }) => !Positive && Entry_No === supply.Entry_No);
      const isSales = demand?.Source_Type === SALES_LINE_TABLE && optionName(demand.Source_Subtype) === ORDER_SUBTYPE;
      return {
        location: supply.Location_Code,
        quantity: Math.abs(supply.Quantity_Base),
        from: supply.Source_Type === LEDGER_ENTRY ? "stock" : { receiptDate: supply.Expected_Receipt_Date },
        salesLine: isSales ? { document: demand.Source_ID, line: demand.Source_Ref_No } : null,
      };
    });
}

/** Reserved stock can be told one by one, by the stock itself, or by what lines say; without any of them it is not known. */
function noteUnknownReservations(
  movements: readonly Movement[],
  known: {
    readonly inventory: readonly LocationInventory[] | null;
    readonly reservations: readonly Reservation[] | null;
    readonly caveats: Caveats;
  },
): void {
  const { inventory, reservations, caveats } = known;
  const isStockTold = reservations !== null || inventory?.every(({ reserved }) => reserved !== null) === true;
  if (!isStockTold && movements.some(({ reserved }) => reserved === null)) {
    caveats.add("reservations", { kind: "notNamed" });
  }
}

function traitsOf({ card, variants }: ItemRows, setUp: CompanySetUp | null, caveats: Caveats): ItemTraits {
  const purchasing = rowsOf(setUp?.purchasingCodes ?? NOTHING).find(({ Code }) => sameCode(Code, card.Purchasing_Code));
  const mandatory = optionName(card.VariantMandatoryDefaultYes || card.VariantMandatoryDefaultNo);
  const isMandatory =
    mandatory === "Yes" ||
    (mandatory !== "No" && rowsOf(setUp?.inventorySetup ?? NOTHING)[0]?.Variant_Mandatory_if_Exists === true);
  if (isMandatory && variants?.ok !== true) {
    caveats.add("variants", variants?.ok === false ? variants.problem : { kind: "notNamed" });
  }
  return {
    isBlocked: card.Blocked || card.Sales_Blocked,
    isDropShipment: purchasing?.Drop_Shipment === true,
    isSpecialOrder: purchasing?.Special_Order === true,
    isMadeToOrder: /^Assemble.to.Order$/i.test(optionName(card.Assembly_Policy).replace(/_x002D_/g, "-")),
    needsVariant: isMandatory && variants?.ok === true && variants.rows.length > 0,
    leadTime: dateFormula(card.Lead_Time_Calculation),
    safetyLeadTime: card.Safety_Lead_Time === "" ? null : dateFormula(card.Safety_Lead_Time),
  };
}
