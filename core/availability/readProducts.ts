import { isOneOf } from "../dataverse/odataOptions";
import { PRODUCT_COLUMNS, productOf } from "../documents/product";
import type { SalesProduct } from "../documents/product";
import type { SalesOutcome, SalesProblem, SalesReader, SalesTable, WireRow } from "../ports";
import { ProductFields, ProductTable } from "../tables/Product.generated";
import { UomFields, UomTable } from "../tables/Uom.generated";
import { chunksOf } from "../values/chunksOf";
import { idOf } from "../values/wireValue";
import { toProduct, toUnit, UNIT_COLUMNS } from "./readProduct";
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

/**
 * Reads many products in few questions, and none that is known already.
 * @param ids of products, lower case without braces
 * @param known products that were read along with the lines
 */
export async function readProducts(
  sales: SalesReader,
  ids: readonly string[],
  known: ReadonlyMap<string, SalesProduct> = new Map(),
): Promise<ProductsRead> {
  const found = new Map(known);
  const wanted = ids.filter((id) => !known.has(id));
  const outcome = await rowsWith(sales, ProductTable, PRODUCT_COLUMNS, ProductFields.productid, wanted);
  for (const row of outcome.ok ? outcome.value : []) {
    const product = productOf(row);
    if (product !== null) {
      found.set(product.id, product);
    }
  }
  const missing: SalesProblem = outcome.ok ? { kind: "notFound" } : outcome.problem;
  const products = ids.map((id): readonly [string, ProductOutcome] => {
    const product = found.get(id);
    return [
      id,
      product === undefined ? { ok: false, problem: missing } : { ok: true, product: toProduct(product, []) },
    ];
  });
  return {
    products: new Map(products),
    withUnits: readUnits(
      sales,
      ids.flatMap((id) => found.get(id) ?? []),
    ),
  };
}

async function readUnits(sales: SalesReader, products: readonly SalesProduct[]): Promise<ReadonlyMap<string, Product>> {
  const groups = [...new Set(products.flatMap(({ unitGroupId }) => unitGroupId ?? []))];
  const column = UomFields._uomscheduleid_value;
  const outcome = await rowsWith(sales, UomTable, [...UNIT_COLUMNS, column], column, groups);
  const units = outcome.ok ? outcome.value : [];
  return new Map(
    products.map((product) => [
      product.id,
      toProduct(
        product,
        units.filter((unit) => idOf(unit[column]) === product.unitGroupId).flatMap((unit) => toUnit(unit) ?? []),
      ),
    ]),
  );
}

/** Rows whose column is one of the ids. All or nothing: figures of some products only would look like all. */
async function rowsWith(
  sales: SalesReader,
  table: SalesTable,
  columns: readonly string[],
  column: string,
  ids: readonly string[],
): Promise<SalesOutcome<readonly WireRow[]>> {
  const outcomes = await Promise.all(
    chunksOf(ids, PER_QUESTION).map((chunk) => sales.rows(table, { select: columns, filter: isOneOf(column, chunk) })),
  );
  const failed = outcomes.find((outcome) => !outcome.ok);
  if (failed !== undefined) {
    return failed;
  }
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])) };
}
