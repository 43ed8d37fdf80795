import { otherServer } from "../../../../core/setup/keyOrigin";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import type { Draft } from "../../../../core/setup/settings";
import { ConnectionAuthentication } from "../../../../core/tables/Connection.generated";

const at = (bcs_odataurl: string, change: Partial<Draft> = {}): Draft => ({ ...NEW_DRAFT, bcs_odataurl, ...change });
const SAVED = at("https://bc.test:7048/BC/ODataV4");

describe("a key that was entered for one server", () => {
  it.each([
    ["another host", "https://evil.test/BC/ODataV4", { before: "bc.test:7048", now: "evil.test" }],
    ["another port", "https://bc.test/BC/ODataV4", { before: "bc.test:7048", now: "bc.test" }],
  ])("is asked for again for %s", (_name, url, expected) => {
    expect(otherServer(SAVED, at(url))).toEqual(expected);
  });

  it("is asked for again after an address that was none", () => {
    expect(otherServer(at("somewhere"), SAVED)).toEqual({ before: "somewhere", now: "bc.test:7048" });
  });

  it.each([
    ["the server stays", SAVED, at("https://BC.test:7048/NAV/ODataV4/Company('A')")],
    ["there was no server", at(""), SAVED],
    ["there was no connection", null, SAVED],
    ["the new address is none, which nobody calls", SAVED, at("http://bc\t.evil.test/BC/ODataV4")],
    [
      "people sign in instead",
      SAVED,
      at("https://evil.test/BC/ODataV4", { bcs_authentication: ConnectionAuthentication.MicrosoftEntraID }),
    ],
  ])("is not where %s", (_name, saved, draft) => {
    expect(otherServer(saved, draft)).toBeNull();
  });
});
