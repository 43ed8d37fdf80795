import type { JsonObject } from "../../control/json";
import { isJsonObject } from "../../control/json";
import type { Refused } from "../ledger/businessRules";
import { refuse } from "../ledger/businessRules";
import type { Company } from "../ledger/company";
import type { TradeTables } from "../ledger/tradeTables";
import { PLAIN_TRADE } from "../ledger/tradeTables";

type Table = keyof TradeTables;
const TABLES = Object.keys(PLAIN_TRADE) as readonly Table[];

/**
 * Changes fields of BC's cards and set-ups that only decide what is taken.
 * @param changes table → key → field → value: `{"customers":{"K10010":{"genBusPostingGroup":""}}}`.
 */
export function changeTrade(
  company: Company,
  changes: JsonObject,
): { readonly ok: true; readonly value: JsonObject } | Refused {
  const checked: (readonly [table: Table, key: string, fields: JsonObject])[] = [];
  for (const [name, records] of Object.entries(changes)) {
    const table = TABLES.find((each) => each === name);
    if (table === undefined || !isJsonObject(records)) {
      return refuse(`${name} is no table with cards here. There are ${TABLES.join(", ")}, each an object by key.`);
    }
    for (const [key, fields] of Object.entries(records)) {
      const plain: JsonObject = { ...PLAIN_TRADE[table] };
      const wrong = Object.entries(isJsonObject(fields) ? fields : { "": null }).find(
        ([field, value]) => typeof plain[field] !== typeof value,
      );
      if (wrong !== undefined || !isJsonObject(fields)) {
        return refuse(
          `${table} ${key}: ${JSON.stringify(fields)} does not fit. The fields are ${JSON.stringify(plain)}; send some of them with other values.`,
        );
      }
      checked.push([table, key, fields]);
    }
  }
  for (const [table, key, fields] of checked) {
    const records: Map<string, object> = company.trade[table];
    records.set(key, { ...records.get(key), ...fields });
  }
  return { ok: true, value: describeTrade(company) };
}

export function describeTrade({ trade }: Company): JsonObject {
  return Object.fromEntries(TABLES.map((table) => [table, Object.fromEntries(trade[table])]));
}
