import { takenPrice } from "../../../../core/businesscentral/trade/takenPrice";
import type { PricedLine } from "../../../../core/businesscentral/trade/takenPrice";

const ITEM = { vatGroup: "HØY", priceIncludesVat: true, priceVatGroup: "HOME" };
const NORMAL = { business: "HOME", product: "HØY", identifier: "HØY", calculation: "Normal VAT", percent: 25 };
const LINE: PricedLine = { isOrder: true, item: ITEM, payerGroup: "HOME", vat: [NORMAL] };

describe("the price that Business Central takes", () => {
  it.each<[string, Partial<PricedLine>, number]>([
    ["is without the VAT that the item's price includes", {}, 80],
    ["has five decimals", { vat: [{ ...NORMAL, percent: 12 }] }, 89.28571],
    ["is without the per cent of a reverse charge", { vat: [{ ...NORMAL, calculation: "Reverse Charge VAT" }] }, 80],
    ["stays on a quote", { isOrder: false }, 100],
    ["stays where there is no item", { item: null }, 100],
    ["stays where the item's price has no VAT", { item: { ...ITEM, priceIncludesVat: false } }, 100],
    ["stays where the card does not tell", { item: { ...ITEM, priceIncludesVat: null } }, 100],
    ["stays where it includes VAT for others", { item: { ...ITEM, priceVatGroup: "ABROAD" } }, 100],
    ["stays where it includes VAT for nobody", { item: { ...ITEM, priceVatGroup: "" }, payerGroup: "" }, 100],
    ["stays where the payer's group is not known", { payerGroup: null }, 100],
    ["stays where the groups have no setup", { vat: [] }, 100],
    ["stays where no setup is told", { vat: null }, 100],
  ])("%s", (_name, change, taken) => {
    expect(takenPrice(100, { ...LINE, ...change })).toBe(taken);
  });
});
