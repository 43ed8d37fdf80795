import type { Row } from "../store/row";
import type { Draft, TableRule, WriteContext } from "../writes/tableRule";
import { ruleBroken } from "../errors";
import { keyText, numberOf, referenceOf, textOf } from "../store/row";
import { asSystem } from "../security/caller";
import { newId } from "../store/identifiers";

const PRODUCT = { active: 0, retired: 1, draft: 2, underRevision: 3 } as const;

function checkNumber({ organization }: WriteContext, draft: Draft): void {
  const number = textOf(draft.productnumber);
  if (number === null || number === "") {
    throw ruleBroken("0x80043b05", "The product number can not be null.");
  }
  const isTaken = organization.store.find(
    "product",
    (row) => row.productnumber === number && row.productid !== draft.productid,
  );
  if (isTaken) {
    throw ruleBroken(
      "0x80043b06",
      "The specified product ID conflicts with the product ID of an existing record. Specify a different product ID and try again.",
    );
  }
}

function checkState(before: Row, draft: Draft): void {
  const [from, to] = [numberOf(before.statecode), numberOf(draft.statecode)];
  if (from === PRODUCT.active && to === PRODUCT.draft) {
    throw ruleBroken("0x8004f912", "You can't set a published product to the draft state.");
  }
  if (from === PRODUCT.retired && to === PRODUCT.draft) {
    throw ruleBroken("0x8004f979", "It is not possible to move product from Retired to Draft State.");
  }
  if (from === PRODUCT.draft && to === PRODUCT.retired) {
    throw ruleBroken(
      "0x8004f978",
      `You can't retire this product because ${textOf(draft.name) ?? ""} is in draft state. A product should be in Active/ Under Revision state for retiring.`,
    );
  }
}

/** Products begin as drafts and have a number of their own. */
export const productRule: TableRule = {
  beforeCreate: (context, draft) => checkNumber(context, draft),
  beforeUpdate(context, before, draft, changed) {
    if (changed.has("productnumber")) {
      checkNumber(context, draft);
    }
    if (changed.has("statecode")) {
      checkState(before, draft);
    }
  },
};

/** A price list item shows its product's name and number, and has its list's currency and its unit's group. */
function completeItem({ organization: { store } }: WriteContext, draft: Draft): void {
  const product = store.get("product", referenceOf(draft.productid)?.id ?? "");
  draft.productidname = product?.name ?? null;
  draft.productnumber = product?.productnumber ?? null;
  draft.uomscheduleid = store.get("uom", referenceOf(draft.uomid)?.id ?? "")?.uomscheduleid ?? null;
  draft.transactioncurrencyid =
    store.get("pricelevel", referenceOf(draft.pricelevelid)?.id ?? "")?.transactioncurrencyid ?? null;
}

export const priceListItemRule: TableRule = {
  beforeCreate: (context, draft) => completeItem(context, draft),
  beforeUpdate: (context, _before, draft) => completeItem(context, draft),
};

/** A unit group comes with its base unit, named by baseuomname. */
export const unitGroupRule: TableRule = {
  afterChange({ organization, caller }, { before, after }) {
    const name = textOf(after?.baseuomname);
    if (before || !after || name === null) {
      return;
    }
    const uomid = newId();
    const user = { table: "systemuser", id: asSystem(caller).userId };
    const now = organization.now();
    organization.store.put("uom", uomid, {
      uomid,
      name,
      quantity: 1,
      baseuom: null,
      isschedulebaseuom: true,
      uomscheduleid: { table: "uomschedule", id: keyText(after.uomscheduleid) },
      createdon: now,
      createdby: user,
      modifiedon: now,
      modifiedby: user,
    });
  },
};

/** The base currency cannot go, and its rate is 1 by definition. */
export const currencyRule: TableRule = {
  beforeUpdate({ organization }, before, draft) {
    if (before.transactioncurrencyid !== organization.baseCurrencyId) {
      return;
    }
    if (draft.exchangerate !== 1) {
      throw ruleBroken("0x80048cfc", "The exchange rate of the base currency cannot be modified.");
    }
    if (draft.statecode !== 0) {
      throw ruleBroken("0x80048cf4", "The base currency cannot be deactivated.");
    }
  },
  beforeDelete({ organization }, row) {
    if (row.transactioncurrencyid === organization.baseCurrencyId) {
      throw ruleBroken("0x80048cff", "The base currency of an organization cannot be deleted.");
    }
  },
};
