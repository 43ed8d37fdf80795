import type { Cancellation, Transport } from "../ports";
import { apiCaller, customerConnection } from "./customerConnection";
import type { CustomerConnectionProblem } from "./customerConnection";
import type { LiveCustomer, PostedInvoice } from "./liveCustomer";
import type { SalesPorts } from "./readAccounts";
import { readCurrencies } from "./readCurrencies";
import type { Currencies } from "./readCurrencies";
import { findCompany, readLiveCustomer, readOldestOpenInvoice, readRecentInvoices } from "./readLiveCustomer";
import type { ApiCall, ApiOutcome, ApiProblem } from "./readLiveCustomer";

export interface StatisticsPorts extends SalesPorts {
  readonly transport: Transport;
  readonly now: () => Date;
}

export interface LiveQuestion {
  readonly customerNumber: string;
  /** The account in Sales, which knows its company; null where the user does not see it. */
  readonly accountId: string | null;
  readonly cancellation?: Cancellation;
}

/** A customer as Business Central answers now; nothing of it is written to Sales. */
export type Live =
  { readonly kind: "live"; readonly answer: LiveAnswer } | { readonly kind: "notLive"; readonly why: NotLive };

export type NotLive =
  | CustomerConnectionProblem
  | { readonly from: "businessCentral"; readonly companyName: string; readonly problem: ApiProblem };

export interface LiveAnswer {
  readonly customer: LiveCustomer;
  /** A part of its own: where invoices cannot be read, the customer's figures still stand. */
  readonly invoices: ApiOutcome<readonly PostedInvoice[]>;
  readonly oldestOpen: ApiOutcome<PostedInvoice | null>;
  readonly currencies: Currencies;
  readonly companyName: string;
  readonly askedOn: Date;
}

export async function askLive(
  ports: StatisticsPorts,
  { customerNumber, accountId, cancellation }: LiveQuestion,
): Promise<Live> {
  const { sales, transport, now } = ports;
  const chosen = await customerConnection(ports, accountId);
  if (!chosen.ok) return { kind: "notLive", why: chosen.problem };
  const { companyName } = chosen.connection;
  const caller = apiCaller(chosen.connection);
  if (!caller.ok) return { kind: "notLive", why: { from: "connection", companyName, problem: caller.problem } };

  const call: ApiCall = { transport, caller: caller.caller, cancellation };
  const currencies = readCurrencies(sales);
  const company = await findCompany(call);
  if (!company.ok) return { kind: "notLive", why: { from: "businessCentral", companyName, problem: company.problem } };
  const asked = readLiveCustomer(call, company.value, customerNumber);
  const invoices = readRecentInvoices(call, company.value, customerNumber);
  const oldestOpen = readOldestOpenInvoice(call, company.value, customerNumber);
  const customer = await asked;
  if (!customer.ok)
    return { kind: "notLive", why: { from: "businessCentral", companyName, problem: customer.problem } };
  return {
    kind: "live",
    answer: {
      customer: customer.value,
      invoices: await invoices,
      oldestOpen: await oldestOpen,
      currencies: await currencies,
      companyName,
      askedOn: now(),
    },
  };
}
