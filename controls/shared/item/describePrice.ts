import type { BestPrice, PriceLine } from "../../../core/availability/price/bestPrice";
import type { PriceAnswer, PriceCaveat } from "../../../core/availability/price/askPrice";
import type { LinePrice } from "../../../core/documents/linePrice";
import type { Currency } from "../../../core/values/money";
import { rounded } from "../../../core/values/money";
import { withUnit } from "../availability/describeFigures";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsSurroundings, DetailsWordKey } from "./detailsWords";

/** What is said of a price. */
export interface PriceWords {
  /** Texts by column: whose, price, discount, net. Empty where no price is told. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

interface PriceContext {
  /** What Sales asks on the line; null where it has no price. */
  readonly line: LinePrice | null;
  readonly currency: Currency;
  readonly unitName: string | null;
}

const CAVEATS: Readonly<Record<PriceCaveat, DetailsWordKey>> = {
  campaigns: "PriceCaveatCampaigns",
  vat: "PriceCaveatVat",
  olderPrices: "PriceCaveatOlder",
};
const LACKING: Readonly<Record<Extract<PriceAnswer, { kind: "lacking" }>["what"], DetailsWordKey>> = {
  customer: "PriceLackingCustomer",
  currency: "PriceLackingCurrency",
  rate: "PriceLackingRate",
  vat: "PriceLackingVat",
};
const SOURCES: Readonly<Record<PriceLine["source"], DetailsWordKey>> = {
  allCustomers: "PriceForAll",
  customer: "PriceForCustomer",
  priceGroup: "PriceForGroup",
  discountGroup: "PriceForDiscountGroup",
};

/** Business Central's price with its source, and the line's own below it where the two differ. */
export function describePrice(
  answer: PriceAnswer,
  context: PriceContext | null,
  surroundings: DetailsSurroundings,
): PriceWords {
  const { words } = surroundings;
  if (answer.kind === "notTold") {
    const note = answer.problem === null ? words("PriceNotNamed") : describeItemProblem(answer.problem, words).headline;
    const published = answer.problem?.kind === "notPublished" ? [words("PriceNeeds", answer.problem.service)] : [];
    return { rows: [], notes: [note, ...published] };
  }
  if (answer.kind === "lacking" || context === null) {
    return { rows: [], notes: [words(answer.kind === "lacking" ? LACKING[answer.what] : "PriceLackingCurrency")] };
  }
  const { best, caveats } = answer;
  const notes = [...notesOf(best, context, surroundings), ...caveats.map((caveat) => words(CAVEATS[caveat]))];
  return { rows: rowsOf(best, context, surroundings), notes };
}

function rowsOf(
  best: BestPrice,
  { line, currency }: PriceContext,
  { words, format }: DetailsSurroundings,
): PriceWords["rows"] {
  const row = (whose: DetailsWordKey, { price, net }: LinePrice) => {
    const percent = price === 0 ? 0 : (1 - net / price) * PERCENT;
    return [
      words(whose),
      format.money(price, currency),
      percent <= 0 ? "" : words("Percent", format.quantity(rounded(percent, 1))),
      format.money(net, currency),
    ];
  };
  const isSame = (one: number, other: number) =>
    rounded(one, currency.precision) === rounded(other, currency.precision);
  const differs = line !== null && !(isSame(line.price, best.price) && isSame(line.net, best.net));
  return [row("PriceOfBusinessCentral", best), ...(differs ? [row("PriceOfLine", line)] : [])];
}

function notesOf(
  { priceLine, discountLine, nextBreak }: BestPrice,
  { currency, unitName }: PriceContext,
  surroundings: DetailsSurroundings,
): readonly string[] {
  const { words, format } = surroundings;
  const sourceOf = ({ list, source, sourceNumber }: PriceLine) =>
    words("PriceFromList", list, words(SOURCES[source], sourceNumber));
  const [price, discount] = [priceLine, discountLine].map((line) => (line === null ? null : sourceOf(line)));
  const until = priceLine?.to ?? null;
  return [
    price ?? words("PriceFromCard"),
    ...(until === null ? [] : [words("PriceUntil", format.day(until))]),
    ...(discount === null || discount === undefined || discount === price ? [] : [words("DiscountFrom", discount)]),
    ...(nextBreak === null
      ? []
      : [
          words(
            "PriceNextBreak",
            withUnit(nextBreak.quantity, unitName, surroundings),
            format.money(nextBreak.net, currency),
          ),
        ]),
  ];
}

const PERCENT = 100;
