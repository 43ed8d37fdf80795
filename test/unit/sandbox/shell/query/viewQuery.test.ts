/** @jest-environment jsdom */
import { readLayoutXml } from "../../../../../sandbox/shell/query/layoutXml";
import { searchLookup } from "../../../../../sandbox/shell/query/lookupSearch";
import { runView } from "../../../../../sandbox/shell/query/viewQuery";
import { equal } from "../../../../../sandbox/shell/query/viewRequest";
import { column, simpleView, table } from "../fake/describeTable";
import { FakeServer, INGRID } from "../fake/fakeServer";
import { fakeShell } from "../fake/fakeShell";

const LINE = table("orderline", [column("quantity", "decimal"), column("orderid", "lookup", { targets: ["order"] })]);
const LINKED = '<link-entity name="order" from="orderid" to="orderid" alias="o"><attribute name="name"/></link-entity>';

function start(fetchParts = "") {
  const server = new FakeServer().addTable(LINE, [{ orderlineid: "l1", name: "Line" }]);
  const { webApi } = fakeShell(server);
  const view = simpleView("v1", "Lines", "orderline", ["name", "quantity"], fetchParts);
  return {
    server,
    webApi,
    request: { table: LINE, view, layout: readLayoutXml(view.layoutXml), pageSize: 10, userId: INGRID },
  };
}

describe("running a view", () => {
  it("reads rows of the parent and of the words searched, by OData", async () => {
    const { server, webApi, request } = start();
    const { page, next } = await runView(webApi, {
      ...request,
      parent: { column: "orderid", id: "o1" },
      search: "O'Hara",
    });
    const query = new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams;
    expect([query.get("$filter"), query.get("$select"), page.rows.length, next]).toEqual([
      "_orderid_value eq o1 and startswith(name,'O''Hara')",
      "orderlineid,name,quantity",
      1,
      null,
    ]);
  });

  it("goes on to the next page while there is one", async () => {
    const { server, webApi, request } = start();
    server.answer("GET", /orderlines\?\$select/, {
      body: { value: [], "@odata.nextLink": "/api/data/v9.2/orderlines?page=2" },
    });
    const first = await runView(webApi, request);
    const second = await first.next?.();
    expect([second?.page.rows.length, second?.next, server.requests.at(-1)?.headers?.Prefer]).toEqual([
      1,
      null,
      'odata.include-annotations="*",odata.maxpagesize=10',
    ]);
  });

  it("sends FetchXML where OData has no equal, page by page", async () => {
    const { server, webApi, request } = start(LINKED);
    server.answer("GET", /fetchXml=/, { body: { value: [], "@Microsoft.Dynamics.CRM.morerecords": true } });
    const first = await runView(webApi, { ...request, parent: { column: "orderid", id: "o1" }, search: "x" });
    await first.next?.();
    const [one, two] = server
      .sent("GET", /fetchXml=/)
      .map(({ path }) => new URL(path, "http://x").searchParams.get("fetchXml") ?? "");
    expect(one).toContain('page="1" count="10"');
    expect(one).toContain('<condition attribute="orderid" operator="eq"><value>o1</value>');
    expect(one).toContain('<condition attribute="name" operator="like"><value>x%</value>');
    expect(two).toContain('page="2"');
  });

  it("passes on what the server says about FetchXML it does not know", async () => {
    const { server, webApi, request } = start(LINKED);
    server.refuse("GET", /fetchXml=/, 501, "0x80048d19", "link-entity is not supported.");
    await expect(runView(webApi, request)).rejects.toThrow("link-entity is not supported.");
  });

  it("leaves hidden columns out of the layout", () => {
    expect(
      readLayoutXml(
        '<grid><row><cell name="a" width="80"/><cell name="b" ishidden="1"/><cell name="c" disableSorting="1"/></row></grid>',
      ),
    ).toEqual([
      { name: "a", width: 80, isSortable: true },
      { name: "c", width: 150, isSortable: false },
    ]);
  });
});

describe("what a search finds", () => {
  const filterOf = (server: FakeServer) => new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams;
  const QUICK_FIND = {
    id: "q1",
    name: "Quick Find",
    queryType: 4,
    isDefault: true,
    fetchXml: `<fetch><entity name="orderline"><filter type="or" isquickfindfields="1"><condition attribute="code" operator="like" value="{0}"/><condition attribute="quantity" operator="eq" value="{1}"/></filter></entity></fetch>`,
    layoutXml: "<grid/>",
  };

  it.each([
    ["the beginning of the name", "Chair", "startswith(name,'Chair')"],
    ["a text anywhere, with * before it", "*Chair", "contains(name,'Chair')"],
    ["the beginning, whatever stands behind it", "Chair*", "startswith(name,'Chair')"],
  ])("goes by %s", async (_what, search, filter) => {
    const { server, webApi, request } = start();
    await runView(webApi, { ...request, search });
    expect(filterOf(server).get("$filter")).toBe(filter);
  });

  it("takes * between words, which OData has no equal for", async () => {
    const { server, webApi, request } = start();
    server.answer("GET", /fetchXml=/, { body: { value: [] } });
    await runView(webApi, { ...request, search: "Ch*r" });
    expect(filterOf(server).get("fetchXml")).toContain("<value>Ch%r%</value>");
  });

  it("looks at the texts among the find columns of a solution's quick find view", async () => {
    const { server, webApi, request } = start();
    const lines = table("orderline", [column("code", "string"), column("quantity", "decimal")], {
      views: [QUICK_FIND],
    });
    await runView(webApi, { ...request, table: lines, search: "A" });
    expect(filterOf(server).get("$filter")).toBe("startswith(code,'A')");
  });
});

describe("searching for a lookup", () => {
  const query = (server: FakeServer) => new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams;
  const ACTIVE = equal("statecode", "0");

  it("asks every target the person may read, with the text as text", async () => {
    const server = new FakeServer()
      .addTable(table("account", [column("statecode", "state")], { displayName: "Account" }), [
        { accountid: "A1", name: "O'Hara" },
      ])
      .addTable(table("contact", [], { privileges: { create: "none", read: "none", write: "none", delete: "none" } }), [
        { contactid: "C1", name: "Kari" },
      ]);
    expect(
      await searchLookup(fakeShell(server), ["account", "contact"], { text: " O'Hara & co ", condition: ACTIVE }),
    ).toEqual([{ id: "a1", name: "O'Hara", entityType: "account", tableLabel: "Account", details: [] }]);
    expect([
      query(server).get("$filter"),
      server.requests.at(-1)?.headers?.Prefer,
      query(server).get("$orderby"),
    ]).toEqual([
      "startswith(name,'O''Hara & co') and statecode eq 0",
      'odata.include-annotations="*",odata.maxpagesize=10',
      "name asc",
    ]);
  });

  it("finds records by their number too, and tells it", async () => {
    const server = new FakeServer().addTable(table("product", [column("productnumber", "string")]), [
      { productid: "p1", name: "Anchor", productnumber: "A-100" },
    ]);
    expect(await searchLookup(fakeShell(server), ["product"], { text: "A-1", condition: null })).toEqual([
      { id: "p1", name: "Anchor", entityType: "product", tableLabel: "product", details: ["A-100"] },
    ]);
    expect([query(server).get("$filter"), query(server).get("$select")]).toEqual([
      "(startswith(name,'A-1') or startswith(productnumber,'A-1'))",
      "productid,name,productnumber",
    ]);
  });

  it("tells what a solution's lookup view shows, two columns at most", async () => {
    const columns = ["city", "phone", "fax"].map((name) => column(name, "string"));
    const lookup = { ...simpleView("l1", "Lookup", "account", ["name", "city", "phone", "fax"]), queryType: 64 };
    const server = new FakeServer().addTable(table("account", columns, { views: [lookup] }), [
      { accountid: "a1", name: "Fjellheim", city: "Bergen", phone: "55", fax: "56" },
    ]);
    const [match] = await searchLookup(fakeShell(server), ["account"], { text: "", condition: null });
    expect([match?.details, query(server).get("$filter")]).toEqual([["Bergen", "55"], null]);
  });
});
