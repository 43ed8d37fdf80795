import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Draft } from "./tableRule";
import { numberOf, referenceOf } from "../store/row";
import { round } from "./round";

const BASE_DIGITS = 2;

/** Fills currency and exchange rate, and every money column's twin in base currency. The rate is foreign units for one base unit. */
export function applyCurrency(organization: Organization, table: Table, draft: Draft): void {
  if (
    !table.columns.transactioncurrencyid ||
    !table.columns.exchangerate ||
    table.logicalName === "transactioncurrency"
  ) {
    return;
  }
  const reference = referenceOf(draft.transactioncurrencyid) ?? {
    table: "transactioncurrency",
    id: organization.baseCurrencyId,
  };
  draft.transactioncurrencyid = reference;
  const rate = numberOf(organization.store.get("transactioncurrency", reference.id)?.exchangerate) ?? 1;
  draft.exchangerate = rate;
  for (const column of Object.values(table.columns)) {
    if (column.baseOf === undefined) {
      continue;
    }
    const amount = numberOf(draft[column.baseOf]);
    draft[column.logicalName] = amount === null ? null : round(amount / rate, BASE_DIGITS);
  }
}
