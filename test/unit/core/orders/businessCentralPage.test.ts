import { coupledRecordPage, documentsPage, recordPage } from "../../../../core/orders/businessCentralPage";

const ID = "{6f0b5f6e-1111-4c11-8c11-000000000001}";

describe("the page of a coupled record", () => {
  it("is Business Central's redirect with the filter that it takes", () => {
    const url = new URL(coupledRecordPage("https://bc.test/BC/?company=Skarvholm%20Kontor%20AS", "account", ID));
    expect(url.searchParams.get("company")).toBe("Skarvholm Kontor AS");
    expect(url.searchParams.get("page")).toBe("5329");
    expect(url.searchParams.get("filter")).toBe(
      "'CRM Redirect'.Filter IS 'CRMID:{6F0B5F6E-1111-4C11-8C11-000000000001};CRMType:account'",
    );
  });

  it("begins a query where the address has none", () => {
    expect(coupledRecordPage("https://bc.test/BC/", "product", ID)).toMatch(
      /^https:\/\/bc\.test\/BC\/\?page=5329&filter='CRM%20Redirect'/,
    );
  });
});

describe("the page of a row", () => {
  it.each(["account", "contact", "product", "invoice", "transactioncurrency", "uomschedule", "systemuser"])(
    "is the coupled record's for %s",
    (table) => {
      expect(recordPage("https://bc.test/BC/", table, ID)).toBe(coupledRecordPage("https://bc.test/BC/", table, ID));
    },
  );

  it.each([
    ["opportunity", "5123"],
    ["pricelevel", "7015"],
  ])("is the list for %s, of which Business Central opens no single one", (table, page) => {
    expect(recordPage("https://bc.test/BC/?company=A", table, ID)).toBe(`https://bc.test/BC/?company=A&page=${page}`);
  });
});

describe("the page of documents", () => {
  it.each([
    ["orders", "order", "9305"],
    ["quotes", "quote", "9300"],
  ] as const)("lists %s by the number that Business Central wrote into Your Reference", (_name, kind, page) => {
    const url = new URL(documentsPage("https://bc.test/BC/", kind, ["ORD-01", "ORD-02"]));
    expect(url.searchParams.get("page")).toBe(page);
    expect(url.searchParams.get("filter")).toBe("'Your Reference' IS 'ORD-01|ORD-02'");
  });

  it.each([
    ["A|B", "'''A|B'''"],
    ["<>X*", "'''<>X*'''"],
    ["1..9", "'''1..9'''"],
    ["O'Hara & Sønn", "'''O''''Hara & Sønn'''"],
    ["ÅL_1/2-3", "'ÅL_1/2-3'"],
  ])("takes the number %s for text and not for a filter", (number, expected) => {
    expect(new URL(documentsPage("https://bc.test/", "order", [number])).searchParams.get("filter")).toBe(
      `'Your Reference' IS ${expected}`,
    );
  });

  it("cuts a number as Business Central does", () => {
    expect(new URL(documentsPage("https://bc.test/", "order", ["x".repeat(40)])).searchParams.get("filter")).toBe(
      `'Your Reference' IS '${"x".repeat(35)}'`,
    );
  });
});
