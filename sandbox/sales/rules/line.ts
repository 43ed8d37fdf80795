import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { Draft, TableRule, WriteContext } from "../writes/tableRule";
import type { DocumentKind } from "./documentKinds";
import { ruleBroken } from "../errors";
import { numberOf, referenceOf, textOf } from "../store/row";
import { round } from "../writes/round";
import { requireOpenDocument } from "./documentState";
import { recalculateDocument } from "./documentTotals";
import { PRICING, priceFromList } from "./linePrice";

function documentOf(organization: Organization, kind: DocumentKind, line: Draft | Row): Row | undefined {
  const reference = referenceOf(line[kind.lineColumn]);
  return reference ? organization.store.get(kind.table, reference.id) : undefined;
}

function checkProduct(organization: Organization, line: Draft): void {
  if (line.isproductoverridden === true) {
    line.productid = null;
    return;
  }
  const product = referenceOf(line.productid);
  const unit = referenceOf(line.uomid);
  if (!product) {
    throw ruleBroken("0x80043b11", "The product id is missing.");
  }
  if (!unit) {
    throw ruleBroken("0x80043b0d", "The unit id is missing.");
  }
  const group = referenceOf(organization.store.get("product", product.id)?.defaultuomscheduleid)?.id;
  if (referenceOf(organization.store.get("uom", unit.id)?.uomscheduleid)?.id !== group) {
    throw ruleBroken("0x80043b14", "The specified unit is not valid for this product.");
  }
}

/** A line's price is the list's unless it is overridden, a write-in, or locked with its document. */
function setPrice(organization: Organization, line: Draft, document: Row): void {
  const product = referenceOf(line.productid);
  const unit = referenceOf(line.uomid);
  line.pricingerrorcode = PRICING.none;
  if (!product || !unit || line.ispriceoverridden === true || document.ispricelocked === true) {
    return;
  }
  const { price, error } = priceFromList(
    organization,
    referenceOf(document.pricelevelid)?.id ?? null,
    product.id,
    unit.id,
  );
  if (price !== null) {
    line.priceperunit = price;
  } else if (numberOf(line.priceperunit) === null) {
    line.pricingerrorcode = error;
  }
}

function setAmounts(line: Draft): void {
  const amount = round((numberOf(line.priceperunit) ?? 0) * (numberOf(line.quantity) ?? 0), 2);
  const discount =
    (numberOf(line.manualdiscountamount) ?? 0) +
    (numberOf(line.volumediscountamount) ?? 0) * (numberOf(line.quantity) ?? 0);
  line.baseamount = amount;
  line.extendedamount = round(amount - discount + (numberOf(line.tax) ?? 0), 2);
}

function setName(organization: Organization, kind: DocumentKind, line: Draft): void {
  const product = referenceOf(line.productid);
  line[kind.lineName] = textOf(product ? organization.store.get("product", product.id)?.name : line.productdescription);
}

function nextLineNumber(organization: Organization, kind: DocumentKind, documentId: string): number {
  let highest = 0;
  for (const row of organization.store.all(kind.lineTable)) {
    if (referenceOf(row[kind.lineColumn])?.id === documentId) {
      highest = Math.max(highest, numberOf(row.lineitemnumber) ?? 0);
    }
  }
  return highest + 1;
}

function calculates(organization: Organization): boolean {
  return organization.store.get("organization", organization.id)?.oobpricecalculationenabled !== false;
}

function complete({ organization, caller }: WriteContext, kind: DocumentKind, line: Draft): void {
  const document = documentOf(organization, kind, line);
  if (!document) {
    return;
  }
  requireOpenDocument(organization, caller, kind, document);
  checkProduct(organization, line);
  setName(organization, kind, line);
  line.transactioncurrencyid = document.transactioncurrencyid ?? null;
  if (!calculates(organization)) {
    return;
  }
  setPrice(organization, line, document);
  setAmounts(line);
}

/** Lines of opportunities, quotes, orders and invoices: product or write-in, price from the list, amounts, and the document's totals after. */
export function lineRule(kind: DocumentKind): TableRule {
  return {
    beforeCreate(context, draft) {
      complete(context, kind, draft);
      const number =
        numberOf(draft.lineitemnumber) ??
        nextLineNumber(context.organization, kind, referenceOf(draft[kind.lineColumn])?.id ?? "");
      draft.lineitemnumber = number;
      draft.sequencenumber ??= number;
    },
    beforeUpdate(context, _before, draft) {
      complete(context, kind, draft);
    },
    beforeDelete({ organization, caller }, row) {
      const document = documentOf(organization, kind, row);
      if (document && !caller.isSystem) {
        requireOpenDocument(organization, caller, kind, document);
      }
    },
    afterChange({ organization }, { before, after }) {
      for (const id of new Set([
        referenceOf(before?.[kind.lineColumn])?.id,
        referenceOf(after?.[kind.lineColumn])?.id,
      ])) {
        if (id !== undefined) {
          recalculateDocument(organization, kind, id);
        }
      }
    },
  };
}
