import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { ProductFields, ProductProducttypecode, ProductTable } from "../tables/Product.generated";
import { UomFields, UomTable } from "../tables/Uom.generated";
import type { Unit } from "./unitGroup";

/** What Sales itself knows of a product. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** BC's item number once the product is coupled. */
  readonly number: string | null;
  /** Only products of type Sales Inventory are items with stock. */
  readonly isStockItem: boolean;
  /** Decimals that a quantity of this product may have. */
  readonly quantityDecimals: number;
  readonly defaultUnitName: string | null;
  /** What BC's job last wrote, in the product's default unit; BC writes 0 for negative stock. Null: never written. */
  readonly synchronisedOnHand: number | null;
  /** When the product was last changed by anyone; the figure above is at least as old. */
  readonly changedOn: Date | null;
  readonly units: readonly Unit[];
}

export const PRODUCT_COLUMNS = [
  ProductFields.productid,
  ProductFields.name,
  ProductFields.productnumber,
  ProductFields.producttypecode,
  ProductFields.quantitydecimal,
  ProductFields.quantityonhand,
  ProductFields.modifiedon,
  ProductFields._defaultuomid_value,
  ProductFields._defaultuomscheduleid_value,
] as const;

export const UNIT_COLUMNS = [UomFields.uomid, UomFields.name, UomFields.quantity, UomFields._baseuom_value] as const;

/** Reads a product and its unit group. A unit group that cannot be read counts as unknown, not as a failure. */
export async function readProduct(sales: SalesReader, productId: string): Promise<SalesOutcome<Product>> {
  const product = await sales.row(ProductTable.logicalName, productId, PRODUCT_COLUMNS);
  if (!product.ok) return product;

  const group = text(product.value[ProductFields._defaultuomscheduleid_value]);
  const units =
    group === null
      ? null
      : await sales.rows(UomTable.logicalName, UNIT_COLUMNS, `${UomFields._uomscheduleid_value} eq ${group}`);
  return { ok: true, value: toProduct(productId, product.value, units?.ok === true ? units.value.map(toUnit) : []) };
}

export function toProduct(id: string, row: WireRow, units: readonly Unit[]): Product {
  const unitId = text(row[ProductFields._defaultuomid_value]);
  const changedOn = text(row[ProductFields.modifiedon]);
  return {
    id,
    name: text(row[ProductFields.name]) ?? "",
    number: text(row[ProductFields.productnumber]),
    isStockItem: row[ProductFields.producttypecode] === ProductProducttypecode.SalesInventory,
    quantityDecimals: number(row[ProductFields.quantitydecimal]) ?? 0,
    defaultUnitName: units.find((unit) => unit.id === unitId)?.name ?? null,
    synchronisedOnHand: number(row[ProductFields.quantityonhand]),
    changedOn: changedOn === null ? null : new Date(changedOn),
    units,
  };
}

export function toUnit(row: WireRow): Unit {
  return {
    id: text(row[UomFields.uomid]) ?? "",
    name: text(row[UomFields.name]) ?? "",
    quantity: number(row[UomFields.quantity]) ?? 0,
    baseUnitId: text(row[UomFields._baseuom_value]),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
