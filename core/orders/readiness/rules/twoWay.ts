import type { DocumentLine, SalesDocument } from "../../../documents/salesDocument";
import { ProductProducttypecode } from "../../../tables/Product.generated";
import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { hasProduct, openLine, openProduct, reference } from "../lineFindings";
import type { ProductLine } from "../lineFindings";
import { isTwoWay } from "../orderMode";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

const SIDES = ["billTo", "shipTo"] as const;

/**
 * What Business Central does otherwise where orders go both ways (mappings SALESORDER-ORDER and SOLINE-ORDERDETAIL). A new order is taken only once
 * it is coupled: the mapping is made with "Synch. Only Coupled Records".
 */
export const twoWay = rule({
  source:
    "CRMSetupDefaults.Codeunit.al: ResetBidirectionalSalesOrderMapping; CRMIntTableSubscriber.Codeunit.al:1811, 2956, 3174",
  reads: [
    "salesorder.bcbi_businesscentralordernumber",
    "salesorder.customerid",
    "salesorderdetail.manualdiscountamount",
  ],
  finds: {
    takenOnceCoupled: "serious",
    contactTwoWay: "blocks",
    addressEmptied: "serious",
    lineLeftOut: "serious",
    lineDiscountLost: "serious",
    writeInTextLost: "note",
  },
  check: (facts, find) => {
    if (!isTwoWay(facts)) {
      return NOT_APPLICABLE;
    }
    const { document } = facts;
    const { customer, held, lines } = document;
    return outcomeOf([
      (held?.orderNumber ?? null) === null ? find("takenOnceCoupled") : null,
      customer.kind === "contact"
        ? find("contactTwoWay", [customer.contact.name], { kind: "field", column: SalesOrderFields.customerid })
        : null,
      ...SIDES.map((address) => (isEmpty(document, address) ? find("addressEmptied", [{ address }]) : null)),
      ...lines
        .filter(hasProduct)
        .map((line) => (isLeftOut(line) ? find("lineLeftOut", [reference(line)], openProduct(line)) : null)),
      ...lines.map((line) =>
        discountOf(line) === 0 ? null : find("lineDiscountLost", [reference(line)], openLine(document, line)),
      ),
      ...lines.map((line) => (line.productId === null ? find("writeInTextLost", [reference(line)]) : null)),
    ]);
  },
});

/** Both addresses are written part by part, empty parts too. */
function isEmpty(document: Pick<SalesDocument, "billTo" | "shipTo">, side: (typeof SIDES)[number]): boolean {
  return Object.values(document[side]).every((part) => part === null);
}

/** The order goes on, and is released, without the line. */
function isLeftOut({ product: { type } }: ProductLine): boolean {
  return type !== ProductProducttypecode.SalesInventory && type !== ProductProducttypecode.Services;
}

/** No mapping has the discounts of a line; Business Central gives its own. */
function discountOf({ volumeDiscount, manualDiscount }: DocumentLine): number {
  return volumeDiscount + manualDiscount;
}
