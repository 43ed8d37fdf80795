import { advisedWay, placeOf } from "../../../../../core/setup/ways/whereItStands";

describe("where a Business Central stands, by its address", () => {
  it.each([
    ["https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4", "online"],
    ["https://bc.example.com:7048/BC/ODataV4", "published"],
    ["http://localhost:5181/BC/ODataV4", "published"],
    ["https://10.0.0.7:7048/BC/ODataV4", "private"],
    ["https://172.20.1.1/BC/ODataV4", "private"],
    ["https://172.40.1.1/BC/ODataV4", "published"],
    ["https://bcserver:7048/BC/ODataV4", "private"],
    ["https://bc.corp.local/BC/ODataV4", "private"],
    ["not an address", null],
    ["", null],
  ])("%s is %s", (url, place) => {
    expect(placeOf(url)).toBe(place);
  });
});

describe("the way that is advised", () => {
  it.each([
    ["published", null, "direct"],
    ["published", { kind: "crossOrigin" }, "direct"],
    ["published", { kind: "preflightRefused", what: "Prefer" }, "direct"],
    ["published", { kind: "unreachable" }, "relay"],
    ["published", { kind: "policy" }, "relay"],
    ["published", { kind: "redirected" }, "direct"],
    ["published", { kind: "mixedContent" }, "direct"],
    ["published", { kind: "privateNetwork" }, "relay"],
    ["private", null, "relay"],
    ["private", { kind: "allowed" }, "direct"],
    ["online", null, "relay"],
    ["online", { kind: "allowed" }, "direct"],
    ["online", { kind: "crossOrigin" }, "relay"],
  ] as const)("at a place that is %s, where the browser found %j, is %s", (place, trial, way) => {
    expect(advisedWay(place, trial)).toBe(way);
  });
});
