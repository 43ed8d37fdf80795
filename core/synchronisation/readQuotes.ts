import { askServices, newKnowledge } from "../businesscentral/askServices";
import { checkedRows } from "../businesscentral/checkedRows";
import { withClient } from "../businesscentral/client";
import type { Connection } from "../connection/connection";
import { readConnections } from "../connection/readConnections";
import { DOCUMENT_LISTS, referenceOf } from "../orders/live/documentLists";
import type { StatisticsPorts } from "../statistics/askLive";
import { apiCaller } from "../statistics/customerConnection";
import { QuoteFields, QuoteStatecode, QuoteTable } from "../tables/Quote.generated";
import { chunksOf } from "../values/chunksOf";
import { stringLiteral } from "../values/stringLiteral";
import { textOf } from "../values/wireValue";
import { countedOf, oldestRows } from "./counted";
import type { Counted } from "./counted";

/** How quotes stand. None is ever given back: BC writes nothing to a quote, and one that it refuses stays activated. */
export interface QuoteStanding {
  /** Activated quotes, since they were last changed: those that Business Central has none of, where it told. */
  readonly waiting: Counted;
  /** Business Central itself told which ones it has. */
  readonly isTold: boolean;
  /** Activated quotes whose last day is over, since that day. */
  readonly expired: Counted;
}

/** So many numbers fit into one filter. */
const NUMBERS_AT_ONCE = 50;

/**
 * Reads activated quotes, and asks each company for those of its quotes that name one. Revisions share their number, so that a revised quote counts
 * as taken while Business Central has the former one. Never rejects. @param dayBegan the moment at which the user's day began
 */
export async function readQuotes(ports: StatisticsPorts, dayBegan: string): Promise<QuoteStanding> {
  const modifiedon = QuoteFields.modifiedon;
  const effectiveto = QuoteFields.effectiveto;
  const quotenumber = QuoteFields.quotenumber;
  const active = `${QuoteFields.statecode} eq ${QuoteStatecode.Active}`;
  const [activated, past, connections] = await Promise.all([
    oldestRows(ports.sales, QuoteTable, active, [modifiedon, quotenumber]),
    oldestRows(ports.sales, QuoteTable, `${active} and ${effectiveto} lt ${dayBegan}`, [effectiveto]),
    readConnections(ports.sales),
  ]);
  const numbers = (activated ?? []).flatMap((row) => textOf(row[quotenumber]) ?? []);
  const companies = connections.ok ? connections.value : [];
  const taken =
    companies.length === 0
      ? null
      : await Promise.all(companies.map((connection) => quotesThere(ports, connection, numbers)));
  const known = taken?.every((each) => each !== null) === true ? new Set(taken.flatMap((each) => each ?? [])) : null;
  const waiting = activated?.filter((row) => known?.has(referenceOf(textOf(row[quotenumber]) ?? "")) !== true) ?? null;
  return {
    waiting: countedOf(waiting, modifiedon),
    isTold: known !== null,
    expired: countedOf(past, effectiveto),
  };
}

/** Which of some numbers a company's list of quotes (page 9300) holds as *Your Reference*; null where it is not told. */
async function quotesThere(
  ports: StatisticsPorts,
  connection: Connection,
  numbers: readonly string[],
): Promise<readonly string[] | null> {
  const opened = apiCaller(connection);
  if (!opened.ok) {
    return null;
  }
  const { address, credentials } = opened.caller;
  const { service, shape } = DOCUMENT_LISTS.quote;
  const asked = chunksOf(numbers.map(referenceOf), NUMBERS_AT_ONCE);
  const answers = await withClient(ports, credentials, undefined, (client) =>
    askServices(
      { ...client, address, overrides: connection.propertyNames, knowledge: newKnowledge() },
      asked.map((references) => ({
        service,
        shape,
        filter: (name) => references.map((each) => `${name("Your_Reference")} eq ${stringLiteral(each)}`).join(" or "),
      })),
    ),
  );
  const read = answers.map((answer) => checkedRows({ name: service, shape }, answer));
  return read.every(({ ok }) => ok)
    ? read.flatMap((each) => (each.ok ? each.rows.map(({ Your_Reference }) => Your_Reference) : []))
    : null;
}
