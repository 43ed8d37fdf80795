import { submittedOrder } from "../documents/submittedOrder";
import { idOf, numberOf, textOf } from "../values/wireValue";
import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { AccountTable } from "../tables/Account.generated";
import { QuoteFields, QuoteStatecode, QuoteTable } from "../tables/Quote.generated";
import { SalesOrderFields, SalesOrderStatecode, SalesOrderTable } from "../tables/SalesOrder.generated";
import type { CreditDocument } from "./creditAtOrder";

export const DOCUMENT_TABLES = [SalesOrderTable.logicalName, QuoteTable.logicalName] as const;

export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

/** A quote or order as it is saved. */
export interface SavedDocument {
  /** Null where the document has no customer yet, or a contact. */
  readonly accountId: string | null;
  readonly isForContact: boolean;
  /** With tax, in the document's currency. */
  readonly amount: number | null;
  readonly currencyId: string | null;
  readonly stage: CreditDocument["stage"];
}

const COLUMNS: Record<DocumentTable, readonly string[]> = {
  salesorder: [
    SalesOrderFields._customerid_value,
    SalesOrderFields.totalamount,
    SalesOrderFields._transactioncurrencyid_value,
    SalesOrderFields.statecode,
    SalesOrderFields.lastbackofficesubmit,
  ],
  quote: [
    QuoteFields._customerid_value,
    QuoteFields.totalamount,
    QuoteFields._transactioncurrencyid_value,
    QuoteFields.statecode,
  ],
};

/** How the Web API says which table a customer is of. */
const CUSTOMER_TABLE = `${SalesOrderFields._customerid_value}@Microsoft.Dynamics.CRM.lookuplogicalname`;

export async function readDocument(
  sales: SalesReader,
  table: DocumentTable,
  id: string,
): Promise<SalesOutcome<SavedDocument>> {
  const outcome = await sales.row(table, id, COLUMNS[table]);
  if (!outcome.ok) return outcome;
  const row = outcome.value;
  const customerId = idOf(row[SalesOrderFields._customerid_value]);
  const isForContact =
    customerId !== null && (textOf(row[CUSTOMER_TABLE]) ?? AccountTable.logicalName) !== AccountTable.logicalName;
  return {
    ok: true,
    value: {
      accountId: isForContact ? null : customerId,
      isForContact,
      amount: numberOf(row[SalesOrderFields.totalamount]),
      currencyId: idOf(row[SalesOrderFields._transactioncurrencyid_value]),
      stage: table === SalesOrderTable.logicalName ? stageOfOrder(row) : stageOfQuote(row),
    },
  };
}

function stageOfOrder(row: WireRow): CreditDocument["stage"] {
  if (row[SalesOrderFields.statecode] === SalesOrderStatecode.Active) return "open";
  switch (submittedOrder(row)) {
    case "waitingForBusinessCentral":
      return "open";
    case "inBusinessCentral":
      return "counted";
    case null:
      return "closed";
  }
}

/** A won quote lives on as an order, which is judged for itself. */
function stageOfQuote(row: WireRow): CreditDocument["stage"] {
  const state = row[QuoteFields.statecode];
  return state === QuoteStatecode.Draft || state === QuoteStatecode.Active ? "open" : "closed";
}
