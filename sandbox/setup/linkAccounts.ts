import type { Customer } from "../bc/ledger/rows";
import type { SalesClient } from "../client/salesClient";

/**
 * What a salesperson keeps by hand, for BC synchronises no hierarchy: the account of a customer whose bills another one pays gets that one's
 * account as its parent.
 * @param accountIds customer number → account.
 */
export async function linkAccounts(
  sales: SalesClient,
  customers: readonly Customer[],
  accountIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { no, billToCustomerNo } of customers) {
    const [id, parentId] = [accountIds.get(no), accountIds.get(billToCustomerNo)];
    if (id !== undefined && parentId !== undefined && id !== parentId) {
      await sales.update("accounts", id, { "parentaccountid@odata.bind": `/accounts(${parentId})` });
    }
  }
}
