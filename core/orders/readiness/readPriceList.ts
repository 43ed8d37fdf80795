import { PriceLevelFields } from "../../tables/PriceLevel.generated";
import { ProductPriceLevelFields, ProductPriceLevelTable } from "../../tables/ProductPriceLevel.generated";
import type { RowReader } from "../../dataverse/rowReader";
import { idOf, textOf } from "../../values/wireValue";
import type { PriceListFacts } from "./facts";
import type { PriceListRow } from "./readDocument";

/**
 * Whether Business Central maintains the price list and someone else has changed it since. BC's integration user creates the lists
 * that it maintains and writes every later change of them; only such lists cost a read, of at most one price.
 */
export async function readPriceList(
  reader: RowReader,
  row: PriceListRow,
  integrationUsers: readonly string[] | null,
): Promise<PriceListFacts | null> {
  if (row === null) return null;
  const id = idOf(row[PriceLevelFields.pricelevelid]) ?? "";
  const list = { id, name: textOf(row[PriceLevelFields.name]) ?? "" };
  const creator = idOf(row[PriceLevelFields._createdby_value]);
  if (integrationUsers === null || creator === null) return { ...list, isMaintained: null, isEdited: null };
  if (!integrationUsers.includes(creator)) return { ...list, isMaintained: false, isEdited: false };
  if (!integrationUsers.includes(idOf(row[PriceLevelFields._modifiedby_value]) ?? ""))
    return { ...list, isMaintained: true, isEdited: true };

  const byOthers = integrationUsers
    .map((user) => `${ProductPriceLevelFields._modifiedby_value} ne ${user}`)
    .join(" and ");
  const edited = await reader.rows(ProductPriceLevelTable.logicalName, {
    select: [ProductPriceLevelFields.productpricelevelid],
    filter: `${ProductPriceLevelFields._pricelevelid_value} eq ${id} and ${byOthers}`,
    top: 1,
  });
  return { ...list, isMaintained: true, isEdited: edited.ok ? edited.value.length > 0 : null };
}
