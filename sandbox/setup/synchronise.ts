import { COUPLED_TABLES } from "../bc/ledger/rows";
import type { SalesClient } from "../client/salesClient";
import { textOf } from "../client/salesClient";
import type { BcClient, BcData } from "./bcData";

/** A product in Sales, with its units by name. */
export interface SynchronisedProduct {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly unitIds: ReadonlyMap<string, string>;
}

/** What a first full synchronisation put into Sales. */
export interface Synchronised {
  readonly priceListId: string;
  readonly products: readonly SynchronisedProduct[];
  /** Customer number in BC → account. */
  readonly accountIds: ReadonlyMap<string, string>;
}

/**
 * Lets BC synchronise everything for the first time, and reads what stands in Sales then. Two things a person has done in the demo's company: the
 * account's number is synchronised too, which BC adds switched off, and the customers and items that are blocked today were blocked after they had
 * come to Sales.
 */
export async function synchronise(sales: SalesClient, bc: BcClient): Promise<Synchronised> {
  await bc.changeMapping("CUSTOMER", { switched: { accountnumber: true } });
  const data = await bc.readData();
  const blockedItems = data.items.filter(({ blocked }) => blocked);
  const blockedCustomers = data.customers.filter(({ blocked }) => blocked !== " ");
  for (const { no } of blockedItems) {
    await bc.blockItem(no, false);
  }
  for (const { no } of blockedCustomers) {
    await bc.blockCustomer(no, " ");
  }
  await bc.synchroniseAll();
  for (const { no } of blockedItems) {
    await bc.blockItem(no, true);
  }
  for (const { no, blocked } of blockedCustomers) {
    await bc.blockCustomer(no, blocked);
  }
  return read(sales, bc, data);
}

async function read(sales: SalesClient, bc: BcClient, data: BcData): Promise<Synchronised> {
  const [products, units, [priceList], couplings] = await Promise.all([
    sales.rows("products?$select=productid,productnumber,name,_defaultuomscheduleid_value"),
    sales.rows("uoms?$select=uomid,name,_uomscheduleid_value"),
    sales.rows(
      `pricelevels?$select=pricelevelid&$filter=${encodeURIComponent(`name eq '${data.company.currencyCode} Default Price List'`)}`,
    ),
    bc.couplings(),
  ]);
  if (priceList === undefined) {
    throw new Error(`Sales has no "${data.company.currencyCode} Default Price List" after the synchronisation.`);
  }
  const customerNos = new Map(data.customers.map(({ systemId, no }) => [systemId, no]));
  return {
    priceListId: textOf(priceList, "pricelevelid"),
    products: products.map((row) => ({
      id: textOf(row, "productid"),
      number: textOf(row, "productnumber"),
      name: textOf(row, "name"),
      unitIds: new Map(
        units
          .filter((unit) => unit._uomscheduleid_value === row._defaultuomscheduleid_value)
          .map((unit) => [textOf(unit, "name"), textOf(unit, "uomid")]),
      ),
    })),
    accountIds: new Map(
      couplings
        .filter(({ tableId }) => tableId === COUPLED_TABLES.customer)
        .map(({ integrationId, crmId }) => [customerNos.get(integrationId) ?? "", crmId]),
    ),
  };
}
