import type { BestPrice, PriceLine } from "../../../core/availability/price/bestPrice";
import type { PriceAnswer, PriceCaveat } from "../../../core/availability/price/askPrice";
import type { LinePrice } from "../../../core/documents/linePrice";
import type { Currency } from "../../../core/values/money";
import { rounded } from "../../../core/values/money";
import { withUnit } from "../availability/describeFigures";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsRenderContext, DetailsStringKey } from "./detailsStrings";

/** What is said of a price. */
export interface PriceStrings {
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

const CAVEATS: Readonly<Record<PriceCaveat, DetailsStringKey>> = {
  campaigns: "PriceCaveatCampaigns",
  vat: "PriceCaveatVat",
  olderPrices: "PriceCaveatOlder",
};
const LACKING: Readonly<Record<Extract<PriceAnswer, { kind: "lacking" }>["what"], DetailsStringKey>> = {
  customer: "PriceLackingCustomer",
  currency: "PriceLackingCurrency",
  rate: "PriceLackingRate",
  vat: "PriceLackingVat",
};
const SOURCES: Readonly<Record<PriceLine["source"], DetailsStringKey>> = {
  allCustomers: "PriceForAll",
  customer: "PriceForCustomer",
  priceGroup: "PriceForGroup",
  discountGroup: "PriceForDiscountGroup",
};

/** Business Central's price with its source, and the line's own below it where the two differ. */
export function describePrice(
  answer: PriceAnswer,
  context: PriceContext | null,
  renderContext: DetailsRenderContext,
): PriceStrings {
  const { strings } = renderContext;
  if (answer.kind === "notTold") {
    const note =
      answer.problem === null ? strings("PriceNotNamed") : describeItemProblem(answer.problem, strings).headline;
    const published = answer.problem?.kind === "notPublished" ? [strings("PriceNeeds", answer.problem.service)] : [];
    return { rows: [], notes: [note, ...published] };
  }
  if (answer.kind === "lacking" || context === null) {
    return { rows: [], notes: [strings(answer.kind === "lacking" ? LACKING[answer.what] : "PriceLackingCurrency")] };
  }
  const { best, caveats } = answer;
  const notes = [...notesOf(best, context, renderContext), ...caveats.map((caveat) => strings(CAVEATS[caveat]))];
  return { rows: rowsOf(best, context, renderContext), notes };
}

function rowsOf(
  best: BestPrice,
  { line, currency }: PriceContext,
  { strings, format }: DetailsRenderContext,
): PriceStrings["rows"] {
  const row = (whose: DetailsStringKey, { price, net }: LinePrice) => {
    const percent = price === 0 ? 0 : (1 - net / price) * PERCENT;
    return [
      strings(whose),
      format.money(price, currency),
      percent <= 0 ? "" : strings("Percent", format.quantity(rounded(percent, 1))),
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
  renderContext: DetailsRenderContext,
): readonly string[] {
  const { strings, format } = renderContext;
  const sourceOf = ({ list, source, sourceNumber }: PriceLine) =>
    strings("PriceFromList", list, strings(SOURCES[source], sourceNumber));
  const [price, discount] = [priceLine, discountLine].map((line) => (line === null ? null : sourceOf(line)));
  const until = priceLine?.to ?? null;
  return [
    price ?? strings("PriceFromCard"),
    ...(until === null ? [] : [strings("PriceUntil", format.day(until))]),
    ...(discount === null || discount === undefined || discount === price ? [] : [strings("DiscountFrom", discount)]),
    ...(nextBreak === null
      ? []
      : [
          strings(
            "PriceNextBreak",
            withUnit(nextBreak.quantity, unitName, renderContext),
            format.money(nextBreak.net, currency),
          ),
        ]),
  ];
}

const PERCENT = 100;
