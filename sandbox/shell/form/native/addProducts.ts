import type { LinesToAdd } from "../../dialogs";
import { fillIn } from "../../locale/fillIn";
import { isLookupReference } from "../../record/columnValue";
import type { LookupReference } from "../../record/columnValue";
import { readColumn } from "../../record/wire";
import { isRow, textOf } from "../../server/row";
import type { Row } from "../../server/row";
import type { ShellServices } from "../../services";
import type { FormSession } from "../formSession";
import type { Subgrid } from "../subgrid";

/** Tables of lines that name products of a price list. */
const LINES: ReadonlySet<string> = new Set(["opportunityproduct", "quotedetail", "salesorderdetail", "invoicedetail"]);
const PRICE_LIST = "pricelevelid";
const MOST_PRODUCTS = 50;

/** A product of a price list in one of its units. */
export interface ListedProduct {
  /** Of the price list's item. */
  readonly id: string;
  readonly product: LookupReference;
  readonly number: string;
  readonly unit: LookupReference;
  /** As the server writes it, with its currency. */
  readonly price: string;
}

/** A product chosen, and how much of it. */
export interface ChosenProduct {
  readonly product: ListedProduct;
  readonly quantity: number;
}

export function takesProducts({ table, parentColumn }: Subgrid): boolean {
  return LINES.has(table.logicalName) && parentColumn !== null;
}

/** The command *Add products*: shows the products of the document's price list. A document without one is told so. */
export async function addProducts(
  { services, record }: FormSession,
  { table, parentColumn }: Subgrid,
  added: () => void,
): Promise<void> {
  const { dialogs, webApi, culture } = services;
  const document = { id: record.id ?? "", name: record.name, entityType: record.table.logicalName };
  const row = await webApi.retrieve(document.entityType, document.id, `?$select=_${PRICE_LIST}_value`);
  const priceListId = textOf(row, `_${PRICE_LIST}_value`);
  if (priceListId === null || parentColumn === null) {
    const text = fillIn(culture.words.addProductsNoList, record.table.displayName);
    await dialogs.show({ kind: "alert", title: culture.words.addProducts, text });
    return;
  }
  const lines = { table: table.logicalName, parentColumn, document, priceListId };
  await dialogs.show({ kind: "addProducts", lines, added });
}

/** The active products of the price list whose name or number contains the text, by name. */
export async function findProducts(
  { webApi, tables }: Pick<ShellServices, "webApi" | "tables">,
  { priceListId }: LinesToAdd,
  text: string,
): Promise<readonly ListedProduct[]> {
  const quoted = `'${text.replace(/'/g, "''")}'`;
  const filter = [
    `_${PRICE_LIST}_value eq ${priceListId}`,
    "productid/statecode eq 0",
    ...(text === "" ? [] : [`(contains(productid/name,${quoted}) or contains(productid/productnumber,${quoted}))`]),
  ].join(" and ");
  const options = `?$select=amount,_productid_value,_uomid_value&$expand=productid($select=productnumber)&$filter=${encodeURIComponent(filter)}&$orderby=productid/name`;
  const { rows } = await webApi.retrieveMultiple("productpricelevel", options, MOST_PRODUCTS);
  const { columns } = await tables.describe("productpricelevel");
  const reference = (row: Row, name: string) => {
    const column = columns.find(({ logicalName }) => logicalName === name);
    const value = column === undefined ? null : readColumn(row, column).value;
    return isLookupReference(value) ? value : null;
  };
  return rows.flatMap((row) => {
    const [product, unit] = [reference(row, "productid"), reference(row, "uomid")];
    return product === null || unit === null
      ? []
      : [
          {
            id: textOf(row, "productpricelevelid") ?? "",
            product,
            number: isRow(row.productid) ? (textOf(row.productid, "productnumber") ?? "") : "",
            unit,
            price: textOf(row, "amount@OData.Community.Display.V1.FormattedValue") ?? "",
          },
        ];
  });
}

/** Makes a line for each product, one after the other, so that lines stand as they were chosen. @throws ServerError of the first that is refused */
export async function createLines(
  { webApi, tables }: Pick<ShellServices, "webApi" | "tables">,
  { table, parentColumn, document }: LinesToAdd,
  chosen: readonly ChosenProduct[],
): Promise<void> {
  const address = async ({ entityType, id }: LookupReference) => `/${await tables.entitySetOf(entityType)}(${id})`;
  for (const { product, quantity } of chosen) {
    await webApi.create(table, {
      quantity,
      "productid@odata.bind": await address(product.product),
      "uomid@odata.bind": await address(product.unit),
      [`${parentColumn}@odata.bind`]: await address(document),
    });
  }
}
