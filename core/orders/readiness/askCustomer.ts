import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import type { SalesReader, Transport } from "../../ports";
import { apiCaller, customerConnection } from "../../statistics/customerConnection";
import type { SalesPorts } from "../../statistics/readAccounts";
import { findCompany, readCustomerBlock } from "../../statistics/readLiveCustomer";
import { textOf } from "../wireValue";
import type { AccountFacts, CustomerKnowledge } from "./facts";

export interface CustomerPorts extends SalesPorts {
  readonly transport: Transport;
}

/**
 * Asks Business Central's API whether it has the customer of an account and takes documents for it. BC makes no quote and no order for a
 * customer that is blocked in any of its three ways (table 18, CheckBlockedCustOnDocs). Never rejects.
 * @returns null where that cannot be told: the account has no customer number in Sales, or BC does not answer
 */
export async function askCustomer(ports: CustomerPorts, { id, statisticsId }: AccountFacts): Promise<CustomerKnowledge | null> {
  const customerNumber = statisticsId === null ? null : await readCustomerNumber(ports.sales, statisticsId);
  if (customerNumber === null) return null;
  const chosen = await customerConnection(ports, id);
  const caller = chosen.ok ? apiCaller(chosen.connection) : chosen;
  if (!caller.ok) return null;

  const call = { transport: ports.transport, caller: caller.caller, cancellation: undefined };
  const company = await findCompany(call);
  if (!company.ok) return null;
  const block = await readCustomerBlock(call, company.value, customerNumber);
  if (block.ok) return { isKnown: true, isBlocked: block.value === "unknown" ? null : block.value !== "none" };
  return block.problem.kind === "customerNotFound" ? { isKnown: false, isBlocked: null } : null;
}

async function readCustomerNumber(sales: SalesReader, statisticsId: string): Promise<string | null> {
  const row = await sales.row(AccountStatisticsTable.logicalName, statisticsId, [AccountStatisticsFields.nav_customerno]);
  return row.ok ? textOf(row.value[AccountStatisticsFields.nav_customerno]) : null;
}
