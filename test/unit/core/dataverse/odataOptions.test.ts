import { isOneOf, odataOptions } from "../../../../core/dataverse/odataOptions";
import { stringLiteral } from "../../../../core/values/stringLiteral";

describe("the options of a query", () => {
  it("select, expand within expand, filter, order and stop", () => {
    expect(
      odataOptions({
        select: ["name", "statecode"],
        expand: {
          customerid_contact: { select: ["fullname"], expand: { parentcustomerid_account: { select: ["name"] } } },
          uomid: { select: ["name"] },
        },
        filter: "ordernumber eq 'A&B'",
        orderBy: "name desc",
        top: 2,
      }),
    ).toBe(
      "$select=name,statecode&$expand=customerid_contact($select=fullname;$expand=parentcustomerid_account($select=name)),uomid($select=name)" +
        "&$filter=ordernumber%20eq%20'A%26B'&$orderby=name%20desc&$top=2",
    );
  });

  it("write a text with its quotes doubled", () => {
    expect(stringLiteral("Kari's")).toBe("'Kari''s'");
  });

  it("name ids without quotes", () => {
    expect(isOneOf("productid", ["p1", "p2"])).toBe("productid eq p1 or productid eq p2");
  });
});
