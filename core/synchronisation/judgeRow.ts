import type { WireRow } from "../ports";
import { AccountFields } from "../tables/Account.generated";
import { formattedOf, idOf } from "../values/wireValue";
import type { RecordMapping, MappingRule } from "./recordMapping";

/** A condition that a row of Sales does not meet, so that Business Central does not look at it. */
export type BrokenRule =
  | {
      readonly kind: "rule";
      readonly rule: MappingRule;
      /** What stands there, as the platform writes it for this user; null where nothing does. */
      readonly shown: string | null;
    }
  /** The row is of another company. */
  | { readonly kind: "otherCompany"; readonly shown: string | null };

/** Spelled alike in every table that Business Central's base solution adds it to. */
export const COMPANY_COLUMN = AccountFields._bcbi_companyid_value;

/**
 * The filter of a mapping on Sales, judged on one row.
 * @param row with the columns of the rules; without `_bcbi_companyid_value` where the table has none, and then no company counts
 * @param companyId the company's `bcbi_companyid`, lower case; null where the connection does not tell it, and then it is not judged
 */
export function brokenRules(
  { rules, byCompany }: Pick<RecordMapping, "rules" | "byCompany">,
  row: WireRow,
  companyId: string | null,
): readonly BrokenRule[] {
  const own = idOf(row[COMPANY_COLUMN]);
  return [
    ...rules
      .filter(({ column, value }) => row[column] !== value)
      .map((rule): BrokenRule => ({ kind: "rule", rule, shown: formattedOf(row, rule.column) })),
    ...(byCompany && own !== null && companyId !== null && own !== companyId.toLowerCase()
      ? [{ kind: "otherCompany", shown: formattedOf(row, COMPANY_COLUMN) } as const]
      : []),
  ];
}
