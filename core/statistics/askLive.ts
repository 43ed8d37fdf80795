import { askDataverse } from "../connection/virtualTables/askDataverse";
import { withClient } from "../businesscentral/client";
import type { Client, ClientPorts } from "../businesscentral/client";
import type { Cancellation, SalesReader } from "../ports";
import { apiCaller, customerConnection } from "./customerConnection";
import type { ApiCaller, CustomerConnectionProblem } from "./customerConnection";
import { readCurrencies } from "./readCurrencies";
import type { Currencies } from "./readCurrencies";
import { findCompany, readLiveCustomer, readOldestOpenInvoice, readRecentInvoices } from "./readLiveCustomer";
import type { ApiOutcome, ApiProblem, CustomerFigures } from "./readLiveCustomer";
import { readVirtualCustomer } from "./readVirtualCustomer";

export interface StatisticsPorts extends ClientPorts {
  readonly sales: SalesReader;
}

export interface LiveQuestion {
  readonly customerNumber: string;
  /** The account in Sales, which knows its company; null where the user does not see it. */
  readonly accountId: string | null;
  readonly cancellation?: Cancellation;
}

/** A customer as Business Central answers now; nothing of it is written to Sales. */
export type Live =
  | { readonly kind: "live"; readonly answer: LiveAnswer }
  | { readonly kind: "notLive"; readonly why: StatisticsNotLive };

export type StatisticsNotLive =
  | CustomerConnectionProblem
  | { readonly from: "businessCentral"; readonly companyName: string; readonly problem: ApiProblem };

export interface LiveAnswer extends CustomerFigures {
  readonly currencies: Currencies;
  readonly companyName: string;
  readonly askedOn: Date;
  /** Where the figures stand: asked of Business Central itself, or shown by Dataverse in its virtual tables. */
  readonly from: "api" | "virtualTables";
}

export async function askLive(
  ports: StatisticsPorts,
  { customerNumber, accountId, cancellation }: LiveQuestion,
): Promise<Live> {
  const chosen = await customerConnection(ports.sales, accountId);
  if (!chosen.ok) {
    return { kind: "notLive", why: chosen.problem };
  }
  const { companyName, way } = chosen.connection;
  if (way === "virtual") {
    const asked = await readVirtually(ports, { companyName, customerNumber, cancellation });
    return asked.ok
      ? { kind: "live", answer: { ...asked.value, from: "virtualTables" } }
      : { kind: "notLive", why: { from: "businessCentral", companyName, problem: asked.problem } };
  }
  const opened = apiCaller(chosen.connection);
  if (!opened.ok) {
    return { kind: "notLive", why: { from: "connection", companyName, problem: opened.problem } };
  }
  const { caller } = opened;
  const currencies = readCurrencies(ports.sales);
  const asked = await withClient(ports, caller.credentials, cancellation, (client) =>
    askCustomer(client, caller, customerNumber),
  );
  if (!asked.ok) {
    return { kind: "notLive", why: { from: "businessCentral", companyName, problem: asked.problem } };
  }
  return {
    kind: "live",
    answer: { ...asked.value, currencies: await currencies, companyName, askedOn: ports.clock.now(), from: "api" },
  };
}

async function askCustomer(
  client: Client,
  caller: ApiCaller,
  customerNumber: string,
): Promise<ApiOutcome<CustomerFigures>> {
  const company = await findCompany(client, caller);
  if (!company.ok) {
    return company;
  }
  const [customer, invoices, oldestOpen] = await Promise.all([
    readLiveCustomer(client, company.value, customerNumber),
    readRecentInvoices(client, company.value, customerNumber),
    readOldestOpenInvoice(client, company.value, customerNumber),
  ]);
  return customer.ok ? { ok: true, value: { customer: customer.value, invoices, oldestOpen } } : customer;
}

async function readVirtually(
  { sales, clock }: StatisticsPorts,
  {
    companyName,
    customerNumber,
    cancellation,
  }: { readonly companyName: string; readonly customerNumber: string; readonly cancellation: Cancellation | undefined },
): Promise<ApiOutcome<Omit<LiveAnswer, "from">>> {
  const currencies = readCurrencies(sales);
  const asked = await askDataverse(clock, cancellation, () => readVirtualCustomer(sales, companyName, customerNumber));
  return asked.ok
    ? { ok: true, value: { ...asked.value, currencies: await currencies, companyName, askedOn: clock.now() } }
    : asked;
}
