import { checkHealth } from "../../../../../core/setup/health/checkHealth";
import type { HealthPart } from "../../../../../core/setup/health/checkHealth";
import { NEEDED_PRIVILEGES } from "../../../../../core/setup/health/checkSales";
import { describeFinding, describeOverall, reportText } from "../../../../../core/setup/health/describeHealth";
import { finding, overall, REASONS } from "../../../../../core/setup/health/finding";
import type { CheckId, ReasonId } from "../../../../../core/setup/health/finding";
import { secret } from "../../../../../core/values/secret";
import { collection, counted, refusal, scriptedStore } from "../../../../support/fakeStore";
import type { Script } from "../../../../support/fakeStore";
import { clientPorts } from "../../../../support/client";
import { fakeTransport, response } from "../../../../support/fakeTransport";
import { readXml } from "../../../../../solution/deploy/environment/readXml";
import { stringsOf, textsOf } from "../../../../support/strings";
import { checked, found, held, NO_JOBS, NOW, ROLES, row, USUAL } from "./usualSales";

/** Who has both roles of Business Central, each of which has one copy. */
function holders(users: readonly string[], teams: readonly string[]): Script {
  return Object.fromEntries(
    ROLES.flatMap((id) => [
      [`roles?$select=roleid&$filter=_parentrootroleid_value eq ${id}`, collection({ roleid: id })],
      [`roles(${id})/systemuserroles`, collection(...users.map((fullname) => ({ fullname })))],
      [`roles(${id})/teamroles`, collection(...teams.map((name) => ({ name })))],
    ]),
  );
}

function licences(...people: readonly object[]): Script {
  const id = "92b48399-f90a-58e3-be6e-5346746bf7c6";
  return {
    [`roles?$select=roleid&$filter=_parentrootroleid_value eq ${id}`]: collection({ roleid: id }),
    [`roles(${id})/systemuserroles`]: collection(...people),
  };
}

/** An organisation whose policy is strict, with these settings, and a connection that a browser asks. */
function strict(contentsecuritypolicyconfiguration: string): Script {
  return {
    "EntityDefinitions(LogicalName='organization')": collection(
      { LogicalName: "iscontentsecuritypolicyenabled" },
      { LogicalName: "contentsecuritypolicyconfiguration" },
    ),
    "organizations?$select=organizationid": collection({
      iscontentsecuritypolicyenabled: true,
      contentsecuritypolicyconfiguration,
    }),
    bcs_connections: collection(row("c1", { bcs_odataurl: "https://bc.test/BC/ODataV4" })),
  };
}

describe("whose tables and roles they are", () => {
  const ours = { uniquename: "BusinessCentralSales", version: "1.2.3.4" };
  const base = { uniquename: "BusinessCentralSalesBase", version: "1.2.0.0" };
  const theirs = { uniquename: "MicrosoftDynamicsNavIntegration", version: "28.0.1.0" };
  const connected = collection({ nav_connectionid: "n1", nav_name: "Fjord" });

  it.each<readonly [string, Script, string]>([
    ["Microsoft's, as it should be", {}, "theirsBrings | 28.0.1.0 | 1.2.3.4"],
    [
      "ours, where no Business Central is connected",
      { solutions: collection(ours, base) },
      "baseAlone | 1.2.0.0 | 1.2.3.4",
    ],
    [
      "ours, although Business Central is connected",
      { solutions: collection(ours, base), nav_connections: connected },
      "baseButConnected | 1.2.0.0",
    ],
    [
      "both, since ours was first by mistake",
      { solutions: collection(ours, base, theirs) },
      "baseBesideTheirs | 28.0.1.0 | 1.2.0.0",
    ],
    ["somebody else's", { solutions: collection(ours) }, "providerNotKnown | 1.2.3.4"],
    [
      "not told to who may not read solutions",
      { solutions: refusal(403, "is missing prvReadSolution privilege") },
      "noPermission | prvReadSolution",
    ],
  ])("%s", async (_name, script, expected) => {
    expect(await found("provider", script)).toEqual([expected]);
  });
});

describe("forms in apps", () => {
  const listed = (...ids: readonly string[]) => collection(...ids.map((objectid) => ({ componenttype: 60, objectid })));

  it.each<readonly [string, Script, string]>([
    ["shown where an app lists them", {}, "formsShown | Sales Hub"],
    [
      "hidden where it lists others of the same table",
      { RetrieveAppComponents: listed("n1") },
      "formsHidden | Sales Hub | ",
    ],
    ["listed nowhere, so that apps show all", { RetrieveAppComponents: listed() }, "formsNotListed"],
    [
      "not told to who may not read apps",
      { appmodules: refusal(403, "no prvReadAppModule") },
      "noPermission | prvReadAppModule",
    ],
  ])("are %s", async (_name, script, expected) => {
    expect(await found("forms", script)).toEqual([expected]);
  });
});

describe("the connections", () => {
  it.each<readonly [string, Script, string]>([
    ["are told", {}, "connectionFound | Company c1"],
    ["are missed", { bcs_connections: collection() }, "connectionNone"],
    [
      "are only what Business Central wrote",
      {
        bcs_connections: collection(),
        nav_connections: collection({
          nav_connectionid: "n",
          nav_name: "Fjord",
          nav_dynamicsnavodataurl: "https://bc.test/BC/ODataV4",
        }),
      },
      "connectionWrittenByBc | Fjord",
    ],
    [
      "must name their companies where there are several",
      { bcs_connections: collection(row("c1", { bcs_companyid: "x" }), row("c2")) },
      "connectionsWithoutCompany | Company c2",
    ],
    [
      "may not be read",
      { bcs_connections: refusal(403, "missing prvReadbcs_Connection privilege") },
      "noPermission | prvReadbcs_Connection",
    ],
    ["do not come", { bcs_connections: null }, "notReadable | unreachable"],
  ])("%s", async (_name, script, expected) => {
    expect(await found("connection", script)).toEqual([expected]);
  });

  it("are each checked in a part of their own, and Sales in the last", async () => {
    const parts = await checked({
      bcs_connections: collection(row("c1", { bcs_companyid: "x" }), row("c2", { bcs_companyid: "y" })),
    });
    expect(parts.map(({ connectionId, company }) => [connectionId, company])).toEqual([
      ["c1", "Company c1"],
      ["c2", "Company c2"],
      [null, ""],
    ]);
  });

  it("are checked with what was just typed", async () => {
    const { store } = scriptedStore({
      ...USUAL,
      bcs_connections: collection(row("c1", { bcs_odataurl: "https://bc.test/BC/ODataV4" })),
    });
    const transport = fakeTransport(response(401, ""));
    const parts = await checkHealth(
      { store, userId: "me", now: () => NOW, ...clientPorts(transport), isBrowser: false, jobAges: NO_JOBS, readXml },
      (one) => ({
        ...one,
        authentication: { kind: "accessKey", userName: "U", accessKey: secret("typed"), keyOrigin: null },
      }),
    );
    const sent = transport.requests[0]?.credentials;
    expect(sent?.kind === "basic" && [sent.userName, sent.accessKey.reveal()]).toEqual(["U", "typed"]);
    expect(parts[0]?.findings.find(({ check }) => check === "credentials")?.reason).toBe("credentialsRefused");
  });
});

describe("Sales", () => {
  it.each<readonly [string, CheckId, Script, string]>([
    ["privileges that are held", "privileges", {}, `privilegesHeld | ${NEEDED_PRIVILEGES.length}`],
    [
      "privileges in another spelling",
      "privileges",
      { systemusers: held(...NEEDED_PRIVILEGES.map((name) => name.toUpperCase())) },
      `privilegesHeld | ${NEEDED_PRIVILEGES.length}`,
    ],
    [
      "privileges that lack",
      "privileges",
      { systemusers: held(...NEEDED_PRIVILEGES.slice(2)) },
      "privilegesMissing | prvReadbcs_Connection, prvReadnav_connection",
    ],
    ["privileges that cannot be read", "privileges", { systemusers: refusal(500, "Busy") }, "notReadable | Busy"],
    ["roles that are there", "roles", {}, "rolesPresent | Role 6, Role 8, Role 9"],
    [
      "roles that are missing",
      "roles",
      { roles: collection({ roleid: ROLES[2], name: "R" }) },
      `rolesMissing | ${ROLES[0]}, ${ROLES[1]}`,
    ],
    ["roles that cannot be read", "roles", { roles: refusal(403, "prvReadRole") }, "noPermission | prvReadRole"],
    [
      "company columns",
      "columns",
      {},
      "columnsPresent | account.bcbi_companyid, product.bcbi_companyid, salesorder.bcbi_companyid",
    ],
    [
      "no company columns, for one company",
      "columns",
      { "EntityDefinitions(LogicalName='account')": collection() },
      "columnsAbsent | account.bcbi_companyid",
    ],
    [
      "no company columns, for several",
      "columns",
      { "EntityDefinitions(LogicalName='account')": collection(), bcs_connections: collection(row("c1"), row("c2")) },
      "columnsNeeded | account.bcbi_companyid",
    ],
    [
      "columns that cannot be read",
      "columns",
      { "EntityDefinitions(LogicalName='account')": null },
      "notReadable | unreachable",
    ],
    [
      "a mode that nobody has said, with the integration on",
      "orderIntegration",
      {},
      "Company c1 | modeNotSaidButOn | Company c1",
    ],
    [
      "a mode that nobody has said, with the integration off",
      "orderIntegration",
      { organizations: collection({ issopintegrationenabled: false }) },
      "Company c1 | modeNotSaid | Company c1",
    ],
    [
      "the one-way mode",
      "orderIntegration",
      { bcs_connections: collection(row("c1", { bcs_ordermode: 727000000 })) },
      "Company c1 | modeLegacy | Company c1",
    ],
    [
      "the one-way mode with the integration off",
      "orderIntegration",
      {
        organizations: collection({ issopintegrationenabled: false }),
        bcs_connections: collection(row("c1", { bcs_ordermode: 727000000 })),
      },
      "Company c1 | modeLegacyOff | Company c1",
    ],
    [
      "the bidirectional mode",
      "orderIntegration",
      {
        organizations: collection({ issopintegrationenabled: false }),
        bcs_connections: collection(row("c1", { bcs_ordermode: 727000001 })),
      },
      "Company c1 | modeBidirectional | Company c1",
    ],
    [
      "the bidirectional mode with the integration on",
      "orderIntegration",
      { bcs_connections: collection(row("c1", { bcs_ordermode: 727000001 })) },
      "Company c1 | modeFlagAgainst | Company c1",
    ],
    [
      "orders that stay in Sales",
      "orderIntegration",
      {
        organizations: collection({ issopintegrationenabled: false }),
        bcs_connections: collection(row("c1", { bcs_ordermode: 727000002 })),
      },
      "Company c1 | modeNone | Company c1",
    ],
    [
      "order integration on, with no connection",
      "orderIntegration",
      { bcs_connections: collection() },
      "integrationOn",
    ],
    [
      "order integration off, with no connection",
      "orderIntegration",
      { bcs_connections: collection(), organizations: collection({ issopintegrationenabled: false }) },
      "integrationOff",
    ],
    [
      "order integration that cannot be read",
      "orderIntegration",
      { organizations: refusal(404, "") },
      "notReadable | notFound",
    ],
    ["fresh statistics", "statistics", {}, "statisticsFresh | 2026-11-02T09:10:00.000Z | 2"],
    [
      "statistics of a day ago",
      "statistics",
      { "nav_accountstatisticses?$select=modifiedon": collection({ modifiedon: "2026-11-01T11:59:00Z" }) },
      "statisticsOld | 2026-11-01T11:59:00.000Z | 24",
    ],
    ["no statistics", "statistics", { "nav_accountstatisticses?$select=modifiedon": collection() }, "statisticsNone"],
    [
      "statistics that may not be read",
      "statistics",
      { "nav_accountstatisticses?$select=modifiedon": refusal(403, "prvReadnav_accountstatistics") },
      "noPermission | prvReadnav_accountstatistics",
    ],
    ["coupled accounts", "coupledAccounts", {}, "accountsCoupled | 3 | 3"],
    ["no coupled accounts", "coupledAccounts", { accounts: counted(0) }, "accountsNotCoupled | 0 | 0"],
    ["accounts that cannot be counted", "coupledAccounts", { accounts: null }, "notReadable | unreachable"],
    [
      "more products than Dataverse counts",
      "coupledProducts",
      { products: counted(5000) },
      "productsCoupled | ≥ 5000 | ≥ 5000",
    ],
    ["no synchronised products", "coupledProducts", { products: counted(0) }, "productsNotCoupled | 0 | 0"],
    [
      "versions, with that of Business Central's platform",
      "versions",
      {},
      "versionsWithTheirs | BusinessCentralSales 1.2.3.4, MicrosoftDynamicsNavIntegration 28.0.1.0 | 28.0.1.0",
    ],
    [
      "versions without Business Central's solution",
      "versions",
      { solutions: collection({ uniquename: "BusinessCentralSales", version: "1.2.3.4" }) },
      "versionsKnown | BusinessCentralSales 1.2.3.4",
    ],
    ["versions that cannot be read", "versions", { solutions: null }, "notReadable | unreachable"],
    ["users and teams with both roles", "holders", holders(["Bc", "Ann"], ["Sales"]), "holdersBoth | Ann, Bc | Sales"],
    ["no team with both roles", "holders", holders(["Bc"], []), "holdersNoTeam | Bc"],
    ["nobody with both roles", "holders", holders([], ["Sales"]), "holdersNoUser | Sales"],
    [
      "somebody with one of the roles only",
      "holders",
      { ...holders(["Bc"], []), [`roles(${ROLES[1]})/systemuserroles`]: collection() },
      "holdersNoUser | ",
    ],
    ["roles of users that cannot be read", "holders", { roles: null }, "notReadable | unreachable"],
    [
      "salespeople with a licence",
      "licences",
      licences(
        { fullname: "Ann", islicensed: true, accessmode: 0 },
        { fullname: "App", islicensed: false, accessmode: 4 },
      ),
      "licencesMarked | 1",
    ],
    [
      "salespeople without a licence",
      "licences",
      licences({ fullname: "Ann", islicensed: false, accessmode: 0 }),
      "licencesLacking | Ann",
    ],
    ["a policy that is not strict", "strictPolicy", {}, "strictPolicyOff"],
    [
      "a policy without settings for it",
      "strictPolicy",
      { "EntityDefinitions(LogicalName='organization')": collection() },
      "strictPolicyOff",
    ],
    [
      "a strict policy that does not name Business Central",
      "strictPolicy",
      strict('{"Frame-Ancestor":{"sources":[{"source":"https://x.test"}]}}'),
      "strictPolicyLacks | https://bc.test",
    ],
    [
      "a strict policy that names it",
      "strictPolicy",
      strict('{"Connect-Src":{"sources":[{"source":"https://bc.test"}]}}'),
      "strictPolicyNames | https://bc.test",
    ],
    [
      "a strict policy beside virtual tables, which need no other server",
      "strictPolicy",
      { ...strict(""), bcs_connections: collection(row("c1", { bcs_way: 727000002 })) },
      "strictPolicyNames | ",
    ],
    ["a policy that cannot be read", "strictPolicy", { organizations: null }, "notReadable | unreachable"],
    ["no order that waits long", "waitingOrders", {}, "noOrderWaitsLong | 60"],
    ["orders that wait long", "waitingOrders", { salesorders: counted(2) }, "ordersWaitLong | 2 | 60"],
    [
      "orders that may not be read",
      "waitingOrders",
      { salesorders: refusal(403, "prvReadOrder") },
      "noPermission | prvReadOrder",
    ],
  ])("tells of %s", async (_name, id, script, expected) => {
    expect(await found(id, script)).toEqual([expected]);
  });

  it("tells of both tables that Business Central works with", async () => {
    expect(await found("tables")).toEqual([
      "nav_accountstatistics | tableReadable | nav_accountstatistics",
      "nav_connection | tableReadable | nav_connection",
    ]);
    expect(await found("tables", { nav_connections: refusal(404, "") })).toContain(
      "nav_connection | tableMissing | nav_connection",
    );
    expect(await found("tables", { nav_connections: refusal(403, "prvReadnav_connection") })).toContain(
      "nav_connection | noPermission | prvReadnav_connection",
    );
  });

  it("counts orders as waiting that were submitted an hour ago and not taken", async () => {
    const { store, requests } = scriptedStore(USUAL);
    await checkHealth({
      store,
      userId: "me",
      now: () => NOW,
      ...clientPorts(fakeTransport(response(401, ""))),
      isBrowser: false,
      jobAges: NO_JOBS,
      readXml,
    });
    const asked = requests.map(({ path }) => decodeURIComponent(path)).find((path) => path.startsWith("salesorders"));
    expect(asked).toContain(
      "statecode eq 1 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1901-01-01T00:00:00Z) and modifiedon lt 2026-11-02T11:00:00.000Z",
    );
  });
});

describe("the words", () => {
  const strings = stringsOf("health");

  it("say what is wrong, what to do and who can", () => {
    expect(
      describeFinding({ ...finding("service", "serviceNotPublished", "ItemCard", "30"), subject: "itemCard" }, strings),
    ).toEqual({
      id: "service:itemCard",
      title: "Published page: Item card",
      outcome: "failed",
      outcomeText: "Failed",
      meaning: "ItemCard is not published.",
      fix: "In Business Central, page Web Services, add a line with object type Page, object id 30 and service name ItemCard, and tick Published.",
      who: "an administrator of Business Central",
    });
    expect(describeFinding(finding("orderIntegration", "integrationOn"), strings)).toMatchObject({
      id: "orderIntegration",
      fix: null,
      who: null,
    });
    expect(
      describeFinding({ ...finding("tables", "tableReadable", "nav_connection"), subject: "nav_connection" }, strings)
        .title,
    ).toBe("Table: nav_connection");
  });

  it("leave nothing open that a finding does not fill in", () => {
    const most = Math.max(
      ...[...textsOf("health")]
        .filter(([key]) => /^(Means|Fix)_/.test(key))
        .flatMap(([, text]) => [...text.matchAll(/\{(\d)\}/g)].map(([, at]) => Number(at))),
    );
    expect(most).toBe(1);
  });

  it("of the overall result name the worst", () => {
    const part = (...reasons: readonly ReasonId[]): HealthPart => ({
      connectionId: null,
      company: "",
      findings: reasons.map((reason) => finding("connection", reason)),
    });
    expect(overall([])).toBe("passed");
    expect(describeOverall([part("reached")], strings)).toBe("Everything that was checked is in order.");
    expect(describeOverall([part("reached", "notReached")], strings)).toBe(
      "Nothing wrong was found, but not everything could be checked.",
    );
    expect(describeOverall([part("notReached", "statisticsNone")], strings)).toBe(
      "It works, but something deserves a look.",
    );
    expect(describeOverall([part("statisticsNone"), part("unreachable")], strings)).toBe(
      "Something does not work. Begin with the first line that says Failed.",
    );
  });

  it("make a report of plain lines without secrets", async () => {
    const report = reportText(
      await checked({
        bcs_connections: collection(
          row("c1", {
            bcs_odataurl: "https://bc.test/BC/ODataV4",
            bcs_username: "READER",
            bcs_accesskey: "top-secret-key",
          }),
        ),
      }),
      NOW,
      strings,
    );
    expect(report).toContain("Business Central for Sales: health check of 2026-11-02T12:00:00.000Z\n");
    expect(report).toContain(
      "Connection to Company c1\n- Passed | OData address | Business Central on premises, on bc.test.",
    );
    expect(report).toContain(
      "- Failed | Sign-in | bc.test refuses READER with this access key.\n  What to do: In Business Central, open the user READER",
    );
    expect(report).not.toContain("top-secret-key");
  });

  it("tell who can put right whatever failed", () => {
    const helpless = Object.entries(REASONS).filter(
      ([, standing]) => (standing.outcome === "failed" || standing.outcome === "warning") && !("who" in standing),
    );
    expect(helpless).toEqual([]);
  });
});
