import { inventory, NO_FILTERS } from "../../../../sandbox/bc/ledger/figures";
import { createDemo } from "../../../../sandbox/demo/createDemo";
import itemsJson from "../../../../sandbox/demo/items.json";

const TODAY = "2026-11-23";
const [company] = createDemo(TODAY).companies.values();

function figuresOf(no: string): number {
  return company === undefined ? Number.NaN : inventory(company, no, NO_FILTERS);
}

describe("createDemo", () => {
  test("holds some 60 items, 20 customers and 3 locations besides the one in transit", () => {
    expect(company?.items.size).toBe(itemsJson.length);
    expect(itemsJson.length).toBeGreaterThanOrEqual(58);
    expect([company?.customers.size, company?.locations.size]).toEqual([20, 4]);
  });

  test("the entries add up to the stock that is written down", () => {
    for (const item of itemsJson) {
      const { no } = item;
      const stocks = [
        item.stock,
        ...("variants" in item ? Object.values(item.variants ?? {}).map(({ stock }) => stock) : []),
      ];
      const expected = stocks
        .flatMap((stock) => Object.values<number>(stock))
        .reduce((sum, quantity) => sum + quantity, 0);
      expect([no, figuresOf(no)]).toEqual([no, Math.round(expected * 1e5) / 1e5]);
    }
  });

  test("has items without stock, below zero at a place, blocked, of type Service, by the metre, and with hostile texts", () => {
    const items = [...(company?.items.values() ?? [])];
    expect(figuresOf("BORD-1130")).toBe(0);
    expect(
      company && inventory(company, "BORD-1310", new Map([["Location Filter", (code: string) => code === "HOVED"]])),
    ).toBe(-2);
    expect(items.filter(({ blocked }) => blocked)).toHaveLength(1);
    expect(items.filter(({ type }) => type === "Service")).toHaveLength(1);
    expect(figuresOf("STOFF-5000")).toBe(108.9);
    expect(items.some(({ no }) => ["'", "&", "#", "%"].every((sign) => no.includes(sign)))).toBe(true);
    expect(items.some(({ description }) => description.startsWith("<script>alert(1)</script>"))).toBe(true);
  });

  test("every number is a code of at most 20 capitals, every unit is known", () => {
    for (const { no } of company?.items.values() ?? []) {
      expect([no.length <= 20, no.toUpperCase()]).toEqual([true, no]);
    }
    for (const lines of [...(company?.salesLines.values() ?? []), ...(company?.purchaseLines.values() ?? [])]) {
      for (const line of lines.filter(({ type }) => type === "Item")) {
        const unit = company?.itemUnits.get(line.no)?.find(({ code }) => code === line.unitCode);
        expect(unit?.quantityPerUnit).toBe(line.quantityPerUnit);
      }
    }
  });

  test("open documents lie in the weeks after the day, the history before it", () => {
    const shipments = [...(company?.salesLines.values() ?? [])]
      .flat()
      .filter(({ type }) => type === "Item")
      .map(({ shipmentDate }) => shipmentDate);
    const entries = [...(company?.itemEntries.values() ?? [])].flat();
    expect(shipments.every((date) => date > TODAY && date < "2027-01-31")).toBe(true);
    expect(entries.every(({ postingDate }) => postingDate < TODAY)).toBe(true);
    expect(new Set(entries.map(({ entryNo }) => entryNo)).size).toBe(entries.length);
  });

  test("ids stay the same at every start", () => {
    const again = [...createDemo("2030-01-01").companies.values()][0];
    expect(again?.items.get("BORD-1000")?.systemId).toBe(company?.items.get("BORD-1000")?.systemId);
  });
});
