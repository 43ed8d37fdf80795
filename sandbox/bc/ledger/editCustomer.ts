import type { Refused } from "./businessRules";
import { doesNotExist, refuse } from "./businessRules";
import type { Company } from "./company";
import { roundMoney } from "./money";
import type { Customer } from "./rows";

export const BLOCKED = [" ", "Ship", "Invoice", "All"] as const satisfies readonly Customer["blocked"][];

/** Changes what is given on a customer card. @param changes.creditLimit in the company's currency; 0 is no limit. */
export function editCustomer(
  company: Company,
  customerNo: string,
  changes: { readonly creditLimit?: number; readonly blocked?: Customer["blocked"] },
): { readonly ok: true; readonly customer: Customer } | Refused {
  const customer = company.customers.get(customerNo);
  if (customer === undefined) {
    return refuse(doesNotExist("Customer", `No.='${customerNo}'`));
  }
  if (changes.creditLimit !== undefined && !(changes.creditLimit >= 0 && Number.isFinite(changes.creditLimit))) {
    return refuse(`A credit limit is 0 (none) or above; it is ${changes.creditLimit}.`);
  }
  const changed: Customer = {
    ...customer,
    ...(changes.creditLimit !== undefined && { creditLimit: roundMoney(changes.creditLimit) }),
    ...(changes.blocked !== undefined && { blocked: changes.blocked }),
  };
  company.customers.set(customerNo, changed);
  return { ok: true, customer: changed };
}
