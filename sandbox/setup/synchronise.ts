import type { Customer } from "../bc/ledger/rows";
import { COUPLED_TABLES } from "../bc/ledger/rows";
import type { BcClient, BcData } from "./bcData";
import { inParallel } from "./inParallel";
import type { SalesClient } from "../client/salesClient";
import { quote, textOf } from "../client/salesClient";
import type { SynchronisedProduct } from "./synchroniseProducts";
import { synchroniseProducts } from "./synchroniseProducts";

const AT_ONCE = 8;
const CUSTOMER = 3;
const CURRENCY_DECIMALS = 2;

/** What a first full synchronisation put into Sales. */
export interface Synchronised {
  readonly currencyIds: ReadonlyMap<string, string>;
  readonly priceListId: string;
  readonly products: readonly SynchronisedProduct[];
  /** Customer number in BC → account. */
  readonly accountIds: ReadonlyMap<string, string>;
}

/**
 * BC's first full synchronisation to Sales, in BC's order: currencies, units, customers, items, resources, prices. Runs as the integration
 * user, so it needs what that user's roles allow and no more.
 */
export async function synchronise(sales: SalesClient, bc: BcClient): Promise<Synchronised> {
  const data = await bc.readData();
  const currencyIds = await synchroniseCurrencies(sales, data);
  const ownCurrencyId = idIn(currencyIds, data.company.currencyCode);
  const priceListId = await ensurePriceList(sales, `${data.company.currencyCode} Default Price List`, ownCurrencyId);
  const accountIds = await synchroniseAccounts({ sales, bc, data, currencyIds });
  const products = await synchroniseProducts({ sales, bc, data, currencyId: ownCurrencyId, priceListId });
  return { currencyIds, priceListId, products, accountIds };
}

async function synchroniseCurrencies(sales: SalesClient, data: BcData): Promise<ReadonlyMap<string, string>> {
  const present = await sales.rows("transactioncurrencies?$select=transactioncurrencyid,isocurrencycode");
  const ids = new Map(present.map((row) => [textOf(row, "isocurrencycode"), textOf(row, "transactioncurrencyid")]));
  for (const currency of data.currencies) {
    if (!ids.has(currency.code)) {
      const id = await sales.create("transactioncurrencies", {
        isocurrencycode: currency.code,
        currencyname: currency.description,
        currencysymbol: currency.symbol,
        currencyprecision: CURRENCY_DECIMALS,
        // BC: what one unit costs; Dataverse: how many units one of the base currency buys.
        exchangerate: Math.round(1e8 / currency.rate) / 1e8,
      });
      ids.set(currency.code, id);
    }
  }
  return ids;
}

async function ensurePriceList(sales: SalesClient, name: string, currencyId: string): Promise<string> {
  const [present] = await sales.rows(
    `pricelevels?$select=pricelevelid&$filter=${encodeURIComponent(`name eq ${quote(name)}`)}`,
  );
  return present === undefined
    ? sales.create("pricelevels", { name, "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})` })
    : textOf(present, "pricelevelid");
}

async function synchroniseAccounts(parts: {
  readonly sales: SalesClient;
  readonly bc: BcClient;
  readonly data: BcData;
  readonly currencyIds: ReadonlyMap<string, string>;
}): Promise<ReadonlyMap<string, string>> {
  const { sales, bc, data, currencyIds } = parts;
  const pairs = await inParallel(data.customers, AT_ONCE, async (customer) => {
    const currencyId = idIn(
      currencyIds,
      customer.currencyCode === "" ? data.company.currencyCode : customer.currencyCode,
    );
    const id = await sales.create("accounts", toAccount(customer, currencyId));
    await bc.couple([{ crmId: id, integrationId: customer.systemId, tableId: COUPLED_TABLES.customer }]);
    return [customer.no, id] as const;
  });
  return new Map(pairs);
}

function toAccount(customer: Customer, currencyId: string): Readonly<Record<string, string | number>> {
  return {
    name: customer.name,
    accountnumber: customer.no,
    customertypecode: CUSTOMER,
    address1_line1: customer.address,
    address1_postalcode: customer.postCode,
    address1_city: customer.city,
    address1_country: customer.country,
    telephone1: customer.phone,
    emailaddress1: customer.email,
    creditlimit: customer.creditLimit,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
  };
}

function idIn(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) {
    throw new Error(`Sales has no currency ${code}.`);
  }
  return id;
}
