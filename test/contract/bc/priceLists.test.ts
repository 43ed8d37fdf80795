import { COMPANY, createClient } from "./client";

/** Sales prices as page 7005 and the heads of page 7016 show them. */
describe("price lists in the pages that an administrator publishes", () => {
  const client = createClient();
  const card = (kind: string, body: object) => client.send("POST", `/_sandbox/bc/cards/${kind}`, { body });
  const rows = async (service: string, filter: string) => {
    const { json } = await client.send("GET", `${COMPANY}/${service}?$filter=${encodeURIComponent(filter)}`);
    return json.value as readonly Readonly<Record<string, unknown>>[];
  };

  beforeAll(async () => {
    await card("priceLists", {
      code: "TEST",
      description: "Testpriser",
      sourceType: "Customer",
      sourceNo: "K10020",
      priceIncludesVat: true,
      vatBusPostingGroup: "INNENLAND",
      startingDate: "2026-01-01",
      endingDate: "2026-12-31",
      status: "Draft",
    });
    await card("priceListLines", {
      listCode: "TEST",
      lineNo: 10000,
      assetNo: "BORD-1210",
      unitCode: "PCS",
      minimumQuantity: 5,
      amountType: "Any",
      unitPrice: 12000,
      lineDiscount: 7.5,
    });
  });

  it("have lines with the status, the customer and the days of their list", async () => {
    expect(await rows("PriceListLines", "Price_List_Code eq 'TEST'")).toMatchObject([
      {
        Price_List_Code: "TEST",
        Line_No: 10000,
        PriceListDescription: "Testpriser",
        Status: "Draft",
        Source_Type: "Customer",
        Source_No: "K10020",
        Asset_Type: "Item",
        Asset_No: "BORD-1210",
        Unit_of_Measure_Code: "PCS",
        Minimum_Quantity: 5,
        Amount_Type: "Any",
        Currency_Code: "",
        Unit_Price: 12000,
        Starting_Date: "2026-01-01",
        Ending_Date: "2026-12-31",
        Allow_Line_Disc: true,
        Line_Discount_Percent: 7.5,
      },
    ]);
  });

  it("show whether VAT is in their prices on their heads only", async () => {
    const [line] = await rows("PriceListLines", "Price_List_Code eq 'TEST'");
    expect(Object.keys(line ?? {}).filter((name) => name.includes("VAT"))).toEqual([]);
    expect(await rows("SalesPriceList", "PriceIncludesVAT eq true")).toMatchObject([
      { Code: "TEST", VATBusPostingGrPrice: "INNENLAND", SourceType: "Customer", Status: "Draft" },
    ]);
  });

  it("follow the customer's groups and the item's on their cards", async () => {
    await client.send("POST", "/_sandbox/bc/trade", {
      body: {
        customers: { K10020: { priceGroup: "P", discountGroup: "D", allowLineDiscount: false } },
        items: { "BORD-1210": { discountGroup: "I" } },
      },
    });
    expect(await rows("Customer", "No eq 'K10020'")).toMatchObject([
      { Customer_Price_Group: "P", Customer_Disc_Group: "D", Allow_Line_Disc: false },
    ]);
    expect(await rows("ItemCard", "No eq 'BORD-1210'")).toMatchObject([{ Item_Disc_Group: "I", Unit_Price: 16900 }]);
  });
});
