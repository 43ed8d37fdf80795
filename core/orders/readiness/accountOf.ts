import { AccountTable } from "../../tables/Account.generated";
import type { CustomerAccount, DocumentCustomer } from "../../documents/salesDocument";
import type { Fix } from "./reason";

/** The account that Business Central would sell to. */
export function accountOf(customer: DocumentCustomer): CustomerAccount | null {
  return customer.kind === "none" ? null : customer.account;
}

/** Whether it is known which account Business Central would sell to, or that there is none. */
export function isReadable(customer: DocumentCustomer): boolean {
  switch (customer.kind) {
    case "none":
      return true;
    case "account":
      return customer.account !== null;
    case "contact":
      return customer.account !== null || customer.belongsToAccount === false;
  }
}

export function openAccount({ id, name }: CustomerAccount): Fix {
  return { kind: "record", table: AccountTable.logicalName, id, name };
}
