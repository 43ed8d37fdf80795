import { blockedReason } from "../../ledger/businessRules";
import type { Customer } from "../../ledger/rows";
import type { DraftAddress } from "../../ledger/salesDraft";
import { currencyTrade, customerTrade } from "../../ledger/trade";
import { numberIn, textIn } from "../salesRows";
import { addressFacts } from "./addressFacts";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import { OPTION_FACTS } from "./optionFacts";
import type { HeaderSubject } from "./subjects";
import type { Words } from "./words";
import { doesNotExist, mustHaveValue } from "./words";

const LONGEST_NAME = 35;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Table 18's checks of who buys and who pays, in the order in which table 36 makes them. */
const WHO_FACTS: readonly Fact<HeaderSubject>[] = [
  {
    id: "customer.privacyBlocked",
    source: "Table 18 Customer, CheckBlockedCustOnDocs",
    when: "the customer is blocked for privacy",
    then: refuses(({ company, customer }) => privacyBlocked(customer, customerTrade(company, customer).privacyBlocked)),
  },
  {
    id: "customer.blocked",
    source: "Table 18 Customer, CheckBlockedCustOnDocs",
    when: "the customer is blocked for shipping, invoicing or everything",
    then: refuses(({ customer, document }) => blocked(customer, document.kind.documentType)),
  },
  {
    id: "customer.noGenBusPostingGroup",
    source: "Table 36 Sales Header, Sell-to Customer No. OnValidate",
    when: "the customer has no general business posting group",
    then: refuses(
      ({ company, customer }) =>
        customerTrade(company, customer).genBusPostingGroup === "" &&
        mustHaveValue("Gen. Bus. Posting Group", `Customer: No.=${customer.no}`),
    ),
  },
  {
    id: "payer.privacyBlocked",
    source: "Table 36 Sales Header, Bill-to Customer No. OnValidate",
    when: "another pays, and is blocked for privacy",
    then: refuses(({ company, billTo }) => privacyBlocked(billTo, customerTrade(company, billTo).privacyBlocked)),
  },
  {
    id: "payer.blocked",
    source: "Table 36 Sales Header, Bill-to Customer No. OnValidate",
    when: "another pays, and is blocked for shipping, invoicing or everything",
    then: refuses(({ billTo, document }) => blocked(billTo, document.kind.documentType)),
  },
  {
    id: "payer.noPostingGroup",
    source: "Table 36 Sales Header, Bill-to Customer No. OnValidate",
    when: "the one who pays has no customer posting group",
    then: refuses(
      ({ company, billTo }) =>
        customerTrade(company, billTo).customerPostingGroup === "" &&
        mustHaveValue("Customer Posting Group", `Customer: No.=${billTo.no}`),
    ),
  },
  {
    id: "payer.salespersonBlocked",
    source: "Table 36 Sales Header, Salesperson Code OnValidate",
    when: "another pays, whose salesperson is blocked; the customer's own is taken unchecked",
    then: refuses(({ company, customer, billTo }) => {
      const code = billTo.no === customer.no ? "" : customerTrade(company, billTo).salespersonCode;
      return (
        company.trade.salespeople.get(code)?.blocked === true && {
          en: `The field Salesperson Code of table Sales Header contains a value (${code}) that cannot be found in the related table (Salesperson/Purchaser).`,
          nb: `Feltet Selgerkode i tabellen Salgshode inneholder en verdi (${code}) som ikke finnes i den relaterte tabellen (Selger/innkjøper).`,
        }
      );
    }),
  },
  {
    id: "payer.noSuchPaymentTerms",
    source: "Table 36 Sales Header, Payment Terms Code OnValidate",
    when: "the payment terms on the payer's card do not exist",
    then: refuses(
      ({ company, billTo: { paymentTermsCode } }) =>
        paymentTermsCode !== "" &&
        !company.paymentTerms.has(paymentTermsCode) &&
        doesNotExist("Payment Terms", `Code='${paymentTermsCode}'`),
    ),
  },
  {
    id: "contact.privacyBlocked",
    source: "Table 5050 Contact, CheckIfPrivacyBlocked",
    when: "the customer's primary contact is blocked for privacy",
    then: refuses(
      ({ company, customer, billTo }) =>
        [customer, billTo].some((each) => customerTrade(company, each).contactPrivacyBlocked) && {
          en: `You cannot use contact ${customer.contact} because they are marked as blocked due to privacy.`,
          nb: `Du kan ikke bruke kontakten ${customer.contact} fordi den er sperret av personvernhensyn.`,
        },
    ),
  },
  {
    id: "contact.ofOtherCompany",
    source: "Table 36 Sales Header, Sell-to Contact No. OnValidate",
    when: "the customer's primary contact belongs to another company than the customer's own contact",
    then: refuses(
      ({ company, customer }) =>
        customerTrade(company, customer).contactOfOtherCompany && {
          en: `Contact ${customer.contact} ${customer.contact} is related to a different company than customer ${customer.no}.`,
          nb: `Kontakten ${customer.contact} ${customer.contact} er tilknyttet et annet selskap enn kunden ${customer.no}.`,
        },
    ),
  },
  {
    id: "contact.invalidEmail",
    source: "Table 36 Sales Header, Sell-to E-Mail OnValidate",
    when: "the e-mail address of the customer's primary contact is not valid",
    then: refuses(({ company, customer }) => {
      const { contactEmail } = customerTrade(company, customer);
      return (
        contactEmail !== "" &&
        !EMAIL.test(contactEmail) && {
          en: `The email address "${contactEmail}" is not valid.`,
          nb: `E-postadressen "${contactEmail}" er ikke gyldig.`,
        }
      );
    }),
  },
];

/** Codeunit 5342 GetNavCurrencyCode, and the rates. */
const CURRENCY_FACTS: readonly Fact<HeaderSubject>[] = [
  {
    id: "currency.notReadable",
    source: "Codeunit 5342, GetNavCurrencyCode",
    when: "the document's currency cannot be read in Sales",
    then: refuses(
      ({ document: { currency } }) =>
        currency?.isoCode === null && {
          en: `Cannot find the currency with the value '{${currency.id.toUpperCase()}}' in Dataverse.`,
          nb: `Finner ikke valutaen med verdien '{${currency.id.toUpperCase()}}' i Dataverse.`,
        },
    ),
  },
  {
    id: "currency.unknown",
    source: "Codeunit 5342, GetNavCurrencyCode",
    when: "BC has no currency with that code",
    then: refuses(
      ({ company, header: { currencyCode } }) =>
        currencyCode !== "" &&
        !company.currencies.has(currencyCode) &&
        doesNotExist("Currency", `Code='${currencyCode}'`),
    ),
  },
  {
    id: "currency.emptyRate",
    source: "Table 330 Currency Exchange Rate, ExchangeRate",
    when: "the exchange rate of the document's or the payer's currency is 0",
    then: refuses(({ company, billTo, header }) => {
      const code = [billTo.currencyCode, header.currencyCode].find(
        (each) => each !== "" && currencyTrade(company, each).exchangeRateAmount === 0,
      );
      return (
        code !== undefined && mustHaveValue("Exchange Rate Amount", `Currency Exchange Rate: Currency Code=${code}`)
      );
    }),
  },
];

/** Columns that go to the header as they are, or otherwise than one would think. */
const TEXT_FACTS: readonly Fact<HeaderSubject>[] = [
  {
    id: "number.cut",
    source: "Codeunit 5343, CreateSalesOrderHeader",
    when: "the number in Sales is longer than 35 characters",
    then: {
      effect: "cuts",
      to: (subject) => withHeader(subject, { yourReference: subject.header.yourReference.slice(0, LONGEST_NAME) }),
    },
  },
  {
    id: "name.cut",
    source: "Codeunit 5343, CreateSalesOrderHeader",
    when: "the name in Sales is longer than 35 characters",
    then: {
      effect: "cuts",
      to: (subject) =>
        withHeader(subject, { externalDocumentNo: subject.header.externalDocumentNo.slice(0, LONGEST_NAME) }),
    },
  },
  {
    id: "discount.asCashDiscount",
    source: "Codeunit 5343, CreateSalesOrderHeader: Payment Discount %",
    when: "always on an order: its percentage becomes the cash discount too, and none of the terms is left",
    then: {
      effect: "changes",
      to: (subject) =>
        subject.document.kind.documentType === "Order"
          ? withHeader(subject, { paymentDiscountPercent: numberIn(subject.document.row, "discountpercentage") })
          : subject,
    },
  },
  {
    id: "quote.cityOfPostCode",
    source: "Codeunit 5348, CopyShipToInformationIfNotEmpty: post code after city",
    when: "BC knows the post code of a quote's address: the city is that of the post code",
    then: {
      effect: "changes",
      to: (subject) => {
        const { document, company, header } = subject;
        const city = (address: DraftAddress | null): DraftAddress | null =>
          address === null
            ? null
            : { ...address, city: company.trade.postCodes.get(address.postCode)?.city ?? address.city };
        return document.kind.documentType === "Quote"
          ? withHeader(subject, { billTo: city(header.billTo), shipTo: city(header.shipTo) })
          : subject;
      },
    },
  },
  {
    id: "header.notRead",
    source: "Codeunit 5343, CreateSalesOrderHeader",
    when: "names and telephones of addresses, third address lines, will call, price list, contact and owner are filled",
    then: { effect: "drops" },
  },
  {
    id: "date.past",
    source: "Table 36 Sales Header, Requested Delivery Date OnValidate",
    when: "the requested delivery date has passed: without a client nobody is warned",
    then: { effect: "takes" },
  },
];

/** What table 36 itself says of who buys, who pays and the currency, whoever fills the header. */
export const TABLE_36_FACTS: readonly Fact<HeaderSubject>[] = [...WHO_FACTS, ...CURRENCY_FACTS];

/** All of a header, in the order of codeunit 5343's CreateSalesOrderHeader. */
export const HEADER_FACTS: readonly Fact<HeaderSubject>[] = [
  ...TABLE_36_FACTS,
  ...addressFacts("billto"),
  ...addressFacts("shipto"),
  ...OPTION_FACTS,
  ...TEXT_FACTS,
];

function withHeader(subject: HeaderSubject, change: Partial<HeaderSubject["header"]>): HeaderSubject {
  return { ...subject, header: { ...subject.header, ...change } };
}

function privacyBlocked(customer: Customer, isBlocked: boolean): Words | false {
  return (
    isBlocked && {
      en: `You cannot create this type of document when Customer ${customer.no} is blocked for privacy.`,
      nb: `Du kan ikke opprette denne typen dokument når kunden ${customer.no} er sperret av personvernhensyn.`,
    }
  );
}

function blocked(customer: Customer, documentType: "Order" | "Quote"): Words | null {
  const reason = blockedReason(customer, documentType, null);
  return reason === null
    ? null
    : {
        en: reason,
        nb: `Du kan ikke opprette denne typen dokument når kunden ${customer.no} er sperret med typen ${BLOCKED_NB[customer.blocked]}`,
      };
}

const BLOCKED_NB: Readonly<Record<Customer["blocked"], string>> = {
  " ": "",
  Ship: "Lever",
  Invoice: "Fakturer",
  All: "Alle",
};

/** How the header starts: what codeunit 5343 copies as it stands. */
export function copyOfRow({ document }: Pick<HeaderSubject, "document">): {
  readonly yourReference: string;
  readonly externalDocumentNo: string;
  readonly workDescription: string;
} {
  const { row, kind } = document;
  return {
    yourReference: textIn(row, kind.number),
    externalDocumentNo: textIn(row, "name"),
    workDescription: textIn(row, "description"),
  };
}
