import { PriceLevelFields } from "../../tables/PriceLevel.generated";
import { ProductPriceLevelFields, ProductPriceLevelTable } from "../../tables/ProductPriceLevel.generated";
import type { SalesReader, WireRow } from "../../ports";
import { idOf, textOf } from "../../values/wireValue";
import type { PriceListFacts } from "./facts";

/**
 * Whether Business Central maintains the price list and someone else has changed it since. BC's integration user creates the lists
 * that it maintains and writes every later change of them; only such lists cost a read, of at most one price.
 */
export async function readPriceList(
  sales: SalesReader,
  row: WireRow | null,
  integrationUsers: readonly string[] | null,
): Promise<PriceListFacts | null> {
  const id = idOf(row?.[PriceLevelFields.pricelevelid]);
  if (row === null || id === null) {
    return null;
  }
  const list = { id, name: textOf(row[PriceLevelFields.name]) ?? "" };
  const creator = idOf(row[PriceLevelFields._createdby_value]);
  if (integrationUsers === null || creator === null) {
    return { ...list, isMaintained: null, isEdited: null };
  }
  if (!integrationUsers.includes(creator)) {
    return { ...list, isMaintained: false, isEdited: false };
  }
  if (!integrationUsers.includes(idOf(row[PriceLevelFields._modifiedby_value]) ?? "")) {
    return { ...list, isMaintained: true, isEdited: true };
  }

  const byOthers = integrationUsers
    .map((user) => `${ProductPriceLevelFields._modifiedby_value} ne ${user}`)
    .join(" and ");
  const edited = await sales.rows(ProductPriceLevelTable, {
    select: [ProductPriceLevelFields.productpricelevelid],
    filter: `${ProductPriceLevelFields._pricelevelid_value} eq ${id} and ${byOthers}`,
    top: 1,
  });
  return { ...list, isMaintained: true, isEdited: edited.ok ? edited.value.length > 0 : null };
}
