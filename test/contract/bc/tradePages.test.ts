import { COMPANY, createClient } from "./client";

/** What decides whether BC takes a document can be read from the pages that an administrator publishes. */
describe("cards and set-ups that decide what BC takes", () => {
  test.each<readonly [page: number, path: string, before: object, trade: object, after: object]>([
    [
      21,
      "(No='K10020')",
      {
        Privacy_Blocked: false,
        Gen_Bus_Posting_Group: "INNENLAND",
        VAT_Bus_Posting_Group: "INNENLAND",
        Customer_Posting_Group: "INNENLAND",
        Prices_Including_VAT: false,
      },
      {
        customers: {
          K10020: { privacyBlocked: true, genBusPostingGroup: "", vatBusPostingGroup: "EU", pricesIncludingVat: true },
        },
      },
      { Privacy_Blocked: true, Gen_Bus_Posting_Group: "", VAT_Bus_Posting_Group: "EU", Prices_Including_VAT: true },
    ],
    [
      30,
      "(No='BORD-1210')",
      {
        Gen_Prod_Posting_Group: "VARER",
        VAT_Prod_Posting_Group: "HØY",
        Inventory_Posting_Group: "HANDEL",
        Price_Includes_VAT: false,
        Allow_Invoice_Disc: true,
      },
      {
        items: {
          "BORD-1210": {
            genProdPostingGroup: "",
            vatProdPostingGroup: "LAV",
            inventoryPostingGroup: "",
            priceIncludesVat: true,
            allowInvoiceDiscount: false,
          },
        },
      },
      {
        Gen_Prod_Posting_Group: "",
        VAT_Prod_Posting_Group: "LAV",
        Inventory_Posting_Group: "",
        Price_Includes_VAT: true,
        Allow_Invoice_Disc: false,
      },
    ],
    [
      472,
      "(VAT_Bus_Posting_Group='INNENLAND',VAT_Prod_Posting_Group='HØY')",
      { VAT_Percent: 25, VAT_Calculation_Type: "Normal VAT" },
      { vat: { "INNENLAND/HØY": { calculationType: "Reverse Charge VAT" } } },
      { VAT_Calculation_Type: "Reverse Charge VAT" },
    ],
    [
      459,
      "",
      { Order_Nos: "S-ORD", Freight_G_L_Acc_No: "3910", Write_in_Product_No: "FRITEKST" },
      { setup: { company: { orderNos: "" } } },
      { Order_Nos: "" },
    ],
  ])("page %i tells what it is, and what a person made of it", async (page, path, before, trade, after) => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/services", { body: { name: "Trade", page, published: true } });
    const read = async (): Promise<unknown> => {
      const { json } = await client.get(`${COMPANY}/Trade${encodeURI(path)}`);
      return Array.isArray(json.value) ? (json.value as readonly unknown[])[0] : json;
    };
    expect(await read()).toMatchObject(before);
    expect((await client.send("POST", "/_sandbox/bc/trade", { body: trade })).status).toBe(201);
    expect(await read()).toMatchObject(after);
  });

  test("a VAT posting setup that somebody deleted is not among them", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/services", { body: { name: "Vat", page: 472, published: true } });
    const groups = async (): Promise<readonly unknown[]> =>
      ((await client.get(`${COMPANY}/Vat`)).json.value as readonly Readonly<Record<string, unknown>>[]).map(
        ({ VAT_Bus_Posting_Group }) => VAT_Bus_Posting_Group,
      );
    expect(await groups()).toEqual(["INNENLAND", "UTLAND"]);
    await client.send("POST", "/_sandbox/bc/trade", { body: { vat: { "UTLAND/HØY": { exists: false } } } });
    expect(await groups()).toEqual(["INNENLAND"]);
  });
});
