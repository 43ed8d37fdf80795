import { ConnectionOrderMode } from "../tables/Connection.generated";

/**
 * How Business Central takes the orders of a company: page 5330 "CRM Connection Setup", fields 66 and 141, which exclude each other. `legacy` is
 * one-way and hangs on a flag of the whole organisation; `bidirectional` writes nothing to Sales that would tell of it.
 */
export const ORDER_MODES = ["legacy", "bidirectional", "none"] as const;

export type OrderMode = (typeof ORDER_MODES)[number];

const VALUES: Readonly<Record<OrderMode, ConnectionOrderMode>> = {
  legacy: ConnectionOrderMode.OneWayLegacy,
  bidirectional: ConnectionOrderMode.Bidirectional,
  none: ConnectionOrderMode.None,
};

/** The mode that a row of `bcs_connection` names; null where nobody has said, and for what this version does not know. */
export function orderModeNamed(value: unknown): OrderMode | null {
  return ORDER_MODES.find((mode) => VALUES[mode] === value) ?? null;
}

export function orderModeValue(mode: OrderMode): ConnectionOrderMode {
  return VALUES[mode];
}

export interface StandingOrderMode {
  /** Null: nobody has said, and nothing tells. */
  readonly mode: OrderMode | null;
  /** What is said of the connection and what the organisation's flag says do not go together. */
  readonly contradicts: boolean;
}

/**
 * What an administrator said together with what Sales shows. While the organisation's flag is on, Business Central goes by it whatever else is set:
 * its next reset of mappings brings the one-way ones back (table 5330, RefreshDataFromCRM; codeunit "CRM Setup Defaults",
 * ResetSalesOrderMappingConfiguration).
 * @param said what the connection names
 * @param flagIsOn `organization.issopintegrationenabled`; null where it cannot be read
 */
export function standingOrderMode(said: OrderMode | null, flagIsOn: boolean | null): StandingOrderMode {
  if (flagIsOn === true) {
    return { mode: "legacy", contradicts: said !== null && said !== "legacy" };
  }
  return { mode: said, contradicts: said === "legacy" && flagIsOn === false };
}
