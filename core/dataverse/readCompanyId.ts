import type { SalesOutcome, SalesReader, SalesTable } from "../ports";
import { AccountFields } from "../tables/Account.generated";
import { idOf } from "../values/wireValue";

/** Spelled alike in every table that Business Central's base solution adds it to. */
const COLUMN = AccountFields._bcbi_companyid_value;

/** The Business Central company of a row, lower case; null where it has none, and where BC's own solution with that column is not installed. */
export async function readCompanyId(
  sales: SalesReader,
  table: SalesTable,
  id: string,
): Promise<SalesOutcome<string | null>> {
  const present = await sales.columns(table, [AccountFields.bcbi_companyid]);
  if (!present.ok || present.value.length === 0) {
    return { ok: true, value: null };
  }
  const outcome = await sales.row(table, id, { select: [COLUMN] });
  return outcome.ok ? { ok: true, value: idOf(outcome.value[COLUMN]) } : outcome;
}
