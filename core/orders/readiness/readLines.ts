import type { SalesOutcome, WireRow } from "../../ports";
import { ProductFields, ProductStatecode } from "../../tables/Product.generated";
import { SalesOrderDetailFields } from "../../tables/SalesOrderDetail.generated";
import { UomFields } from "../../tables/Uom.generated";
import type { DocumentKind } from "../../documents/documentTable";
import { LINE_TABLES } from "../../documents/lineTable";
import type { LineTable } from "../../documents/lineTable";
import type { RowQuery, RowReader } from "../../dataverse/rowReader";
import { idOf, numberOf, relatedRow, textOf } from "../../values/wireValue";
import type { LineFacts, ProductFacts } from "./facts";

const PRODUCT: RowQuery = {
  select: [
    ProductFields.productid,
    ProductFields.name,
    ProductFields.productnumber,
    ProductFields.statecode,
    ProductFields.producttypecode,
    ProductFields._defaultuomscheduleid_value,
    ProductFields.quantityonhand,
  ],
};

/** Lines of orders and quotes agree in these columns. */
const COLUMNS = [
  SalesOrderDetailFields.productdescription,
  SalesOrderDetailFields.sequencenumber,
  SalesOrderDetailFields.lineitemnumber,
  SalesOrderDetailFields.quantity,
  SalesOrderDetailFields.requestdeliveryby,
] as const;

/** Reads all lines of a document with their products and units, in one read. */
export async function readLines(
  reader: RowReader,
  kind: DocumentKind,
  id: string,
): Promise<SalesOutcome<readonly LineFacts[]>> {
  const table = LINE_TABLES[kind];
  const rows = await reader.rows(table.table, {
    select: [table.id, ...COLUMNS],
    expand: {
      productid: PRODUCT,
      uomid: { select: [UomFields.uomid, UomFields.name, UomFields._uomscheduleid_value] },
    },
    filter: `${table.parent} eq ${id}`,
  });
  if (!rows.ok) return rows;
  const inOrder = [...rows.value].sort((left, right) => sequence(left) - sequence(right));
  return { ok: true, value: inOrder.map((row, index) => line(row, table, index + 1)) };
}

function sequence(row: WireRow): number {
  return (
    numberOf(row[SalesOrderDetailFields.sequencenumber]) ??
    numberOf(row[SalesOrderDetailFields.lineitemnumber]) ??
    Number.MAX_SAFE_INTEGER
  );
}

function line(row: WireRow, table: LineTable, position: number): LineFacts {
  const product = relatedRow(row, "productid");
  const unit = relatedRow(row, "uomid");
  const productName = product === null ? null : textOf(product[ProductFields.name]);
  return {
    id: idOf(row[table.id]) ?? "",
    position,
    name: productName ?? textOf(row[SalesOrderDetailFields.productdescription]) ?? "",
    product: product === null ? null : productFacts(product),
    unit:
      unit === null
        ? null
        : {
            id: idOf(unit[UomFields.uomid]) ?? "",
            name: textOf(unit[UomFields.name]) ?? "",
            groupId: idOf(unit[UomFields._uomscheduleid_value]),
          },
    quantity: numberOf(row[SalesOrderDetailFields.quantity]),
    requestedOn: textOf(row[SalesOrderDetailFields.requestdeliveryby]),
  };
}

function productFacts(row: WireRow): ProductFacts {
  return {
    id: idOf(row[ProductFields.productid]) ?? "",
    name: textOf(row[ProductFields.name]) ?? "",
    number: textOf(row[ProductFields.productnumber]),
    isActive: row[ProductFields.statecode] === ProductStatecode.Active,
    type: numberOf(row[ProductFields.producttypecode]),
    unitGroupId: idOf(row[ProductFields._defaultuomscheduleid_value]),
    wasSynchronised: numberOf(row[ProductFields.quantityonhand]) !== null,
  };
}
