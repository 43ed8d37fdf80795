import type { SalesClient } from "./client";

/** A small catalogue: one unit group with two units, a price list, and products that are on it. */
export interface Catalog {
  readonly unitGroup: string;
  readonly piece: string;
  readonly box: string;
  readonly priceList: string;
  readonly desk: string;
  readonly chair: string;
  readonly account: string;
  readonly currency: string;
}

async function idOf(client: SalesClient, path: string, key: string): Promise<string> {
  const rows = (await client.get(path)).json.value as Record<string, string>[];
  const id = rows[0]?.[key];
  if (id === undefined) {
    throw new Error(`Nothing at ${path}`);
  }
  return id;
}

const made = new WeakMap<SalesClient, Promise<Catalog>>();

/** The catalogue of a client's server, made when it is first asked for. */
export function createCatalog(client: SalesClient): Promise<Catalog> {
  const known = made.get(client) ?? makeCatalog(client);
  made.set(client, known);
  return known;
}

async function makeCatalog(client: SalesClient): Promise<Catalog> {
  const currency = await idOf(
    client,
    "transactioncurrencies?$filter=isocurrencycode eq 'NOK'",
    "transactioncurrencyid",
  );
  const unitGroup = await client.create("uomschedules", { name: "Furniture", baseuomname: "Piece" });
  const piece = await idOf(client, `uoms?$filter=_uomscheduleid_value eq ${unitGroup}`, "uomid");
  const box = await client.create("uoms", {
    name: "Box",
    quantity: 4,
    "uomscheduleid@odata.bind": `/uomschedules(${unitGroup})`,
    "baseuom@odata.bind": `/uoms(${piece})`,
  });
  const priceList = await client.create("pricelevels", {
    name: "Standard",
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})`,
  });
  const product = async (name: string, productnumber: string, amount: number) => {
    const body = {
      name,
      productnumber,
      quantitydecimal: 2,
      "defaultuomscheduleid@odata.bind": `/uomschedules(${unitGroup})`,
      "defaultuomid@odata.bind": `/uoms(${piece})`,
    };
    const id = await client.create("products", body);
    await client.send("PATCH", `products(${id})`, { body: { statecode: 0 } });
    await client.create("productpricelevels", {
      amount,
      "productid@odata.bind": `/products(${id})`,
      "uomid@odata.bind": `/uoms(${piece})`,
      "pricelevelid@odata.bind": `/pricelevels(${priceList})`,
    });
    return id;
  };
  return {
    unitGroup,
    piece,
    box,
    priceList,
    currency,
    desk: await product("Desk 140 x 80", "BORD-1140", 4200.5),
    chair: await product("Chair Lyng", "STOL-2200", 1890),
    account: await client.create("accounts", { name: "Fjordlys Kontor AS", customertypecode: 3 }),
  };
}

/** The body of a new order for the catalogue's account. */
export function orderBody({ account, priceList }: Catalog, name = "Meeting room"): Record<string, unknown> {
  return {
    name,
    "customerid_account@odata.bind": `/accounts(${account})`,
    "pricelevelid@odata.bind": `/pricelevels(${priceList})`,
  };
}

export function lineBody({ piece }: Catalog, product: string, quantity: number): Record<string, unknown> {
  return { "productid@odata.bind": `/products(${product})`, "uomid@odata.bind": `/uoms(${piece})`, quantity };
}
