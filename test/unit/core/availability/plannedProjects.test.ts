import { askDocument } from "../../../../core/availability/askDocument";
import { company, entry } from "./company";
import { fakeBusinessCentral } from "./fakeBusinessCentral";
import { card, DESK, document, line, ports } from "./scene";

/** Ten desks on hand, and lines of projects for 8 and 1; `total` is what Business Central itself counts of them. */
async function judged(total: number) {
  const planned = (Job_No: string, Remaining_Qty: number) => ({
    Job_No,
    No: "1000",
    Type: "Item",
    Variant_Code: "",
    Location_Code: "",
    Unit_of_Measure_Code: "PCS",
    Remaining_Qty,
    Reserved_Quantity: 0,
    Planning_Date: "2026-11-20",
  });
  const pages = company({
    ItemCard: [card("1000", { Qty_on_Job_Order: total })],
    ItemLedgerEntries: [entry("1000", 10)],
    JobPlanningLines: [planned("P1", 8), planned("P2", 1)],
  });
  const asked = document([line("l1", DESK, 10)]);
  const answer = await askDocument(ports(fakeBusinessCentral(pages)), { companyId: null, document: asked });
  const numbers = answer.lines[0]?.verdict.numbers;
  return { available: numbers?.available, caveats: numbers?.caveats.map(({ term }) => term) };
}

describe("lines of projects, which do not tell whether their project is ordered", () => {
  it("count for nothing where Business Central counts none", async () => {
    expect(await judged(0)).toEqual({ available: 10, caveats: [] });
  });

  it("count in whole where it counts some, and that is said", async () => {
    expect(await judged(8)).toEqual({ available: 1, caveats: ["projects"] });
  });

  it("count where it counts all", async () => {
    expect(await judged(9)).toEqual({ available: 1, caveats: [] });
  });
});
