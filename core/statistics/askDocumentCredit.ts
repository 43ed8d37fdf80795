import { creditQuestion } from "../documents/creditQuestion";
import type { CreditQuestion } from "../documents/creditQuestion";
import type { DocumentTable } from "../documents/documentTable";
import { readHeader } from "../documents/readDocument";
import type { DocumentReading } from "../documents/readDocument";
import { readCompanyId } from "../dataverse/readCompanyId";
import type { SalesProblem, SalesReader } from "../ports";
import { AccountTable } from "../tables/Account.generated";
import type { Currency } from "../values/money";
import { readAccount } from "./readAccounts";
import { readCurrencies } from "./readCurrencies";
import { readStatistics } from "./readStatistics";
import type { Statistics } from "./readStatistics";

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
      readonly document: CreditQuestion;
      readonly currencyOf: (id: string) => Currency | null;
    };

/** Reads a document and finds what is known of its customer's credit. Never rejects. */
export async function readDocumentCredit(
  reading: DocumentReading,
  table: DocumentTable,
  id: string,
): Promise<DocumentCredit> {
  const header = await readHeader(reading, table, id);
  return header.ok
    ? askDocumentCredit(reading.sales, creditQuestion(header.value))
    : { kind: "unreadable", what: "document", problem: header.problem };
}

/** Finds what Business Central last wrote of a document's customer. Never rejects. */
export async function askDocumentCredit(sales: SalesReader, document: CreditQuestion): Promise<DocumentCredit> {
  const { accountId, isForContact, companyId } = document;
  if (accountId === null) {
    return { kind: isForContact ? "customerIsContact" : "noCustomer" };
  }
  const currencies = readCurrencies(sales);
  const account = await accountOf(sales, accountId, document);
  if (!account.ok) {
    return { kind: "unreadable", what: "account", problem: account.problem };
  }

  const { name: accountName, statisticsId } = account.value;
  if (statisticsId === null) {
    return { kind: "notCoupled", accountName };
  }
  const statistics = readStatistics(sales, statisticsId, currencies);
  if (await areOfAnotherCompany(sales, accountId, companyId)) {
    return { kind: "otherCompany", accountName };
  }
  return {
    kind: "statistics",
    accountName,
    statistics: await statistics,
    document,
    currencyOf: (await currencies).byId,
  };
}

/** As it was read along with the document, or by itself, which tells why it may not be read. */
async function accountOf(sales: SalesReader, id: string, { account }: CreditQuestion): ReturnType<typeof readAccount> {
  if (account === null) {
    return readAccount(sales, id);
  }
  return { ok: true, value: { id, name: account.name, statisticsId: account.statisticsId, parentId: null } };
}

/** Only what is known of both counts: documents get their company from Business Central, and later than the account. */
async function areOfAnotherCompany(sales: SalesReader, accountId: string, ofDocument: string | null): Promise<boolean> {
  if (ofDocument === null) {
    return false;
  }
  const ofAccount = await readCompanyId(sales, AccountTable, accountId);
  return ofAccount.ok && ofAccount.value !== null && ofAccount.value !== ofDocument;
}
