import { submittableTable } from "../../core/documents/documentTable";
import type { SubmittableTable } from "../../core/documents/documentTable";
import type { PositionSubject } from "../../core/statistics/askPosition";
import { AccountStatisticsTable } from "../../core/tables/AccountStatistics.generated";
import { guid } from "../../core/values/guid";
import type { HostRecord } from "../shared/hostRecord";
import type { IInputs } from "./generated/ManifestTypes";

/** What stands in the open form, saved or not; null where it is empty. */
export interface OpenAmount {
  readonly amount: number | null;
  readonly currencyId: string | null;
}

export type StatisticsSubject =
  | { readonly kind: "position"; readonly position: PositionSubject }
  | { readonly kind: "document"; readonly table: SubmittableTable; readonly id: string; readonly open: OpenAmount }
  | { readonly kind: "unsavedDocument" };

/** What the control is about, by where an administrator placed it. */
export function mapInputs(inputs: IInputs, host: HostRecord | null): StatisticsSubject {
  switch (inputs.place.raw) {
    case "document":
      return documentSubject(inputs, host);
    case "statistics":
      return {
        kind: "position",
        position: {
          kind: "statistics",
          id: host?.table === AccountStatisticsTable.logicalName ? host.id : null,
          customerNumber: textOf(inputs.customerNumber.raw),
        },
      };
    default:
      return {
        kind: "position",
        position: { kind: "account", statisticsId: idOf(inputs.statistics), parentId: idOf(inputs.parentAccount) },
      };
  }
}

function documentSubject({ amount, currency }: IInputs, host: HostRecord | null): StatisticsSubject {
  const table = host === null ? null : submittableTable(host.table);
  const id = host?.id ?? null;
  if (table === null || id === null) {
    return { kind: "unsavedDocument" };
  }
  return { kind: "document", table, id, open: { amount: amount.raw, currencyId: idOf(currency) } };
}

/** The typings promise an array; an empty lookup comes as null from some hosts and as an empty array from others. */
function idOf({ raw }: { readonly raw: readonly ComponentFramework.LookupValue[] | null }): string | null {
  const id = raw?.[0]?.id;
  return id === undefined ? null : guid(id);
}

function textOf(value: string | null): string | null {
  return value === null || value.trim() === "" ? null : value.trim();
}
