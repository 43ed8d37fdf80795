import type { ClientWriter } from "../dataverse/clientApi";
import { isOneOf } from "../dataverse/odataOptions";
import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { SalesOrderDetailFields } from "../tables/SalesOrderDetail.generated";
import { UomFields, UomTable } from "../tables/Uom.generated";
import { idOf } from "../values/wireValue";
import { bound } from "./bindings";
import type { DocumentTable } from "./documentTable";

export interface ReplacePorts {
  readonly sales: Pick<SalesReader, "row" | "rows" | "forget">;
  readonly writer: Pick<ClientWriter, "update">;
}

export interface Replacement {
  readonly table: DocumentTable;
  readonly lineId: string;
  readonly productId: string;
  /** What the line's unit is called; null where it has none. */
  readonly unitName: string | null;
}

/**
 * Puts another product on a line; the quantity stays. Units belong to a product's unit group, and Sales takes none of another: the line gets the
 * unit of the same name, or the product's default unit where there is none. Every kind of line spells these columns alike.
 */
export async function replaceProduct(
  { sales, writer }: ReplacePorts,
  { table, lineId, productId, unitName }: Replacement,
): Promise<SalesOutcome<null>> {
  const product = await sales.row(ProductTable, productId, {
    select: [ProductFields._defaultuomid_value, ProductFields._defaultuomscheduleid_value],
  });
  if (!product.ok) {
    return product;
  }
  const group = idOf(product.value[ProductFields._defaultuomscheduleid_value]);
  const column = UomFields._uomscheduleid_value;
  const units: SalesOutcome<readonly WireRow[]> =
    group === null
      ? { ok: true, value: [] }
      : await sales.rows(UomTable, { select: [UomFields.uomid, UomFields.name], filter: isOneOf(column, [group]) });
  if (!units.ok) {
    return units;
  }
  const named = units.value.find((unit) => unit[UomFields.name] === unitName);
  const unit = idOf(named?.[UomFields.uomid]) ?? idOf(product.value[ProductFields._defaultuomid_value]);
  const outcome = await writer.update(table.lineTable, lineId, {
    ...bound(SalesOrderDetailFields.productid, ProductTable.entitySetName, productId),
    ...bound(SalesOrderDetailFields.uomid, UomTable.entitySetName, unit),
  });
  sales.forget();
  return outcome;
}

/** Writes in which unit a line counts; Sales prices it anew. @param unitId one of the product's unit group */
export async function writeLineUnit(
  { sales, writer }: Pick<ReplacePorts, "writer"> & { readonly sales: Pick<SalesReader, "forget"> },
  { table, lineId, unitId }: Pick<Replacement, "table" | "lineId"> & { readonly unitId: string },
): Promise<SalesOutcome<null>> {
  const values = bound(SalesOrderDetailFields.uomid, UomTable.entitySetName, unitId);
  const outcome = await writer.update(table.lineTable, lineId, values);
  sales.forget();
  return outcome;
}
