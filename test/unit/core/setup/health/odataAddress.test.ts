import { checkAddress, suggestAddress } from "../../../../../core/setup/health/odataAddress";

const SUGGESTED = "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4";

describe("an OData address", () => {
  it.each([
    ["online", SUGGESTED, "addressOnline", ["Production"]],
    ["online, of a company", `${SUGGESTED}/Company('Skarvholm')`, "addressOnline", ["Production"]],
    [
      "online, with a domain instead of an id",
      "https://api.businesscentral.dynamics.com/v2.0/skarvholm.example/Test%201/ODataV4",
      "addressOnline",
      ["Test 1"],
    ],
    [
      "online, with a % that encodes nothing",
      "https://api.businesscentral.dynamics.com/v2.0/f00d/Test%/ODataV4",
      "addressOnline",
      ["Test%"],
    ],
    [
      "online, without a tenant",
      "https://api.businesscentral.dynamics.com/v2.0/Production/ODataV4",
      "addressOnline",
      ["Production"],
    ],
    [
      "on premises",
      "https://nav.skarvholm.example:7048/BC/ODataV4",
      "addressOnPremises",
      ["nav.skarvholm.example:7048"],
    ],
    [
      "on premises, of the older form",
      "https://nav.skarvholm.example:7048/BC/OData/Company('X')/ProductItemAvailability",
      "addressOnPremises",
      ["nav.skarvholm.example:7048"],
    ],
    ["of this machine", "http://localhost:5181/BC/ODataV4", "addressLocal", ["localhost:5181"]],
    ["that is missing", null, "addressMissing", []],
    ["that is no address", "odata", "addressNotAUrl", ["odata"]],
    ["that holds a password", "https://me:secret@nav.example/BC/ODataV4", "addressHoldsCredentials", []],
    [
      "with a tab in it",
      "http://localhost\t.example.test/BC/ODataV4",
      "addressHiddenCharacter",
      ["http://localhost\u2409.example.test/BC/ODataV4"],
    ],
    ["with a backslash", "https://nav.example\\BC", "addressBackslash", ["https://nav.example\\BC"]],
    ["with a fragment", "https://nav.example/BC/ODataV4#x", "addressFragment", ["https://nav.example/BC/ODataV4#x"]],
    ["with a host that is read otherwise", "https://127.1/BC/ODataV4", "addressHostUnclear", ["127.1", "127.0.0.1"]],
    ["with an option too many", "https://nav.example/BC/ODataV4?$top=1", "addressQueryOption", ["$top"]],
    ["without encryption", "http://nav.example/BC/ODataV4", "addressNotEncrypted", ["nav.example"]],
    [
      "of the web client online",
      "https://businesscentral.dynamics.com/f00d/Production?company=X",
      "addressWebClient",
      ["https://businesscentral.dynamics.com/f00d/Production?company=X", SUGGESTED],
    ],
    [
      "of the API",
      "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/api/v2.0",
      "addressApi",
      ["https://api.businesscentral.dynamics.com/v2.0/f00d/Production/api/v2.0", SUGGESTED],
    ],
    [
      "of SOAP",
      "https://nav.example:7047/BC/WS/X/Codeunit/Y",
      "addressSoap",
      ["https://nav.example:7047/BC/WS/X/Codeunit/Y", "https://nav.example:7047/BC/ODataV4"],
    ],
    [
      "of something else",
      "https://nav.example/BC/",
      "addressNotOData",
      ["https://nav.example/BC/", "https://nav.example:7048/BC/ODataV4"],
    ],
    ["of a bare server", "https://nav.example", "addressNotOData", ["https://nav.example", ""]],
  ])("%s is recognised", (_name, url, reason, values) => {
    expect(checkAddress(url, "Skarvholm")).toEqual({ check: "address", subject: null, reason, values });
  });

  it.each([["not an address"], ["http://nav.example/BC"], ["https://me@nav.example/BC"]])(
    "is not suggested for %s",
    (url) => {
      expect(suggestAddress(url)).toBeNull();
    },
  );
});
