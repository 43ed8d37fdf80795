import type { ShownCoupling } from "../../../../core/synchronisation/readCoupling";
import { describeCoupling } from "../../../../webresources/pages/synchronisation/describeCoupling";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const speech = (language?: 1044) => ({
  strings: stringsOf("synchronisation", language),
  format: PLAIN_FORMAT,
  now: new Date("2026-11-02T10:00:00Z"),
});
const CUSTOMERS: ShownCoupling = {
  kind: "customers",
  basis: "figures",
  shown: { count: 20, isMore: false },
  notShown: { count: 500, isMore: true },
};
const PRODUCTS: ShownCoupling = { kind: "products", basis: "company", shown: null, notShown: null };
const texts = (shown: readonly ShownCoupling[], language?: 1044) =>
  describeCoupling(shown, speech(language)).map(({ text }) => text);

describe("what Sales shows of coupled records", () => {
  it("is not told where Business Central tells it", () => {
    expect(texts([])).toEqual([]);
  });

  it("is told with what it rests on, and with what it does not show", () => {
    expect(texts([CUSTOMERS])).toEqual([
      "Customers among the accounts: 20 have figures that Business Central wrote and are coupled, more than 500 have none.",
      "This is what Sales shows, for Business Central does not tell here what is coupled. Of products, prices and opportunities Sales does not show it.",
    ]);
  });

  it("is not known where it may not be read, in either language", () => {
    expect(texts([CUSTOMERS, PRODUCTS])[1]).toBe(
      "You don't have access to products, so it is not known which ones are coupled.",
    );
    expect(texts([CUSTOMERS, PRODUCTS], 1044)).toEqual([
      "Kunder blant kontoene: 20 har tall som Business Central har skrevet og er sammenkoblet, mer enn 500 har ingen.",
      "Du har ikke tilgang til produkter, så det er ukjent hvilke som er sammenkoblet.",
      "Dette er det Sales viser, for Business Central oppgir ikke her hva som er sammenkoblet. For andre poster viser ikke Sales det.",
    ]);
  });
});
