import {
  describeDocumentProblem,
  describeNotLive,
  describeProductProblem,
} from "../../../../../controls/shared/availability/describeProblem";
import type { NotLive } from "../../../../../core/availability/productFacts";
import { SURROUNDINGS } from "./build";

const BC = { from: "businessCentral", companyName: "Skarvholm Kontor AS" } as const;
const CONNECTION = { from: "connection", companyName: "Skarvholm Kontor AS" } as const;

const REASONS: readonly (readonly [NotLive, string, string | null])[] = [
  [
    { from: "choice", reason: "none" },
    "Not connected to Business Central",
    "An administrator sets up the connection in Sales.",
  ],
  [
    { from: "choice", reason: "several" },
    "More than one Business Central company",
    "This record does not say which company it belongs to, and nothing is guessed.",
  ],
  [
    { from: "choice", reason: "noneForCompany" },
    "No connection for this company",
    "An administrator adds a connection for the company of this record.",
  ],
  [
    { from: "connections", problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" } },
    "You don't have access to the connection to Business Central",
    "Ask your administrator for the security role Business Central for Sales User. Missing: prvReadbcs_Connection.",
  ],
  [
    { from: "connections", problem: { kind: "failed", detail: "SQL time-out" } },
    "Sales could not read the connection to Business Central",
    "SQL time-out",
  ],
  [
    { ...CONNECTION, problem: { kind: "availabilityOff" } },
    "Item availability is switched off",
    "An administrator switches it on in the connection to Skarvholm Kontor AS.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "missing" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The OData URL is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notAnUrl", value: "bc" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The OData URL is not an address: bc",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "holdsCredentials" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The OData URL holds a user name or password. An administrator removes it from the address.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notEncrypted", host: "bc.test" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The OData URL of bc.test begins with http. The access key would travel readable, so nothing was sent. Use https.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notOData", value: "https://bc.test/" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The OData URL has no /ODataV4 in it, so it is not the address of Business Central's web services: https://bc.test/",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "hiddenCharacter", value: "http://a\u2409.b/" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The address has a hidden character in it, such as a tab, so a browser could call another server: http://a\u2409.b/. Nothing was sent. An administrator enters it again.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "backslash", value: "https://a\\b" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The address has a backslash in it, which browsers read as a slash: https://a\\b. Nothing was sent. An administrator corrects it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "fragment", value: "https://a/#b" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    'The address has a "#" in it, and what follows never reaches the server: https://a/#b. An administrator removes it.',
  ],
  [
    {
      ...CONNECTION,
      problem: { kind: "address", problem: { kind: "hostUnclear", host: "127.1", readAs: "127.0.0.1" } },
    },
    "The connection to Skarvholm Kontor AS is not complete",
    'The address names the server "127.1", but a browser would call "127.0.0.1". Nothing was sent. An administrator enters the server name exactly as it is called.',
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "queryOption", name: "$top" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    'The OData URL carries "$top", which does not belong to an address. An administrator removes it; only company and tenant may follow the question mark.',
  ],
  [
    { ...CONNECTION, problem: { kind: "keyForOtherServer", server: "https://bc.test", host: "evil.test" } },
    "The access key is for another server",
    "The key of Skarvholm Kontor AS was entered for https://bc.test, so nothing was sent to evil.test. An administrator enters the key again.",
  ],
  [
    { ...CONNECTION, problem: { kind: "relayAddress", problem: { kind: "missing" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The relay URL is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "relayAddress", problem: { kind: "notRelay", value: "https://r.test" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The relay URL does not end in /connections/ and a name: https://r.test. An administrator corrects it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "relayAddress", problem: { kind: "notEncrypted", host: "r.test" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The relay URL of r.test begins with http, so nothing was sent. An administrator changes it to https.",
  ],
  [
    { ...CONNECTION, problem: { kind: "relayClientWrong", value: null } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The application id of the relay is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "relayClientWrong", value: "x" } },
    "The connection to Skarvholm Kontor AS is not complete",
    "“x” is not a valid application id of a relay. An administrator corrects it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "apiAddress", problem: { kind: "missing" } } },
    "Live customer figures are not set up",
    "The connection to Skarvholm Kontor AS has no API URL. An administrator enters it in the set-up.",
  ],
  [
    { ...BC, problem: { kind: "preflightRefused", host: "bc.test", what: "Authorization" } },
    "Business Central does not let Sales read the answer",
    "bc.test lets Sales read plain answers, but not send Authorization (CORS preflight). An administrator of that server answers OPTIONS before the sign-in and allows Authorization, Content-Type and Prefer.",
  ],
  [
    { ...BC, problem: { kind: "policy", host: "bc.test" } },
    "Sales itself blocks the call",
    "The content security policy of Sales does not allow calls to bc.test. An administrator of Sales changes it, or chooses another way to Business Central.",
  ],
  [
    { ...BC, problem: { kind: "mixedContent", host: "bc.test" } },
    "The browser blocks the call",
    "Sales is encrypted, and bc.test would be called without encryption. An administrator enters an address that begins with https.",
  ],
  [
    { ...BC, problem: { kind: "privateNetwork", host: "bc.test" } },
    "The browser blocks the call",
    "bc.test is in a private network, and this browser keeps Sales from it. Allow access to the local network for Sales in the browser’s site settings, or ask the administrator for another way to Business Central.",
  ],
  [
    { ...BC, problem: { kind: "virtualTable", table: "dyn365bc_item_v2_0", why: "missing", detail: null } },
    "The virtual table of Business Central is not there",
    "An administrator makes dyn365bc_item_v2_0 visible: in Business Central on the page Available Virtual Tables - Dataverse, or in the app Business Central Configuration.",
  ],
  [
    { ...BC, problem: { kind: "virtualTable", table: "t", why: "forbidden", detail: "prvReadt" } },
    "You may not read the virtual table of Business Central",
    "Ask your administrator for a security role with this privilege. Missing: prvReadt.",
  ],
  [
    { ...BC, problem: { kind: "virtualTable", table: "t", why: "failed", detail: "No permission to Item." } },
    "The virtual table of Business Central gives no answer",
    "No permission to Item.",
  ],
  [
    { ...BC, problem: { kind: "virtualTable", table: "t", why: "unreachable", detail: null } },
    "The virtual table of Business Central gives no answer",
    null,
  ],
  [
    { ...BC, problem: { kind: "virtualCompanyMissing", companyName: "Brenna AB" } },
    "The virtual tables do not show this company",
    "No company in Sales has the company code Brenna AB. An administrator checks the company name in the connection, and the set-up of virtual tables in Business Central.",
  ],
  [
    { ...BC, problem: { kind: "virtualOtherCompany", asked: "Brenna AB", got: "Holmen AS" } },
    "The virtual tables show another company",
    "The connection is for Brenna AB, but your figures come from Holmen AS. An administrator sets the default company of the virtual tables.",
  ],
  [
    { ...CONNECTION, problem: { kind: "virtualTables" } },
    "Not available through virtual tables",
    "The connection to Skarvholm Kontor AS reads virtual tables, which do not carry this.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "NotAllowed" } },
    "You don’t have access to Business Central",
    "The relay asked Sales, and you may not read this connection. Ask your administrator for the security role Business Central for Sales User.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "TokenInvalid" } },
    "The relay to Business Central is not ready",
    "r.test does not accept your sign-in. An administrator compares the tenant and both application ids with the relay’s configuration.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "PermissionUnknown" } },
    "The relay to Business Central is not ready",
    "r.test could not check your access in Sales. Try again in a moment; an administrator looks at the relay’s log.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "NotFound" } },
    "The relay to Business Central is not ready",
    "r.test has no connection of this name. An administrator corrects the relay URL.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "BusinessCentralUnreachable" } },
    "Business Central does not answer",
    "The relay at r.test gets no connection to Business Central. It may be stopped, or a firewall is in between.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "BusinessCentralTimeout" } },
    "Business Central does not answer",
    "The relay at r.test waited for Business Central in vain. Try again later.",
  ],
  [
    { ...BC, problem: { kind: "relay", host: "r.test", refusal: "BusinessCentralSignIn" } },
    "Business Central does not answer",
    "Business Central refuses the sign-in of the relay at r.test. An administrator renews the relay’s key.",
  ],
  [
    { ...CONNECTION, problem: { kind: "apiAddress", problem: { kind: "notApi", value: "https://a/x" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The API URL has no /api/v2.0 in it: https://a/x. An administrator corrects it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "apiAddress", problem: { kind: "apiElsewhere", host: "a", other: "b" } } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The API URL is on b, but the sign-in is only for a. An administrator enters an address on a.",
  ],
  [
    { ...CONNECTION, problem: { kind: "userNameMissing" } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The Business Central user name is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "accessKeyMissing" } },
    "No access key that you may use",
    "Either none is saved for Skarvholm Kontor AS, or you lack the field security profile Business Central Access Key User. Ask your administrator.",
  ],
  [
    { ...CONNECTION, problem: { kind: "noService" } },
    "The connection to Skarvholm Kontor AS is not complete",
    "No published service is named. An administrator enters the name of the item card service.",
  ],
  [
    { ...CONNECTION, problem: { kind: "clientWrong", value: null } },
    "The connection to Skarvholm Kontor AS is not complete",
    "The client id is missing. An administrator enters it.",
  ],
  [
    {
      ...BC,
      problem: { kind: "signIn", signIn: { tenantId: "t", clientId: "c", scope: "s" }, problem: { kind: "offline" } },
    },
    "Microsoft Entra ID does not answer",
    "login.microsoftonline.com could not be reached from here. Check the network and try again.",
  ],
  [
    { ...BC, problem: { kind: "tokenRefused", host: "bc.test" } },
    "Business Central does not accept your sign-in",
    "bc.test does not know the person who signed in, or does not let them in. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "forbidden", service: "ItemCard", userName: null } },
    "No permission in Business Central",
    "You don't have access to ItemCard in Business Central. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "unreachable", host: "bc.test" } },
    "Business Central does not answer",
    "Nothing came back from bc.test. It may be stopped, or the network does not reach it.",
  ],
  [
    { ...BC, problem: { kind: "crossOrigin", host: "bc.test" } },
    "Business Central does not let Sales read the answer",
    "bc.test is there, but does not allow this page (CORS). Either the OData URL names another server, or an administrator of that server adds the address of Sales.",
  ],
  [
    { ...BC, problem: { kind: "timeout", host: "bc.test", afterMs: 20_000 } },
    "Business Central takes too long",
    "bc.test gave no answer within 20 seconds.",
  ],
  [{ ...BC, problem: { kind: "cancelled" } }, "Asking Business Central …", null],
  [
    { ...BC, problem: { kind: "unauthorized", host: "bc.test", userName: "READER" } },
    "Business Central refuses the sign-in",
    "bc.test does not accept the user READER with the saved access key. An administrator enters a new key.",
  ],
  [
    { ...BC, problem: { kind: "forbidden", service: "ItemCard", userName: "READER" } },
    "No permission in Business Central",
    "The Business Central user READER does not have access to ItemCard. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "notPublished", service: "ItemCard", host: "bc.test" } },
    "The service is not published",
    "bc.test has no service named ItemCard in this company. An administrator publishes it on the page Web Services in Business Central, or corrects its name in the connection.",
  ],
  [
    { ...BC, problem: { kind: "throttled", retryAfterSeconds: 7 } },
    "Business Central asks to wait",
    "Too many questions were asked at once. Try again in 7 seconds.",
  ],
  [
    { ...BC, problem: { kind: "throttled", retryAfterSeconds: null } },
    "Business Central asks to wait",
    "Too many questions were asked at once. Try again in a moment.",
  ],
  [
    { ...BC, problem: { kind: "unavailable", status: 503, host: "bc.test" } },
    "Business Central is not available now",
    "bc.test answered 503. It may be starting or under maintenance.",
  ],
  [
    { ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: null } },
    "Business Central could not answer",
    "bc.test answered 400.",
  ],
  [
    { ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: "No such property." } },
    "Business Central could not answer",
    "bc.test answered 400: No such property.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "html" } },
    "This address is not Business Central",
    "bc.test sent a web page instead of data. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "redirect" } },
    "This address is not Business Central",
    "bc.test sends callers elsewhere, and the access key is never sent on. An administrator enters the final address.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" } },
    "This address is not Business Central",
    "bc.test sent data, but not those of Business Central. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "brokenJson" } },
    "Business Central returned an incomplete response",
    "What bc.test sent ends early or is not readable, so none of it is used.",
  ],
  [
    { ...BC, problem: { kind: "otherServer", host: "bc.test", other: "inner.test" } },
    "Business Central leads to another server",
    "bc.test leads to inner.test, and the sign-in is only for bc.test. Nothing was sent there. If a proxy stands in front of Business Central, it must pass on the public server name.",
  ],
  [
    { ...BC, problem: { kind: "deadline", host: "bc.test", afterMs: 30_000 } },
    "Business Central takes too long",
    "bc.test did not finish within 30 seconds. What arrived until then is shown. Try again later.",
  ],
  [
    { ...BC, problem: { kind: "wrongAnswer", service: "ItemCard", asked: "A", got: "B" } },
    "Business Central answered something else",
    "ItemCard was asked about A, and the answer is about B. None of it is used. An administrator checks the address and any proxy in between.",
  ],
  [
    { ...BC, problem: { kind: "contradiction", service: "ItemCard", key: "1000" } },
    "Business Central answered something else",
    "ItemCard has two different rows for 1000. Business Central can have only one, so neither is used. An administrator checks which page is published under that name.",
  ],
  [
    { ...BC, problem: { kind: "companyNotFound", companyName: "Skarvholm", host: "bc.test" } },
    "The company was not found",
    "bc.test has no company named Skarvholm, or the user of the connection may not see it. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "itemNotFound", itemNumber: "<b>" } },
    "Business Central has no such item",
    "There is no item with the number <b>.",
  ],
  [
    { ...BC, problem: { kind: "notCoupled" } },
    "The product is not coupled",
    "Business Central has no item for this product. Have the two coupled there.",
  ],
  [
    { ...BC, problem: { kind: "unexpectedProperty", service: "ItemCard", property: "Inventory" } },
    "Business Central returned something other than expected",
    "ItemCard has no usable Inventory. An administrator checks which page is published under that name.",
  ],
];

describe("a failure in words", () => {
  it.each(REASONS)("explains %j", (why, headline, explanation) => {
    expect(describeNotLive(why, SURROUNDINGS.strings)).toEqual({ headline, explanation });
  });

  it.each([
    [
      { kind: "noPermission", privilege: "prvReadProduct" },
      "You don't have access to this product",
      "Ask your administrator for the privilege prvReadProduct.",
    ],
    [{ kind: "noPermission", privilege: null }, "You don't have access to this product", null],
    [{ kind: "notFound" }, "This product no longer exists", "Choose another product on the line."],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read the product", "SQL time-out"],
  ] as const)("explains that the product cannot be read: %j", (problem, headline, explanation) => {
    expect(describeProductProblem(problem, SURROUNDINGS.strings)).toEqual({ headline, explanation });
  });

  it.each([
    [
      { kind: "noPermission", privilege: "prvReadSalesOrder" },
      "You don't have access to this document",
      "Ask your administrator for the privilege prvReadSalesOrder.",
    ],
    [{ kind: "noPermission", privilege: null }, "You don't have access to this document", null],
    [{ kind: "notFound" }, "This document no longer exists", null],
    [{ kind: "failed", detail: "SQL time-out" }, "Sales could not read the document", "SQL time-out"],
  ] as const)("explains that the document cannot be read: %j", (problem, headline, explanation) => {
    expect(describeDocumentProblem(problem, SURROUNDINGS.strings)).toEqual({ headline, explanation });
  });
});
