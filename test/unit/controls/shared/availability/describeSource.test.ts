import { describeDetours, describeOrigin } from "../../../../../controls/shared/availability/describeSource";
import { itemStock, live, product, SURROUNDINGS } from "./build";

const { words } = SURROUNDINGS;
const NOT_PUBLISHED = { kind: "notPublished", service: "ItemCard", host: "bc.test" } as const;
const WHY =
  "The service is not published. bc.test has no service named ItemCard in this company. An administrator publishes it on the page Web Services in Business Central, or corrects its name in the connection.";

describe("where figures come from", () => {
  it.each([
    ["itemCard", "item card"],
    ["apiItems", "API items"],
    ["productItemAvailability", "item availability service"],
  ] as const)("names %s, company and age", (source, name) => {
    expect(describeOrigin(live({ stock: itemStock({ source }) }), SURROUNDINGS)).toBe(
      `Business Central, Skarvholm Kontor AS · 2 minutes ago (${name})`,
    );
  });

  it("tells why earlier sources did not answer", () => {
    expect(describeDetours(live({ passedOver: [{ source: "itemCard", problem: NOT_PUBLISHED }] }), words)).toEqual([
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
    expect(describeDetours(facts, words)).toEqual([
      "Not answered by item availability service: The product is not coupled. Business Central knows no item for this product. It is coupled in Business Central.",
    ]);
  });

  it.each([
    ["incomingDates", "The days of purchase orders are not known, so they are not counted. "],
    ["outgoingDates", "The days of sales orders are not known, so they count as due today. "],
    ["transfers", "The days of transfers are not known, so they are not counted. "],
    ["location", "The location could not be told apart, so all locations count together. "],
  ] as const)("tells what lacks without %s", (lacks, text) => {
    expect(describeDetours(live({ stock: itemStock({ gaps: [{ lacks, problem: NOT_PUBLISHED }] }) }), words)).toEqual([
      text + WHY,
    ]);
  });

  it.each([
    [
      { kind: "unitNotInGroup", unit: "PALLET" },
      "The unit PALLET of a document is not in the unit group that the product has in Sales.",
    ],
    [{ kind: "unitsDiffer" }, "Sales and Business Central count a unit of this product differently."],
    [{ kind: "cancelled" }, "Asking Business Central …"],
  ] as const)("explains the gap %j", (problem, text) => {
    expect(
      describeDetours(live({ stock: itemStock({ gaps: [{ lacks: "incomingDates", problem }] }) }), words)[0],
    ).toMatch(new RegExp(`${text.replace(/[.…]/g, "\\$&")}$`));
  });

  it("has nothing to add of a product that nobody asked for", () => {
    expect(describeDetours({ kind: "notStockItem", product: product() }, words)).toEqual([]);
  });
});
