import { fieldProblem, firstWrong, neededColumns } from "../../../../core/setup/fieldProblem";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import { ConnectionAuthentication, ConnectionWay } from "../../../../core/tables/Connection.generated";
import type { TextColumn } from "../../../../core/connection/settings";

const ID = "9a1e2d7c-0000-4000-8000-000000000001";

describe("a setting by itself", () => {
  it.each<readonly [TextColumn, string, string | null]>([
    ["bcs_companyid", "", null],
    ["bcs_companyid", ID, null],
    ["bcs_companyid", `{${ID.toUpperCase()}}`, null],
    ["bcs_companyid", "not-a-guid", "notAnId"],
    ["bcs_clientid", "not-a-guid", "notAnId"],
    ["bcs_relayclientid", `${ID}0`, "notAnId"],
    ["bcs_tenantid", ID, null],
    ["bcs_tenantid", "contoso.onmicrosoft.com", null],
    ["bcs_tenantid", "not a tenant", "notATenant"],
    ["bcs_webclienturl", "https://bc.test/BC/?company=Fjord", null],
    ["bcs_webclienturl", "http://localhost:5181/BC/", null],
    ["bcs_webclienturl", "http://bc.test/BC/", "notEncrypted"],
    ["bcs_webclienturl", "javascript:alert(1)", "notAnAddress"],
    ["bcs_name", "javascript:alert(1)", null],
  ])("%s as %s", (column, value, expected) => {
    const draft = { ...NEW_DRAFT, [column]: value };
    expect(fieldProblem(column, draft)?.kind ?? null).toBe(expected);
    expect(firstWrong(draft)).toBe(expected === null ? null : column);
  });
});

describe("an address on the way that asks it", () => {
  const ODATA = "https://bc.test/BC/ODataV4";
  const RELAY = { bcs_way: ConnectionWay.Relay };

  it.each<readonly [TextColumn, string, object, string | null, string | null]>([
    ["bcs_odataurl", ODATA, {}, null, null],
    [
      "bcs_odataurl",
      "https://businesscentral.dynamics.com/f00d/Production?company=X",
      {},
      "addressWebClient",
      "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4",
    ],
    ["bcs_odataurl", "https://bc.test/BC/api/v2.0", {}, "addressApi", ODATA],
    ["bcs_odataurl", "https://bc.test/BC/WS/Fjord", {}, "addressSoap", ODATA],
    ["bcs_odataurl", "https://bc.test/BC/", {}, "addressNotOData", "https://bc.test:7048/BC/ODataV4"],
    ["bcs_odataurl", "javascript:alert(1)", {}, "addressNotAUrl", null],
    ["bcs_odataurl", "bc.test/ODataV4", {}, "addressNotAUrl", null],
    ["bcs_odataurl", "http://bc.test/BC/ODataV4", {}, "addressNotEncrypted", null],
    ["bcs_apiurl", "https://bc.test/BC/api/v2.0", { bcs_odataurl: ODATA }, null, null],
    ["bcs_apiurl", "https://bc.test/BC/ODataV4", { bcs_odataurl: ODATA }, "apiNotApi", "https://bc.test/BC/api/v2.0"],
    [
      "bcs_apiurl",
      "https://evil.test/api/v2.0",
      { bcs_odataurl: ODATA },
      "apiElsewhere",
      "https://bc.test/BC/api/v2.0",
    ],
    ["bcs_relayurl", "https://relay.test/connections/skarvholm", RELAY, null, null],
    ["bcs_relayurl", "https://user:word@relay.test", RELAY, "addressHoldsCredentials", null],
    ["bcs_relayurl", "https://relay.test/", RELAY, "addressNotRelay", null],
    // What the chosen way does not ask is not shown, and nobody could mend it.
    ["bcs_odataurl", "https://bc.test/BC/", RELAY, null, null],
    ["bcs_relayurl", "https://relay.test/", {}, null, null],
  ])("%s as %s with %j", (column, value, rest, reason, suggestion) => {
    const draft = { ...NEW_DRAFT, ...rest, [column]: value };
    const problem = fieldProblem(column, draft);
    expect(problem?.kind === "otherAddress" ? [problem.finding.reason, problem.suggestion] : [problem, null]).toEqual([
      reason,
      suggestion,
    ]);
    expect(firstWrong(draft)).toBe(reason === null ? null : column);
  });

  it("of the API alone is only held to be an address", () => {
    const draft = { ...NEW_DRAFT, bcs_apiurl: "javascript:alert(1)" };
    expect(fieldProblem("bcs_apiurl", draft)).toEqual({ kind: "notAnAddress" });
  });
});

describe("what people cannot sign in without", () => {
  it.each<readonly [string, object, readonly string[]]>([
    ["an access key", {}, []],
    [
      "Microsoft Entra ID",
      { bcs_authentication: ConnectionAuthentication.MicrosoftEntraID },
      ["bcs_tenantid", "bcs_clientid"],
    ],
    [
      "a relay",
      { bcs_way: ConnectionWay.Relay },
      ["bcs_relayurl", "bcs_relayclientid", "bcs_tenantid", "bcs_clientid"],
    ],
    ["virtual tables", { bcs_way: ConnectionWay.VirtualTables }, []],
  ])("with %s", (_name, change, columns) => {
    expect(neededColumns({ ...NEW_DRAFT, ...change })).toEqual(columns);
  });
});
