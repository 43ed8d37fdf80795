import type { SalesReader } from "../ports";
import { SalesOrderDetailFields as F } from "../tables/SalesOrderDetail.generated";
import { numberOf } from "../values/wireValue";
import type { DocumentTable } from "./documentTable";
import type { DocumentLine } from "./salesDocument";

/** What Sales asks for one of a line's unit, in the document's currency. */
export interface LinePrice {
  readonly price: number;
  /** The price less what the price list and a person take off. */
  readonly net: number;
}

/** Null where the line has no price. */
export function linePriceOf({
  price,
  quantity,
  volumeDiscount,
  manualDiscount,
}: Pick<DocumentLine, "price" | "quantity" | "volumeDiscount" | "manualDiscount">): LinePrice | null {
  return price === null
    ? null
    : { price, net: price - volumeDiscount - (quantity === null || quantity === 0 ? 0 : manualDiscount / quantity) };
}

/** The price of a line as it is saved; null where it has none, or this user may not read it. Every kind of line spells these columns alike. */
export async function readLinePrice(
  sales: Pick<SalesReader, "row">,
  { lineTable }: DocumentTable,
  lineId: string,
): Promise<LinePrice | null> {
  const outcome = await sales.row(lineTable, lineId, {
    select: [F.priceperunit, F.quantity, F.volumediscountamount, F.manualdiscountamount],
  });
  return outcome.ok
    ? linePriceOf({
        price: numberOf(outcome.value[F.priceperunit]),
        quantity: numberOf(outcome.value[F.quantity]),
        volumeDiscount: numberOf(outcome.value[F.volumediscountamount]) ?? 0,
        manualDiscount: numberOf(outcome.value[F.manualdiscountamount]) ?? 0,
      })
    : null;
}
