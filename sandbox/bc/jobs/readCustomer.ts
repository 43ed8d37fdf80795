import type { JsonObject } from "../../control/json";
import type { Refused } from "../ledger/businessRules";
import { refuse } from "../ledger/businessRules";
import type { Customer } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { couplingOfRow } from "./couplings";
import type { DocumentKind } from "./documentKind";
import type { JobContext } from "./job";
import { findRow, lookupIn, lookupTableIn, numberIn, textIn } from "./salesRows";

const CUSTOMER_TYPE = 3;

export type ReadCustomer = { readonly ok: true; readonly customer: Customer } | Refused;

/** The customer coupled to a document's account, or to the account of its contact. Checks 4 to 7 of BC's codeunit 5343, words included. */
export async function readCustomer(
  { company, sales }: JobContext,
  kind: DocumentKind,
  row: JsonObject,
): Promise<ReadCustomer> {
  const customerId = lookupIn(row, "customerid");
  if (customerId === null) {
    return refuse(
      `${kind.cannotBeCreated} There is no potential customer defined on the Dataverse sales ${kind.word} ${textIn(row, "description")}.`,
    );
  }
  const isContact = lookupTableIn(row, "customerid") === "contact";
  const accountId = isContact ? await accountOfContact(sales, customerId) : customerId;
  const account =
    accountId === null ? null : await findRow(sales, `accounts(${accountId})?$select=name,customertypecode`);
  if (accountId === null || account === null) {
    return refuse(noAccount(kind, row, { customerId, type: isContact ? "contact" : "account" }));
  }
  const name = textIn(account, "name");
  if (!isContact && numberIn(account, "customertypecode") !== CUSTOMER_TYPE) {
    return refuse(`${kind.cannotBeCreated} The selected type of the ${name} Dataverse account is not customer.`);
  }
  const coupling = couplingOfRow(company, accountId, COUPLED_TABLES.customer);
  const customer =
    coupling === undefined
      ? undefined
      : [...company.customers.values()].find(({ systemId }) => systemId === coupling.integrationId);
  return customer === undefined
    ? refuse(`${kind.cannotBeCreated} There is no customer coupled to Dataverse account ${name}.`)
    : { ok: true, customer };
}

async function accountOfContact(sales: JobContext["sales"], contactId: string): Promise<string | null> {
  const contact = await findRow(sales, `contacts(${contactId})?$select=_parentcustomerid_value`);
  return contact !== null && lookupTableIn(contact, "parentcustomerid") === "account"
    ? lookupIn(contact, "parentcustomerid")
    : null;
}

function noAccount(
  kind: DocumentKind,
  row: JsonObject,
  { customerId, type }: { readonly customerId: string; readonly type: string },
): string {
  const name = textIn(row, "name");
  return kind.documentType === "Quote"
    ? `The Dataverse account for Dataverse sales quote ${name} does not exist.`
    : `Sales order ${name} is created for ${type} {${customerId.toUpperCase()}}, which doesn't correspond to an account in Dataverse.`;
}
