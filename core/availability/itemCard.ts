import { stringLiteral } from "../businesscentral/companyAddress";
import { ITEM_CARD, LOCATION_FILTER, PURCHASE_LINE, SALES_LINE, TRANSFER_LINE } from "../businesscentral/properties";
import { ORDER, RETURN_ORDER } from "../businesscentral/rowShape";
import type { RowOf, Shape } from "../businesscentral/rowShape";
import { askByKey } from "./askByKey";
import type { Found, KeyedQuestion, Lookup } from "./askByKey";
import { totalsOf } from "./itemReading";
import type { Gap } from "./itemStock";
import type { ReadingOutcome, Readings, SourceCaller } from "./source";

/**
 * Asks the published item card and what the connection names beside it: the card once more at the default location, sales and purchase
 * lines for their dates, transfer lines. All of it in one go. What fails beside the card leaves a gap; the card's figures stay careful without it.
 */
export async function askItemCards(to: SourceCaller, itemCard: string, numbers: readonly string[]): Promise<Readings> {
  const { services, defaultLocation: location } = to.connection;
  const card = cardQuestion(itemCard, null);
  const atLocation = location === null ? null : cardQuestion(itemCard, location);
  const sales = lineQuestion(services.salesLines, SALES_LINE);
  const purchases = lineQuestion(services.purchaseLines, PURCHASE_LINE);
  // Seen from the whole company, goods on transfer neither come nor go.
  const transfers =
    services.transferLines === null || location === null
      ? null
      : ({ service: services.transferLines, shape: TRANSFER_LINE, key: "Item_No" } as const);

  const lookup = await askByKey(
    to,
    [card, atLocation, sales, purchases, transfers].flatMap((question) => question ?? []),
    numbers,
  );
  return (number) => {
    const found = findCard(lookup, card, number);
    if (!found.ok) return found;
    const there = atLocation === null ? null : findCard(lookup, atLocation, number);
    const gaps: Gap[] = [];
    const told = <S extends Shape>(
      question: KeyedQuestion<S> | null,
      lacks: Gap["lacks"],
    ): readonly RowOf<S>[] | null => {
      const lines = question === null ? null : lookup(question, number);
      if (lines?.ok === false) gaps.push({ lacks, problem: lines.problem });
      return lines?.ok === true ? lines.rows : null;
    };
    if (there?.ok === false) gaps.push({ lacks: "location", problem: there.problem });
    return {
      ok: true,
      reading: {
        source: "itemCard",
        itemNumber: number,
        baseUnit: found.card.Base_Unit_of_Measure || null,
        isStockItem: found.card.Type,
        isBlocked: found.card.Blocked || found.card.Sales_Blocked,
        total: totalsOf(found.card),
        atLocation: there?.ok === true && location !== null ? { code: location, totals: totalsOf(there.card) } : null,
        salesLines: told(sales, "outgoingDates"),
        purchaseLines: told(purchases, "incomingDates"),
        transferLines: told(transfers, "transfers"),
        gaps,
      },
    } satisfies ReadingOutcome;
  };
}

/** @param location code for the card's FlowFilter, null for all locations */
export function cardQuestion(service: string, location: string | null): KeyedQuestion<typeof ITEM_CARD> {
  return {
    service,
    shape: ITEM_CARD,
    key: "No",
    isUnique: true,
    where: (name) => (location === null ? [] : [`${name(LOCATION_FILTER)} eq ${stringLiteral(filterValue(location))}`]),
  };
}

/** A FlowFilter's value is a filter expression of AL: what means something there stands in quotes. */
function filterValue(code: string): string {
  return /^[\w-]+$/.test(code) ? code : stringLiteral(code);
}

function lineQuestion<S extends typeof SALES_LINE | typeof PURCHASE_LINE>(
  service: string | null,
  shape: S,
): KeyedQuestion<S> | null {
  if (service === null) return null;
  const where: KeyedQuestion["where"] = (name) => [
    `(${[ORDER, RETURN_ORDER].map((type) => `${name("Document_Type")} eq ${stringLiteral(type)}`).join(" or ")})`,
    `${name("Type")} eq 'Item'`,
    `${name("Outstanding_Quantity")} ne 0`,
  ];
  return { service, shape, key: "No", where };
}

/** The card of one item, or why there is none. */
export function findCard(
  lookup: Lookup,
  question: KeyedQuestion<typeof ITEM_CARD>,
  itemNumber: string,
): { readonly ok: true; readonly card: RowOf<typeof ITEM_CARD> } | Extract<Found<never>, { readonly ok: false }> {
  const found = lookup(question, itemNumber);
  if (!found.ok) return found;
  const [card] = found.rows;
  return card === undefined ? { ok: false, problem: { kind: "itemNotFound", itemNumber } } : { ok: true, card };
}
