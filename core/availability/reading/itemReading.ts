import type { ITEM_CARD, PURCHASE_LINE, SALES_LINE, TRANSFER_LINE } from "../../businesscentral/properties";
import type { RowOf, Shape } from "../../businesscentral/rowShape";
import type { LiveSource } from "../../connection/availabilitySources";
import type { PROMISE_SERVICES } from "./services";
import type { CheckedRows } from "../../businesscentral/checkedRows";

type Services = typeof PROMISE_SERVICES;
/** Rows of one item; null: the connection names no service for it. */
type Rows<S extends Shape> = CheckedRows<readonly RowOf<S>[]> | null;
type RowsOf<Id extends keyof Services> = Rows<Services[Id]["shape"]>;

/**
 * What a source said of one item, as BC counts it: totals in the base unit, lines each in its own. Checked, but not yet brought together, so
 * that it can be kept without knowing Sales' unit groups or any document.
 */
export type ItemReading =
  | {
      readonly basis: "onHand";
      readonly source: LiveSource;
      readonly itemNumber: string;
      readonly baseUnit: string | null;
      readonly isStockItem: boolean;
      readonly isBlocked: boolean;
      readonly onHand: number;
    }
  | { readonly basis: "ledger"; readonly source: LiveSource; readonly itemNumber: string; readonly rows: ItemRows };

/** Everything that was read of one item beside others, by its number. */
export interface ItemRows {
  readonly card: RowOf<typeof ITEM_CARD>;
  /** The card at one location, where stock by location is told by nothing better; null: not asked for. */
  readonly cardAt: { readonly location: string; readonly card: CheckedRows<readonly RowOf<typeof ITEM_CARD>[]> } | null;
  readonly sales: Rows<typeof SALES_LINE>;
  readonly purchases: Rows<typeof PURCHASE_LINE>;
  /** Of a page of one's own; the standard pages are `transferLines` and `transferOrders`. */
  readonly transfersExtended: Rows<typeof TRANSFER_LINE>;
  readonly transferLines: RowsOf<"transferOrderLines">;
  readonly transferOrders: RowsOf<"transferOrders">;
  readonly dropShipments: RowsOf<"salesOrderLines">;
  readonly units: RowsOf<"itemUnits">;
  readonly variants: RowsOf<"itemVariants">;
  readonly stockkeepingUnits: RowsOf<"stockkeepingUnits">;
  readonly entries: RowsOf<"itemLedgerEntries">;
  readonly reservations: RowsOf<"reservationEntries">;
  readonly productionLines: RowsOf<"productionLines">;
  readonly productionComponents: RowsOf<"productionComponents">;
  readonly assemblyOrders: RowsOf<"assemblyOrders">;
  readonly assemblyLines: RowsOf<"assemblyLines">;
  readonly projects: RowsOf<"jobPlanningLines">;
  readonly service: RowsOf<"serviceLines">;
}
