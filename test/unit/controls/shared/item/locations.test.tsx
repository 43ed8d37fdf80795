/** @jest-environment jsdom */
import { cleanup, render } from "@testing-library/react";
import * as React from "react";
import { Locations } from "../../../../../controls/shared/item/Locations";
import { Substitutes } from "../../../../../controls/shared/item/Substitutes";
import type { LocationStock, Substitute, Told } from "../../../../../core/availability/itemDetails";
import { stringsOf } from "../../../../support/strings";
import { product, SURROUNDINGS as SHARED } from "../availability/build";

const SURROUNDINGS = { ...SHARED, strings: stringsOf("ItemAvailability") };
const SCALE = { unitName: "BOX", factor: 12, show: (amount: number) => Math.floor(amount / 12) };
const UNREACHABLE = { kind: "unreachable", host: "bc.test" } as const;

afterEach(cleanup);

const place = (change: Partial<LocationStock>): LocationStock => ({
  code: "MAIN",
  name: "Skarvholm",
  isDefault: false,
  onHand: 60,
  onSalesOrders: 24,
  onPurchaseOrders: 12,
  available: 36,
  ...change,
});
const substitute = (change: Partial<Substitute>): Substitute => ({
  itemNumber: "1001",
  description: "Desk Ås",
  hasConditions: false,
  product: { id: "p2", name: "Desk Ås" },
  figures: { baseUnit: "PCS", onHand: 5, available: 4, isBlocked: false },
  ...change,
});

function places(locations: Told<LocationStock>): readonly (string | null)[] {
  const { container } = render(<Locations locations={locations} scale={SCALE} renderContext={SURROUNDINGS} />);
  return [...container.querySelectorAll("tbody tr, section > span")].map(({ textContent }) => textContent);
}

function offers(substitutes: Told<Substitute>, canReplace = true): readonly (string | null)[] {
  const { container } = render(
    <Substitutes
      substitutes={substitutes}
      promises={new Map()}
      product={product()}
      onReplace={canReplace ? () => undefined : null}
      renderContext={SURROUNDINGS}
    />,
  );
  return [...container.querySelectorAll("tbody tr, section > span")].map(({ textContent }) => textContent);
}

const told = <Row,>(...rows: readonly Row[]): Told<Row> => ({ kind: "told", rows, askedOn: SHARED.now });

describe("stock by location", () => {
  it("is shown in the line's unit, with the location that counts", () => {
    expect(
      places(
        told(
          place({ isDefault: true }),
          place({ code: "SØR", name: null, available: -13 }),
          place({ code: "", name: null }),
        ),
      ),
    ).toEqual(["MAIN Skarvholm (counts for this line)3521", "SØR-2521", "Everywhere else, or in transit3521"]);
  });

  it.each<[string, Told<LocationStock>, string]>([
    ["nothing lies anywhere", told(), "No location has stock."],
    [
      "no service tells it",
      { kind: "notTold", problem: null },
      "Stock by location is not available. It needs the item card service in the connection.",
    ],
    ["Business Central did not tell it", { kind: "notTold", problem: UNREACHABLE }, "Business Central does not answer"],
  ])("says so where %s", (_name, locations, text) => {
    expect(places(locations)).toEqual([text]);
  });
});

describe("substitutes", () => {
  it("are shown in their own unit, with what keeps them from being used", () => {
    const rows = told(
      substitute({}),
      substitute({ product: null }),
      substitute({ figures: null, description: "" }),
      substitute({ figures: { baseUnit: null, onHand: 5, available: 4, isBlocked: true } }),
    );
    expect(offers(rows)).toEqual([
      "1001 Desk Ås4 PCS5 PCSReplace",
      "1001 Desk Ås4 PCS5 PCSNo product in Sales",
      "1001Not availableNot availableReplace",
      "1001 Desk ÅsBlocked in Business Central5",
    ]);
    cleanup();
    expect(offers(told(substitute({})), false)).toEqual(["1001 Desk Ås4 PCS5 PCS"]);
  });

  it.each<[string, Told<Substitute>, string]>([
    ["there are none", told(), "Business Central names no substitutes for this item."],
    [
      "no service tells them",
      { kind: "notTold", problem: null },
      "Substitutes are not available. They need the item card and the item substitutions service in the connection.",
    ],
    [
      "Business Central did not tell them",
      { kind: "notTold", problem: UNREACHABLE },
      "Business Central does not answer",
    ],
  ])("say so where %s", (_name, substitutes, text) => {
    expect(offers(substitutes)).toEqual([text]);
  });
});
