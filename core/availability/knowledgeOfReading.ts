import type { RowOf } from "../businesscentral/rowShape";
import type { ITEM_CARD } from "../businesscentral/properties";
import { compareQuantities, roundTo, sum } from "../values/quantity";
import { Caveats } from "./caveats";
import { linesOf } from "./linesOfItem";
import type {
  Caveat,
  ItemKnowledge,
  ItemTrade,
  LocationInventory,
  Movement,
  MovementKind,
  Reservation,
  Term,
} from "./itemKnowledge";
import { optionName } from "../businesscentral/optionName";
import type { ItemReading, ItemRows } from "./reading/itemReading";
import type { CompanySetUp } from "./reading/setUp";
import { PLAIN_TRAITS, stockkeepingUnitsOf, traitsOf } from "./traitsOfItem";
import { sameCode } from "../values/sameCode";
import { unitFactorByCode } from "./unitGroup";
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
    traits: { ...PLAIN_TRAITS, isBlocked },
    stockkeepingUnits: [],
    trade: null,
    onHand,
    onSalesOrders: null,
    onPurchaseOrders: null,
    inventory: null,
    movements: [],
    reservations: null,
    unexplainedDemand: 0,
    unexplainedSupply: 0,
    unitFactors: null,
    caveats: source === "virtualItems" ? NOT_CARRIED : [],
  };
}

/** What would make a promise of stock, and no virtual table of Business Central holds. */
const NOT_CARRIED = (["inventoryByLocation", "reservations", "salesDates", "purchaseDates"] as const).map(
  (term): Caveat => ({ term, problem: { kind: "notCarried" } }),
);

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
  const told = linesOf(rows, { factor, caveats });
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
    stockkeepingUnits: stockkeepingUnitsOf(rows, caveats),
    trade: tradeOf(rows),
    onHand: card.Inventory,
    onSalesOrders: card.Qty_on_Sales_Order,
    onPurchaseOrders: card.Qty_on_Purch_Order,
    inventory,
    movements: [...movements, ...told.filter(({ kind }) => !COUNTED_KINDS.has(kind))]
      .filter(({ variant, quantity }) => variant === "" && quantity !== 0)
      .map(theOtherWay),
    reservations,
    unexplainedDemand: sum(groups.flatMap(({ comes, rest }) => (comes ? [] : [rest]))),
    unexplainedSupply: sum(groups.flatMap(({ comes, rest }) => (comes ? [rest] : []))),
    unitFactors,
    caveats: caveats.all(),
  };
}

type CardRow = RowOf<typeof ITEM_CARD>;

/** A total of the item card, and the lines that account for it. */
interface Total {
  readonly kinds: readonly MovementKind[];
  readonly comes: boolean;
  readonly of: (card: CardRow) => number | null;
  readonly term: Term;
  /** The lines may be of what counts for nothing, such as projects in planning, and do not say so. */
  readonly mayNotCount?: true;
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
  { kinds: ["project"], comes: false, of: (card) => card.Qty_on_Job_Order, term: "projects", mayNotCount: true },
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

/**
 * Lines that a total bears out, and what it has beyond them; without the lines where they hold more than it has. Lines that come to the total once
 * each that is in another unit is rounded to the base unit's precision are rounded.
 */
function explained(
  { kinds, comes, of, term, mayNotCount }: Total,
  card: CardRow,
  told: readonly Movement[],
  caveats: Caveats,
): Explained {
  const lines = told.filter(({ kind }) => kinds.includes(kind));
  const total = of(card);
  if (total === null) {
    return { lines, comes, rest: 0 };
  }
  if (mayNotCount === true && total === 0 && lines.every(({ quantity }) => quantity >= 0)) {
    return { lines: [], comes, rest: 0 };
  }
  const counted = countedOf(lines);
  const difference = compareQuantities(total, counted);
  if (difference === 0) {
    return { lines, comes, rest: 0 };
  }
  const rounded = BASE_PRECISIONS.map((precision) =>
    lines.map((line) => (line.isConverted === true ? { ...line, quantity: roundTo(line.quantity, precision) } : line)),
  ).find((each) => compareQuantities(countedOf(each), total) === 0);
  if (rounded !== undefined) {
    return { lines: rounded, comes, rest: 0 };
  }
  caveats.add(term, { kind: "totalsDiffer" });
  if (difference > 0) {
    return { lines, comes, rest: sum([total, -counted]) };
  }
  return comes ? { lines: [], comes, rest: Math.max(0, total) } : { lines, comes, rest: 0 };
}

/** "Qty. Rounding Precision" that a base unit may have (codeunit 5402, CalcBaseQty); no page of Business Central tells it of many items at once. */
const BASE_PRECISIONS = [0.0001, 0.001, 0.01, 0.1, 1];

/** A planned production order is in the lines, but not in the card's total of production. */
function countedOf(lines: readonly Movement[]): number {
  return sum(lines.filter(({ supply }) => supply !== "planned").map(({ quantity }) => quantity));
}

/** A quantity below zero goes the other way: what is sold comes back, and what is bought goes back. Business Central's sums take it so too. */
function theOtherWay(line: Movement): Movement {
  return line.quantity > 0
    ? line
    : {
        ...line,
        comes: !line.comes,
        quantity: -line.quantity,
        reserved: line.reserved === null ? null : Math.abs(line.reserved),
      };
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

function tradeOf({ card, units }: ItemRows): ItemTrade {
  const areCouplingsTold = units?.ok === true && units.rows.every((row) => row.Coupled_to_Dataverse !== null);
  return {
    isBlocked: card.Blocked,
    isSalesBlocked: card.Sales_Blocked,
    generalGroup: card.Gen_Prod_Posting_Group,
    inventoryGroup: card.Inventory_Posting_Group,
    vatGroup: card.VAT_Prod_Posting_Group,
    priceIncludesVat: card.Price_Includes_VAT,
    priceVatGroup: card.VAT_Bus_Posting_Gr_Price,
    allowsInvoiceDiscount: card.Allow_Invoice_Disc,
    salesUnit: card.Sales_Unit_of_Measure,
    uncoupledUnits: areCouplingsTold
      ? new Set(units.rows.flatMap((row) => (row.Coupled_to_Dataverse === false ? [row.Code] : [])))
      : null,
  };
}
