import { createClient, errorOf } from "./client";

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
      "conditions on hierarchies in FetchXML",
      "GET",
      `accounts?fetchXml=${under}`,
      SAYS("the condition operator 'under'"),
    ],
    [
      "conditions on hierarchies in OData",
      "GET",
      "accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='parentaccountid',PropertyValue='x')",
      SAYS("the query function Microsoft.Dynamics.CRM.Under"),
    ],
    ["aggregation in OData", "GET", "accounts?$apply=aggregate($count as n)", SAYS("the query option $apply")],
    [
      "alternate keys",
      "GET",
      "accounts(accountnumber='K10000')",
      SAYS("alternate keys: accounts(accountnumber='K10000')"),
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

  test("acting for somebody else", async () => {
    const headers = { MSCRMCallerID: "10000000-0000-4000-8000-000000000001" };
    expect(errorOf(await client.get("accounts", { headers }))[2]).toBe(
      SAYS("impersonation by the header mscrmcallerid"),
    );
  });

  test.each(["discounttypes", "tasks", "leads"])("standard tables that are not there: %s", async (set) => {
    expect(errorOf(await client.get(set))).toEqual([404, "0x8006088a", `Resource not found for the segment '${set}'.`]);
  });
});
