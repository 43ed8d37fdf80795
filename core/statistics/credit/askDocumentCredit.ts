import { readConnections } from "../../connection/readConnections";
import { readCompanyId } from "../../dataverse/readCompanyId";
import { creditQuestion } from "../../documents/creditQuestion";
import type { CreditQuestion } from "../../documents/creditQuestion";
import type { DocumentTable } from "../../documents/documentTable";
import { readDocument } from "../../documents/readDocument";
import type { DocumentReading } from "../../documents/readDocument";
import type { SalesProblem, SalesReader } from "../../ports";
import { AccountTable } from "../../tables/Account.generated";
import type { Currency } from "../../values/money";
import type { StatisticsPorts } from "../askLive";
import { readAccount } from "../readAccounts";
import { readStatistics } from "../readStatistics";
import type { Statistics } from "../readStatistics";
import { sameCode } from "../../values/sameCode";
import { statisticsOfPayer } from "./askPayer";
import { countedAmount } from "./countedAmount";
import type { CreditDocument } from "./creditAfterDocument";
import { knowTrade } from "./knowTrade";
import type { KnownPayer } from "./knowTrade";
import type { TradeQuestion } from "../trade/readTrade";
import { NO_TRADE } from "../trade/trade";

/** What is known of the credit of whoever pays a document; `creditAfterDocument` judges it. */
export type DocumentCredit =
  | { readonly kind: "noCustomer" }
  /** A contact that belongs to no account that this user may see. */
  | { readonly kind: "contactWithoutAccount" }
  | { readonly kind: "unreadable"; readonly what: "document" | "account"; readonly problem: SalesProblem }
  | { readonly kind: "notCoupled"; readonly accountName: string | null }
  /** The figures are those of another company of Business Central than the document's. */
  | { readonly kind: "otherCompany"; readonly accountName: string | null }
  /** Another customer pays, and companies of Business Central use its number twice. */
  | { readonly kind: "severalPayers"; readonly payer: KnownPayer }
  | KnownCredit;

export interface KnownCredit {
  readonly kind: "statistics";
  readonly accountName: string | null;
  /** Null: the account's customer pays itself, or nothing else is known. */
  readonly otherPayer: KnownPayer | null;
  readonly payer: KnownPayer;
  /** The payer's. */
  readonly statistics: Statistics;
  readonly document: CreditDocument;
  /** What Sales itself says the document comes to, and in what; null where it is not known. */
  readonly said: { readonly amount: number | null; readonly currency: Currency | null };
  /** False: Business Central could not be asked who pays and what VAT is charged. */
  readonly isReached: boolean;
  /** False: Business Central itself warns nobody of credit limits; null where that is not known. */
  readonly warnsOfCredit: boolean | null;
}

/**
 * Reads a document, and beside it the connections that Business Central is then asked by, and finds what is known of its payer's credit. Never
 * rejects.
 */
export async function readDocumentCredit(
  ports: StatisticsPorts & { readonly reading: DocumentReading },
  table: DocumentTable,
  id: string,
): Promise<DocumentCredit> {
  void readConnections(ports.sales);
  const document = await readDocument(ports.reading, table, id);
  return document.ok
    ? askDocumentCredit(ports, creditQuestion(document.value))
    : { kind: "unreadable", what: "document", problem: document.problem };
}

/** Finds what Business Central last wrote of whoever pays a document, and what the document adds by its reckoning. Never rejects. */
export async function askDocumentCredit(ports: StatisticsPorts, question: CreditQuestion): Promise<DocumentCredit> {
  const { sales } = ports;
  const { accountId, isForContact, companyId, currency } = question;
  if (accountId === null) {
    return { kind: isForContact ? "contactWithoutAccount" : "noCustomer" };
  }
  const account = await accountOf(sales, accountId, question);
  if (!account.ok) {
    return { kind: "unreadable", what: "account", problem: account.problem };
  }
  const { name: accountName, statisticsId } = account.value;
  if (statisticsId === null) {
    return { kind: "notCoupled", accountName };
  }
  const [own, isOther] = await Promise.all([
    readStatistics(sales, statisticsId),
    areOfAnotherCompany(sales, accountId, companyId),
  ]);
  if (isOther) {
    return { kind: "otherCompany", accountName };
  }
  const number = question.account?.number ?? numberOf(own);
  const currencyCode = foreignCurrency(currency, localCurrency(own));
  const known =
    number === null ? null : await knowTrade(ports, accountId, { ...tradeQuestion(question, number), currencyCode });
  const payer: KnownPayer = known?.payer ?? { number: number ?? "", name: null, from: "assumed" };
  const isOtherPayer = number !== null && !sameCode(payer.number, number);
  const statistics = isOtherPayer ? await statisticsOfPayer(sales, payer.number) : own;
  if (statistics === "several") {
    return { kind: "severalPayers", payer };
  }
  return {
    kind: "statistics",
    accountName,
    payer,
    otherPayer: isOtherPayer ? payer : null,
    statistics,
    document: {
      stage: question.stage,
      amount: countedAmount(question.document, known?.trade ?? NO_TRADE, {
        own: currency,
        local: localCurrency(statistics),
      }),
    },
    said: { amount: question.document.totalAmount, currency },
    isReached: known?.isReached ?? false,
    warnsOfCredit: known?.trade.salesSetup?.warnsOfCredit ?? null,
  };
}

/** The document's currency where it is another than BC's local one; null where no rate is needed, or none can be asked for. */
function foreignCurrency(own: Currency | null, local: Currency | null): string | null {
  return own === null || local === null || own.code === local.code ? null : own.code;
}

function tradeQuestion({ document: { lines } }: CreditQuestion, customerNumber: string): TradeQuestion {
  return {
    customerNumber,
    items: lines.flatMap(({ product }) => product?.number ?? []),
    hasWriteIn: lines.some(({ productId }) => productId === null),
  };
}

function numberOf(statistics: Statistics): string | null {
  return "figures" in statistics ? statistics.figures.customerNumber : null;
}

function localCurrency(statistics: Statistics): Currency | null {
  return "figures" in statistics ? statistics.figures.currency : null;
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
