import { ANNOTATIONS, API, createClient, errorOf, rowsOf, userId } from "./client";
import type { Json } from "./client";

const client = createClient();
const names = (rows: readonly Json[]) => rows.map((row) => row.name);
let oslo = "";
let bergen = "";

beforeAll(async () => {
  oslo = await client.create("accounts", {
    name: "Fjordlys Kontor AS",
    address1_city: "Oslo",
    creditlimit: 50000.5,
    numberofemployees: 12,
    customertypecode: 3,
    websiteurl: "https://fjordlys.example",
  });
  bergen = await client.create("accounts", {
    name: "O'Hara & Sønner #1 100% <script>",
    address1_city: "Bergen",
    creditlimit: 1000,
    customertypecode: 1,
    "parentaccountid@odata.bind": `/accounts(${oslo})`,
  });
  await client.create("accounts", { name: "Uten by", overriddencreatedon: "2026-01-15T12:00:00Z" });
  await client.create("contacts", {
    firstname: "Live",
    lastname: "Dahl",
    birthdate: "1990-05-17",
    "parentcustomerid_account@odata.bind": `/accounts(${oslo})`,
  });
  await client.create("contacts", {
    firstname: "Jon",
    lastname: "Eide",
    "parentcustomerid_account@odata.bind": `/accounts(${oslo})`,
  });
});

describe("$filter", () => {
  test.each([
    ["name eq 'fjordlys kontor as'", 1],
    ["name eq 'O''Hara & Sønner #1 100% <script>'", 1],
    ["name ne 'Uten by'", 2],
    ["address1_city eq null", 1],
    ["address1_city ne null", 2],
    ["address1_city ne 'Oslo'", 2],
    ["creditlimit gt 1000", 1],
    ["creditlimit ge 1000 and creditlimit le 50000.5", 2],
    ["creditlimit lt 1000 or customertypecode eq 1", 1],
    ["contains(name,'kontor')", 1],
    ["startswith(name,'O''Hara')", 1],
    ["endswith(name,'<script>')", 1],
    ["contains(name,'100%')", 1],
    ["not contains(name,'kontor')", 2],
    ["not contains(name,'kontor') and address1_city eq 'Bergen'", 1],
    ["address1_city eq 'Oslo' or not contains(name,'kontor') and address1_city eq null", 2],
    ["not (address1_city eq 'Oslo' or address1_city eq 'Bergen')", 1],
    ["address1_city in ('Oslo','Bergen')", 2],
    ["name in ('O''Hara & Sønner #1 100% <script>', 'x in (1)')", 1],
    ["customertypecode in (1,3)", 2],
    ["statecode eq 0", 3],
    ["creditonhold eq false", 3],
    ["creditonhold", 0],
    ["parentaccountid/name eq 'Fjordlys Kontor AS'", 1],
    ["parentaccountid/address1_city eq null", 2],
    ["createdon ge 2026-11-23T00:00:00Z", 2],
    ["createdon lt 2026-11-23T00:00:00+02:00", 1],
    ["contact_customer_accounts/any(c:c/lastname eq 'Dahl')", 1],
    ["contact_customer_accounts/any()", 1],
    ["parentaccountid/createdby/fullname ne null", 1],
    ["contact_customer_accounts/any(c:c/lastname eq 'Dahl' and c/createdby/fullname ne null)", 1],
    ["contact_customer_accounts/any(c:c/account_primary_contact/any(a:a/name ne 'N/A'))", 0],
    ["contact_customer_accounts/all(c:c/account_primary_contact/any(a:a/name eq '(x)'))", 2],
    ["not contact_customer_accounts/any(c:c/statecode eq 0) and endswith(name,'AS')", 0],
    ["contact_customer_accounts/all(c:c/statecode eq 0)", 3],
    ["Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", 2],
    ["Microsoft.Dynamics.CRM.LastXMonths(PropertyName='createdon',PropertyValue=12)", 3],
    ["Microsoft.Dynamics.CRM.In(PropertyName='address1_city',PropertyValues=['Oslo','Voss'])", 1],
    ['Microsoft.Dynamics.CRM.In(PropertyName=\'address1_city\',PropertyValues=["Oslo","Bergen"])', 2],
    ["Microsoft.Dynamics.CRM.Between(PropertyName='creditlimit',PropertyValues=[1000,2000])", 1],
    ["Microsoft.Dynamics.CRM.EqualUserId(PropertyName='_ownerid_value')", 3],
  ])("%s finds %i", async (filter, count) => {
    expect(rowsOf(await client.get(`accounts?$select=name&$filter=${encodeURIComponent(filter)}`))).toHaveLength(count);
  });

  test("a lookup is filtered by its _value property, with and without quotes", async () => {
    expect(names(rowsOf(await client.get(`accounts?$filter=_parentaccountid_value eq ${oslo}`)))).toEqual([
      "O'Hara & Sønner #1 100% <script>",
    ]);
    expect(rowsOf(await client.get(`accounts?$filter=_parentaccountid_value eq '${oslo}'`))).toHaveLength(1);
    expect(rowsOf(await client.get("accounts?$filter=_parentaccountid_value eq null"))).toHaveLength(2);
  });

  test("parameter aliases are put in their place", async () => {
    expect(names(rowsOf(await client.get("accounts?$filter=address1_city eq @city&@city='Oslo'")))).toEqual([
      "Fjordlys Kontor AS",
    ]);
  });

  test.each([
    [
      "accounts?$filter=Name eq 'x'",
      400,
      "0x0",
      "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      "accounts?$filter=parentaccountid eq null",
      400,
      "0x0",
      "Could not find a property named 'parentaccountid' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      "accounts?$filter=name eq 'x' and",
      400,
      "0x80060888",
      "Syntax error in 'name eq 'x' and' in the $filter query option.",
    ],
    [
      "accounts?$filter=tolower(name) eq 'x'",
      501,
      "NotImplemented",
      "The local Sales does not support the function 'tolower' in $filter; contains, startswith and endswith are there, as in Dataverse. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts?$filter=length(name) gt 3",
      501,
      "NotImplemented",
      "The local Sales does not support the function 'length' in $filter; contains, startswith and endswith are there, as in Dataverse. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts?$filter=creditlimit add 1 gt 3",
      501,
      "NotImplemented",
      "The local Sales does not support 'creditlimit add 1' in $filter. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts?$filter=Microsoft.Dynamics.CRM.InFiscalYear(PropertyName='createdon',PropertyValue=2026)",
      501,
      "NotImplemented",
      "The local Sales does not support the query function Microsoft.Dynamics.CRM.InFiscalYear. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts?$filter=Microsoft.Dynamics.CRM.Today(Property='createdon')",
      400,
      "0x80060888",
      "The parameter 'Property' of 'Microsoft.Dynamics.CRM.Today(Property='createdon')' is not known. Use PropertyName, PropertyValue or PropertyValues.",
    ],
  ])("%s is refused with %i", async (path, status, code, message) => {
    expect(errorOf(await client.get(path))).toEqual([status, code, message]);
  });
});

describe("$select, $orderby, $top, $count", () => {
  test("only what is selected is shown, and the primary key", async () => {
    const [row] = rowsOf(
      await client.get("accounts?$select=name,_parentaccountid_value&$filter=address1_city eq 'Bergen'"),
    );
    expect(row).toEqual({
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/) as string,
      name: "O'Hara & Sønner #1 100% <script>",
      _parentaccountid_value: oslo,
      accountid: bergen,
    });
  });

  test("a lookup can be selected by its navigation property", async () => {
    expect(
      rowsOf(await client.get("accounts?$select=parentaccountid&$filter=address1_city eq 'Bergen'"))[0],
    ).toMatchObject({ _parentaccountid_value: oslo });
  });

  test("rows are sorted by several columns, null first, and by a looked-up one", async () => {
    expect(
      rowsOf(await client.get("accounts?$select=address1_city&$orderby=address1_city")).map((row) => row.address1_city),
    ).toEqual([null, "Bergen", "Oslo"]);
    expect(names(rowsOf(await client.get("accounts?$orderby=statecode asc,name desc")))[0]).toBe("Uten by");
    expect(names(rowsOf(await client.get("accounts?$orderby=parentaccountid/name desc")))[0]).toMatch(/^O'Hara/);
  });

  test("a lookup sorts by the name behind it", async () => {
    const made: string[] = [];
    for (const name of ["Zeta", "Alfa"]) {
      made.push(await client.create("accounts", { name }));
    }
    const children = await Promise.all(
      made.map((id, index) =>
        client.create("contacts", {
          lastname: `Sortert ${index}`,
          "parentcustomerid_account@odata.bind": `/accounts(${id})`,
        }),
      ),
    );
    const sorted = rowsOf(
      await client.get(
        "contacts?$select=lastname&$filter=startswith(lastname,'Sortert')&$orderby=_parentcustomerid_value",
      ),
    ).map((row) => row.lastname);
    for (const path of [...children.map((id) => `contacts(${id})`), ...made.map((id) => `accounts(${id})`)]) {
      await client.send("DELETE", path);
    }
    expect(sorted).toEqual(["Sortert 1", "Sortert 0"]);
  });

  test("$top takes the first, $count counts all that were found", async () => {
    const answer = await client.get("accounts?$top=1&$count=true&$orderby=name");
    expect([rowsOf(answer).length, answer.json["@odata.count"]]).toEqual([1, 3]);
    expect((await client.get("accounts/$count")).text).toBe("3");
  });

  test("the context says what was selected", async () => {
    expect(
      (await client.get("accounts?$select=name&$expand=contact_customer_accounts($select=lastname)")).json[
        "@odata.context"
      ],
    ).toBe(`${API}$metadata#accounts(name,contact_customer_accounts(lastname))`);
    expect((await client.get(`accounts(${oslo})?$select=name`)).json["@odata.context"]).toBe(
      `${API}$metadata#accounts(name)/$entity`,
    );
  });

  test.each([
    ["accounts?$select=nope", 400, "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'."],
    ["accounts?$select=", 400, "The query option $select is empty."],
    ["accounts?$orderby=nope", 400, "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'."],
    ["accounts?$orderby=name down", 400, "Syntax error in 'name down' in the $orderby query option."],
    [
      "accounts?$top=-1",
      400,
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    ["accounts?$count=yes", 400, "Invalid value 'yes' for $count query option found. Use true or false."],
    [
      "accounts?$search=x",
      501,
      "The local Sales does not support the query option $search. docs/sandbox-parity.md lists what it does.",
    ],
    ["accounts?$skip=1", 400, "Skip Clause is not supported in CRM"],
    ["accounts?color=blue", 400, "The query parameter 'color' is not supported."],
  ])("%s is refused with %i", async (path, status, message) => {
    const [given, , text] = errorOf(await client.get(path));
    expect([given, text]).toEqual([status, message]);
  });
});

describe("paging", () => {
  test("the next link leads through all rows", async () => {
    const Prefer = "odata.maxpagesize=2";
    const first = await client.get("accounts?$select=name&$orderby=name&$filter=statecode eq 0", {
      headers: { Prefer },
    });
    expect(rowsOf(first)).toHaveLength(2);
    expect(first.headers.get("Preference-Applied")).toBe("odata.maxpagesize=2");
    const second = await client.get(String(first.json["@odata.nextLink"]), { headers: { Prefer } });
    expect(names([...rowsOf(first), ...rowsOf(second)])).toEqual([
      "Fjordlys Kontor AS",
      "O'Hara & Sønner #1 100% <script>",
      "Uten by",
    ]);
    expect(second.json["@odata.nextLink"]).toBeUndefined();
  });

  test("a skip token of another server is refused", async () => {
    expect(errorOf(await client.get("accounts?$skiptoken=abc"))[2]).toBe(
      "The $skiptoken is not one that this server gave. Follow @odata.nextLink as it is.",
    );
  });
});

describe("one row", () => {
  test("has an ETag, and is not sent again when it has not changed", async () => {
    const answer = await client.get(`accounts(${oslo})?$select=name`);
    const etag = answer.headers.get("ETag") ?? "";
    expect(etag).toBe(answer.json["@odata.etag"]);
    expect((await client.get(`accounts(${oslo})?$select=name`, { headers: { "If-None-Match": etag } })).status).toBe(
      304,
    );
    expect(
      (await client.get(`accounts(${oslo})?$select=name`, { headers: { "If-None-Match": etag, ...ANNOTATIONS } }))
        .status,
    ).toBe(200);
  });

  test("its key may be named", async () => {
    expect((await client.get(`accounts(accountid=${oslo})?$select=name`)).json.name).toBe("Fjordlys Kontor AS");
  });

  test("single properties and what lookups lead to have addresses", async () => {
    expect((await client.get(`accounts(${oslo})/name`)).json).toMatchObject({ value: "Fjordlys Kontor AS" });
    expect((await client.get(`accounts(${oslo})/telephone1`)).status).toBe(204);
    expect((await client.get(`accounts(${bergen})/parentaccountid?$select=name`)).json).toMatchObject({
      name: "Fjordlys Kontor AS",
    });
    expect((await client.get(`accounts(${oslo})/parentaccountid`)).status).toBe(204);
    expect(
      rowsOf(
        await client.get(`accounts(${oslo})/contact_customer_accounts?$select=lastname&$orderby=lastname desc`),
      ).map((row) => row.lastname),
    ).toEqual(["Eide", "Dahl"]);
    expect((await client.get(`accounts(${bergen})/parentaccountid/$ref`)).json["@odata.id"]).toBe(
      `${API}accounts(${oslo})`,
    );
    expect(rowsOf(await client.get(`accounts(${oslo})/account_parent_account/$ref`))).toEqual([
      { "@odata.id": `${API}accounts(${bergen})` },
    ]);
  });

  test.each([
    [
      "accounts(11111111-2222-3333-4444-555555555555)",
      404,
      "0x80040217",
      "Entity 'account' With Id = 11111111-2222-3333-4444-555555555555 Does Not Exist",
    ],
    [
      "accounts('x')",
      400,
      "0x80060888",
      "Error in query syntax: ''x'' is no key of accounts. Give a GUID without quotes.",
    ],
    [
      "accounts(name='x')",
      400,
      "0x80060888",
      "The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.account'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource 'Microsoft.Dynamics.CRM.account'.",
    ],
    ["Account", 404, "0x8006088a", "Resource not found for the segment 'Account'."],
    ["accounts(@oslo)/nope", 404, "0x8006088a", "Resource not found for the segment 'nope'."],
    [
      "accounts(@oslo)/name/$value",
      501,
      "NotImplemented",
      "The local Sales does not support '$value' after a property. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts(@oslo)/Microsoft.Dynamics.CRM.Merge",
      501,
      "NotImplemented",
      "The local Sales does not support the bound operation Microsoft.Dynamics.CRM.Merge of account. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "accounts/Microsoft.Dynamics.CRM.CreateMultiple",
      501,
      "NotImplemented",
      "The local Sales does not support the path 'accounts/Microsoft.Dynamics.CRM.CreateMultiple'. docs/sandbox-parity.md lists what it does.",
    ],
    ["accounts/nope", 404, "0x8006088a", "Resource not found for the segment 'nope'."],
    [
      "accounts/Microsoft.Dynamics.CRM.Nope()",
      404,
      "0x8006088a",
      "Resource not found for the segment 'Microsoft.Dynamics.CRM.Nope'.",
    ],
    [
      "accounts(@oslo)/marketcap",
      501,
      "NotImplemented",
      "The local Sales does not support the column 'account.marketcap'. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "RetrievePrincipalAccess(Target=@t)",
      501,
      "NotImplemented",
      "The local Sales does not support RetrievePrincipalAccess. docs/sandbox-parity.md lists what it does.",
    ],
    [
      "$all",
      501,
      "NotImplemented",
      "The local Sales does not support $all. docs/sandbox-parity.md lists what it does.",
    ],
  ])("%s is refused with %i", async (path, status, code, message) => {
    expect(errorOf(await client.get(path.replace("@oslo", oslo)))).toEqual([status, code, message]);
  });
});

describe("annotations", () => {
  test("come only when they are asked for", async () => {
    expect(
      Object.keys((await client.get(`accounts(${bergen})?$select=creditlimit`)).json).filter((name) =>
        name.includes("@"),
      ),
    ).toEqual(["@odata.context", "@odata.etag"]);
  });

  test("formatted values follow language and number format of the user", async () => {
    const path = `accounts(${oslo})?$select=creditlimit,customertypecode,statecode,creditonhold,createdon,numberofemployees`;
    const formatted = (json: Json) =>
      Object.fromEntries(
        Object.entries(json)
          .filter(([name]) => name.endsWith("FormattedValue"))
          .map(([name, value]): [string, unknown] => [name.split("@")[0] ?? "", value]),
      );
    expect(formatted((await client.get(path, { as: "salesperson", headers: ANNOTATIONS })).json)).toEqual({
      creditlimit: "kr\u00a050,000.50",
      customertypecode: "Customer",
      statecode: "Active",
      creditonhold: "No",
      createdon: "11/23/2026 9:00 AM",
      numberofemployees: "12",
    });
    expect(formatted((await client.get(path, { as: "norwegian", headers: ANNOTATIONS })).json)).toEqual({
      creditlimit: "kr\u00a050\u00a0000,50",
      customertypecode: "Kunde",
      statecode: "Aktiv",
      creditonhold: "Nei",
      createdon: "23.11.2026 09:00",
      numberofemployees: "12",
    });
  });

  test("lookups tell name, table and navigation property", async () => {
    expect(
      (await client.get(`accounts(${bergen})?$select=_parentaccountid_value,_ownerid_value`, { headers: ANNOTATIONS }))
        .json,
    ).toMatchObject({
      "_parentaccountid_value@OData.Community.Display.V1.FormattedValue": "Fjordlys Kontor AS",
      "_parentaccountid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      "_parentaccountid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "parentaccountid",
      "_ownerid_value@OData.Community.Display.V1.FormattedValue": "Astrid Berg",
      "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
    });
  });

  test("single ones can be chosen, also by a wildcard", async () => {
    const only = async (annotations: string) =>
      Object.keys(
        (
          await client.get(`accounts(${bergen})?$select=_parentaccountid_value`, {
            headers: { Prefer: `odata.include-annotations="${annotations}"` },
          })
        ).json,
      ).filter((name) => name.startsWith("_parentaccountid_value@")).length;
    expect([
      await only("OData.Community.Display.V1.FormattedValue"),
      await only("Microsoft.Dynamics.CRM.*"),
      await only("other"),
    ]).toEqual([1, 2, 0]);
  });

  test("a person switches language in their settings", async () => {
    const own = createClient();
    const id = await userId(own, "salesperson");
    const account = await own.create("accounts", { name: "x", customertypecode: 3 });
    expect(
      (await own.send("PATCH", `usersettingscollection(${id})`, { as: "salesperson", body: { uilanguageid: 1044 } }))
        .status,
    ).toBe(204);
    expect(
      (await own.get(`accounts(${account})?$select=customertypecode`, { as: "salesperson", headers: ANNOTATIONS }))
        .json["customertypecode@OData.Community.Display.V1.FormattedValue"],
    ).toBe("Kunde");
    expect(
      errorOf(
        await own.send("PATCH", `usersettingscollection(${id})`, { as: "salesperson", body: { uilanguageid: 1053 } }),
      ),
    ).toEqual([400, "0x80040203", "The language 1053 is not provisioned in this organization. Use 1033 or 1044."]);
  });
});

describe("functions and the service document", () => {
  test("the service document lists the entity sets", async () => {
    expect(rowsOf(await client.get(""))).toEqual(
      expect.arrayContaining([{ name: "salesorders", kind: "EntitySet", url: "salesorders" }]),
    );
  });

  test("RetrieveVersion, RetrieveTotalRecordCount and RetrieveUserPrivileges answer", async () => {
    expect((await client.get("RetrieveVersion")).json.Version).toMatch(/^9\.2\./);
    expect(
      (await client.get("RetrieveTotalRecordCount(EntityNames=['account','contact'])")).json
        .EntityRecordCountCollection,
    ).toMatchObject({ Keys: ["account", "contact"], Values: [3, 2] });
    const id = await userId(client, "salesperson");
    const privileges = (await client.get(`RetrieveUserPrivileges(UserId=${id})`)).json.RolePrivileges;
    expect(privileges).toEqual(
      expect.arrayContaining([expect.objectContaining({ PrivilegeName: "prvWriteOrder", Depth: "Local" })]),
    );
  });

  test("the other method is answered as Dataverse does", async () => {
    expect(errorOf(await client.send("POST", "WhoAmI", { body: {} }))).toEqual([
      404,
      "",
      `No HTTP resource was found that matches the request URI '${API}WhoAmI'.`,
    ]);
    expect(errorOf(await client.send("DELETE", "accounts"))).toEqual([
      405,
      "0x80060888",
      "The requested resource does not support http method 'DELETE': accounts.",
    ]);
  });
});

describe("the owner of a row", () => {
  test("is a principal, which shows its id alone", async () => {
    const id = await client.create("accounts", { name: "Owned" });
    const owner = await userId(client, "admin");
    const { json } = await client.get(`accounts(${id})?$select=name&$expand=ownerid($select=ownerid)`);
    expect(json.ownerid).toMatchObject({ ownerid: owner });
    expect(errorOf(await client.get("accounts?$expand=ownerid($select=fullname)"))).toEqual([
      400,
      "0x0",
      "Could not find a property named 'fullname' on type 'Microsoft.Dynamics.CRM.principal'.",
    ]);
  });

  test.each(["$filter=ownerid/fullname eq 'Astrid Berg'", "$orderby=ownerid/fullname", "$filter=ownerid/a/b eq 1"])(
    "has no columns of a user in %s",
    async (query) => {
      const [status, , message] = errorOf(await client.get(`accounts?${query}`));
      expect([status, message]).toEqual([400, expect.stringContaining("on type 'Microsoft.Dynamics.CRM.principal'.")]);
    },
  );

  test("filters by its id, and by what a user is through owninguser", async () => {
    const owner = await userId(client, "admin");
    const count = async (filter: string) => rowsOf(await client.get(`accounts?$filter=${filter}`)).length;
    expect(await count(`ownerid/ownerid eq ${owner}`)).toBe(await count(`_ownerid_value eq ${owner}`));
    expect(await count("owninguser/fullname eq 'Astrid Berg'")).toBe(await count(`_ownerid_value eq ${owner}`));
  });
});
