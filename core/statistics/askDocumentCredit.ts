import type { SalesProblem } from "../ports";
import { AccountTable } from "../tables/Account.generated";
import type { Currency } from "../values/money";
import { readAccount, readCompanyId } from "./readAccounts";
import type { CustomerAccount, SalesPorts } from "./readAccounts";
import { readCurrencies } from "./readCurrencies";
import type { Currencies } from "./readCurrencies";
import { readDocument } from "./readDocument";
import type { DocumentTable, SavedDocument } from "./readDocument";
import { readStatistics } from "./readStatistics";
import type { Statistics } from "./readStatistics";

export interface DocumentSubject {
  readonly table: DocumentTable;
  readonly id: string;
}

/** What is known of the credit of a document's customer; `creditAtOrder` judges it together with the amount. */
export type DocumentCredit =
  | { readonly kind: "noCustomer" }
  | { readonly kind: "customerIsContact" }
  | { readonly kind: "unreadable"; readonly what: "document" | "account"; readonly problem: SalesProblem }
  | { readonly kind: "notCoupled"; readonly accountName: string | null }
  /** The figures are those of another company of Business Central than the document's. */
  | { readonly kind: "otherCompany"; readonly accountName: string | null }
  | {
      readonly kind: "statistics";
      readonly accountName: string | null;
      readonly statistics: Statistics;
      readonly document: SavedDocument;
      readonly currencyOf: (id: string) => Currency | null;
    };

export async function askDocumentCredit(ports: SalesPorts, subject: DocumentSubject): Promise<DocumentCredit> {
  const { sales } = ports;
  const currencies = readCurrencies(sales);
  const document = await readDocument(sales, subject.table, subject.id);
  if (!document.ok) return { kind: "unreadable", what: "document", problem: document.problem };
  const { accountId, isForContact } = document.value;
  if (accountId === null) return { kind: isForContact ? "customerIsContact" : "noCustomer" };

  const account = await readAccount(sales, accountId);
  if (!account.ok) return { kind: "unreadable", what: "account", problem: account.problem };
  return creditOf(ports, { subject, document: document.value, accountId, account: account.value, currencies });
}

interface Found {
  readonly subject: DocumentSubject;
  readonly document: SavedDocument;
  readonly accountId: string;
  readonly account: CustomerAccount;
  readonly currencies: Promise<Currencies>;
}

async function creditOf(
  ports: SalesPorts,
  { subject, document, accountId, account, currencies }: Found,
): Promise<DocumentCredit> {
  const accountName = account.name;
  if (account.statisticsId === null) return { kind: "notCoupled", accountName };
  const statistics = readStatistics(ports.sales, account.statisticsId, currencies);
  if (await areOfDifferentCompanies(ports, accountId, subject)) return { kind: "otherCompany", accountName };
  return {
    kind: "statistics",
    accountName,
    statistics: await statistics,
    document,
    currencyOf: (await currencies).byId,
  };
}

/** Only what is known of both counts: documents get their company from Business Central, and later than the account. */
async function areOfDifferentCompanies(
  ports: SalesPorts,
  accountId: string,
  { table, id }: DocumentSubject,
): Promise<boolean> {
  const ofAccount = await readCompanyId(ports, AccountTable.logicalName, accountId);
  const ofDocument = ofAccount === null ? null : await readCompanyId(ports, table, id);
  return ofDocument !== null && ofDocument !== ofAccount;
}
