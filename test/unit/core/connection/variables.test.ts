import { readConnections } from "../../../../core/connection/readConnections";
import { filled, readDefaults, VARIABLES } from "../../../../core/connection/variables";
import { ConnectionAuthentication, ConnectionWay } from "../../../../core/tables/Connection.generated";
import { fakeSales, rows } from "../../../support/fakeSales";

const variable = (schemaname: string, { value = null as string | null, defaultvalue = null as string | null }) => ({
  schemaname,
  defaultvalue,
  environmentvariabledefinition_environmentvariablevalue: value === null ? [] : [{ value }],
});
const ODATA = variable("bcs_DefaultODataUrl", { value: "https://test.bc/BC/ODataV4" });
const ROW = { bcs_connectionid: "c1", bcs_name: "Skarvholm", bcs_apiurl: "https://own/BC/api/v2.0", bcs_username: "R" };

describe("environment variables", () => {
  it("are asked for by name, all of them", async () => {
    const sales = fakeSales({ environmentvariabledefinition: rows() });
    await readDefaults(sales);
    expect(VARIABLES.length).toBeGreaterThan(0);
    expect(
      VARIABLES.filter(({ variable: name }) => sales.asked[0]?.includes(`schemaname eq '${name}'`) !== true),
    ).toEqual([]);
  });

  it.each([
    ["a value of this environment over the definition's default", { value: "own", defaultvalue: "shipped" }, "own"],
    ["the default where there is no value", { defaultvalue: "shipped" }, "shipped"],
    ["the default where the value is blank", { value: " ", defaultvalue: "shipped" }, "shipped"],
    ["nothing where there is neither", {}, undefined],
  ])("give %s", async (_name, given, expected) => {
    const sales = fakeSales({ environmentvariabledefinition: rows(variable("bcs_DefaultTenantId", given)) });
    expect((await readDefaults(sales)).bcs_tenantid).toBe(expected);
  });

  it("are none where nobody may read them, and those of others are left alone", async () => {
    expect(await readDefaults(fakeSales({}))).toEqual({});
    const foreign = fakeSales({ environmentvariabledefinition: rows(variable("xyz_Other", { value: "x" })) });
    expect(await readDefaults(foreign)).toEqual({});
  });

  it("never stand in for what a connection says itself", () => {
    expect(filled({ bcs_odataurl: "own", bcs_tenantid: " " }, { bcs_odataurl: "x", bcs_tenantid: "t" })).toEqual({
      bcs_odataurl: "own",
      bcs_tenantid: "t",
    });
  });
});

describe("a connection that leaves something empty", () => {
  it("works with what the environment says", async () => {
    const sales = fakeSales({ bcs_connection: rows(ROW), environmentvariabledefinition: rows(ODATA) });
    expect(await readConnections(sales)).toMatchObject({
      value: [{ odataUrl: "https://test.bc/BC/ODataV4", apiUrl: "https://own/BC/api/v2.0" }],
    });
  });

  it.each<readonly [string, object, boolean]>([
    ["says all that the direct way uses", { bcs_odataurl: "https://own/BC/ODataV4" }, false],
    ["lacks an address", {}, true],
    [
      "lacks an id of Microsoft Entra ID",
      { bcs_odataurl: "https://own/BC/ODataV4", bcs_authentication: ConnectionAuthentication.MicrosoftEntraID },
      true,
    ],
    ["goes through a relay and lacks its address", { bcs_way: ConnectionWay.Relay }, true],
    ["reads virtual tables", { bcs_way: ConnectionWay.VirtualTables }, false],
  ])("costs a question more only where it %s", async (_name, change, isAsked) => {
    const sales = fakeSales({
      bcs_connection: rows({ ...ROW, ...change }),
      environmentvariabledefinition: rows(ODATA),
    });
    await readConnections(sales);
    expect(sales.asked.some((one) => one.startsWith("environmentvariabledefinition"))).toBe(isAsked);
  });
});
