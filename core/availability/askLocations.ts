import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import { LOCATION } from "../businesscentral/properties";
import { readRow } from "../businesscentral/rowShape";
import { askByKey } from "./askByKey";
import { findCard } from "./itemCard";
import { cardQuestion } from "./reading/itemQuestions";
import type { LocationStock, Told } from "./itemDetails";
import { availableOf, totalsOf } from "./cardTotals";
import type { ItemKnowledge } from "./itemKnowledge";
import { sum } from "../values/quantity";
import type { SourceCaller } from "./source";

/** A location that stock can lie at. */
export interface NamedLocation {
  readonly code: string;
  readonly name: string | null;
}

/** All locations, from page 15. There is nothing to choose by, and a company has few. */
export function locationsQuestion(service: string): ServiceQuestion {
  return { service, shape: LOCATION, filter: (name) => `${name("Code")} ne ''` };
}

/** The locations that the list tells; where there is no list to rely on, those that the item's own figures and lines name. */
export function placesOf(
  list: ServiceRows | undefined,
  { inventory, movements }: Pick<ItemKnowledge, "inventory" | "movements">,
  defaultLocation: string | null,
): readonly NamedLocation[] {
  const listed = list?.ok === true ? list.rows.map((row) => readRow(row, LOCATION)) : [];
  const places = listed.flatMap((row) => (typeof row === "string" ? [] : [{ code: row.Code, name: row.Name || null }]));
  if (places.length > 0 && places.length === listed.length) {
    return places;
  }
  const codes = new Set([
    defaultLocation ?? "",
    ...[...(inventory ?? []), ...movements].map(({ location }) => location),
  ]);
  return [...codes].filter((code) => code !== "").map((code) => ({ code, name: null }));
}

/**
 * The item's stock by location: the item card with its FlowFilter, once for each, and once over all. What that one has beyond all of them
 * lies at no location or is in transit: a last row with an empty code. All or nothing, for a place that is missing would turn up there.
 */
export async function askLocations(
  to: SourceCaller,
  itemCard: string,
  { itemNumber, defaultLocation }: { readonly itemNumber: string; readonly defaultLocation: string | null },
  places: readonly NamedLocation[],
): Promise<Told<LocationStock>> {
  const askedOn = to.clock.now();
  const questions = [null, ...places.map(({ code }) => code)].map((code) => cardQuestion(itemCard, code));
  const lookup = await askByKey(to, questions, [itemNumber]);
  const figures: Figures[] = [];
  for (const question of questions) {
    const found = findCard(lookup, question, itemNumber);
    if (!found.ok) {
      return { kind: "notTold", problem: found.problem };
    }
    const totals = totalsOf(found.card);
    figures.push({
      onHand: totals.onHand,
      onSalesOrders: totals.onSalesOrders ?? 0,
      onPurchaseOrders: totals.onPurchaseOrders ?? 0,
      available: availableOf(totals),
    });
  }
  const [all = NOTHING, ...each] = figures;
  const rows = places.map(({ code, name }, at) => ({
    code,
    name,
    isDefault: code === defaultLocation,
    ...(each[at] ?? NOTHING),
  }));
  const rest = Object.fromEntries(
    FIGURES.map((figure) => [figure, sum([all[figure], ...each.map((row) => -row[figure])])]),
  );
  const isRest = Object.values(rest).some((quantity) => quantity !== 0);
  return {
    kind: "told",
    askedOn,
    rows: isRest ? [...rows, { code: "", name: null, isDefault: false, ...NOTHING, ...rest }] : rows,
  };
}

const FIGURES = ["onHand", "onSalesOrders", "onPurchaseOrders", "available"] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;
const NOTHING: Figures = { onHand: 0, onSalesOrders: 0, onPurchaseOrders: 0, available: 0 };
