import type { Company } from "../ledger/company";
import type { Customer } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { couplingOfRow } from "./couplings";
import type { SalesCustomer } from "./salesDocument";

/** BC's customer of a document's account; undefined when the account is coupled to none, or to one that is gone. */
export function coupledCustomer(company: Company, { account }: SalesCustomer): Customer | undefined {
  const coupling = account === null ? undefined : couplingOfRow(company, account.id, COUPLED_TABLES.customer);
  return [...company.customers.values()].find(({ systemId }) => systemId === coupling?.integrationId);
}
