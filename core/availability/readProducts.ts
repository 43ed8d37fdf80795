import { chunksOf } from "../values/chunksOf";
import type { SalesOutcome, SalesProblem, SalesReader, WireRow } from "../ports";
import { idOf } from "../values/wireValue";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { UomFields, UomTable } from "../tables/Uom.generated";
import { PRODUCT_COLUMNS, toProduct, toUnit, UNIT_COLUMNS } from "./readProduct";
import type { Product } from "./readProduct";

export type ProductOutcome =
  { readonly ok: true; readonly product: Product } | { readonly ok: false; readonly problem: SalesProblem };

/** Products as Sales gave them at first, and once more with their unit groups, which take another question. */
export interface ProductsRead {
  readonly products: ReadonlyMap<string, ProductOutcome>;
  /** Never rejects. A unit group that cannot be read counts as unknown, not as a failure. */
  readonly withUnits: Promise<ReadonlyMap<string, Product>>;
}

/** Ids in one question; Dataverse takes addresses of 32,768 characters. */
const PER_QUESTION = 100;

/** Reads many products in few questions. @param ids of products, lower case without braces */
export async function readProducts(sales: SalesReader, ids: readonly string[]): Promise<ProductsRead> {
  const outcome = await rowsWith(sales, ProductTable.logicalName, PRODUCT_COLUMNS, ProductFields.productid, ids);
  if (!outcome.ok) return { products: new Map(ids.map((id) => [id, outcome])), withUnits: Promise.resolve(new Map()) };
  const rows = new Map(outcome.value.map((row) => [idOf(row[ProductFields.productid]) ?? "", row]));
  const products = ids.map((id): readonly [string, ProductOutcome] => {
    const row = rows.get(id);
    return [
      id,
      row === undefined ? { ok: false, problem: { kind: "notFound" } } : { ok: true, product: toProduct(id, row, []) },
    ];
  });
  return { products: new Map(products), withUnits: readUnits(sales, rows) };
}

async function readUnits(
  sales: SalesReader,
  rows: ReadonlyMap<string, WireRow>,
): Promise<ReadonlyMap<string, Product>> {
  const groupOf = (row: WireRow) => idOf(row[ProductFields._defaultuomscheduleid_value]);
  const groups = [...new Set([...rows.values()].flatMap((row) => groupOf(row) ?? []))];
  const column = UomFields._uomscheduleid_value;
  const outcome = await rowsWith(sales, UomTable.logicalName, [...UNIT_COLUMNS, column], column, groups);
  const units = outcome.ok ? outcome.value : [];
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      toProduct(id, row, units.filter((unit) => idOf(unit[column]) === groupOf(row)).map(toUnit)),
    ]),
  );
}

/** Rows whose column is one of the ids. All or nothing: figures of some products only would look like all. */
async function rowsWith(
  sales: SalesReader,
  table: string,
  columns: readonly string[],
  column: string,
  ids: readonly string[],
): Promise<SalesOutcome<readonly WireRow[]>> {
  const outcomes = await Promise.all(
    chunksOf(ids, PER_QUESTION).map((chunk) =>
      sales.rows(table, columns, chunk.map((id) => `${column} eq ${id}`).join(" or ")),
    ),
  );
  const failed = outcomes.find((outcome) => !outcome.ok);
  if (failed !== undefined) return failed;
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])) };
}
