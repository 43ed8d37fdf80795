import { isPair } from "./coupling";
import type { Coupling } from "./coupling";
import type { LocalRuleId } from "./couplingPages";
import type { FoundCoupling } from "./findRecord";
import { brokenRules } from "./judgeRow";
import type { BrokenRule } from "./judgeRow";
import type { RecordMapping } from "./recordMapping";
import type { SalesRecord } from "./readRecord";

/** A reason why the job leaves a row alone. */
export type KeptOut =
  | BrokenRule
  /** BC's own record is blocked. */
  | { readonly kind: "blocked" }
  /** BC's own record does not pass the filter that the mapping has on that side. */
  | { readonly kind: "outside"; readonly rule: LocalRuleId }
  /** Rows of this kind come from Business Central alone; one that was made in Sales is never sent. */
  | { readonly kind: "fromBusinessCentral" }
  /** Nothing is wrong with it, but rows without a partner are left alone until somebody couples them. */
  | { readonly kind: "onlyCoupled" }
  /** No job runs this mapping: people in Business Central do. */
  | { readonly kind: "byHand" };

export interface KnownOfMapping {
  /** As the page of mappings tells it; null where it is not told, and then BC's own set-up counts. */
  readonly onlyCoupled: boolean | null;
  /** The company's `bcbi_companyid`; null where the connection does not tell it. */
  readonly companyId: string | null;
}

/** Every reason, those that somebody can change in the row first. */
export function keptOut(
  mapping: RecordMapping,
  record: Pick<SalesRecord, "row">,
  coupling: Coupling,
  found: FoundCoupling,
  { onlyCoupled, companyId }: KnownOfMapping,
): readonly KeptOut[] {
  const isCoupled = isPair(coupling);
  const rules = isCoupled && mapping.rulesHold === "untilCoupled" ? [] : brokenRules(mapping, record.row, companyId);
  const blocked = found.kind === "record" && found.isBlocked ? [{ kind: "blocked" } as const] : [];
  const outside =
    found.kind === "record" && found.outside !== null ? [{ kind: "outside", rule: found.outside } as const] : [];
  const direction = mapping.direction === "toSales" && mapping.kind !== "order";
  const without: readonly KeptOut[] = isCoupled
    ? []
    : direction
      ? [{ kind: "fromBusinessCentral" }]
      : mapping.kind !== "order" && (onlyCoupled ?? mapping.onlyCoupled)
        ? [{ kind: "onlyCoupled" }]
        : [];
  return [
    // What comes from Business Central alone is not kept out by what stands in Sales.
    ...(direction ? [] : rules),
    ...blocked,
    ...outside,
    ...without,
    ...(mapping.job === null ? [{ kind: "byHand" } as const] : []),
  ];
}
