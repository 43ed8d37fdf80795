import type { SalesClient } from "../../client/salesClient";
import { SalesRefusal } from "../../client/salesClient";
import { couplingOfRecord, putCoupling, removeCoupling } from "../jobs/couplings";
import { deleteStatistics, findOwnCurrency, writeStatistics } from "../jobs/customerStatistics/writeStatistics";
import { giveBack, markInvoiced } from "../jobs/orderState";
import { archiveSalesDocument } from "../ledger/archiveSalesDocument";
import type { Refused } from "../ledger/businessRules";
import { doesNotExist, refuse } from "../ledger/businessRules";
import type { Company } from "../ledger/company";
import { deleteSalesDocument } from "../ledger/deleteSalesDocument";
import type { PostedDocuments, SalesPosting } from "../ledger/postSalesDocument";
import { postSalesDocument } from "../ledger/postSalesDocument";
import { COUPLED_TABLES } from "../ledger/rows";
import type { SalesHeader } from "../ledger/salesDocuments";
import type { DocumentKey } from "../ledger/salesDocumentStore";
import { documentKey } from "../ledger/salesDocumentStore";

/** Where a person's action in BC happens: a company, and Sales as far as BC is connected. */
export interface ActionPlace {
  readonly company: Company;
  readonly sales: SalesClient | null;
  readonly now: Date;
}

/** What Sales did not hear of because it refused or could not be reached; null when all went well. */
interface Told {
  readonly warning: string | null;
}

export type Posted = (Extract<PostedDocuments, { ok: true }> & Told) | Refused;

/**
 * Posts, and tells Sales that a coupled order is invoiced when BC has deleted its own. The posting stands whatever Sales says, and so does the
 * end of the coupling: the same order, active and submitted once more, would be made again.
 */
export async function postAndTell(place: ActionPlace, key: DocumentKey, posting: SalesPosting): Promise<Posted> {
  const { company, now } = place;
  const systemId = company.salesHeaders.get(documentKey(key))?.systemId ?? "";
  const before = company.salesHeaders.get(documentKey(key));
  const posted = postSalesDocument(company, key, { posting, now });
  if (posted.ok && company.integration.ordersGoBothWays) {
    if (posted.isDeleted && before !== undefined) {
      markArchived(company, before);
    }
    return { ...posted, warning: null };
  }
  const coupling = couplingOfRecord(company, systemId, COUPLED_TABLES.salesHeader);
  if (!posted.ok || !posted.isDeleted || key.documentType !== "Order" || coupling === undefined) {
    return posted.ok ? { ...posted, warning: null } : posted;
  }
  removeCoupling(company, coupling);
  const orderId = coupling.crmId;
  return { ...posted, warning: await tell(place, (sales) => markInvoiced(sales, orderId)) };
}

/** Deletes a document as a person does. A coupled order goes back to its salesperson; when Sales cannot be reached, the coupling stays, as in BC. */
export async function deleteAndTell(
  place: ActionPlace,
  key: DocumentKey,
): Promise<({ readonly ok: true } & Told) | Refused> {
  const { company, sales } = place;
  const before = company.salesHeaders.get(documentKey(key));
  const isArchived = before?.documentType === "Order" && company.integration.ordersGoBothWays;
  if (isArchived) {
    archiveSalesDocument(company, before, { now: place.now });
  }
  const deleted = deleteSalesDocument(company, key);
  if (!deleted.ok) {
    if (isArchived) {
      company.archivedSalesDocuments.pop();
    }
    return deleted;
  }
  if (isArchived) {
    markArchived(company, deleted.header);
    return { ok: true, warning: null };
  }
  const coupling =
    key.documentType === "Order"
      ? couplingOfRecord(company, deleted.header.systemId, COUPLED_TABLES.salesHeader)
      : undefined;
  if (coupling === undefined || sales === null || !company.integration.isEnabled) {
    return { ok: true, warning: null };
  }
  try {
    await giveBack(sales, coupling.crmId);
  } catch (error) {
    if (error instanceof SalesRefusal) {
      removeCoupling(company, coupling);
    }
    return { ok: true, warning: wordsOf(error) };
  }
  removeCoupling(company, coupling);
  return { ok: true, warning: null };
}

/** Codeunit 5341, MarkArchivedSalesOrder: where orders go both ways the pair of one that is gone stays, and is left alone from then on. */
export function markArchived(company: Company, { systemId }: SalesHeader): void {
  const coupling = couplingOfRecord(company, systemId, COUPLED_TABLES.salesHeader);
  if (coupling !== undefined && company.integration.ordersGoBothWays) {
    putCoupling(company, { ...coupling, archived: true });
  }
}

/** Takes a customer and its account apart; the account's statistics go. */
export async function uncoupleCustomer(
  place: ActionPlace,
  customerNo: string,
): Promise<({ readonly ok: true } & Told) | Refused> {
  const { company } = place;
  const customer = company.customers.get(customerNo);
  const coupling =
    customer === undefined ? undefined : couplingOfRecord(company, customer.systemId, COUPLED_TABLES.customer);
  if (coupling === undefined) {
    return refuse(
      customer === undefined
        ? doesNotExist("Customer", `No.='${customerNo}'`)
        : `Customer ${customerNo} is not coupled.`,
    );
  }
  removeCoupling(company, coupling);
  return { ok: true, warning: await tell(place, (sales) => deleteStatistics(sales, customerNo)) };
}

/** BC's action "Update Account Statistics" on a customer. */
export async function updateStatistics(
  place: ActionPlace,
  customerNo: string,
): Promise<{ readonly ok: true; readonly message: string } | Refused> {
  const { company, sales, now } = place;
  const customer = company.customers.get(customerNo);
  const coupling =
    customer === undefined ? undefined : couplingOfRecord(company, customer.systemId, COUPLED_TABLES.customer);
  if (customer === undefined || coupling === undefined) {
    return refuse(
      customer === undefined
        ? doesNotExist("Customer", `No.='${customerNo}'`)
        : `Customer ${customerNo} is not coupled.`,
    );
  }
  if (sales === null || !company.integration.isEnabled) {
    return refuse("The Dynamics 365 Sales connection is not enabled.");
  }
  try {
    const currencyId = await findOwnCurrency(sales, company.currencyCode);
    const written = await writeStatistics(
      { company, sales, now: () => now },
      { customer, accountId: coupling.crmId, currencyId },
    );
    return written === "accountMissing"
      ? refuse(`Dataverse Account {${coupling.crmId.toUpperCase()}} was not found.`)
      : { ok: true, message: "The customer statistics have been successfully updated in Dynamics 365 Sales." };
  } catch (error) {
    return refuse(wordsOf(error));
  }
}

async function tell(
  { company, sales }: ActionPlace,
  write: (sales: SalesClient) => Promise<unknown>,
): Promise<string | null> {
  if (sales === null || !company.integration.isEnabled) {
    return null;
  }
  try {
    await write(sales);
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
