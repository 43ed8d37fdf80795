import type { JsonObject } from "../../../control/json";
import { quote } from "../../../client/salesClient";
import { lookupIn } from "../../jobs/salesRows";
import { COUPLED_TABLES } from "../../ledger/rows";
import type { SalesHeader } from "../../ledger/salesDocuments";
import { linesOf } from "../../ledger/salesDocumentStore";
import { tradeSetup } from "../../ledger/trade";
import { localTable } from "../local/localTables";
import type { Run } from "../run";
import type { ColumnValue } from "../transfer";
import { conversionNamed } from "../values/conversions";
import { lookup } from "./column";

const CURRENCY_AMOUNT = 1;

/**
 * Codeunit 5341, UpdateCRMSalesOrderPriceList: the price list of the order in Sales, made where it has none, with every product of the order in each
 * of its units. @param row the order in Sales; null for a new one.
 */
export async function orderPriceList(run: Run, header: SalesHeader, row: JsonObject | null): Promise<ColumnValue> {
  const { sales } = run.context;
  const name = tradeSetup(run.context.company).extendedPricing
    ? `Business Central Order ${header.no} Price List`
    : `Price List in ${header.currencyCode === "" ? run.context.company.currencyCode : header.currencyCode}`;
  const [known] = await sales.rows(
    `pricelevels?$select=pricelevelid&$filter=${encodeURIComponent(`name eq ${quote(name)}`)}`,
  );
  const own = row === null ? null : lookupIn(row, "pricelevelid");
  const id =
    own ??
    (known === undefined
      ? await sales.create("pricelevels", {
          name,
          "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(await currencyId(run, header))})`,
        })
      : String(known.pricelevelid).toLowerCase());
  await fill(run, header, id);
  return lookup("pricelevels", id);
}

async function currencyId(run: Run, header: SalesHeader): Promise<unknown> {
  const [record] = localTable(COUPLED_TABLES.salesHeader)
    .records(run.context.company)
    .filter(({ systemId }) => systemId === header.systemId);
  return record === undefined
    ? run.context.ownCurrencyId()
    : conversionNamed("currency").toSales(header.currencyCode, run.context, record);
}

async function fill(run: Run, header: SalesHeader, listId: string): Promise<void> {
  const { company, pairs, sales } = run.context;
  for (const { type, no } of linesOf(company, header)) {
    const [record, tableId] =
      type === "Item"
        ? [company.items.get(no), COUPLED_TABLES.item]
        : [type === "Resource" ? company.resources.get(no) : undefined, COUPLED_TABLES.resource];
    const productId = record === undefined ? undefined : pairs.ofRecord(tableId, record.systemId)?.crmId;
    if (productId === undefined) {
      continue;
    }
    const [present] = await sales.rows(
      `productpricelevels?$select=productpricelevelid&$filter=_pricelevelid_value eq ${listId} and _productid_value eq ${productId}&$top=1`,
    );
    if (present === undefined) {
      await addProduct(run, listId, productId);
    }
  }
}

async function addProduct({ context }: Run, listId: string, productId: string): Promise<void> {
  const product = await context.sales.get(`products(${productId})?$select=price,_defaultuomscheduleid_value`);
  const groupId = lookupIn(product, "defaultuomscheduleid");
  for (const unit of groupId === null ? [] : await context.unitsOf(groupId)) {
    await context.sales.create("productpricelevels", {
      "pricelevelid@odata.bind": `/pricelevels(${listId})`,
      "productid@odata.bind": `/products(${productId})`,
      "uomid@odata.bind": `/uoms(${unit.id})`,
      pricingmethodcode: CURRENCY_AMOUNT,
      amount: Math.round(Number(product.price ?? 0) * unit.quantity * 100) / 100,
    });
  }
}
