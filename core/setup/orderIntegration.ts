import type { OrderMode } from "../connection/orderMode";
import type { SalesOutcome, SalesProblem } from "../ports";
import { idOf } from "../values/wireValue";
import { OrganizationFields, OrganizationTable } from "../tables/Organization.generated";
import { SalesOrderFields, SalesOrderStatecode, SalesOrderTable } from "../tables/SalesOrder.generated";
import type { SalesStore } from "../dataverse/salesStore";

/** The organisation's switch for handing orders over to a back office, and the one trace that the bidirectional mode leaves in Sales. */
export interface OrderIntegration {
  readonly organizationId: string;
  readonly isOn: boolean;
  /** Some order carries Business Central's number; false where none does, and where the column is not there or cannot be read. */
  readonly ordersCarryNumbers: boolean;
}

/** The mode that Sales shows by itself; null where it shows none. It is a hint for whoever says which it is, never a decision. */
export function signOfMode({ isOn, ordersCarryNumbers }: Omit<OrderIntegration, "organizationId">): OrderMode | null {
  if (isOn) {
    return "legacy";
  }
  return ordersCarryNumbers ? "bidirectional" : null;
}

export async function readOrderIntegration(store: SalesStore): Promise<SalesOutcome<OrderIntegration>> {
  const organizationid = OrganizationFields.organizationid;
  const issopintegrationenabled = OrganizationFields.issopintegrationenabled;
  const [outcome, ordersCarryNumbers] = await Promise.all([
    store.rows(OrganizationTable, { select: [organizationid, issopintegrationenabled], top: 1 }),
    readCarriesNumbers(store),
  ]);
  if (!outcome.ok) {
    return outcome;
  }
  const [row] = outcome.value;
  const organizationId = idOf(row?.[organizationid]);
  return organizationId === null
    ? { ok: false, problem: { kind: "notFound" } }
    : { ok: true, value: { organizationId, isOn: row?.[issopintegrationenabled] === true, ordersCarryNumbers } };
}

/** The column is of Business Central's base solution; the bidirectional mode writes it (codeunit 5341, order number). */
async function readCarriesNumbers(store: SalesStore): Promise<boolean> {
  const number = SalesOrderFields.bcbi_businesscentralordernumber;
  const salesorderid = SalesOrderFields.salesorderid;
  const columns = await store.columns(SalesOrderTable, [number]);
  if (!columns.ok || columns.value.length === 0) {
    return false;
  }
  const orders = await store.rows(SalesOrderTable, { select: [salesorderid], filter: `${number} ne null`, top: 1 });
  return orders.ok && orders.value.length > 0;
}

export type SwitchOutcome =
  | { readonly kind: "done" }
  /** These orders are submitted and not yet taken back or fulfilled; without the integration nobody could edit or fulfil them. */
  | { readonly kind: "ordersSubmitted"; readonly count: string }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

/**
 * Switches the order integration. It cannot be switched off while an order is submitted: Business Central's own set-up has the same rule
 * (table 5330, "You cannot disable CRM sales order integration when a CRM sales order has the Submitted status").
 */
export async function switchOrderIntegration(
  store: SalesStore,
  { organizationId }: Pick<OrderIntegration, "organizationId">,
  isOn: boolean,
): Promise<SwitchOutcome> {
  if (!isOn) {
    const submitted = await store.count(
      SalesOrderTable,
      `${SalesOrderFields.statecode} eq ${SalesOrderStatecode.Submitted}`,
    );
    if (!submitted.ok) {
      return { kind: "failed", problem: submitted.problem };
    }
    if (submitted.value.rows > 0) {
      return { kind: "ordersSubmitted", count: `${submitted.value.isAtLeast ? "≥ " : ""}${submitted.value.rows}` };
    }
  }
  const outcome = await store.update(
    OrganizationTable,
    organizationId,
    { [OrganizationFields.issopintegrationenabled]: isOn },
    null,
  );
  if (outcome.kind === "written") {
    return { kind: "done" };
  }
  return {
    kind: "failed",
    problem: outcome.kind === "failed" ? outcome.problem : { kind: "failed", detail: outcome.kind },
  };
}
