import type { EmptyBc } from "./emptyCompany";
import { createEmptyBc } from "./emptyCompany";

/** Need 15 on 1 December with HOVED 23, VEST 4, NORD 0 and nothing else. Rows L1 to L7 of how BC gives a line its location. */
async function withStock(): Promise<EmptyBc> {
  const bc = createEmptyBc();
  await bc.admin("POST", "ledger", { item: "A", location: "HOVED", quantity: 23 });
  await bc.admin("POST", "ledger", { item: "A", location: "VEST", quantity: 4 });
  await bc.card("responsibilityCenters", { code: "RC-VEST", name: "", locationCode: "VEST" });
  await bc.card("responsibilityCenters", { code: "RC-HOVED", name: "", locationCode: "HOVED" });
  return bc;
}

const customer = (values: object) => ["customers", { no: "C", ...values }] as const;
const shipTo = (values: object) => ["shipToAddresses", { customerNo: "C", code: "DOCK", ...values }] as const;

describe("the location of a line", () => {
  test.each([
    ["L1", [customer({ locationCode: "NORD" })], "NORD", 0, true],
    [
      "L2",
      [shipTo({ locationCode: "HOVED" }), customer({ locationCode: "NORD", shipToCode: "DOCK" })],
      "HOVED",
      23,
      false,
    ],
    ["L3", [shipTo({ locationCode: "" }), customer({ locationCode: "NORD", shipToCode: "DOCK" })], "NORD", 0, true],
    ["L4", [["setup", { locationCode: "HOVED" }]], "HOVED", 23, false],
    ["L5", [customer({ responsibilityCenter: "RC-VEST" }), ["setup", { locationCode: "HOVED" }]], "VEST", 4, true],
    [
      "L6",
      [
        customer({ responsibilityCenter: "RC-VEST" }),
        ["setup", { locationCode: "HOVED" }],
        ["userSetups", { userId: "ADMIN", salesResponsibilityCenter: "RC-HOVED" }],
      ],
      "HOVED",
      23,
      false,
    ],
    ["L7", [], "", 0, true],
  ] as const)("%s", async (_row, changes, location, available, warns) => {
    const bc = await withStock();
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
