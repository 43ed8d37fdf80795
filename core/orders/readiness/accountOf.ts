import { AccountTable } from "../../tables/Account.generated";
import type { AccountFacts, CustomerFacts } from "./facts";
import type { Fix } from "./reason";

/** The account that Business Central would sell to. */
export function accountOf(customer: CustomerFacts): AccountFacts | null {
  return customer.kind === "none" ? null : customer.account;
}

export function openAccount({ id, name }: AccountFacts): Fix {
  return { kind: "record", table: AccountTable.logicalName, id, name };
}
