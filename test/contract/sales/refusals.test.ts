import { createClient, errorOf, userId } from "./client";

const client = createClient();
const under = encodeURIComponent(
  "<fetch><entity name='account'><filter><condition attribute='parentaccountid' operator='under' value='10000000-0000-4000-8000-000000000001'/></filter></entity></fetch>",
);
const SAYS = (what: string) => `The local Sales does not support ${what}. docs/sandbox-parity.md lists what it does.`;

describe("what the sandbox does not have is refused by name", () => {
  test.each([
    ["sharing", "POST", "GrantAccess", SAYS("GrantAccess")],
    [
      "asking for what is shared",
      "GET",
      "RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={}",
      SAYS("RetrieveSharedPrincipalsAndAccess"),
    ],
    ["invoices made from orders", "POST", "ConvertSalesOrderToInvoice", SAYS("ConvertSalesOrderToInvoice")],
    [
      "conditions on hierarchies of other columns than the key, in FetchXML",
      "GET",
      `accounts?fetchXml=${under}`,
      SAYS("the condition operator 'under' on 'parentaccountid'"),
    ],
    [
      "conditions on hierarchies of other columns than the key, in OData",
      "GET",
      "accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='_parentaccountid_value',PropertyValue='x')",
      SAYS("the condition operator 'under' on '_parentaccountid_value'"),
    ],
    [
      "counting children in FetchXML",
      "GET",
      "accounts?fetchXml=<fetch><entity name='account'><attribute name='accountid' rowaggregate='CountChildren' alias='n'/></entity></fetch>",
      SAYS("the row aggregate 'CountChildren' in FetchXML"),
    ],
    [
      "paths in $apply",
      "GET",
      "opportunities?$apply=groupby((parentaccountid/name))",
      SAYS("the path 'parentaccountid/name' in $apply"),
    ],
    [
      "$filter beside $apply",
      "GET",
      "accounts?$apply=aggregate($count as n)&$filter=statecode eq 0",
      SAYS("the query option $filter beside $apply"),
    ],
    [
      "other transformations",
      "GET",
      "accounts?$apply=topcount(2,revenue)",
      SAYS("the transformation 'topcount' in this place of $apply"),
    ],
    [
      "other methods",
      "GET",
      "accounts?$apply=aggregate(revenue with median as m)",
      SAYS("the method 'median' in $apply"),
    ],
    [
      "$apply of a row",
      "GET",
      "accounts(10000000-0000-4000-8000-000000000001)?$apply=aggregate($count as n)",
      SAYS("the query option $apply"),
    ],
    [
      "changing metadata",
      "POST",
      "EntityDefinitions",
      SAYS("changing metadata over EntityDefinitions; import a solution"),
    ],
  ])("%s", async (_, method, path, message) => {
    expect(errorOf(await client.send(method, path, method === "POST" ? { body: {} } : {}))).toEqual([
      501,
      "NotImplemented",
      message,
    ]);
  });

  test("Dataverse search", async () => {
    const body = { search: "fjord" };
    expect(errorOf(await client.send("POST", "/api/search/v2.0/query", { body }))[2]).toBe(
      SAYS("Dataverse search (/api/search)"),
    );
  });

  test("time zones that there are not", async () => {
    const id = await userId(client, "newcomer");
    await client.send("PATCH", `usersettingscollection(${id})`, { body: { timezonecode: 190 } });
    expect((await client.get("/_shell/session", { as: "newcomer" })).json.timeZone).toBe("Asia/Calcutta");
    await client.send("PATCH", `usersettingscollection(${id})`, { body: { timezonecode: 999 } });
    expect(errorOf(await client.get("WhoAmI", { as: "newcomer" }))).toEqual([
      501,
      "NotImplemented",
      SAYS("the time zone code 999 in the settings of a user"),
    ]);
  });

  test("acting for somebody else", async () => {
    const headers = { MSCRMCallerID: "10000000-0000-4000-8000-000000000001" };
    expect(errorOf(await client.get("accounts", { headers }))[2]).toBe(
      SAYS("impersonation by the header mscrmcallerid"),
    );
  });

  test.each([
    ["discounttypes", "the table 'discounttype'"],
    ["tasks", "the table 'task'"],
    ["leads?$select=subject", "the table 'lead'"],
    ["EntityDefinitions(LogicalName='lead')", "the table 'lead'"],
    [
      "accounts?fetchXml=<fetch><entity name='account'><link-entity name='lead' from='parentaccountid' to='accountid'/></entity></fetch>",
      "the table 'lead'",
    ],
    ["accounts?$select=marketcap", "the column 'account.marketcap'"],
    ["accounts?$filter=marketcap gt 1", "the column 'account.marketcap'"],
    ["accounts?$expand=slaid", "the column 'account.slaid'"],
    ["salesorders?$orderby=onholdtime", "the column 'salesorder.onholdtime'"],
    [
      "accounts?fetchXml=<fetch><entity name='account'><attribute name='marketcap'/></entity></fetch>",
      "the column 'account.marketcap'",
    ],
    ["EntityDefinitions(LogicalName='account')?$select=IsAIRUpdated", "the property 'IsAIRUpdated' of EntityMetadata"],
    [
      "EntityDefinitions(LogicalName='account')/Attributes?$select=ColumnNumber",
      "the property 'ColumnNumber' of AttributeMetadata",
    ],
    ["GlobalOptionSetDefinitions(Name='goal_fiscalyear')", "the global option set 'goal_fiscalyear'"],
  ])("what Dataverse has and the sandbox has not: %s", async (path, what) => {
    expect(errorOf(await client.get(path))).toEqual([501, "NotImplemented", SAYS(what)]);
  });

  test.each([
    ["accounts", { marketcap: 1 }, "the column 'account.marketcap'"],
    ["accounts", { "slaid@odata.bind": "/slas(10000000-0000-4000-8000-000000000001)" }, "the column 'account.slaid'"],
  ])("writing to %s: %j", async (set, body, what) => {
    expect(errorOf(await client.send("POST", set, { body }))).toEqual([501, "NotImplemented", SAYS(what)]);
  });

  test.each([
    ["nowheres", 404, "Resource not found for the segment 'nowheres'."],
    ["accounts?$select=nope", 400, "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'."],
    [
      "EntityDefinitions?$select=Nope",
      400,
      "Could not find a property named 'Nope' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.",
    ],
    [
      "GlobalOptionSetDefinitions(Name='nope')",
      404,
      "Could not find an object of type OptionSetMetadata with Name = 'nope'.",
    ],
  ])("what nobody has does not exist: %s", async (path, status, message) => {
    const [given, , text] = errorOf(await client.get(path));
    expect([given, text]).toEqual([status, message]);
  });
});
