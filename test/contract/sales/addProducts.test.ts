import type { LinesToAdd } from "../../../sandbox/shell/dialogs";
import { createLines, findProducts } from "../../../sandbox/shell/form/native/addProducts";
import { Tables } from "../../../sandbox/shell/server/tables";
import type { Send } from "../../../sandbox/shell/server/transport";
import { WebApi } from "../../../sandbox/shell/server/webApi";
import { createCatalog, orderBody } from "./catalog";
import type { Catalog } from "./catalog";
import { createClient, rowsOf } from "./client";

const client = createClient();
const send: Send = async ({ method, path, headers = {}, body }) => {
  const answer = await client.send(method, path, { headers, as: "salesperson", ...(body !== undefined && { body }) });
  return { status: answer.status, header: (name) => answer.headers.get(name), text: answer.text };
};
const tables = new Tables(send);
const services = { tables, webApi: new WebApi(send, tables) };

let catalog: Catalog;
beforeAll(async () => {
  catalog = await createCatalog(client);
});

function linesOf(table: string, parentColumn: string, parent: string, id: string): LinesToAdd {
  return { table, parentColumn, document: { id, name: "", entityType: parent }, priceListId: catalog.priceList };
}

describe("Add products of the Sales app", () => {
  test.each([
    ["", ["Chair Lyng", "Desk 140 x 80"]],
    ["lyng", ["Chair Lyng"]],
    ["1140", ["Desk 140 x 80"]],
    ["O'Hara", []],
  ])("lists the price list's products for %p, with number, unit and price", async (text, names) => {
    const found = await findProducts(services, linesOf("quotedetail", "quoteid", "quote", ""), text);
    expect(found.map(({ product }) => product.name)).toEqual(names);
    for (const { number, unit, price } of found) {
      expect([number, unit.name, price]).toEqual([
        expect.stringMatching(/^(BORD-1140|STOL-2200)$/),
        "Piece",
        expect.stringMatching(/4.?200|1.?890/),
      ]);
    }
  });

  test("leaves out what is no longer sold", async () => {
    const retired = await client.create("products", {
      name: "Lamp",
      productnumber: "LAMP-1",
      quantitydecimal: 0,
      "defaultuomscheduleid@odata.bind": `/uomschedules(${catalog.unitGroup})`,
      "defaultuomid@odata.bind": `/uoms(${catalog.piece})`,
    });
    await client.create("productpricelevels", {
      amount: 10,
      "productid@odata.bind": `/products(${retired})`,
      "uomid@odata.bind": `/uoms(${catalog.piece})`,
      "pricelevelid@odata.bind": `/pricelevels(${catalog.priceList})`,
    });
    const lines = linesOf("quotedetail", "quoteid", "quote", "");
    expect(await findProducts(services, lines, "LAMP")).toEqual([]);
  });

  test.each([
    ["opportunities", "opportunity", "opportunityproduct", "opportunityid", "product_opportunities"],
    ["quotes", "quote", "quotedetail", "quoteid", "quote_details"],
    ["salesorders", "salesorder", "salesorderdetail", "salesorderid", "order_details"],
  ])("makes lines of %s, priced by the price list", async (set, table, lineTable, parentColumn, collection) => {
    const id = await client.create(set, orderBody(catalog), "salesperson");
    const lines = linesOf(lineTable, parentColumn, table, id);
    const [chair, desk] = await findProducts(services, lines, "");
    if (chair === undefined || desk === undefined) {
      throw new Error("The price list has two products.");
    }
    await createLines(services, lines, [
      { product: desk, quantity: 2 },
      { product: chair, quantity: 4.5 },
    ]);
    expect(rowsOf(await client.get(`${set}(${id})/${collection}?$orderby=lineitemnumber`))).toMatchObject([
      { _productid_value: catalog.desk, quantity: 2, priceperunit: 4200.5 },
      { _productid_value: catalog.chair, quantity: 4.5, priceperunit: 1890 },
    ]);
  });

  test("tells what the server refuses", async () => {
    const lines = linesOf("quotedetail", "quoteid", "quote", "11111111-2222-4333-8444-555555555555");
    const [product] = await findProducts(services, lines, "lyng");
    await expect(createLines(services, lines, product === undefined ? [] : [{ product, quantity: 1 }])).rejects.toThrow(
      "Does Not Exist",
    );
  });
});
