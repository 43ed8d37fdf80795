import { COUPLED_TABLES } from "../../ledger/rows";
import { tradeSetup } from "../../ledger/trade";
import { couplingOfRow } from "../couplings";
import { textIn } from "../salesRows";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { DocumentSubject } from "./subjects";
import type { Words } from "./words";
import { mustHaveValue } from "./words";

const CUSTOMER_TYPE = 3;
const SETUP = "Sales & Receivables Setup: Primary Key=";

/** "The sales order cannot be created." and what follows. */
export function cannotBeCreated({ document: { kind } }: DocumentSubject, why: Words): Words {
  return { en: `${kind.cannotBeCreated.en} ${why.en}`, nb: `${kind.cannotBeCreated.nb} ${why.nb}` };
}

/** Before BC has a customer: its number series, and codeunits 5343 and 5348 looking for whom the document is. */
export const CUSTOMER_FACTS: readonly Fact<DocumentSubject>[] = [
  {
    id: "series.none",
    source: "Table 36 Sales Header, InitInsert",
    when: "no number series is chosen for orders or quotes",
    then: refuses(({ company, document }) => {
      const isOrder = document.kind.documentType === "Order";
      const { orderNos, quoteNos } = tradeSetup(company);
      return (isOrder ? orderNos : quoteNos) === "" && mustHaveValue(isOrder ? "Order Nos." : "Quote Nos.", SETUP);
    }),
  },
  {
    id: "series.usedUp",
    source: "Codeunit 304 No. Series - Impl., GetNextNo",
    when: "the number series has no open line",
    then: refuses(({ company, document }) => {
      const { orderNos, quoteNos, seriesIsUsedUp } = tradeSetup(company);
      const series = document.kind.documentType === "Order" ? orderNos : quoteNos;
      return (
        seriesIsUsedUp && {
          en: `You cannot assign new numbers from the number series ${series}.`,
          nb: `Du kan ikke tildele nye numre fra nummerserien ${series}.`,
        }
      );
    }),
  },
  {
    id: "customer.empty",
    source: "Codeunit 5343, GetCoupledCustomer",
    when: "the document names no customer",
    then: refuses(
      (subject) =>
        subject.document.customer.id === null &&
        cannotBeCreated(subject, {
          en: `There is no potential customer defined on the Dataverse sales ${subject.document.kind.word} ${textIn(subject.document.row, "description")}.`,
          nb: `Det er ikke angitt noen potensiell kunde på ${subject.document.kind.wordNb} ${textIn(subject.document.row, "description")} i Dataverse.`,
        }),
    ),
  },
  {
    id: "customer.noAccount",
    source: "Codeunit 5343, GetCRMAccountOfCRMSalesOrder",
    when: "its account cannot be found, or its contact belongs to no account",
    then: refuses(({ document: { customer, kind, row } }) => {
      if (customer.account !== null || customer.id === null) {
        return null;
      }
      const name = textIn(row, "name");
      const who = `{${customer.id.toUpperCase()}}`;
      return kind.documentType === "Quote"
        ? {
            en: `The Dataverse account for Dataverse sales quote ${name} does not exist.`,
            nb: `Dataverse-firmaet for salgstilbudet ${name} i Dataverse finnes ikke.`,
          }
        : {
            en: `Sales order ${name} is created for ${customer.type} ${who}, which doesn't correspond to an account in Dataverse.`,
            nb: `Salgsordren ${name} er opprettet for ${customer.type} ${who}, som ikke svarer til et firma i Dataverse.`,
          };
    }),
  },
  {
    id: "customer.notACustomer",
    source: "Codeunit 5343, GetCRMAccountOfCRMSalesOrder",
    when: "its account is of another type than customer; of a contact's account the type is not looked at",
    then: refuses((subject) => {
      const { account, type } = subject.document.customer;
      return (
        account !== null &&
        type === "account" &&
        account.typeCode !== CUSTOMER_TYPE &&
        cannotBeCreated(subject, {
          en: `The selected type of the ${account.name} Dataverse account is not customer.`,
          nb: `Den valgte typen for Dataverse-firmaet ${account.name} er ikke kunde.`,
        })
      );
    }),
  },
  {
    id: "customer.notCoupled",
    source: "Codeunit 5343, GetCoupledCustomer",
    when: "its account is coupled to no customer",
    then: refuses((subject) => {
      const { account } = subject.document.customer;
      return (
        account !== null &&
        couplingOfRow(subject.company, account.id, COUPLED_TABLES.customer) === undefined &&
        cannotBeCreated(subject, {
          en: `There is no customer coupled to Dataverse account ${account.name}.`,
          nb: `Ingen kunde er koblet til Dataverse-firmaet ${account.name}.`,
        })
      );
    }),
  },
];
