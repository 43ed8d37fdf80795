import type { Company } from "../ledger/company";
import { nextNumber } from "../ledger/numberSeries";
import type { LocalRecord, LocalTable } from "./local/localTable";

/**
 * Gives every record of a table the number of its last change: what BC's SystemModifiedAt is, for the ledger's rows carry none. A change is
 * noticed when it is looked for, so numbers tell the order of looks, which is what the engine compares.
 * @returns number by SystemId.
 */
export function stampRecords(
  company: Company,
  table: LocalTable,
  records: readonly LocalRecord[],
): ReadonlyMap<string, number> {
  return new Map(records.map((record) => [record.systemId, stampRecord(company, table, record)]));
}

/** The number of one record's last change. */
export function stampRecord(company: Company, table: LocalTable, record: LocalRecord): number {
  const { stamps } = company.integration.synchronisation;
  const key = `${table.number}/${record.systemId}`;
  const print = table.print(company, record);
  const known = stamps.get(key);
  if (known?.print === print) {
    return known.no;
  }
  const no = nextNumber(company, "modification");
  stamps.set(key, { print, no });
  return no;
}

/** The highest of many numbers; 0 of none. */
export function latestOf(numbers: Iterable<number>): number {
  let latest = 0;
  for (const number of numbers) {
    latest = Math.max(latest, number);
  }
  return latest;
}
