/** @jest-environment jsdom */
import { readLayoutXml } from "../../../../../sandbox/shell/query/layoutXml";
import { searchLookup } from "../../../../../sandbox/shell/query/lookupSearch";
import { runView } from "../../../../../sandbox/shell/query/viewQuery";
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
      "_orderid_value eq o1 and contains(name,'O''Hara')",
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
    expect(one).toContain('<condition attribute="orderid" operator="eq" value="o1"');
    expect(one).toContain('<condition attribute="name" operator="like" value="%x%"');
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

describe("searching for a lookup", () => {
  it("asks every target the person may read, with the text as text", async () => {
    const server = new FakeServer()
      .addTable(table("account", [], { displayName: "Account" }), [{ accountid: "A1", name: "O'Hara" }])
      .addTable(table("contact", [], { privileges: { create: "none", read: "none", write: "none", delete: "none" } }), [
        { contactid: "C1", name: "Kari" },
      ]);
    const { webApi, tables } = fakeShell(server);
    expect(
      await searchLookup({ webApi, tables }, ["account", "contact"], {
        text: " O'Hara & co ",
        condition: "statecode eq 0",
      }),
    ).toEqual([{ id: "a1", name: "O'Hara", entityType: "account", tableLabel: "Account", number: null }]);
    const query = new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams;
    expect([query.get("$filter"), query.get("$top"), query.get("$orderby")]).toEqual([
      "contains(name,'O''Hara & co') and statecode eq 0",
      "10",
      "name",
    ]);
  });

  it("finds records by their number too, and tells it", async () => {
    const server = new FakeServer().addTable(table("product", [column("productnumber", "string")]), [
      { productid: "p1", name: "Anchor", productnumber: "A-100" },
    ]);
    const { webApi, tables } = fakeShell(server);
    expect(await searchLookup({ webApi, tables }, ["product"], { text: "A-1", condition: "statecode eq 0" })).toEqual([
      { id: "p1", name: "Anchor", entityType: "product", tableLabel: "product", number: "A-100" },
    ]);
    const query = new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams;
    expect([query.get("$filter"), query.get("$select")]).toEqual([
      "(contains(name,'A-1') or contains(productnumber,'A-1')) and statecode eq 0",
      "productid,name,productnumber",
    ]);
  });
});
