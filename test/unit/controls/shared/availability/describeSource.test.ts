import { describeDetours, describeOrigin } from "../../../../../controls/shared/availability/describeSource";
import { itemKnowledge, live, product, SURROUNDINGS } from "./build";

const { strings } = SURROUNDINGS;
const NOT_PUBLISHED = { kind: "notPublished", service: "ItemCard", host: "bc.test" } as const;
const WHY =
  "The service is not published. bc.test has no service named ItemCard in this company. An administrator publishes it on the page Web Services in Business Central, or corrects its name in the connection.";

describe("where figures come from", () => {
  it.each([
    ["itemCard", "item card"],
    ["apiItems", "API items"],
    ["productItemAvailability", "item availability service"],
  ] as const)("names %s, company and age", (source, name) => {
    expect(describeOrigin(live({ item: itemKnowledge({ source }) }), SURROUNDINGS)).toBe(
      `Business Central, Skarvholm Kontor AS · 2 minutes ago (${name})`,
    );
  });

  it("tells why earlier sources did not answer", () => {
    expect(describeDetours(live({ passedOver: [{ source: "itemCard", problem: NOT_PUBLISHED }] }), strings)).toEqual([
      `Not answered by item card: ${WHY}`,
    ]);
  });

  it("leaves out the reason that already stands as the line's own", () => {
    const passedOver = [
      { source: "itemCard", problem: NOT_PUBLISHED },
      { source: "productItemAvailability", problem: { kind: "notCoupled" } },
    ] as const;
    const facts = {
      kind: "notLive",
      product: product(),
      why: { from: "businessCentral", problem: NOT_PUBLISHED, companyName: "A" },
      passedOver,
    } as const;
    expect(describeDetours(facts, strings)).toEqual([
      "Not answered by item availability service: The product is not coupled. Business Central has no item for this product. Have the two coupled there.",
    ]);
  });

  it("names each term that is not known, and why", () => {
    const caveats = [
      { term: "purchaseDates", problem: NOT_PUBLISHED },
      { term: "reservations", problem: { kind: "notNamed" } },
      { term: "units", problem: { kind: "unitUnknown", unit: "PALLET" } },
      { term: "salesDates", problem: { kind: "totalsDiffer" } },
      { term: "transfers", problem: { kind: "cancelled" } },
    ] as const;
    expect(describeDetours(live({ item: itemKnowledge({ caveats }) }), strings)).toEqual([
      `Not known: dates of purchase orders. ${WHY}`,
      "Not known: reservations. The connection names no service for it.",
      "Not known: units of measure. Business Central does not say how many base units PALLET holds.",
      "Not known: dates of sales orders. The lines do not add up to Business Central's own total.",
      "Not known: dates of transfers. Asking Business Central …",
    ]);
  });

  it("has nothing to add of a product that nobody asked for", () => {
    expect(describeDetours({ kind: "notStockItem", product: product() }, strings)).toEqual([]);
  });
});
