import type { Row } from "../store/row";
import type { Draft, TableRule, WriteContext } from "../writes/tableRule";
import type { DocumentKind } from "./documentKinds";
import { ruleBroken } from "../errors";
import { referenceOf } from "../store/row";
import { isBackOffice, isBackOfficeOn, requireNotSubmitted, requireOpenDocument } from "./documentState";
import { nextDocumentNumber } from "./documentNumber";
import { setTotals } from "./documentTotals";
import { setComposite } from "./names";
import { requireTransition } from "./transitions";

/** What an update may change although the document is no longer open. */
const STATE_COLUMNS = new Set(["statecode", "statuscode"]);

function setCustomer(draft: Draft, kind: DocumentKind): void {
  if (kind.table === "opportunity") {
    // The potential customer of one that names only its account or contact, as Business Central makes it.
    draft.customerid ??= draft.parentaccountid ?? draft.parentcontactid ?? null;
  }
  if (kind.table !== "salesorder") {
    return;
  }
  const customer = referenceOf(draft.customerid);
  draft.accountid = customer?.table === "account" ? customer : null;
  draft.contactid = customer?.table === "contact" ? customer : null;
}

/** A document has its price list's currency; asking for both and for different ones is refused. */
function setCurrency({ organization }: WriteContext, draft: Draft): void {
  const list = referenceOf(draft.pricelevelid);
  const currency = referenceOf(list ? organization.store.get("pricelevel", list.id)?.transactioncurrencyid : undefined);
  if (!currency) {
    return;
  }
  const own = referenceOf(draft.transactioncurrencyid);
  if (own && own.id !== currency.id) {
    throw ruleBroken("0x80048cee", "The currency of the record does not match the currency of the price list.");
  }
  draft.transactioncurrencyid = currency;
}

function complete(context: WriteContext, kind: DocumentKind, draft: Draft): void {
  setCustomer(draft, kind);
  for (const prefix of kind.addresses) {
    setComposite(draft, prefix);
  }
  setCurrency(context, draft);
  if (context.organization.store.get("organization", context.organization.id)?.oobpricecalculationenabled !== false) {
    setTotals(context.organization, kind, draft);
  }
}

function checkUpdate(
  { organization, caller }: WriteContext,
  kind: DocumentKind,
  before: Row,
  draft: Draft,
  changed: ReadonlySet<string>,
): void {
  if (kind.table === "salesorder") {
    requireNotSubmitted(organization, caller, before);
  }
  if (changed.has("statecode")) {
    requireTransition(caller, kind, before, draft);
  }
  if ([...changed].some((name) => !STATE_COLUMNS.has(name))) {
    requireOpenDocument(organization, caller, kind, before);
  }
}

/** Opportunities, quotes, orders and invoices: number, currency, addresses, totals, and which states may follow which. */
export function documentRule(kind: DocumentKind): TableRule {
  return {
    beforeCreate(context, draft) {
      const { organization, caller } = context;
      if (kind.table === "invoice" && isBackOfficeOn(organization) && !isBackOffice(organization, caller)) {
        throw ruleBroken(
          "0x80040233",
          "Invoices cannot be created in Sales while back-office order processing is enabled; they come from the back office.",
        );
      }
      if (kind.number) {
        draft[kind.number.column] ??= nextDocumentNumber(organization, kind.number);
      }
      if (kind.table === "quote") {
        draft.revisionnumber ??= 0;
      }
      complete(context, kind, draft);
    },
    beforeUpdate(context, before, draft, changed) {
      checkUpdate(context, kind, before, draft, changed);
      complete(context, kind, draft);
    },
    beforeDelete({ organization, caller }, row) {
      if (kind.table === "salesorder") {
        requireNotSubmitted(organization, caller, row);
      }
    },
  };
}
