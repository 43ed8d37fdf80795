import { readConnections } from "../../../../core/connection/readConnections";
import { fakeSales, rows } from "../../../support/fakeSales";

const OWN = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_companyid: "A1",
  bcs_itemavailabilityenabled: true,
  bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_apiurl: "https://bc.test/BC/api/v2.0",
  bcs_webclienturl: "https://bc.test/BC/",
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
  bcs_tenantid: null,
  bcs_clientid: null,
  bcs_itemcardservice: "ItemCard",
  bcs_productavailabilityservice: null,
};

const WRITTEN_BY_BC = {
  nav_connectionid: "n1",
  nav_name: "Skarvholm Kontor AS",
  nav_dynamicsnavodataurl: "https://bc.test/BC/OData/Company('A')/ProductItemAvailability",
  nav_dynamicsnavodatausername: "READER",
  nav_dynamicsnavodataaccesskey: "key-2",
  nav_dynamicsnavurl: "https://bc.test/BC/?company=A",
};

describe("readConnections", () => {
  it("reads this product's own rows and leaves BC's alone", async () => {
    const sales = fakeSales({ bcs_connection: rows(OWN), nav_connection: rows(WRITTEN_BY_BC) });
    const outcome = await readConnections(sales);
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        {
          id: "c1",
          source: "own",
          companyName: "Skarvholm Kontor AS",
          companyId: "A1",
          webClientUrl: "https://bc.test/BC/",
          services: { itemCard: "ItemCard", productItemAvailability: null },
        },
      ],
    });
    expect(sales.asked).toEqual([
      "bcs_connection?statecode eq 0 and (bcs_stage eq null or bcs_stage eq 727000001)",
      "bcs_connection?statecode eq 0 and (bcs_stage eq null or bcs_stage eq 727000001) and (bcs_way eq null or bcs_way eq 727000000) and (bcs_authentication eq null or bcs_authentication eq 727000000)",
    ]);
    if (outcome.ok && outcome.value[0]?.authentication.kind === "accessKey") {
      expect(outcome.value[0].authentication.accessKey?.reveal()).toBe("key-1");
    } else {
      throw new Error("no access key");
    }
    expect(JSON.stringify(outcome)).not.toContain("key-1");
  });

  it("reads what availability needs", async () => {
    const row = {
      ...OWN,
      bcs_purchaselinesservice: "PurchaseLines",
      bcs_saleslinesservice: " SalesLines ",
      bcs_transferlinesservice: "",
      bcs_locationsservice: "Locations",
      bcs_itemsubstitutionsservice: null,
      bcs_availabilitysources: "apiItems, itemCard",
      bcs_propertynames: '{"ItemCard":{"Inventory":"Stock"}}',
      bcs_ordermode: 727000001,
      bcs_defaultlocation: "east",
    };
    expect(await readConnections(fakeSales({ bcs_connection: rows(row) }))).toMatchObject({
      value: [
        {
          services: {
            itemCard: "ItemCard",
            purchaseLines: "PurchaseLines",
            salesLines: "SalesLines",
            transferLines: null,
            locations: "Locations",
            itemSubstitutions: null,
          },
          sources: ["apiItems", "itemCard"],
          propertyNames: { ItemCard: { Inventory: "Stock" } },
          orderMode: "bidirectional",
          defaultLocation: "EAST",
        },
      ],
    });
  });

  it("fills in what an administrator leaves open", async () => {
    expect(await readConnections(fakeSales({ bcs_connection: rows(OWN) }))).toMatchObject({
      value: [
        {
          sources: ["itemCard", "apiItems", "productItemAvailability"],
          propertyNames: {},
          orderMode: null,
          defaultLocation: null,
        },
      ],
    });
  });

  it.each([
    [
      "a key that this user may not read",
      { bcs_accesskey: null },
      { authentication: { kind: "accessKey", accessKey: null } },
    ],
    [
      "the server that a key was entered for",
      { bcs_accesskeyorigin: "https://bc.test" },
      { authentication: { kind: "accessKey", keyOrigin: "https://bc.test" } },
    ],
    ["a key of blanks", { bcs_accesskey: "  " }, { authentication: { kind: "accessKey", accessKey: null } }],
    [
      "Microsoft Entra ID",
      { bcs_authentication: 727000001, bcs_tenantid: "t", bcs_clientid: "c" },
      { authentication: { kind: "entraId", tenantId: "t", clientId: "c" } },
    ],
    [
      "the way through a relay, whatever kind of sign-in and key the row still has",
      {
        bcs_way: 727000001,
        bcs_relayurl: " https://relay.test/connections/skarvholm ",
        bcs_relayclientid: "r",
        bcs_tenantid: "t",
        bcs_clientid: "c",
      },
      {
        way: "relay",
        relay: { url: "https://relay.test/connections/skarvholm", clientId: "r" },
        authentication: { kind: "entraId", tenantId: "t", clientId: "c" },
      },
    ],
    ["a row that names no way as asked directly", { bcs_way: null }, { way: "direct" }],
    ["an API address that nobody gave as none", { bcs_apiurl: null }, { apiUrl: null }],
    ["a switched off connection", { bcs_itemavailabilityenabled: false }, { itemAvailabilityEnabled: false }],
  ])("reads %s", async (_name, change, expected) => {
    expect(await readConnections(fakeSales({ bcs_connection: rows({ ...OWN, ...change }) }))).toMatchObject({
      value: [expected],
    });
  });

  it("asks for the key of no connection but those that send one", async () => {
    const sales = fakeSales({ bcs_connection: rows(OWN) });
    await readConnections(sales);
    const [settings, keys] = sales.questions;
    expect(settings).not.toContain("bcs_accesskey");
    expect(keys).toContain("$select=bcs_connectionid,bcs_accesskey,bcs_accesskeyorigin");
  });

  it("falls back to what BC's set-up wrote", async () => {
    const outcome = await readConnections(fakeSales({ bcs_connection: rows(), nav_connection: rows(WRITTEN_BY_BC) }));
    expect(outcome).toMatchObject({
      value: [
        {
          id: "n1",
          source: "businessCentral",
          companyId: null,
          webClientUrl: "https://bc.test/BC/?company=A",
          services: { itemCard: null, productItemAvailability: "ProductItemAvailability", salesLines: null },
          sources: ["productItemAvailability", "apiItems"],
          way: "direct",
          apiUrl: "https://bc.test/BC/api/v2.0",
        },
      ],
    });
  });

  it.each([
    ["has no OData URL", rows({ ...WRITTEN_BY_BC, nav_dynamicsnavodataurl: null })],
    [
      "is closed to the user",
      { ok: false, problem: { kind: "noPermission", privilege: "prvReadnav_connection" } } as const,
    ],
  ])("counts as not connected when what BC wrote %s", async (_name, written) => {
    expect(await readConnections(fakeSales({ bcs_connection: rows(), nav_connection: written }))).toEqual({
      ok: true,
      value: [],
    });
  });

  it("counts as not connected when BC's table is not there", async () => {
    expect(await readConnections(fakeSales({ bcs_connection: rows() }))).toEqual({ ok: true, value: [] });
  });

  it("passes on that the user may not read connections", async () => {
    const problem = { kind: "noPermission", privilege: "prvReadbcs_Connection" } as const;
    expect(await readConnections(fakeSales({ bcs_connection: { ok: false, problem } }))).toEqual({
      ok: false,
      problem,
    });
  });
});
