import { accountOf } from "../../../core/orders/readiness/accountOf";
import { askCurrency, askCustomer, openCompany } from "../../../core/orders/readiness/askCompany";
import { askTerms } from "../../../core/orders/readiness/askTerms";
import type { CustomerAccount } from "../../../core/documents/salesDocument";
import type { BusinessCentralFacts } from "../../../core/orders/readiness/facts";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import { creditQuestion } from "../../../core/documents/creditQuestion";
import type { DocumentReading } from "../../../core/documents/readDocument";
import { askSoldBefore } from "../../../core/orders/readiness/askSoldBefore";
import { askDocumentCredit } from "../../../core/statistics/credit/askDocumentCredit";
import { creditKnowledge, documentTotal } from "../../../core/orders/readiness/creditKnowledge";
import { withoutAnswers } from "../../../core/businesscentral/client";
import type { ClientPorts } from "../../../core/businesscentral/client";
import type { AskBusinessCentral } from "./ports";

export interface QuestionPorts extends ClientPorts, DocumentReading {}

/**
 * One round of questions about what Business Central knows of documents: the customer's figures that it wrote to Sales, and, asked there, its
 * items and whether it deals with the customer. Documents of a round share the answers; a new round asks anew.
 */
export function askBusinessCentral({
  sales,
  dayOf,
  clock,
  transport,
  memory: page,
}: QuestionPorts): AskBusinessCentral {
  const memory = withoutAnswers(page);
  const companyOf = once((account: CustomerAccount) => openCompany({ sales, transport, clock, memory }, account.id));
  const customerOf = once(async (account: CustomerAccount) => {
    const company = await companyOf(account);
    return company === null ? null : askCustomer(sales, company, account);
  });

  /** Asked only of a document in another currency than the organisation's, which is taken for Business Central's own. */
  const currenciesOf = async (
    { document: { currency, customer }, environment }: SalesFacts,
    own: string | null,
  ): Promise<readonly string[] | null> => {
    const account = accountOf(customer);
    const code = currency?.code ?? null;
    if (account === null || code === null || currency?.id === environment.baseCurrencyId) {
      return null;
    }
    const company = await companyOf(account);
    return company === null ? null : askCurrency(company, code, own);
  };

  return async (facts): Promise<BusinessCentralFacts> => {
    const account = accountOf(facts.document.customer);
    const asked = askDocumentCredit({ sales, transport, clock, memory }, creditQuestion(facts.document));
    const credit = asked.then(creditKnowledge);
    const asking = { transport, clock, memory };
    const [customer, { lines, trade, place, promised }, currencies, soldBefore] = await Promise.all([
      account === null ? null : customerOf(account),
      askTerms({ sales, transport, clock, memory }, facts.document),
      credit.then((known) => currenciesOf(facts, known?.currencyCode ?? null)),
      askSoldBefore({ sales, dayOf, asking }, facts.document, clock.now()),
    ]);
    const total = documentTotal(await asked);
    return { customer, credit: await credit, lines, currencies, trade, place, total, soldBefore, promised };
  };
}

/** Asks once for each account. */
function once<T>(ask: (account: CustomerAccount) => Promise<T>): (account: CustomerAccount) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (account) => {
    const answer = asked.get(account.id) ?? ask(account);
    asked.set(account.id, answer);
    return answer;
  };
}
