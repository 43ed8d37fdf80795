import { askDocument } from "../../availability/askDocument";
import type { AskingPorts } from "../../availability/askingPorts";
import type { DocumentAnswer } from "../../availability/document";
import type { ServiceQuestion } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import { promisedDay, promisedLines } from "../../availability/promisedDay";
import type { Along } from "../../availability/reading/documentSources";
import { PROMISE_SERVICES } from "../../availability/reading/services";
import { salesSetupOf, vatSetupsOf } from "../../businesscentral/trade/setupServices";
import { availabilityQuestion } from "../../documents/availabilityQuestion";
import type { SalesProduct } from "../../documents/product";
import { localCalendarDate } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { stringLiteral } from "../../values/stringLiteral";
import type { ReadinessDocument, LineKnowledge, PromisedDays } from "./facts";
import { lineKnowledge } from "./lineKnowledge";
import type { CustomerTerms, TradeFacts } from "./trade";
import { accountOf, currenciesOf, customerOf, itemOf, resourcesOf, rowsOf } from "./tradeRows";
import { TRADE_SERVICES, WHOLE_TRADE_SERVICES } from "./tradeServices";
import type { TradeServiceId } from "./tradeServices";

export interface AskedTerms {
  /** By line id. */
  readonly lines: ReadonlyMap<string, LineKnowledge>;
  /** Null: Business Central was not asked, or told nothing at all. */
  readonly trade: TradeFacts | null;
  /** Code of the location that the goods leave from; null where it is not known. */
  readonly place: string | null;
  readonly promised: PromisedDays;
}

/**
 * Asks Business Central once for all lines of a document and for everything else that decides whether it takes them; once more only where
 * somebody else pays, or for the freight's account and the write-in product, which the first answer names. Never rejects.
 */
export async function askTerms(ports: AskingPorts, document: ReadinessDocument): Promise<AskedTerms> {
  const question = availabilityQuestion(document, localCalendarDate(ports.clock.now()));
  const answer = await askDocument(ports, { ...question, along: alongOf(document) });
  const lines = new Map(answer.lines.map((judged) => [judged.line.id, lineKnowledge(judged)]));
  const { today } = question.document;
  const first = firstTerms(document, answer, today);
  const { place } = answer.verdict;
  return {
    lines,
    promised: { all: promisedDay(answer, document.requestedDate), lines: promisedLines(answer.lines) },
    place: place?.kind === "known" ? place.code : null,
    trade: first === null ? null : await withSecond(ports, document, { first, today }),
  };
}

function ask(id: TradeServiceId, filter?: ServiceQuestion["filter"]): ServiceQuestion {
  const { name: service, shape } = TRADE_SERVICES[id];
  return { service, shape, ...(filter === undefined ? {} : { filter }) };
}

function byNumber(numbers: readonly string[]): NonNullable<ServiceQuestion["filter"]> {
  return (name) => numbers.map((number) => `${name("No")} eq ${stringLiteral(number)}`).join(" or ");
}

const NOTHING = "";

function resourceNumbers({ lines }: ReadinessDocument): readonly string[] {
  const numbers = lines.flatMap(({ product }) =>
    product === null || product.isStockItem ? [] : (product.number ?? []),
  );
  return [...new Set(numbers.map((number) => number.trim().toUpperCase()))].sort();
}

function alongOf(document: ReadinessDocument): Along {
  const numbers = resourceNumbers(document);
  return {
    key: `terms:${numbers.join("|")}`,
    questions: [
      ...WHOLE_TRADE_SERVICES.map((id) => ask(id)),
      ...(numbers.length === 0 ? [] : [ask("resources", byNumber(numbers))]),
    ],
  };
}

function firstTerms(
  document: ReadinessDocument,
  { facts, lines }: DocumentAnswer,
  today: CalendarDate,
): TradeFacts | null {
  const { along, customer } = facts;
  if (along === null) {
    return null;
  }
  const answerOf = (id: (typeof WHOLE_TRADE_SERVICES)[number]) => along[WHOLE_TRADE_SERVICES.indexOf(id)];
  const read = <Id extends (typeof WHOLE_TRADE_SERVICES)[number]>(id: Id) => rowsOf(id, answerOf(id));
  const card = customer?.card.ok === true ? customer.card.rows[0] : undefined;
  const terms = card === undefined ? null : customerOf(card);
  const numbers = resourceNumbers(document);
  const countries = read("countries");
  return {
    salesSetup: salesSetupOf(answerOf("salesSetup")),
    vat: vatSetupsOf(answerOf("vat")),
    countries: countries === null ? null : new Set(countries.map(({ Code }) => Code)),
    currencies: currenciesOf({ codes: read("currencies"), rates: read("rates"), setup: read("ledgerSetup") }, today),
    customer: terms,
    payer: terms !== null && paysItself(terms) ? terms : null,
    freightAccount: null,
    items: new Map(
      lines.flatMap(({ facts: known }) => {
        const item = itemOf(known);
        return known?.kind === "live" && item !== null ? [[known.item.itemNumber, item]] : [];
      }),
    ),
    resources: numbers.length === 0 ? new Map() : resourcesOf(rowsOf("resources", along[WHOLE_TRADE_SERVICES.length])),
    writeIn: null,
  };
}

function paysItself({ billTo, number }: CustomerTerms): boolean {
  return billTo === NOTHING || billTo === number;
}

const WRITE_IN = "writeIn";

/** What the first answer has named: who pays, the account, the product. */
async function withSecond(
  ports: AskingPorts,
  document: ReadinessDocument,
  { first, today }: { readonly first: TradeFacts; readonly today: CalendarDate },
): Promise<TradeFacts> {
  const { customer, salesSetup } = first;
  const payer = customer?.billTo && !paysItself(customer) ? customer.billTo : NOTHING;
  const account = document.freightAmount > 0 ? (salesSetup?.freightAccount ?? NOTHING) : NOTHING;
  const isWritten = document.lines.some(({ productId }) => productId === null);
  const product = isWritten ? (salesSetup?.writeInProduct ?? NOTHING) : NOTHING;
  if (payer === NOTHING && account === NOTHING && product === NOTHING) {
    return first;
  }
  const { customers } = PROMISE_SERVICES;
  const question = availabilityQuestion({ ...document, lines: [], customer: { kind: "none" }, held: null }, today);
  const { facts, lines } = await askDocument(ports, {
    ...question,
    document: { ...question.document, lines: product === NOTHING ? [] : [WRITE_IN_LINE] },
    products: new Map([[WRITE_IN, writeInProduct(product)]]),
    along: {
      key: `more:${payer}|${account}|${product}`,
      questions: [
        { service: customers.name, shape: customers.shape, filter: byNumber([payer]) },
        ask("account", byNumber([account])),
        ask("resources", byNumber([product])),
      ],
    },
  });
  const [payers, accounts, resources] = facts.along ?? [];
  const read = checkedRows(customers, payers);
  const card = read.ok ? read.rows.find(({ No }) => No === payer) : undefined;
  return {
    ...first,
    payer: payer === NOTHING ? first.payer : card !== undefined ? customerOf(card) : read.ok ? "missing" : null,
    freightAccount: account === NOTHING ? null : accountOf(rowsOf("account", accounts), account),
    writeIn: itemOf(lines[0]?.facts ?? null) ?? resourcesOf(rowsOf("resources", resources))?.get(product) ?? null,
  };
}

const WRITE_IN_LINE = { id: WRITE_IN, productId: WRITE_IN, quantity: null, unit: null, requestedDate: null };

/** Business Central's write-in product, asked for like any product of Sales. */
function writeInProduct(number: string): SalesProduct {
  return {
    id: WRITE_IN,
    name: number,
    number,
    isActive: true,
    type: null,
    isStockItem: true,
    unitGroupId: null,
    defaultUnitId: null,
    defaultUnitName: null,
    quantityDecimals: 0,
    synchronisedOnHand: null,
    changedOn: null,
  };
}
