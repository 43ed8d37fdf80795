import type { BothSides, Row } from "./jobsSandbox";
import { SUBMITTED } from "./jobsSandbox";

export const ORDER = "Møterom Fjordskimt";
export const CUSTOMER = "K10020";
export const ACTIVE = { statecode: 0, statuscode: 1 } as const;

/** Hands for one order of the demo (BORD-1210, STOL-2120 in SET, LAMPE-3210 in BOX, FRAKT; customer K10020) on both sides. */
export function handsOn(both: () => BothSides) {
  const order = (): string => `salesorders(${both().orderId(ORDER)})`;

  const create = async (entitySet: string, row: Row, alias = "admin"): Promise<string> => {
    const response = await fetch(`${both().sandbox.sales.url}/api/data/v9.2/${entitySet}`, {
      method: "POST",
      headers: { Authorization: `Bearer sandbox:${alias}`, "Content-Type": "application/json" },
      body: JSON.stringify(row),
    });
    const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
    if (id === undefined) {
      throw new Error(`${entitySet}: ${response.status} ${await response.text()}`);
    }
    return id.toLowerCase();
  };

  const change = async (path: string, changes: Row, alias = "admin"): Promise<void> => {
    const { status, json } = await both().sales("PATCH", path, changes, alias);
    expect([status, json]).toEqual([204, {}]);
  };

  const trade = async (changes: Row): Promise<void> => {
    expect((await both().bc("POST", "trade", changes)).status).toBe(201);
  };

  const bcPost = async (path: string, body: Row): Promise<void> => {
    expect((await both().bc("POST", path, body)).status).toBeLessThan(300);
  };

  /** Lines of the order in Sales, in their order. */
  const lines = async (): Promise<readonly Row[]> =>
    (
      await both().sales(
        "GET",
        `salesorderdetails?$filter=_salesorderid_value eq ${both().orderId(ORDER)}&$orderby=sequencenumber`,
      )
    ).rows;

  const changeLine = async (at: number, changes: Row): Promise<void> => {
    const id = String((await lines())[at]?.salesorderdetailid);
    await change(`salesorderdetails(${id})`, changes, "salesperson");
  };

  const deleteLines = async (): Promise<void> => {
    for (const line of await lines()) {
      expect((await both().sales("DELETE", `salesorderdetails(${String(line.salesorderdetailid)})`)).status).toBe(204);
    }
  };

  const addLine = (productId: string, unitId: string): Promise<string> =>
    create(
      "salesorderdetails",
      {
        quantity: 1,
        ispriceoverridden: true,
        priceperunit: 10,
        "salesorderid@odata.bind": `/${order()}`,
        "productid@odata.bind": `/products(${productId})`,
        "uomid@odata.bind": `/uoms(${unitId})`,
      },
      "salesperson",
    );

  const addWriteIn = (): Promise<string> =>
    create(
      "salesorderdetails",
      {
        quantity: 1,
        isproductoverridden: true,
        productdescription: "Something",
        priceperunit: 5,
        "salesorderid@odata.bind": `/${order()}`,
      },
      "salesperson",
    );

  /** A product that BC knows nothing of, with a line of the order. */
  const newProduct = async (producttypecode: number): Promise<string> => {
    const groupId = await create("uomschedules", { name: "Group N", baseuomname: "STK" });
    const unitId = String(
      (await both().sales("GET", `uoms?$select=uomid&$filter=_uomscheduleid_value eq ${groupId}`, undefined, "admin"))
        .rows[0]?.uomid,
    );
    const id = await create("products", {
      name: "New thing",
      productnumber: "NEW-1",
      producttypecode,
      productstructure: 1,
      quantitydecimal: 2,
      "defaultuomscheduleid@odata.bind": `/uomschedules(${groupId})`,
      "defaultuomid@odata.bind": `/uoms(${unitId})`,
    });
    await change(`products(${id})`, ACTIVE);
    await addLine(id, unitId);
    return id;
  };

  /** A unit of a coupled product's group that BC knows nothing of, with a line in it. */
  const newUnit = async (): Promise<string> => {
    const productId = both().productId("BORD-1210");
    const { json } = await both().sales(
      "GET",
      `products(${productId})?$select=_defaultuomscheduleid_value,_defaultuomid_value`,
      undefined,
      "admin",
    );
    const unitId = await create("uoms", {
      name: "KASSE",
      quantity: 3,
      "uomscheduleid@odata.bind": `/uomschedules(${String(json._defaultuomscheduleid_value)})`,
      "baseuom@odata.bind": `/uoms(${String(json._defaultuomid_value)})`,
    });
    await addLine(productId, unitId);
    return unitId;
  };

  const newContact = async (parent: Row = {}): Promise<string> => {
    const id = await create("contacts", { firstname: "Ada", lastname: "Vik", ...parent });
    await change(order(), { "customerid_contact@odata.bind": `/contacts(${id})` }, "salesperson");
    return id;
  };

  /** Puts the order into another currency, with a price list of its own. */
  const intoCurrency = async (code: string): Promise<string> => {
    const known = (
      await both().sales("GET", `transactioncurrencies?$filter=isocurrencycode eq '${code}'`, undefined, "admin")
    ).rows[0]?.transactioncurrencyid;
    const currencyId =
      typeof known === "string"
        ? known
        : await create("transactioncurrencies", {
            isocurrencycode: code,
            currencyname: code,
            currencysymbol: code,
            currencyprecision: 2,
            exchangerate: 0.1,
          });
    const listId = await create("pricelevels", {
      name: code,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
    });
    await change(
      order(),
      {
        "pricelevelid@odata.bind": `/pricelevels(${listId})`,
        "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
      },
      "salesperson",
    );
    return currencyId;
  };

  const submit = (): Promise<void> => change(order(), SUBMITTED, "salesperson");

  /** Lets BC look at what is submitted. @returns why it refused the order; null when it took it. */
  const look = async (): Promise<string | null> => {
    await both().run("autoCreateSalesOrders");
    const refusal = (await both().bc("GET", "refusals")).rows.find(({ id }) => id === both().orderId(ORDER));
    return refusal === undefined ? null : String(refusal.message);
  };

  /** The order in BC. */
  const taken = async (): Promise<Row & { readonly lines: readonly Row[] }> =>
    (await both().bc("GET", "orders")).rows.find(({ crmId }) => crmId === both().orderId(ORDER)) as Row & {
      readonly lines: readonly Row[];
    };

  return {
    order,
    create,
    change,
    trade,
    bcPost,
    lines,
    changeLine,
    deleteLines,
    addLine,
    addWriteIn,
    newProduct,
    newUnit,
    newContact,
    intoCurrency,
    submit,
    look,
    taken,
  };
}
