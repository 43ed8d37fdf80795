/** @jest-environment jsdom */
import type { FetchFilter } from "../../../../../sandbox/shell/query/fetchXml";
import { readFetchXml } from "../../../../../sandbox/shell/query/fetchXml";
import { toODataOptions } from "../../../../../sandbox/shell/query/odataQuery";
import { equal } from "../../../../../sandbox/shell/query/viewRequest";
import { column, table } from "../fake/describeTable";
import { INGRID } from "../fake/fakeServer";

const QUOTE = table("quote", [
  column("quantity", "decimal"),
  column("isprivate", "boolean"),
  column("statecode", "state"),
  column("createdon", "datetime"),
  column("note", "memo"),
  column("uomid", "lookup", { targets: ["uom"] }),
  column("ownerid", "owner"),
]);

function options(
  inside: string,
  more: { readonly columns?: readonly string[]; readonly filters?: readonly FetchFilter[] } = {},
): URLSearchParams {
  const query = readFetchXml(`<fetch><entity name="quote">${inside}</entity></fetch>`);
  return new URLSearchParams(toODataOptions(query, QUOTE, { columns: [], filters: [], userId: INGRID, ...more }));
}

const filterOf = (condition: string) => options(`<filter>${condition}</filter>`).get("$filter");

describe("a view's query as OData", () => {
  it("selects the query's columns and those shown, lookups by their ids", () => {
    expect(
      options('<attribute name="name"/><attribute name="uomid"/>', { columns: ["quantity", "name"] }).get("$select"),
    ).toBe("quoteid,name,_uomid_value,quantity");
  });

  it("orders", () => {
    expect(options('<order attribute="createdon" descending="true"/><order attribute="uomid"/>').get("$orderby")).toBe(
      "createdon desc,_uomid_value asc",
    );
  });

  it.each([
    ['<condition attribute="name" operator="eq" value="O\'Hara &amp; #1"/>', "name eq 'O''Hara & #1'"],
    ['<condition attribute="quantity" operator="ge" value="2.5"/>', "quantity ge 2.5"],
    ['<condition attribute="statecode" operator="ne" value="0"/>', "statecode ne 0"],
    ['<condition attribute="isprivate" operator="eq" value="1"/>', "isprivate eq true"],
    ['<condition attribute="uomid" operator="eq" value="{AB}"/>', "_uomid_value eq ab"],
    ['<condition attribute="uomid" operator="null"/>', "_uomid_value eq null"],
    ['<condition attribute="note" operator="not-null"/>', "note ne null"],
    [
      '<condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>',
      "(statecode eq 0 or statecode eq 1)",
    ],
    ['<condition attribute="ownerid" operator="eq-userid"/>', `_ownerid_value eq ${INGRID}`],
    ['<condition attribute="ownerid" operator="ne-userid"/>', `_ownerid_value ne ${INGRID}`],
    ['<condition attribute="name" operator="like" value="%chair%"/>', "contains(name,'chair')"],
    ['<condition attribute="name" operator="like" value="chair%"/>', "startswith(name,'chair')"],
    ['<condition attribute="name" operator="like" value="%chair"/>', "endswith(name,'chair')"],
    ['<condition attribute="name" operator="not-like" value="%chair%"/>', "not contains(name,'chair')"],
  ])("translates %s", (condition, filter) => {
    expect(filterOf(condition)).toBe(filter);
  });

  it("nests filters and joins conditions of the place", () => {
    const inside = `<filter><condition attribute="statecode" operator="eq" value="0"/>
      <filter type="or"><condition attribute="quantity" operator="lt" value="1"/><condition attribute="quantity" operator="gt" value="9"/></filter></filter>`;
    expect(options(inside, { filters: [equal("uomid", "u1")] }).get("$filter")).toBe(
      "(statecode eq 0 and (quantity lt 1 or quantity gt 9)) and _uomid_value eq u1",
    );
  });

  it.each([
    [
      '<link-entity name="account" from="accountid" to="customerid" alias="a"/>',
      "The sandbox does not support link-entity in a view that is read by OData.",
    ],
    [
      '<filter><condition attribute="createdon" operator="this-month"/></filter>',
      "The sandbox does not support the operator this-month of a view that is read by OData.",
    ],
    [
      '<filter><condition attribute="name" operator="like" value="a%b"/></filter>',
      "The sandbox does not support the pattern a%b of a view that is read by OData.",
    ],
    [
      '<filter><condition attribute="name" entityname="a" operator="null"/></filter>',
      "The sandbox does not support a view's condition on a linked table.",
    ],
    ['<attribute name="colour"/>', "The view asks for the column colour, which the table quote does not have."],
  ])("refuses %s", (inside, message) => {
    expect(() => options(inside)).toThrow(message);
  });

  it("refuses FetchXML without an entity", () => {
    expect(() => readFetchXml("<fetch/>")).toThrow("The view's FetchXML has no entity element.");
  });
});
