import { createClient, errorOf, rowsOf } from "./client";
import type { Answer, Json } from "./client";

const client = createClient();
const PREFER = { headers: { Prefer: 'odata.include-annotations="*"' } };
let oslo = "";
let empty = "";

beforeAll(async () => {
  oslo = await client.create("accounts", {
    name: "Fjordlys",
    address1_city: "Oslo",
    creditlimit: 100,
    customertypecode: 3,
  });
  empty = await client.create("accounts", {
    name: "Uten kontakt",
    address1_city: "Bergen",
    creditlimit: 50,
    customertypecode: 3,
  });
  await client.create("accounts", { name: "Vik", creditlimit: 25, customertypecode: 1 });
  for (const [lastname, jobtitle] of [
    ["Dahl", "Buyer"],
    ["Eide", null],
    ["Moe", "Buyer"],
  ] as const) {
    await client.create("contacts", {
      firstname: "A",
      lastname,
      jobtitle,
      "parentcustomerid_account@odata.bind": `/accounts(${oslo})`,
    });
  }
});

function run(fetch: string, set = "accounts", asking = {}): Promise<Answer> {
  return client.get(`${set}?fetchXml=${encodeURIComponent(fetch)}`, asking);
}

async function names(inner: string): Promise<unknown[]> {
  return rowsOf(
    await run(
      `<fetch><entity name="account"><attribute name="name" /><order attribute="name" />${inner}</entity></fetch>`,
    ),
  ).map((row) => row.name);
}

const filter = (conditions: string, type = "and") => `<filter type="${type}">${conditions}</filter>`;
const condition = (attribute: string, operator: string, value?: string) =>
  `<condition attribute="${attribute}" operator="${operator}"${value === undefined ? "" : ` value="${value}"`} />`;

describe("conditions", () => {
  test.each([
    [condition("name", "eq", "fjordlys"), ["Fjordlys"]],
    [condition("name", "ne", "Fjordlys"), ["Uten kontakt", "Vik"]],
    [condition("name", "like", "%kont%"), ["Uten kontakt"]],
    [condition("name", "like", "_ik"), ["Vik"]],
    [condition("name", "not-like", "V%"), ["Fjordlys", "Uten kontakt"]],
    [condition("name", "begins-with", "v"), ["Vik"]],
    [condition("name", "ends-with", "lys"), ["Fjordlys"]],
    [condition("address1_city", "null"), ["Vik"]],
    [condition("address1_city", "not-null"), ["Fjordlys", "Uten kontakt"]],
    [condition("creditlimit", "ge", "50"), ["Fjordlys", "Uten kontakt"]],
    [condition("creditlimit", "lt", "50"), ["Vik"]],
    [
      '<condition attribute="creditlimit" operator="between"><value>25</value><value>50</value></condition>',
      ["Uten kontakt", "Vik"],
    ],
    [
      '<condition attribute="address1_city" operator="in"><value>Oslo</value><value>Voss</value></condition>',
      ["Fjordlys"],
    ],
    ['<condition attribute="address1_city" operator="not-in"><value>Oslo</value></condition>', ["Uten kontakt", "Vik"]],
    [condition("statecode", "eq", "0"), ["Fjordlys", "Uten kontakt", "Vik"]],
    [condition("creditonhold", "eq", "1"), []],
    [condition("ownerid", "eq-userid"), ["Fjordlys", "Uten kontakt", "Vik"]],
    [condition("ownerid", "ne-userid"), []],
    [condition("createdon", "today"), ["Fjordlys", "Uten kontakt", "Vik"]],
    [condition("createdon", "yesterday"), []],
    [condition("createdon", "last-x-days", "3"), ["Fjordlys", "Uten kontakt", "Vik"]],
    [condition("createdon", "on", "2026-11-23"), ["Fjordlys", "Uten kontakt", "Vik"]],
    [condition("createdon", "on-or-after", "2026-11-24"), []],
    [condition("createdon", "olderthan-x-months", "1"), []],
    [condition("createdon", "olderthan-x-minutes", "5"), []],
    [condition("createdon", "last-x-hours", "1"), ["Fjordlys", "Uten kontakt", "Vik"]],
    ['<condition attribute="createdon" operator="eq" valueof="modifiedon" />', ["Fjordlys", "Uten kontakt", "Vik"]],
  ])("%s", async (conditions, expected) => {
    expect(await names(filter(conditions))).toEqual(expected);
  });

  test("filters are nested with and and or", async () => {
    const inner = filter(
      condition("name", "eq", "Vik") +
        filter(condition("address1_city", "eq", "Oslo") + condition("creditlimit", "gt", "99")),
      "or",
    );
    expect(await names(inner)).toEqual(["Fjordlys", "Vik"]);
  });
});

describe("links", () => {
  const link = (type: string, inner = "") =>
    `<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="${type}" alias="c">${inner}</link-entity>`;

  test("an inner link gives a row for each match, an outer link keeps rows without one", async () => {
    expect(await names(link("inner"))).toEqual(["Fjordlys", "Fjordlys", "Fjordlys"]);
    expect(await names(link("outer", filter(condition("jobtitle", "eq", "Buyer"))))).toEqual([
      "Fjordlys",
      "Fjordlys",
      "Uten kontakt",
      "Vik",
    ]);
    expect(
      await names(link("outer") + filter('<condition entityname="c" attribute="contactid" operator="null" />')),
    ).toEqual(["Uten kontakt", "Vik"]);
  });

  test.each([
    ["exists", ["Fjordlys"]],
    ["in", ["Fjordlys"]],
    ["matchfirstrowusingcrossapply", ["Fjordlys", "Uten kontakt", "Vik"]],
  ])("%s gives the row once", async (type, expected) => {
    expect(await names(link(type))).toEqual(expected);
  });

  test("a link that finds one row at most shows its columns", async () => {
    const rows = rowsOf(
      await run(
        `<fetch><entity name="account"><attribute name="name" /><order attribute="name" />${link(
          "matchfirstrowusingcrossapply",
          '<attribute name="jobtitle" />' + filter(condition("lastname", "eq", "Moe")),
        )}</entity></fetch>`,
      ),
    );
    expect(rows.map((row) => row["c.jobtitle"])).toEqual(["Buyer", undefined, undefined]);
  });

  const inFilter = (type: string, inner = filter(condition("jobtitle", "eq", "Buyer")), alias = "") =>
    `<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="${type}"${alias}>${inner}</link-entity>`;

  // Microsoft documents that "all" asks for rows of which none fits, and that "not all" is "any".
  test.each([
    [filter(inFilter("any")), ["Fjordlys"]],
    [filter(inFilter("any", "")), ["Fjordlys"]],
    [filter(inFilter("not any")), ["Uten kontakt", "Vik"]],
    [filter(inFilter("not all")), ["Fjordlys"]],
    [filter(inFilter("all")), []],
    [filter(inFilter("all", filter(condition("jobtitle", "eq", "Seller")))), ["Fjordlys"]],
    [filter(inFilter("any") + condition("address1_city", "eq", "Bergen"), "or"), ["Fjordlys", "Uten kontakt"]],
    [filter(filter(inFilter("any") + inFilter("not any")) + condition("name", "eq", "Vik"), "or"), ["Vik"]],
    [
      filter(inFilter("any", filter('<condition attribute="owninguser" operator="eq" valueof="owninguser" />'))),
      ["Fjordlys"],
    ],
    [
      filter(
        inFilter(
          "any",
          filter('<condition entityname="k" attribute="lastname" operator="eq" value="Dahl" />'),
          ' alias="k"',
        ),
      ),
      ["Fjordlys"],
    ],
    [
      filter(
        inFilter(
          "any",
          '<link-entity name="account" from="accountid" to="parentcustomerid" alias="back">' +
            filter(condition("name", "eq", "Vik")) +
            "</link-entity>",
        ),
      ),
      [],
    ],
  ])("a link in a filter is one of its conditions: %s", async (inner, expected) => {
    expect(await names(inner)).toEqual(expected);
  });

  test("conditions tell a link without an alias by its table, and are asked after all links are followed", async () => {
    const bare = (inner: string) =>
      `<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="outer">${inner}</link-entity>`;
    const none = '<condition entityname="contact" attribute="contactid" operator="null" />';
    expect(await names(bare("") + filter(none))).toEqual(["Uten kontakt", "Vik"]);
    expect(await names(bare(filter(none)))).toEqual(["Uten kontakt", "Vik"]);
  });

  test("columns of two tables are compared", async () => {
    const inner = (operator: string) =>
      link("inner") + filter(`<condition attribute="createdby" operator="${operator}" valueof="c.createdby" />`);
    expect(await names(inner("eq"))).toHaveLength(3);
    expect(await names(inner("ne"))).toEqual([]);
  });

  test("the platform finds the N:N relationship of tables that it brings", async () => {
    const fetch =
      '<fetch><entity name="systemuser"><attribute name="fullname" /><link-entity name="role" alias="r"><attribute name="name" /><filter><condition attribute="name" operator="eq" value="System Administrator" /></filter></link-entity></entity></fetch>';
    expect(rowsOf(await run(fetch, "systemusers"))[0]).toMatchObject({ "r.name": "System Administrator" });
  });

  test("linked columns are shown as alias.column, with annotations, and can be renamed", async () => {
    const fetch = `<fetch><entity name="contact"><attribute name="lastname" alias="family" /><order attribute="lastname" descending="true" /><link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="name" /><attribute name="ownerid" /><attribute name="customertypecode" /><order attribute="name" /></link-entity></entity></fetch>`;
    expect(rowsOf(await run(fetch, "contacts", PREFER))[0]).toMatchObject({
      family: "Moe",
      "a.name": "Fjordlys",
      "a.customertypecode": 3,
      "a.customertypecode@OData.Community.Display.V1.FormattedValue": "Customer",
      "a.ownerid@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
    });
  });

  test("equal rows are shown once when asked", async () => {
    const fetch =
      '<fetch distinct="true"><entity name="contact"><attribute name="jobtitle" /><order attribute="jobtitle" /></entity></fetch>';
    expect(rowsOf(await run(fetch, "contacts")).map((row) => row.jobtitle)).toEqual([null, "Buyer"]);
  });
});

describe("orders", () => {
  const contacts = (inner: string, attributes = "") =>
    `<fetch ${attributes}><entity name="contact"><attribute name="lastname" />${inner}</entity></fetch>`;
  const account = '<link-entity name="account" from="accountid" to="parentcustomerid" alias="a" link-type="outer">';

  const made: string[] = [];

  beforeAll(async () => {
    const other = await client.create("accounts", { name: "Aas", customertypecode: 12 });
    const press = await client.create("accounts", { name: "Avisen", customertypecode: 7 });
    const contact = await client.create("contacts", {
      lastname: "Ås",
      "parentcustomerid_account@odata.bind": `/accounts(${other})`,
    });
    made.push(`contacts(${contact})`, `accounts(${other})`, `accounts(${press})`);
  });

  afterAll(async () => {
    for (const path of made) {
      await client.send("DELETE", path);
    }
  });

  test.each([
    [
      "those of the own table come first",
      contacts(`${account}<order attribute="name" /></link-entity><order attribute="lastname" descending="true" />`),
      ["Moe", "Eide", "Dahl", "Ås"],
    ],
    [
      "a linked table's come first by entityname",
      contacts(
        `${account}</link-entity><order entityname="a" attribute="name" /><order attribute="lastname" descending="true" />`,
      ),
      ["Ås", "Moe", "Eide", "Dahl"],
    ],
    [
      "lookups by the name behind them",
      contacts('<order attribute="parentcustomerid" descending="true" /><order attribute="lastname" />'),
      ["Dahl", "Eide", "Moe", "Ås"],
    ],
  ])("%s", async (_case, fetch, expected) => {
    expect(rowsOf(await run(fetch, "contacts")).map((row) => row.lastname)).toEqual(expected);
  });

  test("choices by their label, or by their number where the query says so", async () => {
    const fetch = (attributes: string) =>
      `<fetch ${attributes}><entity name="account"><attribute name="customertypecode" /><filter><condition attribute="customertypecode" operator="ge" value="3" /><condition attribute="name" operator="ne" value="Uten kontakt" /></filter><order attribute="customertypecode" descending="true" /></entity></fetch>`;
    const choices = async (attributes = "") => rowsOf(await run(fetch(attributes))).map((row) => row.customertypecode);
    // Press, Other, Customer.
    expect(await choices()).toEqual([7, 12, 3]);
    expect(await choices('useraworderby="true"')).toEqual([12, 7, 3]);
  });
});

describe("paging", () => {
  const fetch = (attributes: string) =>
    `<fetch ${attributes}><entity name="account"><attribute name="name" /><order attribute="name" /></entity></fetch>`;

  test("by page and count, with what is needed to go on", async () => {
    const first = await run(fetch('count="2" page="1" returntotalrecordcount="true"'), "accounts", PREFER);
    expect(rowsOf(first).map((row) => row.name)).toEqual(["Fjordlys", "Uten kontakt"]);
    expect(first.json).toMatchObject({
      "@Microsoft.Dynamics.CRM.morerecords": true,
      "@Microsoft.Dynamics.CRM.totalrecordcount": 3,
      "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": expect.stringContaining('pagenumber="2"') as string,
    });
    const second = await run(fetch('count="2" page="2"'), "accounts", PREFER);
    expect(rowsOf(second).map((row) => row.name)).toEqual(["Vik"]);
    expect(second.json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(false);
    expect(second.json).not.toHaveProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie");
  });

  test("top takes the first", async () => {
    expect(rowsOf(await run(fetch('top="1"')))).toHaveLength(1);
    expect(errorOf(await run(fetch('top="1" page="2"')))[2]).toBe(
      "The top attribute can't be specified with paging attribute page",
    );
  });
});

describe("aggregates", () => {
  async function one(attributes: string): Promise<Json[]> {
    return rowsOf(await run(`<fetch aggregate="true"><entity name="account">${attributes}</entity></fetch>`));
  }

  test("count, sum, average, least and greatest", async () => {
    const [row] = await one(
      '<attribute name="accountid" alias="n" aggregate="count" /><attribute name="address1_city" alias="cities" aggregate="countcolumn" /><attribute name="creditlimit" alias="total" aggregate="sum" /><attribute name="creditlimit" alias="mean" aggregate="avg" /><attribute name="creditlimit" alias="low" aggregate="min" /><attribute name="name" alias="last" aggregate="max" />',
    );
    expect(row).toEqual({ n: 3, cities: 2, total: 175, mean: 175 / 3, low: 25, last: "Vik" });
  });

  test("by group, sorted by alias, with the group's name", async () => {
    const fetch =
      '<fetch aggregate="true"><entity name="account"><attribute name="customertypecode" alias="type" groupby="true" /><attribute name="creditlimit" alias="total" aggregate="sum" /><order alias="total" descending="true" /></entity></fetch>';
    expect(rowsOf(await run(fetch, "accounts", PREFER))).toEqual([
      {
        type: 3,
        "type@OData.Community.Display.V1.FormattedValue": "Customer",
        total: 150,
        "total@OData.Community.Display.V1.FormattedValue": "kr\u00a0150.00",
      },
      {
        type: 1,
        "type@OData.Community.Display.V1.FormattedValue": "Competitor",
        total: 25,
        "total@OData.Community.Display.V1.FormattedValue": "kr\u00a025.00",
      },
    ]);
  });

  test("by month of a date", async () => {
    expect(
      await one(
        '<attribute name="createdon" alias="month" groupby="true" dategrouping="month" /><attribute name="accountid" alias="n" aggregate="count" />',
      ),
    ).toEqual([{ month: 11, n: 3 }]);
  });
});

describe("views", () => {
  test("run by their id", async () => {
    const fetchxml = `<fetch><entity name="account"><attribute name="name" />${filter(condition("address1_city", "eq", "Bergen"))}</entity></fetch>`;
    const view = await client.create("savedqueries", {
      name: "Bergen",
      returnedtypecode: "account",
      querytype: 0,
      fetchxml,
    });
    expect(rowsOf(await client.get(`accounts?savedQuery=${view}`))).toMatchObject([{ accountid: empty }]);
    expect(errorOf(await client.get(`contacts?savedQuery=${view}`))[2]).toBe(
      `The view '${view}' is a view of account, not of contact.`,
    );
    expect(errorOf(await client.get("contacts?savedQuery=x"))[2]).toBe(
      "Invalid value 'x' for savedQuery query option found. Give the id of a view.",
    );
  });
});

describe("refused", () => {
  const entity = (inner: string, attributes = "") =>
    `<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`;
  test.each([
    ["<fetch>", 400, /^Invalid XML\. /],
    ["<fetch />", 400, /^A FetchXML query is a <fetch> element with an <entity> element in it\.$/],
    [
      entity('<attribute name="nope" />'),
      400,
      /^'account' entity doesn't contain attribute with Name = 'nope' and NameMapping = 'Logical'\.$/,
    ],
    [entity(filter(condition("nope", "eq", "1"))), 400, /'nope'/],
    [entity("<colour />"), 400, /^The element node encountered is invalid: <colour>\.$/],
    [entity(filter("<condition attribute='name' />")), 400, /^The attribute 'operator' of <condition> is missing\.$/],
    [entity(filter("", "xor")), 400, /^Unsupported filter type\. Valid values are 'and', or 'or'\.$/],
    [entity('<order attribute="nope" />'), 400, /'nope'/],
    ["<fetch><entity name='nope' /></fetch>", 400, /does not match the entity name/],
    [
      "<fetch><entity name='contact' /></fetch>",
      400,
      /does not match the entity name specified in the Entity or Query Expression: 'contact', 'account'\.$/,
    ],
    [entity('<link-entity name="nope" from="a" to="b" />'), 400, /^The entity with a name = 'nope'/],
    [entity('<link-entity name="contact" from="nope" to="accountid" />'), 400, /'nope'/],
    [
      entity(filter('<condition entityname="x" attribute="name" operator="null" />')),
      400,
      /^The entity with a name or alias 'x' was not found in the query\.$/,
    ],
    [
      entity("", 'count="many"'),
      400,
      /^Invalid value 'many' for the attribute 'count' of <fetch>: a whole number is expected\.$/,
    ],
    [
      entity('<attribute name="name" />', 'aggregate="true"'),
      400,
      /^Attributes can not be returned when aggregate operation is specified\.$/,
    ],
    [
      entity('<attribute name="name" aggregate="count" />', 'aggregate="true"'),
      400,
      /^Invalid alias for aggregate operation\.$/,
    ],
    [
      entity('<attribute name="name" alias="x" aggregate="sum" />', 'aggregate="true"'),
      400,
      /^Aggregate sum is not supported for attribute of type string\.$/,
    ],
    [
      entity('<attribute name="name" alias="x" aggregate="count" /><order attribute="name" />', 'aggregate="true"'),
      400,
      /Use an alias\.$/,
    ],
    [entity(filter(condition("createdon", "in-fiscal-year", "2026"))), 501, /the condition operator 'in-fiscal-year'/],
    [entity(filter(condition("ownerid", "eq-useroruserhierarchy"))), 501, /'eq-useroruserhierarchy'/],
    [
      entity(filter(condition("name", "sounds-like", "x"))),
      400,
      /^Invalid value 'sounds-like' for the attribute 'operator' of <condition>\.$/,
    ],
    [
      entity('<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="any" />'),
      501,
      /the link-type 'any' outside of a filter in FetchXML/,
    ],
    [
      entity(filter('<link-entity name="contact" from="parentcustomerid" to="accountid" />')),
      501,
      /the link-type 'inner' inside of a filter in FetchXML/,
    ],
    [
      entity('<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="cross" />'),
      400,
      /^Invalid value 'cross' for the attribute 'link-type' of <link-entity>\.$/,
    ],
    [
      entity(
        '<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="exists"><attribute name="fullname" /></link-entity>',
      ),
      400,
      /^Columns of a link-entity of the link-type 'exists' can't be returned\.$/,
    ],
    [
      entity('<link-entity name="contact" />'),
      400,
      /^No system many-to-many relationship exists between account and contact\. {2}If attempting to link through/,
    ],
    [
      entity('<link-entity name="contact" from="parentcustomerid" />'),
      501,
      /a link-entity with 'from' alone in FetchXML/,
    ],
    [
      entity(filter('<condition attribute="name" operator="like" valueof="accountnumber" />')),
      400,
      /^The condition operator 'like' does not compare columns\. Use one of eq, ne, gt, ge, lt, le\.$/,
    ],
    [
      entity(filter('<condition attribute="name" operator="eq" valueof="creditlimit" />')),
      400,
      /^The columns 'name' \(string\) and 'creditlimit' \(money\) are not of one type\.$/,
    ],
    [
      entity('<attribute name="createdon" alias="x" groupby="true" dategrouping="fiscal-year" />', 'aggregate="true"'),
      501,
      /the date grouping 'fiscal-year' in FetchXML/,
    ],
    [
      entity('<order entityname="c" attribute="name" />'),
      400,
      /^The entity with a name or alias 'c' was not found in the query\.$/,
    ],
  ])("%s", async (fetch, status, message) => {
    const [given, , text] = errorOf(await run(fetch));
    expect(given).toBe(status);
    expect(text).toMatch(message);
  });

  test.each([
    ["16 links", '<link-entity name="contact" from="parentcustomerid" to="accountid" />'.repeat(16), "link entities"],
    ["501 conditions", filter(condition("name", "eq", "x").repeat(501)), "conditions"],
  ])("%s", async (_case, inner, what) => {
    expect(errorOf(await run(entity(inner)))[2]).toBe(`Number of ${what} in query exceeded maximum limit.`);
  });

  test("links into tables that the caller may not read", async () => {
    const fetch =
      '<fetch><entity name="account"><link-entity name="solution" from="solutionid" to="accountid" /></entity></fetch>';
    expect(errorOf(await run(fetch, "accounts", { as: "salesperson" }))[2]).toContain(
      "is missing prvReadSolution privilege",
    );
  });
});
