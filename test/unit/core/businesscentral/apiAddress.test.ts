import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import type { CompanyAddress } from "../../../../core/businesscentral/companyAddress";
import {
  apiAddress,
  companyNameOf,
  inCompany,
  proposedApi,
  withOption,
} from "../../../../core/businesscentral/apiAddress";

function address(odataUrl: string, companyName = "Skarvholm Kontor AS"): CompanyAddress {
  const outcome = companyAddress(odataUrl, companyName);
  if (!outcome.ok) {
    throw new Error(`The test's address is none: ${odataUrl}`);
  }
  return outcome.address;
}

describe("the API's proposed address", () => {
  it.each([
    ["a server of one's own", "https://bc.test:7048/BC/ODataV4", "https://bc.test:7048/BC/api/v2.0", ""],
    ["with a tenant", "https://bc.test/BC/ODataV4?tenant=default", "https://bc.test/BC/api/v2.0", "tenant=default"],
    [
      "online",
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/ODataV4/Company('X')",
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0",
      "",
    ],
    [
      "one service of the old protocol",
      "https://bc.test/BC/OData/Company('X')/ItemCard",
      "https://bc.test/BC/api/v2.0",
      "",
    ],
  ])("of %s", (_name, odataUrl, root, query) => {
    expect(proposedApi(address(odataUrl))).toMatchObject({ root, query });
  });
});

describe("the company of an address", () => {
  it.each([
    ["the one in the path", "https://bc.test/BC/ODataV4/Company('Skarvholm AB')", "Skarvholm AB"],
    ["the one in the path, encoded", "https://bc.test/BC/ODataV4/Company(%27Skarvholm%20AB%27)", "Skarvholm AB"],
    ["the one in the query", "https://bc.test/BC/ODataV4?company=Lie%20%26%20S%C3%B8nn", "Lie & Sønn"],
    ["the connection's own", "https://bc.test/BC/ODataV4", "Skarvholm Kontor AS"],
    ["one with a quote", "https://bc.test/BC/ODataV4?company=O%27Connor", "O'Connor"],
    ["one that is not encoded well", "https://bc.test/BC/ODataV4/Company('100%')", "100%"],
  ])("is %s", (_name, odataUrl, expected) => {
    expect(companyNameOf(address(odataUrl))).toBe(expected);
  });
});

it("keeps the company's id inside its brackets", () => {
  expect(inCompany(proposedApi(address("https://bc.test/BC/ODataV4")), "a/b)").root).toBe(
    "https://bc.test/BC/api/v2.0/companies(a%2Fb))",
  );
});

it.each([
  ["https://bc.test/BC/ODataV4?tenant=default", "tenant=default&$orderby=dueDate%20desc"],
  ["https://bc.test/BC/ODataV4", "$orderby=dueDate%20desc"],
])("adds a query option after those that belong to the server: %s", (odataUrl, query) => {
  expect(withOption(proposedApi(address(odataUrl)), "$orderby", "dueDate desc").query).toBe(query);
});

describe("the API's address", () => {
  const ODATA = address("https://bc.test:7048/BC/ODataV4");

  it.each([
    ["at another place of the server", "https://bc.test:7048/api-v2/api/v2.0", "https://bc.test:7048/api-v2/api/v2.0"],
    [
      "of a company",
      "https://bc.test:7048/BC/api/v2.0/companies(1)/items?tenant=default",
      "https://bc.test:7048/BC/api/v2.0",
    ],
  ])("%s is taken", (_name, apiUrl, root) => {
    expect(apiAddress(apiUrl, ODATA)).toMatchObject({ ok: true, address: { root } });
  });

  it.each([
    [
      "another server",
      "https://evil.test/api/v2.0",
      { kind: "apiElsewhere", host: "bc.test:7048", other: "evil.test" },
    ],
    ["another port", "https://bc.test/api/v2.0", { kind: "apiElsewhere", host: "bc.test:7048", other: "bc.test" }],
    ["no API", "https://bc.test:7048/BC/ODataV4", { kind: "notApi", value: "https://bc.test:7048/BC/ODataV4" }],
    ["an option too many", "https://bc.test:7048/BC/api/v2.0?key=1", { kind: "queryOption", name: "key" }],
    ["nothing", null, { kind: "missing" }],
    ["no encryption", "http://bc.test:7048/BC/api/v2.0", { kind: "notEncrypted", host: "bc.test:7048" }],
    ["a user", "https://u@bc.test:7048/BC/api/v2.0", { kind: "holdsCredentials" }],
  ])("with %s is refused", (_name, apiUrl, problem) => {
    expect(apiAddress(apiUrl, ODATA)).toEqual({ ok: false, problem });
  });
});
