import type { SynchContext, Unit } from "../context";

const CURRENCY_AMOUNT = 1;

export interface PricedProduct {
  readonly productId: string;
  readonly price: number;
}

/**
 * Codeunit 5342, UpdateCRMPriceListItems: the product has a line of the default price list for each unit of its group, at its price times the
 * unit's quantity. What somebody has changed there is put back.
 */
export async function updatePriceLines(
  context: SynchContext,
  product: PricedProduct & { readonly groupId: string; readonly isNew: boolean },
): Promise<void> {
  const lines = product.isNew ? [] : await readLines(context, product.productId);
  for (const unit of await context.unitsOf(product.groupId)) {
    await write(context, product, { unit, line: lines.find(({ unitId }) => unitId === unit.id) });
  }
}

/** The same for one unit. */
export async function updatePriceLine(context: SynchContext, product: PricedProduct, unit: Unit): Promise<void> {
  const lines = await readLines(context, product.productId);
  await write(context, product, { unit, line: lines.find(({ unitId }) => unitId === unit.id) });
}

interface PriceLine {
  readonly id: string;
  readonly unitId: string;
  readonly amount: number;
}

async function readLines(context: SynchContext, productId: string): Promise<readonly PriceLine[]> {
  const filter = `_productid_value eq ${productId} and _pricelevelid_value eq ${await context.defaultPriceListId()}`;
  const rows = await context.sales.rows(
    `productpricelevels?$select=productpricelevelid,amount,_uomid_value&$filter=${encodeURIComponent(filter)}`,
  );
  return rows.map((row) => ({
    id: String(row.productpricelevelid),
    unitId: String(row._uomid_value).toLowerCase(),
    amount: Number(row.amount ?? 0),
  }));
}

async function write(
  context: SynchContext,
  { productId, price }: PricedProduct,
  { unit, line }: { readonly unit: Unit; readonly line: PriceLine | undefined },
): Promise<void> {
  const amount = Math.round(price * unit.quantity * 100) / 100;
  if (line === undefined) {
    await context.sales.create("productpricelevels", {
      "pricelevelid@odata.bind": `/pricelevels(${await context.defaultPriceListId()})`,
      "productid@odata.bind": `/products(${productId})`,
      "uomid@odata.bind": `/uoms(${unit.id})`,
      pricingmethodcode: CURRENCY_AMOUNT,
      amount,
    });
  } else if (line.amount !== amount) {
    await context.sales.update("productpricelevels", line.id, { amount });
  }
}
