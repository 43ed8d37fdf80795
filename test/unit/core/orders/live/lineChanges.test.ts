import type { DocumentLine } from "../../../../../core/documents/salesDocument";
import { lineChanges } from "../../../../../core/orders/live/lineChanges";
import type { LineChange } from "../../../../../core/orders/live/lineChanges";
import type { LiveLine } from "../../../../../core/orders/live/liveOrder";
import { LINE, PRODUCT } from "../builders";

const DESK: DocumentLine = {
  ...LINE,
  name: "Desk",
  product: { ...PRODUCT, number: "1000" },
  quantity: 10,
  price: 100,
  volumeDiscount: 1,
  manualDiscount: 5,
};
const LAMP: DocumentLine = { ...DESK, name: "Lamp", product: { ...PRODUCT, number: "lamp" } };
const WORDS: DocumentLine = { ...DESK, name: "Carried upstairs", productId: null, product: null };
const TAKEN: LiveLine = {
  number: "1000",
  name: "Desk",
  ordered: 10,
  shipped: 0,
  invoiced: 0,
  shipsOn: null,
  price: 100,
  discount: 15,
};
const TAKEN_LAMP: LiveLine = { ...TAKEN, number: "LAMP", name: "Lamp" };
const TAKEN_WORDS: LiveLine = { ...TAKEN, number: "TEXT", name: "Carried upstairs" };
const difference = (name: string, what: LineChange["what"], sales: number | null, businessCentral: number | null) => ({
  name,
  what,
  sales,
  businessCentral,
});

describe("what Business Central's lines are other than Sales'", () => {
  it.each<[string, readonly DocumentLine[], readonly LiveLine[], readonly LineChange[]]>([
    ["nothing where they are the same", [DESK, LAMP, WORDS], [TAKEN, TAKEN_LAMP, TAKEN_WORDS], []],
    [
      "a quantity, whose discount is another too",
      [DESK],
      [{ ...TAKEN, ordered: 4, discount: 6 }],
      [difference("Desk", "quantity", 10, 4)],
    ],
    ["a price", [DESK], [{ ...TAKEN, price: 80 }], [difference("Desk", "price", 100, 80)]],
    ["a price where Sales has none", [{ ...DESK, price: null }], [TAKEN], [difference("Desk", "price", 0, 100)]],
    ["a discount", [DESK], [{ ...TAKEN, discount: 0 }], [difference("Desk", "discount", 15, 0)]],
    ["nothing that is not told", [DESK], [{ ...TAKEN, price: null, discount: null }], []],
    ["a line that is gone", [DESK, LAMP], [TAKEN], [difference("Lamp", "missing", 10, null)]],
    ["a line that came along", [DESK], [TAKEN, TAKEN_LAMP], [difference("Lamp", "added", null, 10)]],
    ["the second of two alike", [DESK, DESK], [TAKEN, { ...TAKEN, price: 90 }], [difference("Desk", "price", 100, 90)]],
    [
      "words, found among products",
      [WORDS, LAMP],
      [TAKEN_LAMP, { ...TAKEN_WORDS, ordered: 1 }],
      [difference("Carried upstairs", "quantity", 10, 1)],
    ],
    ["words that are gone", [DESK, WORDS], [TAKEN], [difference("Carried upstairs", "missing", 10, null)]],
  ])("is %s", (_name, lines, taken, changes) => {
    expect(lineChanges(lines, taken, 2)).toEqual(changes);
  });

  it.each([
    ["whole ones", 0, 0.5, 2],
    ["two decimals", 2, 0.125, 0.38],
    ["three decimals", 3, 0.125, 0.375],
  ])("are none where BC rounded a discount to the currency's %s", (_name, precision, volumeDiscount, discount) => {
    const line = { ...DESK, quantity: 3, volumeDiscount, manualDiscount: 0 };
    expect(lineChanges([line], [{ ...TAKEN, ordered: 3, discount }], precision)).toEqual([]);
  });

  it("are none where BC rounded the discount of a line below zero away from zero", () => {
    const line = { ...DESK, quantity: -1, volumeDiscount: 0.125, manualDiscount: 0 };
    expect(lineChanges([line], [{ ...TAKEN, ordered: -1, discount: -0.13 }], 2)).toEqual([]);
  });
});
