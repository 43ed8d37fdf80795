import { roundMoney, sumMoney, times } from "../../ledger/money";
import type { DraftLine } from "../../ledger/salesDraft";
import { accountTrade, customerTrade, itemTrade, vatSetup } from "../../ledger/trade";
import { numberIn } from "../salesRows";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { FinishedSubject } from "./subjects";
import { doesNotExist, mustBe, mustHaveValue } from "./words";

/** Table 37 InsertFreightLine. */
const FREIGHT_FACTS: readonly Fact<FinishedSubject>[] = [
  {
    id: "freight.negative",
    source: "Table 37 Sales Line, InsertFreightLine",
    when: "the freight is below 0",
    then: {
      effect: "drops",
      to: (subject) => ({
        ...subject,
        header: { ...subject.header, freightAmount: Math.max(0, numberIn(subject.document.row, "freightamount")) },
      }),
    },
  },
  {
    id: "freight.noAccount",
    source: "Table 37 Sales Line, InsertFreightLine",
    when: "there is freight, and no G/L account for it",
    then: refuses(
      ({ company, header }) =>
        header.freightAmount > 0 &&
        company.setup.freightAccountNo === "" &&
        mustHaveValue("Freight G/L Acc. No.", "Sales & Receivables Setup: Primary Key="),
    ),
  },
  {
    id: "freight.alone",
    source: "Table 37 Sales Line, InsertFreightLine: FindLast",
    when: "there is freight, and no line besides",
    then: refuses(
      ({ header, document }) =>
        header.freightAmount > 0 &&
        header.lines.length === 0 && {
          en: `There is no Sales Line within the filter. Filters: Document Type: ${document.kind.documentType}`,
          nb: `Det finnes ingen Salgslinje innenfor filteret. Filtre: Dokumenttype: ${document.kind.documentType}`,
        },
    ),
  },
  {
    id: "freight.accountBlocked",
    source: "Table 15 G/L Account, CheckGLAcc",
    when: "the account is blocked",
    then: refuses(
      ({ company, header }) =>
        header.freightAmount > 0 &&
        accountTrade(company, company.setup.freightAccountNo).blocked &&
        mustBe("Blocked", "No", { actual: "Yes", record: `G/L Account: No.=${company.setup.freightAccountNo}` }),
    ),
  },
  {
    id: "freight.notDirectPosting",
    source: "Table 37 Sales Line, TestDirectPosting",
    when: "the account is not for direct posting",
    then: refuses(
      ({ company, header }) =>
        header.freightAmount > 0 &&
        !accountTrade(company, company.setup.freightAccountNo).directPosting &&
        mustBe("Direct Posting", "Yes", { actual: "No", record: `G/L Account: No.=${company.setup.freightAccountNo}` }),
    ),
  },
  {
    id: "freight.noVatSetup",
    source: "Table 37 Sales Line, VAT Prod. Posting Group OnValidate",
    when: "there is no VAT posting setup for the payer's and the account's group",
    then: refuses(({ company, header, billTo }) => {
      const groups = [
        customerTrade(company, billTo).vatBusPostingGroup,
        accountTrade(company, company.setup.freightAccountNo).vatProdPostingGroup,
      ] as const;
      return (
        header.freightAmount > 0 &&
        vatSetup(company, ...groups) === null &&
        doesNotExist(
          "VAT Posting Setup",
          `VAT Bus. Posting Group='${groups[0]}',VAT Prod. Posting Group='${groups[1]}'`,
        )
      );
    }),
  },
];

/** Codeunit 56, ApplyInvDiscBasedOnAmt: header discounts, taken as they are. */
const DISCOUNT_FACTS: readonly Fact<FinishedSubject>[] = [
  {
    id: "discount.ofHeader",
    source: "Codeunit 5343, ApplySalesOrderDiscounts",
    when: "there is a discount amount or percentage: detail amount less amount without freight is spread over the lines that allow it",
    then: {
      effect: "changes",
      to: (subject) => {
        const { row } = subject.document;
        const isDiscounted = numberIn(row, "discountamount") !== 0 || numberIn(row, "discountpercentage") !== 0;
        const invoiceDiscountAmount = isDiscounted
          ? sumMoney([numberIn(row, "totallineitemamount"), -numberIn(row, "totalamountlessfreight")])
          : 0;
        return { ...subject, header: { ...subject.header, invoiceDiscountAmount } };
      },
    },
  },
  {
    id: "discount.noBase",
    source: "Codeunit 56 Sales - Calc Discount By Type",
    when: "no line allows an invoice discount",
    then: refuses(
      (subject) =>
        subject.header.invoiceDiscountAmount > 0 &&
        baseOf(subject) === 0 && {
          en: "Cannot apply an invoice discount because the document does not include lines where the Allow Invoice Disc. field is selected. To add a discount, specify a line discount in the Line Discount % field for the relevant lines, or add a line of type Item where the Allow Invoice Disc. field is selected.",
          nb: "Kan ikke bruke fakturarabatt fordi dokumentet ikke har linjer der det er merket av for Tillat fakturarabatt. Angi en linjerabatt i feltet Linjerabatt-% på de aktuelle linjene, eller legg til en linje av typen Vare der det er merket av for Tillat fakturarabatt.",
        },
    ),
  },
  {
    id: "discount.tooLarge",
    source: "Table 290 VAT Amount Line, Invoice Discount Amount OnValidate",
    when: "the discount is larger than the lines that allow it",
    then: refuses((subject) => {
      const base = baseOf(subject);
      return (
        base > 0 &&
        subject.header.invoiceDiscountAmount > base && {
          en: `The maximum Invoice Discount Amount that you can apply is ${base.toLocaleString("en-US")}.`,
          nb: `Maksimumsverdien for Fakturarabattbeløp som du kan bruke, er ${base.toLocaleString("nb-NO")}.`,
        }
      );
    }),
  },
];

/** After the lines: freight, then the discount of the whole. */
export const FINISHED_FACTS: readonly Fact<FinishedSubject>[] = [...FREIGHT_FACTS, ...DISCOUNT_FACTS];

/** Line amounts that an invoice discount may be taken of. */
function baseOf({ company, header }: FinishedSubject): number {
  return sumMoney(header.lines.filter((line) => allowsDiscount(line, company)).map(amountOf));
}

function allowsDiscount({ type, no }: DraftLine, company: FinishedSubject["company"]): boolean {
  return type === "Resource" || itemTrade(company, no).allowInvoiceDiscount;
}

function amountOf({ quantity, unitPrice, lineDiscountAmount }: DraftLine): number {
  return sumMoney([roundMoney(times(quantity, unitPrice)), -lineDiscountAmount]);
}
