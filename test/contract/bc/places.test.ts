import { createEmptyBc } from "./emptyCompany";
import { bcWithPlaces, PLACE_ROWS } from "./placeSituations";

describe("the location of a line", () => {
  test.each(PLACE_ROWS)("%s", async (_row, changes, location, available, warns) => {
    const bc = await bcWithPlaces();
    for (const [kind, values] of changes) {
      await bc.card(kind, values);
    }
    const line = await bc.order({ quantity: 15 });
    expect(line.Location_Code).toBe(location);
    const own = { documentNo: String(line.Document_No), lineNo: Number(line.Line_No) };
    const check = await bc.admin("POST", "availability", {
      item: "A",
      location,
      quantity: 15,
      date: String(line.Shipment_Date),
      own,
    });
    expect([check.available, check.warns]).toEqual([available, warns]);
  });

  test("a ship-to address brings its shipping agent even when it has none, and then the customer's time counts", async () => {
    const bc = createEmptyBc();
    await bc.card("shippingAgents", { code: "POST", name: "" });
    await bc.card("shippingAgentServices", { shippingAgentCode: "POST", code: "NIGHT", shippingTime: "1D" });
    await bc.card("customers", {
      no: "C",
      shippingAgentCode: "POST",
      shippingAgentServiceCode: "NIGHT",
      shippingTime: "5D",
    });
    expect(await bc.order()).toMatchObject({ Shipping_Agent_Code: "POST", Shipping_Time: "1D" });
    await bc.card("shipToAddresses", { customerNo: "C", code: "DOCK" });
    await bc.card("customers", { no: "C", shipToCode: "DOCK" });
    expect(await bc.order()).toMatchObject({ Shipping_Agent_Code: "", Shipping_Time: "5D" });
  });

  test("the blank location has the handling time of Inventory Setup, another its own", async () => {
    const bc = createEmptyBc();
    await bc.card("setup", { outboundHandlingTime: "3D" });
    await bc.card("locations", { code: "NORD", outboundHandlingTime: "1D" });
    expect((await bc.order()).Outbound_Whse_Handling_Time).toBe("3D");
    await bc.card("customers", { no: "C", locationCode: "NORD" });
    expect((await bc.order()).Outbound_Whse_Handling_Time).toBe("1D");
  });
});
