import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { ProductStatecode } from "../tables/Product.generated";
import {
  ProductPriceLevelFields,
  ProductPriceLevelPricingmethodcode,
  ProductPriceLevelTable,
} from "../tables/ProductPriceLevel.generated";
import { UomFields } from "../tables/Uom.generated";
import { chunksOf } from "../values/chunksOf";
import { stringLiteral } from "../values/stringLiteral";
import { formattedOf, idOf, numberOf, relatedRow, textOf } from "../values/wireValue";
import { GROUP_UNIT_ENDING } from "./groupUnit";
import { PRODUCT_COLUMNS, productOf } from "./product";
import type { SalesProduct } from "./product";
import type { NamedRecord } from "./salesDocument";

/** A product as a price list sells it: once for each of its units. */
export interface ListedProduct {
  /** Of the price list item. */
  readonly id: string;
  readonly product: SalesProduct;
  readonly unit: NamedRecord;
  /** For one unit, in the list's currency; null where Sales works it out of a percentage. */
  readonly price: number | null;
}

export interface FoundProducts {
  /** Best first: the number itself, then numbers that begin with the text, then names. */
  readonly products: readonly ListedProduct[];
  /** There are more than were asked for. */
  readonly isCutOff: boolean;
}

type Ports = Pick<SalesReader, "rows">;

/** More than anybody reads through; whoever wants another one types more. */
export const MOST_FOUND = 25;

/**
 * Products of a price list whose number begins with a text, or whose name holds it. Dataverse decides what is the same: capitals and accents do not
 * count. @param text as a person typed it, not blank
 */
export async function searchProducts(
  sales: Ports,
  priceListId: string,
  text: string,
): Promise<SalesOutcome<FoundProducts>> {
  const literal = stringLiteral(text.trim());
  const outcome = await sales.rows(ProductPriceLevelTable, {
    ...LISTED,
    filter: `${inList(priceListId)} and (startswith(productid/productnumber,${literal}) or contains(productid/name,${literal}))`,
    top: MOST_FOUND + 1,
  });
  if (!outcome.ok) {
    return outcome;
  }
  const found = outcome.value.flatMap((row) => listedProductOf(row) ?? []);
  const ranked = [...found].sort((left, right) => rankOf(left, text) - rankOf(right, text) || byNumber(left, right));
  return {
    ok: true,
    value: { products: ranked.slice(0, MOST_FOUND), isCutOff: outcome.value.length > MOST_FOUND },
  };
}

/** So many numbers fit into one address. */
const NUMBERS_AT_ONCE = 30;

/**
 * Products of a price list by their numbers, each in its default unit where the list has that one. @param numbers as a person wrote them
 * @returns by the number in lower case; what the list does not have is left out
 */
export async function productsByNumber(
  sales: Ports,
  priceListId: string,
  numbers: readonly string[],
): Promise<SalesOutcome<ReadonlyMap<string, ListedProduct>>> {
  const answers = await Promise.all(
    chunksOf([...new Set(numbers)], NUMBERS_AT_ONCE).map((chunk) =>
      sales.rows(ProductPriceLevelTable, {
        ...LISTED,
        filter: `${inList(priceListId)} and (${chunk
          .map((number) => `productid/productnumber eq ${stringLiteral(number)}`)
          .join(" or ")})`,
      }),
    ),
  );
  const found = new Map<string, ListedProduct>();
  for (const answer of answers) {
    if (!answer.ok) {
      return answer;
    }
    for (const listed of answer.value.flatMap((row) => listedProductOf(row) ?? [])) {
      const number = (listed.product.number ?? "").toLowerCase();
      if (!found.has(number) || listed.unit.id === listed.product.defaultUnitId) {
        found.set(number, listed);
      }
    }
  }
  return { ok: true, value: found };
}

const LISTED = {
  select: [
    ProductPriceLevelFields.productpricelevelid,
    ProductPriceLevelFields._productid_value,
    ProductPriceLevelFields._uomid_value,
    ProductPriceLevelFields.amount,
    ProductPriceLevelFields.pricingmethodcode,
  ],
  expand: {
    productid: { select: PRODUCT_COLUMNS },
    uomid: { select: [UomFields.uomid, UomFields.name] },
  },
} as const;

/** Of active products, in units that items are sold in. */
function inList(priceListId: string): string {
  return `${ProductPriceLevelFields._pricelevelid_value} eq ${priceListId} and productid/statecode eq ${ProductStatecode.Active} and not endswith(uomid/name,${stringLiteral(GROUP_UNIT_ENDING)})`;
}

/** Null for a row that does not say what is sold. */
function listedProductOf(row: WireRow): ListedProduct | null {
  const id = idOf(row[ProductPriceLevelFields.productpricelevelid]);
  const productRow = relatedRow(row, "productid");
  const product = productRow === null ? null : productOf(productRow);
  const unitId = idOf(row[ProductPriceLevelFields._uomid_value]);
  if (id === null || product === null || unitId === null) {
    return null;
  }
  const name = textOf(relatedRow(row, "uomid")?.[UomFields.name]);
  const isAmount = row[ProductPriceLevelFields.pricingmethodcode] === ProductPriceLevelPricingmethodcode.CurrencyAmount;
  return {
    id,
    product,
    unit: { id: unitId, name: name ?? formattedOf(row, ProductPriceLevelFields._uomid_value) ?? "" },
    price: isAmount ? numberOf(row[ProductPriceLevelFields.amount]) : null,
  };
}

/** Of one product the default unit comes first. */
function rankOf({ product, unit }: ListedProduct, text: string): number {
  const [number, wanted] = [(product.number ?? "").toLowerCase(), text.trim().toLowerCase()];
  const match = number === wanted ? 0 : number.startsWith(wanted) ? 2 : 4;
  return match + (match === 0 && unit.id !== product.defaultUnitId ? 1 : 0);
}

function byNumber(left: ListedProduct, right: ListedProduct): number {
  const [one, other] = [left.product.number ?? "", right.product.number ?? ""];
  const isDefault = ({ unit, product }: ListedProduct) => Number(unit.id !== product.defaultUnitId);
  return one === other ? isDefault(left) - isDefault(right) : one < other ? -1 : 1;
}
