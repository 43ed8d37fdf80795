import type { Company } from "../bc/ledger/company";
import { storageLocations } from "../bc/ledger/places";
import { addPlainItem, nextEntryNo } from "./plainItem";

const KINDS = ["Bord", "Stol", "Lampe", "Reol", "Skap", "Teppe", "Panel", "Skjerm"] as const;
const SERIES = ["Vidde", "Tind", "Holme", "Kvist", "Lyng", "Myr", "Odde"] as const;

/**
 * Adds items G-000001, G-000002 and so on with stock at every location, for a company as large as real ones. The same items at every call.
 * @param count how many. @param today ISO date.
 */
export function addGeneratedItems(company: Company, count: number, today: string): void {
  const locations = storageLocations(company).map(({ code }) => code);
  const [vendor = ""] = company.vendors.keys();
  let entryNo = nextEntryNo(company);
  for (let number = 1; number <= count; number += 1) {
    const kind = KINDS[number % KINDS.length] ?? KINDS[0];
    const series = SERIES[number % SERIES.length] ?? SERIES[0];
    const cost = 100 + (number % 900);
    const stock = Object.fromEntries(locations.map((code, at) => [code, (number * (at + 3)) % 97]));
    addPlainItem(
      company,
      {
        no: `G-${String(number).padStart(6, "0")}`,
        description: `${kind} ${series} ${number}`,
        unit: "PCS",
        price: cost * 2,
        cost,
        category: kind.toUpperCase(),
        vendor,
        stock,
        firstEntryNo: entryNo,
      },
      today,
    );
    entryNo += locations.length;
  }
}
