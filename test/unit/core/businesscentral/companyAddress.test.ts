import { companyAddress, serviceUrl } from "../../../../core/businesscentral/companyAddress";
import { stringLiteral } from "../../../../core/values/stringLiteral";

const COMPANY = "Skarvholm Kontor AS";

describe("companyAddress", () => {
  it.each([
    ["service root", "https://bc.test/BC/ODataV4", "https://bc.test/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')"],
    [
      "service root with a slash",
      "https://bc.test/BC/ODataV4/",
      "https://bc.test/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')",
    ],
    [
      "company as BC's page shows it",
      "https://bc.test/BC/ODataV4/Company('Other Company')",
      "https://bc.test/BC/ODataV4/Company('Other%20Company')",
    ],
    [
      "encoded company",
      "https://bc.test/BC/ODataV4/Company(%27Other%27)/ItemCard",
      "https://bc.test/BC/ODataV4/Company(%27Other%27)",
    ],
    [
      "company with an apostrophe",
      "https://bc.test/BC/ODataV4/Company('O''Hara')/ItemCard",
      "https://bc.test/BC/ODataV4/Company('O''Hara')",
    ],
    [
      "service with company in the query",
      "https://bc.test/BC/ODataV4/ItemCard?company=My%20Co",
      "https://bc.test/BC/ODataV4/Company('My%20Co')",
    ],
    [
      "older V3 address of the service",
      "https://bc.test/BC/OData/Company('A')/ProductItemAvailability",
      "https://bc.test/BC/ODataV4/Company('A')",
    ],
    [
      "Business Central online",
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/ODataV4/Company('A')/X",
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/ODataV4/Company('A')",
    ],
    [
      "loopback over http",
      "http://localhost:5181/BC/ODataV4",
      "http://localhost:5181/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')",
    ],
    [
      "IPv6 loopback",
      "http://[::1]:5181/BC/ODataV4",
      "http://[::1]:5181/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')",
    ],
    [
      "blanks around",
      "  https://bc.test/BC/ODataV4  ",
      "https://bc.test/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')",
    ],
  ])("reads the %s", (_name, url, root) => {
    expect(companyAddress(url, COMPANY)).toMatchObject({ ok: true, address: { root } });
  });

  it.each([
    ["nothing", null, { kind: "missing" }],
    ["blanks", "   ", { kind: "missing" }],
    ["no scheme", "bc.test/BC/ODataV4", { kind: "notAnUrl", value: "bc.test/BC/ODataV4" }],
    ["another scheme", "ftp://bc.test/ODataV4", { kind: "notAnUrl", value: "ftp://bc.test/ODataV4" }],
    ["a password inside", "https://user:pw@bc.test/BC/ODataV4", { kind: "holdsCredentials" }],
    ["http to another machine", "http://bc.test/BC/ODataV4", { kind: "notEncrypted", host: "bc.test" }],
    [
      "http to a host that only begins like loopback",
      "http://localhost.bc.test/BC/ODataV4",
      { kind: "notEncrypted", host: "localhost.bc.test" },
    ],
    ["the web client", "https://bc.test/BC/?company=A", { kind: "notOData", value: "https://bc.test/BC/?company=A" }],
  ])("refuses %s", (_name, url, problem) => {
    expect(companyAddress(url, COMPANY)).toEqual({ ok: false, problem });
  });

  it("keeps the tenant of an on-premises address on every call", () => {
    const outcome = companyAddress("https://bc.test/BC/ODataV4?tenant=default&company=A", COMPANY);
    if (!outcome.ok) {
      throw new Error("address refused");
    }
    expect(serviceUrl(outcome.address, "ItemCard", { $top: "1" })).toBe(
      "https://bc.test/BC/ODataV4/Company('A')/ItemCard?tenant=default&$top=1",
    );
  });

  it("doubles an apostrophe of the company's name in the path", () => {
    expect(companyAddress("https://bc.test/BC/ODataV4", "O'Hara & Co #1")).toMatchObject({
      address: { root: "https://bc.test/BC/ODataV4/Company('O%27%27Hara%20%26%20Co%20%231')" },
    });
  });
});

describe("serviceUrl", () => {
  it.each(["1000", "O'Hara", "A&B", "50%", "C#1", "<script>alert(1)</script>", "' or No ne '", "a+b", "æøå", "日本"])(
    "carries %s to the server as one literal",
    (number) => {
      const address = {
        root: "https://bc.test/BC/ODataV4/Company('A')",
        query: "",
        host: "bc.test",
        origin: "https://bc.test",
      };
      const url = new URL(serviceUrl(address, "ItemCard", { $filter: `No eq ${stringLiteral(number)}` }));
      expect([...url.searchParams.keys()]).toEqual(["$filter"]);
      expect(url.hash).toBe("");
      const literal = /^No eq '((?:[^']|'')*)'$/.exec(url.searchParams.get("$filter") ?? "")?.[1];
      expect(literal?.replace(/''/g, "'")).toBe(number);
    },
  );
});
