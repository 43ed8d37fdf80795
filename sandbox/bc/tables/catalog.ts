import type { ItemVariant, ItemVendor, PurchasingCode } from "../ledger/catalog";
import type { ItemUnit } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { coupledIn } from "./coupled";
import itemUnitFacts from "./facts/itemUnitOfMeasure.json";
import itemVariantFacts from "./facts/itemVariant.json";
import itemVendorFacts from "./facts/itemVendor.json";
import purchasingFacts from "./facts/purchasing.json";
import { systemIdOf } from "./systemId";
import { byKey, fieldsOf } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

const variant = fieldsOf<ItemVariant>();

/** Table 5404. */
export const itemUnitTable = tableOf<ItemUnit>(itemUnitFacts, {
  rows: (company) => [...company.itemUnits.values()].flat().sort(byItemAndCode),
  rowVersion: versionOf,
  index: {
    field: "Item No.",
    rows: (company, numbers) => numbers.flatMap((no) => company.itemUnits.get(no) ?? []).sort(byItemAndCode),
  },
  values: {
    "Item No.": (row) => row.itemNo,
    Code: (row) => row.code,
    "Qty. per Unit of Measure": (row) => row.quantityPerUnit,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.itemUnit),
  },
});

/** Table 5401. */
export const itemVariantTable = tableOf<ItemVariant>(itemVariantFacts, {
  rows: (company) => [...company.variants.values()].flat().sort(byItemAndCode),
  rowVersion: versionOf,
  index: {
    field: "Item No.",
    rows: (company, numbers) => numbers.flatMap((no) => company.variants.get(no) ?? []).sort(byItemAndCode),
  },
  values: {
    "Item No.": (row) => row.itemNo,
    Code: (row) => row.code,
    Description: (row) => row.description,
    Blocked: (row) => row.blocked,
    "Sales Blocked": (row) => row.salesBlocked,
  },
  more: {
    SystemId: variant.guid((row) => systemIdOf(5401, row.itemNo, row.code)),
    "Item Id": variant.guid((row, company) => company.items.get(row.itemNo)?.systemId ?? ""),
    SystemModifiedAt: variant.dateTime(),
  },
});

/** Table 99. */
export const itemVendorTable = tableOf<ItemVendor>(itemVendorFacts, {
  rows: (company) =>
    [...company.itemVendors.values()]
      .flat()
      .sort(
        (a, b) => byKey(a.vendorNo, b.vendorNo) || byKey(a.itemNo, b.itemNo) || byKey(a.variantCode, b.variantCode),
      ),
  rowVersion: versionOf,
  values: {
    "Vendor No.": (row) => row.vendorNo,
    "Item No.": (row) => row.itemNo,
    "Variant Code": (row) => row.variantCode,
    "Vendor Item No.": (row) => row.vendorItemNo,
    "Lead Time Calculation": (row) => row.leadTime,
  },
});

/** Table 5721. */
export const purchasingTable = tableOf<PurchasingCode>(purchasingFacts, {
  rows: (company) => [...company.purchasingCodes.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    Code: (row) => row.code,
    Description: (row) => row.description,
    "Drop Shipment": (row) => row.dropShipment,
    "Special Order": (row) => row.specialOrder,
  },
});

function byItemAndCode(
  a: { readonly itemNo: string; readonly code: string },
  b: { readonly itemNo: string; readonly code: string },
): number {
  return byKey(a.itemNo, b.itemNo) || byKey(a.code, b.code);
}
