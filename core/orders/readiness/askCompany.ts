import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { withClient } from "../../businesscentral/client";
import type { Client, ClientPorts } from "../../businesscentral/client";
import type { SalesReader } from "../../ports";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import { findCompany, hasCurrency, readCustomerBlock } from "../../statistics/readLiveCustomer";
import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import { textOf } from "../../values/wireValue";
import type { CustomerAccount } from "../../documents/salesDocument";
import type { CustomerKnowledge } from "./facts";

export interface CompanyPorts extends ClientPorts {
  readonly sales: SalesReader;
}

/** Business Central's API of one company, ready to be asked: each question has a time of its own. */
export interface AskedCompany {
  readonly ask: <T>(question: (client: Client, address: CompanyAddress) => Promise<T>) => Promise<T>;
}

/** The API of the company that an account belongs to; null where it cannot be told or does not answer. Never rejects. */
export async function openCompany(ports: CompanyPorts, accountId: string): Promise<AskedCompany | null> {
  const chosen = await customerConnection(ports.sales, accountId);
  const opened = chosen.ok ? apiCaller(chosen.connection) : chosen;
  if (!opened.ok) {
    return null;
  }
  const { caller } = opened;
  const { credentials } = caller;
  const company = await withClient(ports, credentials, undefined, (client) => findCompany(client, caller));
  return company.ok
    ? { ask: (question) => withClient(ports, credentials, undefined, (client) => question(client, company.value)) }
    : null;
}

/**
 * Asks whether a company has the customer of an account and takes documents for it. BC makes no quote and no order for a customer that is
 * blocked in any of its three ways (table 18, CheckBlockedCustOnDocs). Never rejects.
 * @returns null where that cannot be told: the account has no customer number in Sales, or BC does not answer
 */
export async function askCustomer(
  sales: SalesReader,
  { ask }: AskedCompany,
  { statisticsId }: CustomerAccount,
): Promise<CustomerKnowledge | null> {
  const customerNumber = statisticsId === null ? null : await readCustomerNumber(sales, statisticsId);
  if (customerNumber === null) {
    return null;
  }
  const block = await ask((client, address) => readCustomerBlock(client, address, customerNumber));
  if (block.ok) {
    return { isKnown: true, isBlocked: block.value === "unknown" ? null : block.value !== "none" };
  }
  return block.problem.kind === "customerNotFound" ? { isKnown: false, isBlocked: null } : null;
}

/**
 * The ISO codes that a document's currency may have there: the company's own, which is none of its currencies, and the document's if the
 * company has it. Null where it cannot be told.
 * @param own the company's local currency; null where Sales does not know it
 */
export async function askCurrency(
  { ask }: AskedCompany,
  code: string,
  own: string | null,
): Promise<readonly string[] | null> {
  if (code === own) {
    return [own];
  }
  const found = await ask((client, address) => hasCurrency(client, address, code));
  if (!found.ok) {
    return null;
  }
  if (found.value) {
    return own === null ? [code] : [own, code];
  }
  // Without the company's own currency, this may be it.
  return own === null ? null : [own];
}

async function readCustomerNumber(sales: SalesReader, statisticsId: string): Promise<string | null> {
  const row = await sales.row(AccountStatisticsTable, statisticsId, {
    select: [AccountStatisticsFields.nav_customerno],
  });
  return row.ok ? textOf(row.value[AccountStatisticsFields.nav_customerno]) : null;
}
