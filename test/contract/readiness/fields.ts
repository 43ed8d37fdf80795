import type { AnnouncedDocument } from "../../../core/orders/readiness/announcement";
import type { Address } from "../../../core/documents/salesDocument";
import type { DraftAddress, SalesDraft } from "../../../sandbox/bc/ledger/salesDraft";

/** The fields of a document that Business Central makes, in its own names. */
export function fieldsOf(draft: SalesDraft): object {
  const { yourReference, externalDocumentNo, requestedDeliveryDate, paymentDiscountPercent, billTo, shipTo } = draft;
  return {
    yourReference,
    externalDocumentNo,
    requestedDeliveryDate,
    paymentDiscountPercent,
    billTo,
    shipTo,
    invoiceDiscountAmount: draft.invoiceDiscountAmount,
    freightAmount: draft.freightAmount,
    lines: draft.lines.map(({ unitPrice, lineDiscountAmount, unitCode }) => ({
      unitPrice,
      lineDiscountAmount,
      unitCode,
    })),
  };
}

/** What was announced, in the same names. @param draft for units that nobody here can tell: those of resources */
export function announcedOf(made: AnnouncedDocument, draft: SalesDraft): object {
  return {
    yourReference: made.reference,
    externalDocumentNo: made.name,
    requestedDeliveryDate: made.requestedDate ?? "",
    paymentDiscountPercent: made.cashDiscountPercent ?? 0,
    billTo: addressOf(made.billTo),
    shipTo: addressOf(made.shipTo),
    invoiceDiscountAmount: made.invoiceDiscount,
    freightAmount: made.freight,
    lines: made.lines.map(({ price, discount, unit }, at) => ({
      unitPrice: price,
      lineDiscountAmount: discount,
      unitCode: unit ?? draft.lines[at]?.unitCode,
    })),
  };
}

function addressOf(address: Address | null): DraftAddress | null {
  return address === null
    ? null
    : {
        address: address.line1 ?? "",
        address2: address.line2 ?? "",
        postCode: address.postalCode ?? "",
        city: address.city ?? "",
        country: address.country ?? "",
        county: address.state ?? "",
      };
}
