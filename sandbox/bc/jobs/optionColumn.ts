import type { JsonObject } from "../../control/json";
import type { Company } from "../ledger/company";

/** The option that CRM Option Mapping keeps for a record; nothing when it keeps none. */
export function optionColumn(company: Company, column: string, code: string): JsonObject {
  const key = [...company.trade.options].find(
    ([name, option]) => name.startsWith(`${column}/`) && option.code === code,
  )?.[0];
  return key === undefined ? {} : { [column]: Number(key.slice(column.length + 1)) };
}
