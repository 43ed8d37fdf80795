import type { WireRow } from "../ports";
import { ProductFields, ProductProducttypecode, ProductStatecode } from "../tables/Product.generated";
import { formattedOf, idOf, instantOf, numberOf, textOf } from "../values/wireValue";

/** What Sales itself knows of a product. */
export interface SalesProduct {
  readonly id: string;
  readonly name: string;
  /** BC's item number once the product is coupled. */
  readonly number: string | null;
  readonly isActive: boolean;
  /** `product.producttypecode`: Business Central takes sales inventory and services. */
  readonly type: number | null;
  /** Only products of type Sales Inventory are items with stock. */
  readonly isStockItem: boolean;
  readonly unitGroupId: string | null;
  readonly defaultUnitId: string | null;
  /** As Sales shows it; null where it does not tell. */
  readonly defaultUnitName: string | null;
  /** Decimals that a quantity of this product may have. */
  readonly quantityDecimals: number;
  /** What BC's job last wrote, in the product's default unit; BC writes 0 for negative stock. Null: never written. */
  readonly synchronisedOnHand: number | null;
  /** When the product was last changed by anyone; the figure above is at least as old. */
  readonly changedOn: Date | null;
}

/** Columns that `productOf` reads. */
export const PRODUCT_COLUMNS = [
  ProductFields.productid,
  ProductFields.name,
  ProductFields.productnumber,
  ProductFields.statecode,
  ProductFields.producttypecode,
  ProductFields.quantitydecimal,
  ProductFields.quantityonhand,
  ProductFields.modifiedon,
  ProductFields._defaultuomid_value,
  ProductFields._defaultuomscheduleid_value,
] as const;

/** Null for a row that does not say which product it is. */
export function productOf(row: WireRow): SalesProduct | null {
  const id = idOf(row[ProductFields.productid]);
  if (id === null) {
    return null;
  }
  const type = numberOf(row[ProductFields.producttypecode]);
  return {
    id,
    name: textOf(row[ProductFields.name]) ?? "",
    number: textOf(row[ProductFields.productnumber]),
    isActive: row[ProductFields.statecode] === ProductStatecode.Active,
    type,
    isStockItem: type === ProductProducttypecode.SalesInventory,
    unitGroupId: idOf(row[ProductFields._defaultuomscheduleid_value]),
    defaultUnitName: formattedOf(row, ProductFields._defaultuomid_value),
    defaultUnitId: idOf(row[ProductFields._defaultuomid_value]),
    quantityDecimals: numberOf(row[ProductFields.quantitydecimal]) ?? 0,
    synchronisedOnHand: numberOf(row[ProductFields.quantityonhand]),
    changedOn: instantOf(row[ProductFields.modifiedon]),
  };
}
