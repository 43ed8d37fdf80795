import { callable, isLoopback, resolvedLink, webAddress } from "../../../../core/businesscentral/webAddress";
import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import { webClientAddress } from "../../../../core/businesscentral/webClientAddress";

const ONLINE = "https://api.businesscentral.dynamics.com";

describe("an address", () => {
  it.each([
    ["plain", "https://bc.test/BC/", { origin: "https://bc.test", host: "bc.test", path: "/BC/", query: "" }],
    ["with a port", "https://bc.test:7048/BC", { origin: "https://bc.test:7048", host: "bc.test:7048" }],
    ["with the usual port", "https://bc.test:443/BC", { origin: "https://bc.test", host: "bc.test" }],
    ["in capitals", "HTTPS://BC.Test/BC", { origin: "https://bc.test", scheme: "https" }],
    ["of a machine without a domain", "https://bc_server/BC", { origin: "https://bc_server" }],
    ["in the form that domain names have on the wire", "https://xn--gro-7ka.example/", { host: "xn--gro-7ka.example" }],
    ["by number", "http://127.0.0.1:5181/BC", { origin: "http://127.0.0.1:5181", scheme: "http" }],
    ["with blanks in its path", "https://bc.test/Company('A B')", { path: "/Company('A%20B')" }],
    ["with dots that lead up", "https://bc.test/a/%2e%2e/b?x=1", { path: "/b", query: "x=1" }],
  ])("%s is read as it is called", (_name, typed, address) => {
    expect(webAddress(typed)).toMatchObject({ ok: true, address });
  });

  it.each([
    ["nothing", null, "missing"],
    ["blanks", "  \t ", "missing"],
    ["a tab in the host", "http://localhost\t.example.test:5239/BC/ODataV4", "hiddenCharacter"],
    ["a tab in the host of the online server", `${ONLINE}\t.example.test/v2.0/t/Production/ODataV4`, "hiddenCharacter"],
    ["a line break", "https://bc.test\n.evil.test/", "hiddenCharacter"],
    ["a carriage return", "https://bc.test\r/", "hiddenCharacter"],
    ["a null", "https://bc.test/\u0000", "hiddenCharacter"],
    ["a soft hyphen", "https://b\u00adc.test/", "hiddenCharacter"],
    ["a sign without width", "https://bc\u200b.test/", "hiddenCharacter"],
    ["a change of direction", "https://bc.test/\u202emoc", "hiddenCharacter"],
    ["a backslash before the real host", `https://evil.test\\@api.businesscentral.dynamics.com/`, "backslash"],
    ["backslashes for slashes", "https:\\\\evil.test", "backslash"],
    ["a user", "https://user@bc.test/", "holdsCredentials"],
    ["a password", "https://user:pw@bc.test/", "holdsCredentials"],
    ["an empty user", "https://@bc.test/", "holdsCredentials"],
    ["the real host as user", `${ONLINE}:443@evil.test/`, "holdsCredentials"],
    ["no slashes", "https:evil.test", "notAnUrl"],
    ["one slash", "https:/evil.test", "notAnUrl"],
    ["no scheme", "//evil.test/BC", "notAnUrl"],
    ["another scheme", "ftp://bc.test/", "notAnUrl"],
    ["a script", "javascript:alert(1)", "notAnUrl"],
    ["a port that is none", "https://bc.test:70000/", "notAnUrl"],
    ["an encoded slash in the host", "https://bc%2f.test/", "notAnUrl"],
    ["no host", "https://", "notAnUrl"],
    ["a fragment", "https://bc.test/BC/#/home", "fragment"],
    ["an empty fragment", "https://bc.test/BC/#", "fragment"],
    ["an encoded dot in the host", "https://api%2ebusinesscentral.dynamics.com/", "hostUnclear"],
    ["a letter of another alphabet", "https://\u0430pi.businesscentral.dynamics.com/", "hostUnclear"],
    ["ideographic dots", "https://api\u3002businesscentral\u3002dynamics\u3002com/", "hostUnclear"],
    ["wide letters", "https://\uff41pi.businesscentral.dynamics.com/", "hostUnclear"],
    ["a dot at the end", "https://api.businesscentral.dynamics.com./", "hostUnclear"],
    ["a number for a host", "http://2130706433/", "hostUnclear"],
    ["a short number", "http://127.1/", "hostUnclear"],
    ["an octal number", "http://0177.0.0.1/", "hostUnclear"],
    ["a hexadecimal number", "http://0x7f.1/", "hostUnclear"],
  ])("with %s is refused", (_name, typed, kind) => {
    expect(webAddress(typed)).toMatchObject({ ok: false, problem: { kind } });
  });

  it("shows what nobody sees", () => {
    expect(webAddress("http://localhost\t.evil.test/\u200b")).toEqual({
      ok: false,
      problem: { kind: "hiddenCharacter", value: "http://localhost\u2409.evil.test/\u25a1" },
    });
  });

  it("tells which server would have been called", () => {
    expect(webAddress("https://\u0430pi.test:7048/")).toEqual({
      ok: false,
      problem: { kind: "hostUnclear", host: "\u0430pi.test:7048", readAs: "xn--pi-6kc.test" },
    });
  });
});

describe("an OData address", () => {
  it.each([
    ["an option of a question", "https://bc.test/BC/ODataV4/ItemCard?$top=1", "$top"],
    ["a key of a proxy", "https://bc.test/BC/ODataV4?company=A&subscription-key=x", "subscription-key"],
  ])("with %s is refused", (_name, typed, name) => {
    expect(companyAddress(typed, "A")).toEqual({ ok: false, problem: { kind: "queryOption", name } });
  });

  it("carries its server along", () => {
    expect(companyAddress("https://BC.test:7048/BC/ODataV4", "A")).toMatchObject({
      address: { origin: "https://bc.test:7048" },
    });
  });
});

describe("an address with credentials of one server", () => {
  it.each([
    ["that server", "https://bc.test/BC?$filter=No%20eq%20'A'", "https://bc.test", true],
    ["this machine", "http://localhost:5181/BC", "http://localhost:5181", true],
    ["another host", "https://evil.test/BC", "https://bc.test", false],
    ["another port", "https://bc.test:8443/BC", "https://bc.test", false],
    ["another scheme", "http://bc.test/BC", "https://bc.test", false],
    ["a host that only begins like it", "https://bc.test.evil.test/BC", "https://bc.test", false],
    ["a host that a parser would mend", "https://bc\t.test/BC", "https://bc.test", false],
    ["a server without encryption", "http://bc.test/BC", "http://bc.test", false],
    ["itself, with a user", "https://x@bc.test/BC", "https://bc.test", false],
  ])("may be called at %s", (_name, url, origin, isAllowed) => {
    expect(callable(url, origin) !== null).toBe(isAllowed);
  });
});

it.each([
  ["http://localhost:5181", true],
  ["http://127.0.0.1", true],
  ["http://127.8.9.10:1", true],
  ["http://[::1]:5181", true],
  ["http://localhost.evil.test", false],
  ["http://127.evil.test", false],
  ["https://bc.test", false],
  ["", false],
])("%s is this machine: %s", (origin, expected) => {
  expect(isLoopback(origin)).toBe(expected);
});

describe("a link inside an answer", () => {
  const BASE = "https://bc.test/BC/ODataV4/Company('A')/ItemCard?$top=1";
  it.each([
    ["relative to the page", "ItemCard?$skiptoken=2", "https://bc.test/BC/ODataV4/Company('A')/ItemCard?$skiptoken=2"],
    ["relative to the server", "/BC/ODataV4/X", "https://bc.test/BC/ODataV4/X"],
    ["whole", "https://inner.test:7048/BC/X", "https://inner.test:7048/BC/X"],
    ["relative to the scheme", "//evil.test/X", "https://evil.test/X"],
    ["with dots", "../../../../x", "https://bc.test/x"],
  ])("%s is resolved as a browser would", (_name, link, href) => {
    expect(resolvedLink(link, BASE)?.href).toBe(href);
  });

  it.each(["\thttps://bc.test/", "\\\\evil.test", "javascript:alert(1)", "https://u@bc.test/"])(
    "%j is none",
    (link) => {
      expect(resolvedLink(link, BASE)).toBeNull();
    },
  );
});

describe("the web client's address", () => {
  it.each([
    ["https://bc.test", "https://bc.test/"],
    ["http://bc.local:8080/BC", "http://bc.local:8080/BC"],
    ["https://bc.test/BC/#/home", "https://bc.test/BC/"],
    ["https://bc.test/BC/?company=A#top", "https://bc.test/BC/?company=A"],
    ["javascript:alert(1)", null],
    ["java\tscript:alert(1)", null],
    ["bc.test", null],
    ["", null],
    [null, null],
  ])("%j is %j", (typed, expected) => {
    expect(webClientAddress(typed)).toBe(expected);
  });
});
