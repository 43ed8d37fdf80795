import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import type { ITEM_CARD } from "../businesscentral/properties";
import type { RowOf, Shape } from "../businesscentral/rowShape";
import { askByKeyWith } from "./askByKey";
import type { Found, KeyedQuestion, Lookup } from "./askByKey";
import { itemQuestions } from "./reading/itemQuestions";
import { PROMISE_SERVICES } from "./reading/services";
import { checkedRows } from "../businesscentral/checkedRows";
import type { ReadingOutcome, Readings, SourceCaller } from "./source";

/** What the item card's source told, and the answers to what was asked along with it. */
export interface CardAnswers {
  readonly readings: Readings;
  readonly others: readonly ServiceRows[];
}

/**
 * Asks the published item card, and everything beside it that tells where its figures lie and on which days they come and go: all of it in one
 * go. What fails beside the card leaves a gap; the card's figures stay careful without it.
 * @param others questions about the document, to be asked in the same go
 */
export async function askItemCards(
  to: SourceCaller,
  itemCard: string,
  numbers: readonly string[],
  others: readonly ServiceQuestion[],
): Promise<CardAnswers> {
  const questions = itemQuestions(to.connection, itemCard);
  // Headers of transfers have no item: they are asked for whole, once, and joined to their lines.
  const { transferOrders } = PROMISE_SERVICES;
  const asked = await askByKeyWith(
    to,
    Object.values(questions).flatMap((question) => question ?? []),
    numbers,
    [...others, { service: transferOrders.name, shape: transferOrders.shape }],
  );
  const { lookup } = asked;
  const headers = checkedRows(transferOrders, asked.others[others.length]);
  const readings: Readings = (number) => {
    const found = findCard(lookup, questions.card, number);
    if (!found.ok) {
      return found;
    }
    const told = <S extends Shape>(question: KeyedQuestion<S> | null): Found<RowOf<S>> | null =>
      question === null ? null : lookup(question, number);
    const at = told(questions.cardAt);
    const { defaultLocation } = to.connection;
    return {
      ok: true,
      reading: {
        basis: "ledger",
        source: "itemCard",
        itemNumber: number,
        rows: {
          card: found.card,
          cardAt: at === null || defaultLocation === null ? null : { location: defaultLocation, card: at },
          sales: told(questions.sales),
          purchases: told(questions.purchases),
          transfersExtended: told(questions.transfersExtended),
          transferLines: told(questions.transferLines),
          transferOrders: headers,
          dropShipments: told(questions.dropShipments),
          units: told(questions.units),
          variants: told(questions.variants),
          stockkeepingUnits: told(questions.stockkeepingUnits),
          entries: told(questions.entries),
          reservations: told(questions.reservations),
          productionLines: told(questions.productionLines),
          productionComponents: told(questions.productionComponents),
          assemblyOrders: told(questions.assemblyOrders),
          assemblyLines: told(questions.assemblyLines),
          projects: told(questions.projects),
          service: told(questions.service),
        },
      },
    } satisfies ReadingOutcome;
  };
  return { readings, others: asked.others.slice(0, others.length) };
}

/** The card of one item, or why there is none. */
export function findCard(
  lookup: Lookup,
  question: KeyedQuestion<typeof ITEM_CARD>,
  itemNumber: string,
): { readonly ok: true; readonly card: RowOf<typeof ITEM_CARD> } | Extract<Found<never>, { readonly ok: false }> {
  const found = lookup(question, itemNumber);
  if (!found.ok) {
    return found;
  }
  const [card] = found.rows;
  return card === undefined ? { ok: false, problem: { kind: "itemNotFound", itemNumber } } : { ok: true, card };
}
