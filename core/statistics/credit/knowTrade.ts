import { withClient } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import type { Connection } from "../../connection/connection";
import { endpointOf } from "../../connection/endpoint";
import type { Endpoint } from "../../connection/endpoint";
import { localCalendarDate } from "../../values/calendarDate";
import { memoryPart } from "../../values/pageMemory";
import type { StatisticsPorts } from "../askLive";
import { customerConnection } from "../customerConnection";
import { findCompany, readRecentInvoices } from "../readLiveCustomer";
import { readRate } from "../trade/readRate";
import { readTrade } from "../trade/readTrade";
import type { TradeQuestion } from "../trade/readTrade";
import { NO_TRADE } from "../trade/trade";
import type { Trade } from "../trade/trade";

/**
 * Who pays, and how that is known. `card`: the customer's card says so. `invoice`: the latest invoice went there, the next one may not.
 * `assumed`: nothing is known, and customers mostly pay themselves.
 */
export interface KnownPayer {
  readonly number: string;
  readonly name: string | null;
  readonly from: "card" | "invoice" | "assumed";
}

export interface KnownTrade {
  readonly trade: Trade;
  readonly payer: KnownPayer;
  /** False: Business Central could not be asked at all, or did not answer. */
  readonly isReached: boolean;
}

/** Who pays and what VAT is charged changes seldom; a form that is opened again within a minute asks nothing. */
const KEPT_MS = 60_000;
const PART = "trade.1";

interface Kept {
  readonly askedOn: number;
  readonly known: Promise<KnownTrade>;
}

/**
 * Asks Business Central who pays for a customer and what VAT is charged. Never rejects: what it does not tell is not known. What was answered is
 * kept for a minute for everybody on the page; what was not reached is asked again.
 */
export async function knowTrade(
  ports: StatisticsPorts,
  accountId: string,
  question: TradeQuestion & { readonly currencyCode: string | null },
): Promise<KnownTrade> {
  const chosen = await customerConnection(ports.sales, accountId);
  const opened = chosen.ok ? endpointOf(chosen.connection) : chosen;
  if (!chosen.ok || !opened.ok) {
    return { trade: NO_TRADE, payer: itself(question), isReached: false };
  }
  const { connection } = chosen;
  const { address, api, credentials } = opened.endpoint;
  const kept = memoryPart(ports.memory, PART, () => new Map<string, Kept>());
  const who = credentials.kind === "basic" ? credentials.userName : credentials.signIn;
  const key = JSON.stringify([who, address, api, connection.services.itemCard, question]);
  const now = ports.clock.now().getTime();
  const before = kept.get(key);
  if (before !== undefined && now - before.askedOn < KEPT_MS && (await before.known).isReached) {
    return before.known;
  }
  const known = ask(ports, { connection, endpoint: opened.endpoint }, question);
  kept.set(key, { askedOn: now, known });
  return known;
}

function ask(
  ports: StatisticsPorts,
  {
    connection,
    endpoint: { address, api, credentials },
  }: { readonly connection: Connection; readonly endpoint: Endpoint },
  question: TradeQuestion & { readonly currencyCode: string | null },
): Promise<KnownTrade> {
  return withClient(ports, credentials, undefined, async (client) => {
    const [read, company] = await Promise.all([
      readTrade(client, callerOf(connection, address), question),
      api === null ? null : findCompany(client, { address, api }),
    ]);
    const { currencyCode: code } = question;
    const today = localCalendarDate(ports.clock.now());
    const rate = code !== null && company?.ok === true ? await readRate(client, company.value, { code, today }) : null;
    const trade = { ...read, rate };
    if (trade.payer !== null) {
      const { number, name } = trade.payer;
      return { trade, payer: { number, name, from: "card" }, isReached: true };
    }
    const invoices =
      company?.ok === true ? await readRecentInvoices(client, company.value, question.customerNumber) : null;
    const [latest] = invoices?.ok === true ? invoices.value : [];
    return {
      trade,
      payer:
        latest === undefined
          ? itself(question)
          : { ...(latest.billedTo ?? { number: question.customerNumber, name: null }), from: "invoice" },
      isReached: company?.ok === true || trade.vat !== null,
    };
  });
}

function callerOf({ services, propertyNames }: Connection, address: CompanyAddress): Parameters<typeof readTrade>[1] {
  return { address, overrides: propertyNames, itemCard: services.itemCard };
}

function itself({ customerNumber: number }: TradeQuestion): KnownPayer {
  return { number, name: null, from: "assumed" };
}
