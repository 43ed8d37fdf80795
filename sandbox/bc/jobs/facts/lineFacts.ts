import Big from "big.js";

import { roundMoney, times } from "../../ledger/money";
import { customerTrade, itemTrade, resourceTrade, unitTrade, vatProdPostingGroup, vatSetup } from "../../ledger/trade";
import { numberIn } from "../salesRows";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { LineSubject } from "./subjects";
import { TEXT_FACTS } from "./textFacts";
import { UNIT_FACTS } from "./unitFacts";
import { doesNotExist, mustBe, mustHaveValue } from "./words";

const PERCENT_DECIMALS = 5;
const UNIT_AMOUNT_DECIMALS = 5;

/** Table 37, CopyFromItem and CopyFromResource, then the VAT of the two groups. */
const SOLD_FACTS: readonly Fact<LineSubject>[] = [
  {
    id: "item.blocked",
    source: "Table 37 Sales Line, CopyFromItem",
    when: "the item is blocked",
    then: refuses(
      ({ sold }) =>
        sold.type === "Item" &&
        sold.record.blocked &&
        mustBe("Blocked", "No", { actual: "Yes", record: `Item: No.=${sold.no}` }),
    ),
  },
  {
    id: "item.noGenProdPostingGroup",
    source: "Table 37 Sales Line, CopyFromItem",
    when: "the item has no general product posting group",
    then: refuses(
      ({ company, sold }) =>
        sold.type === "Item" &&
        itemTrade(company, sold.no).genProdPostingGroup === "" &&
        mustHaveValue("Gen. Prod. Posting Group", `Item: No.=${sold.no}`),
    ),
  },
  {
    id: "item.salesBlocked",
    source: "Table 37 Sales Line, CopyFromItem",
    when: "the item may not be sold",
    then: refuses(
      ({ sold }) =>
        sold.type === "Item" &&
        sold.record.salesBlocked && {
          en: `You cannot sell Item ${sold.no} because the Sales Blocked check box is selected on the Item card.`,
          nb: `Du kan ikke selge Vare ${sold.no} fordi det er merket av for Sperret for salg på Vare-kortet.`,
        },
    ),
  },
  {
    id: "item.noInventoryPostingGroup",
    source: "Table 37 Sales Line, CopyFromItem",
    when: "an item that is kept in stock has no inventory posting group",
    then: refuses(
      ({ company, sold }) =>
        sold.type === "Item" &&
        sold.record.type === "Inventory" &&
        itemTrade(company, sold.no).inventoryPostingGroup === "" &&
        mustHaveValue("Inventory Posting Group", `Item: No.=${sold.no}`),
    ),
  },
  {
    id: "resource.privacyBlocked",
    source: "Table 37 Sales Line, CopyFromResource",
    when: "the resource is blocked for privacy",
    then: refuses(
      ({ company, sold }) =>
        sold.type === "Resource" &&
        resourceTrade(company, sold.no).privacyBlocked && {
          en: `You cannot create this line because resource ${sold.no} is blocked due to privacy.`,
          nb: `Du kan ikke opprette denne linjen fordi ressursen ${sold.no} er sperret av personvernhensyn.`,
        },
    ),
  },
  {
    id: "resource.blocked",
    source: "Table 37 Sales Line, CopyFromResource",
    when: "the resource is blocked",
    then: refuses(
      ({ company, sold }) =>
        sold.type === "Resource" &&
        resourceTrade(company, sold.no).blocked &&
        mustBe("Blocked", "No", { actual: "Yes", record: `Resource: No.=${sold.no}` }),
    ),
  },
  {
    id: "resource.noGenProdPostingGroup",
    source: "Table 37 Sales Line, CopyFromResource",
    when: "the resource has no general product posting group",
    then: refuses(
      ({ company, sold }) =>
        sold.type === "Resource" &&
        resourceTrade(company, sold.no).genProdPostingGroup === "" &&
        mustHaveValue("Gen. Prod. Posting Group", `Resource: No.=${sold.no}`),
    ),
  },
  {
    id: "vat.noSetup",
    source: "Table 37 Sales Line, VAT Prod. Posting Group OnValidate",
    when: "there is no VAT posting setup for the payer's and the item's group",
    then: refuses((subject) => vatOf(subject) === null && noVatSetup(subject)),
  },
  {
    id: "vat.full",
    source: "Table 37 Sales Line, VAT Prod. Posting Group OnValidate",
    when: "that setup is for full VAT",
    then: refuses(
      (subject) =>
        vatOf(subject)?.calculationType === "Full VAT" &&
        mustBe("Type", "G/L Account", {
          actual: subject.sold.type,
          record: `Sales Line: Document Type=${subject.header.documentType}`,
        }),
    ),
  },
];

/** Quantity, price and discount, in the order of InitializeSalesOrderLine. */
const AMOUNT_FACTS: readonly Fact<LineSubject>[] = [
  {
    id: "quantity.tooFine",
    source: "Codeunit 5402 Unit of Measure Management, RoundAndValidateQty",
    when: "the unit has a rounding precision, and the quantity is finer",
    then: refuses(({ company, sold, drafted }) => {
      const precision = unitTrade(company, sold.no, drafted.unitCode).roundingPrecision;
      return (
        precision > 0 &&
        !new Big(drafted.quantity).mod(precision).eq(0) && {
          en: `The value ${drafted.quantity} in field Quantity is of lower precision than expected. \n\nNote: Default rounding precision of 0.00001 is used if a rounding precision is not defined.`,
          nb: `Verdien ${drafted.quantity} i feltet Antall har lavere presisjon enn forventet. \n\nMerk: Standard avrundingspresisjon på 0,00001 brukes hvis ingen er angitt.`,
        }
      );
    }),
  },
  {
    id: "quantity.roundsToNothing",
    source: "Codeunit 5402 Unit of Measure Management, CalcBaseQty",
    when: "the quantity in the base unit rounds to 0",
    then: refuses(({ company, sold, drafted }) => {
      const unit =
        sold.type === "Item"
          ? company.itemUnits.get(sold.no)?.find(({ code }) => code === drafted.unitCode)
          : undefined;
      const precision =
        (sold.type === "Item" ? unitTrade(company, sold.no, sold.record.baseUnit).roundingPrecision : 0) || 0.00001;
      const base = times(drafted.quantity, unit?.quantityPerUnit ?? 1)
        .div(precision)
        .round(0, Big.roundHalfUp);
      return (
        drafted.quantity !== 0 &&
        base.eq(0) && {
          en: `Quantity on Item-${sold.no} causes the Quantity and Quantity (Base) to be out of balance. Rounding of the field Quantity (Base) results to 0.`,
          nb: `Antall på Vare-${sold.no} gjør at Antall og Antall (basis) ikke stemmer. Avrunding av feltet Antall (basis) gir 0.`,
        }
      );
    }),
  },
  {
    id: "price.zero",
    source: "Codeunit 5343, InitializeSalesOrderLine: Unit Price",
    when: "the line has no price, or a negative one: BC's own price is never looked at",
    then: { effect: "takes" },
  },
  {
    id: "price.vatTakenOut",
    source: "Codeunit 5343, InitializeSalesOrderLine: UpdateItemUnitPriceNeeded",
    when: "an order line's item has a price including VAT of the customer's own VAT group: the price loses the VAT, even where the document's prices include it",
    then: {
      effect: "changes",
      to: (subject) => {
        const { company, billTo, sold, drafted, document, line } = subject;
        const item = sold.type === "Item" ? itemTrade(company, sold.no) : null;
        const isDivided =
          document.kind.documentType === "Order" &&
          line.product !== null &&
          item?.priceIncludesVat === true &&
          item.priceVatBusPostingGroup !== "" &&
          item.priceVatBusPostingGroup === customerTrade(company, billTo).vatBusPostingGroup;
        const percent = vatOf(subject)?.percent ?? 0;
        return isDivided
          ? withDrafted(subject, {
              unitPrice: new Big(drafted.unitPrice)
                .div(1 + percent / 100)
                .round(UNIT_AMOUNT_DECIMALS, Big.roundHalfUp)
                .toNumber(),
            })
          : subject;
      },
    },
  },
  {
    id: "discount.ofSales",
    source: "Codeunit 5343, InitializeSalesOrderLine: Line Discount Amount",
    when: "always: quantity times the volume discount and the manual discount replace BC's own line discount",
    then: {
      effect: "changes",
      to: (subject) => {
        const { row } = subject.line;
        return withDrafted(subject, {
          lineDiscountAmount: roundMoney(
            times(numberIn(row, "quantity"), numberIn(row, "volumediscountamount")).plus(
              numberIn(row, "manualdiscountamount"),
            ),
          ),
        });
      },
    },
  },
  {
    id: "quantity.zero",
    source: "Table 37 Sales Line, TestQtyFromLindDiscountAmount",
    when: "the quantity is 0: the discount is validated on every line, discount or not",
    then: refuses(
      ({ drafted, header }) =>
        drafted.quantity === 0 && mustHaveValue("Quantity", `Sales Line: Document Type=${header.documentType}`),
    ),
  },
  {
    id: "discount.outOfRange",
    source: "Table 37 Sales Line, UpdateLineDiscPct",
    when: "the discount is not from 0 to 100 % of quantity times price; where that is 0 nothing is checked, and the amount turns negative",
    then: refuses(({ drafted }) => {
      const whole = roundMoney(times(drafted.quantity, drafted.unitPrice));
      const percent =
        whole === 0
          ? new Big(0)
          : new Big(drafted.lineDiscountAmount).div(whole).times(100).round(PERCENT_DECIMALS, Big.roundHalfUp);
      return (
        drafted.lineDiscountAmount !== 0 &&
        (percent.lt(0) || percent.gt(100)) && {
          en: "The value in the Line Discount % field must be between 0 and 100.",
          nb: "Verdien i feltet Linjerabatt-% må være mellom 0 og 100.",
        }
      );
    }),
  },
  {
    id: "line.notRead",
    source: "Codeunit 5343, InitializeSalesOrderLine",
    when: "the line has a delivery date, an address, will call or a tax of its own: the header's day and BC's VAT hold",
    then: { effect: "drops" },
  },
];

/** All of a line whose item or resource is found, in the order of codeunit 5343's InitializeSalesOrderLine. */
export const LINE_FACTS: readonly Fact<LineSubject>[] = [...SOLD_FACTS, ...TEXT_FACTS, ...UNIT_FACTS, ...AMOUNT_FACTS];

function vatOf({ company, billTo, sold }: LineSubject) {
  return vatSetup(company, customerTrade(company, billTo).vatBusPostingGroup, vatProdPostingGroup(company, sold));
}

function noVatSetup({ company, billTo, sold }: LineSubject) {
  return doesNotExist(
    "VAT Posting Setup",
    `VAT Bus. Posting Group='${customerTrade(company, billTo).vatBusPostingGroup}',VAT Prod. Posting Group='${vatProdPostingGroup(company, sold)}'`,
  );
}

function withDrafted(subject: LineSubject, change: Partial<LineSubject["drafted"]>): LineSubject {
  return { ...subject, drafted: { ...subject.drafted, ...change } };
}
