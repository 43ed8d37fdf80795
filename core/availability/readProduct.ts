import type { SalesProduct } from "../documents/product";
import type { WireRow } from "../ports";
import { UomFields } from "../tables/Uom.generated";
import { idOf, numberOf, textOf } from "../values/wireValue";
import type { Unit } from "./unitGroup";

/** What Sales itself knows of a product and its units. */
export interface Product extends Pick<
  SalesProduct,
  "id" | "name" | "number" | "isStockItem" | "quantityDecimals" | "synchronisedOnHand" | "changedOn"
> {
  readonly defaultUnitName: string | null;
  readonly units: readonly Unit[];
}

export const UNIT_COLUMNS = [UomFields.uomid, UomFields.name, UomFields.quantity, UomFields._baseuom_value] as const;

export function toProduct(product: SalesProduct, units: readonly Unit[]): Product {
  const { id, name, number, isStockItem, quantityDecimals, synchronisedOnHand, changedOn } = product;
  return {
    id,
    name,
    number,
    isStockItem,
    quantityDecimals,
    synchronisedOnHand,
    changedOn,
    defaultUnitName: units.find((unit) => unit.id === product.defaultUnitId)?.name ?? product.defaultUnitName,
    units,
  };
}

/** Null for a row that does not say which unit it is. */
export function toUnit(row: WireRow): Unit | null {
  const id = idOf(row[UomFields.uomid]);
  if (id === null) {
    return null;
  }
  return {
    id,
    name: textOf(row[UomFields.name]) ?? "",
    quantity: numberOf(row[UomFields.quantity]) ?? 0,
    baseUnitId: idOf(row[UomFields._baseuom_value]),
  };
}
