import { bareId, formatAppLocation, readAppLocation } from "../../../../../sandbox/shell/page/appLocation";

const ID = "0a1b2c3d-0000-0000-0000-000000000001";

describe("addresses of the app", () => {
  it.each([
    ["", { kind: "home" }],
    [
      "?pagetype=entityrecord&etn=salesorder&id=%7B0A1B2C3D-0000-0000-0000-000000000001%7D",
      { kind: "record", table: "salesorder", id: ID },
    ],
    ["?pagetype=entityrecord&etn=salesorder", { kind: "record", table: "salesorder", id: null }],
    [
      `?pagetype=entityrecord&etn=quote&formid=${ID}&extraqs=name%3DA`,
      { kind: "record", table: "quote", id: null, formId: ID, extraqs: "name=A" },
    ],
    [`?pagetype=entitylist&etn=quote&viewid=${ID}`, { kind: "list", table: "quote", viewId: ID }],
    [
      "?pagetype=webresource&webresourceName=demo_/page.html&data=x%26y",
      { kind: "webresource", name: "demo_/page.html", data: "x&y" },
    ],
    ["?pagetype=dashboard", { kind: "unknown", pageType: "dashboard" }],
    ["?pagetype=entityrecord", { kind: "unknown", pageType: "entityrecord without etn" }],
  ])("reads %p", (search, page) => {
    expect(readAppLocation(search).page).toEqual(page);
  });

  it.each([
    { kind: "home" } as const,
    { kind: "record", table: "salesorder", id: ID, formId: ID, extraqs: "a=b&c=d" } as const,
    { kind: "list", table: "quote", viewId: ID } as const,
    { kind: "webresource", name: "demo_/page.html", data: "x&y" } as const,
  ])("writes what it can read again: %p", (page) => {
    const address = formatAppLocation({ appId: ID, page, isDark: true, fluent: "9.46.2" });
    expect(readAppLocation(address.replace("/main.aspx", ""))).toEqual({
      appId: ID,
      page,
      isDark: true,
      fluent: "9.46.2",
    });
  });

  it("reads the flag of the dark theme as the real app spells it", () => {
    expect(readAppLocation("?flags=themeOption%3Ddarkmode").isDark).toBe(true);
  });

  it("takes ids with or without braces", () => {
    expect(bareId("{0A1B2C3D-0000-0000-0000-000000000001}")).toBe(ID);
  });
});
