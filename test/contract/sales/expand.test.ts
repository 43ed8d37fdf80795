import { createClient, errorOf, rowsOf } from "./client";
import type { Json } from "./client";

const client = createClient();
let oslo = "";

beforeAll(async () => {
  oslo = await client.create("accounts", { name: "Fjordlys Kontor AS", address1_city: "Oslo" });
  for (const [firstname, lastname] of [
    ["Live", "Dahl"],
    ["Jon", "Eide"],
  ]) {
    await client.create("contacts", {
      firstname,
      lastname,
      "parentcustomerid_account@odata.bind": `/accounts(${oslo})`,
    });
  }
});

describe("$expand", () => {
  test("a single row and a collection, with options and nested", async () => {
    const [row] = rowsOf(
      await client.get(
        "accounts?$select=name&$filter=address1_city eq 'Oslo'&$expand=contact_customer_accounts($select=fullname;$filter=lastname ne 'Eide';$expand=parentcustomerid_account($select=address1_city))",
      ),
    );
    expect(row).toMatchObject({
      contact_customer_accounts: [
        { fullname: "Live Dahl", parentcustomerid_account: { address1_city: "Oslo", accountid: oslo } },
      ],
    });
  });

  test("only the address of a single row", async () => {
    const [contact] = rowsOf(
      await client.get("contacts?$select=fullname&$filter=lastname eq 'Dahl'&$expand=parentcustomerid_account/$ref"),
    );
    expect(contact).toMatchObject({
      _parentcustomerid_value: oslo,
      parentcustomerid_account: { "@odata.id": expect.stringMatching(`/accounts\\(${oslo}\\)$`) as string },
    });
  });

  test("a collection names where it can be read on its own, and is paged as soon as one is nested in another", async () => {
    const account = `accounts(${oslo})?$select=name&$expand=contact_customer_accounts($select=lastname`;
    const paged = { headers: { Prefer: "odata.maxpagesize=1" } };
    const { json } = await client.get(`${account})`, paged);
    expect(json.contact_customer_accounts).toHaveLength(2);
    expect(rowsOf(await client.get(String(json["contact_customer_accounts@odata.nextLink"])))).toHaveLength(2);
    const nested = (await client.get(`${account};$expand=createdby($select=fullname))`, paged)).json;
    const next = rowsOf(await client.get(String(nested["contact_customer_accounts@odata.nextLink"])));
    expect(nested.contact_customer_accounts).toHaveLength(1);
    expect(next).toHaveLength(1);
    expect(next[0]?.lastname).not.toBe((nested.contact_customer_accounts as Json[])[0]?.lastname);
  });

  test("a lookup without a value is null", async () => {
    expect(
      rowsOf(
        await client.get("accounts?$select=name&$filter=address1_city eq 'Oslo'&$expand=parentaccountid($select=name)"),
      )[0],
    ).toMatchObject({ parentaccountid: null });
  });

  test.each([
    ["accounts?$expand=nope", 400, "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'."],
    [
      "accounts?$expand=parentaccountid($filter=name eq 'x')",
      400,
      "Only $select and $expand can be used for the single-valued navigation property 'parentaccountid'.",
    ],
    [
      "accounts?$expand=parentaccountid($select=nope)",
      400,
      "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      "accounts?$expand=contact_customer_accounts/$ref",
      400,
      "Expand with $ref is only supported on lookup type navigation property.",
    ],
    [
      "accounts?$expand=contact_customer_accounts($orderby=lastname;$expand=createdby($select=fullname))",
      400,
      "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.",
    ],
    [
      "accounts?$expand=createdby($top=1)",
      400,
      "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.",
    ],
    [
      "systemusers?$expand=systemuserroles_association,businessunitid",
      400,
      "The many-to-many navigation property 'systemuserroles_association' can be expanded neither nested nor beside others.",
    ],
    [
      `accounts?$expand=${"createdby,".repeat(16).slice(0, -1)}`,
      400,
      "Number of link entities in query exceeded maximum limit.",
    ],
    ["accounts?$expand=createdby($count=true)", 400, "The query option $count is not supported in $expand."],
    [
      "accounts?$filter=parentaccountid/contact_customer_accounts/any()",
      400,
      "Conditions on collection-valued navigation properties nested in a lookup navigation property ('parentaccountid/contact_customer_accounts') are not supported.",
    ],
    ["accounts?$expand=parentaccountid(", 400, "Syntax error in 'parentaccountid(' in the $expand query option."],
  ])("%s is refused with %i", async (path, status, message) => {
    const [given, , text] = errorOf(await client.get(path));
    expect([given, text]).toEqual([status, message]);
  });
});
