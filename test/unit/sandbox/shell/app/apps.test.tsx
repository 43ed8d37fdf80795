/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { AppDescription } from "../../../../../sandbox/contract/tableDescription";
import { mainForm, simpleView, table } from "../fake/describeTable";
import { FakeServer, INGRID } from "../fake/fakeServer";
import { cell, form } from "../fake/formXml";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const APP_ID = "77777777-0000-0000-0000-000000000001";
const NO_READ = { create: "none", read: "none", write: "none", delete: "none" } as const;

const titles = (english: string, norwegian: string) =>
  `<Titles><Title LCID="1033" Title="${english}"/><Title LCID="1044" Title="${norwegian}"/></Titles>`;
const group = (id: string, inside: string) => `<Group Id="${id}">${titles(id, `${id} på norsk`)}${inside}</Group>`;
const SITE_MAP = `<SiteMap>
  <Area Id="work">${titles("Work", "Arbeid")}
    ${group("Lists", `<SubArea Id="a" Entity="account"/><SubArea Id="q" Entity="quote"/><SubArea Id="waiting" Entity="order">${titles("Waiting orders", "Ordrer som venter")}</SubArea>`)}
    ${group("Pages", `<SubArea Id="p" Url="$webresource:demo_/page.html?data=a%26b" VectorIcon="$webresource:demo_/icon.svg">${titles("Set-up", "Oppsett")}</SubArea><SubArea Id="u" Url="https://example.org/help">${titles("Help", "Hjelp")}</SubArea>`)}
    ${group("Nothing", '<SubArea Id="q2" Entity="quote"/>')}
  </Area>
  <Area Id="more">${titles("More", "Mer")}${group("Other", `<SubArea Id="l" Url="/main.aspx?pagetype=entitylist&amp;etn=account&amp;viewid=a2">${titles("All of them", "Alle")}</SubArea>`)}</Area>
</SiteMap>`;

const demoApp = (more: Partial<AppDescription> = {}): AppDescription => ({
  id: APP_ID,
  uniqueName: "demo_app",
  name: "Demo app",
  siteMapXml: SITE_MAP,
  viewIds: ["{A2}"],
  formIds: [],
  ...more,
});

function start(search: string, app: Partial<AppDescription> = {}, languageId = 1033) {
  const forms = [
    mainForm("f1", "Form one", form([cell("name")]), true),
    mainForm("f2", "Form two", form([cell("name")])),
  ];
  const views = [
    simpleView("a1", "Active Accounts", "account", ["name"]),
    { ...simpleView("a2", "All Accounts", "account", ["name"]), isDefault: false },
  ];
  const server = new FakeServer()
    .addTable(table("account", [], { displayName: "Account", displayCollectionName: "Accounts", views, forms }), [
      { accountid: INGRID, name: "Vik" },
    ])
    .addTable(
      table("order", [], { displayCollectionName: "Orders", views: [simpleView("o1", "Orders", "order", ["name"])] }),
    )
    .addTable(table("quote", [], { displayCollectionName: "Quotes", privileges: NO_READ }));
  return renderApp(server, search, { session: { apps: [demoApp(app)], languageId } });
}

const links = () =>
  within(screen.getByRole("navigation"))
    .getAllByRole("link")
    .map((link) => [link.textContent, link.getAttribute("href")]);

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("an app of a solution", () => {
  const HOME = `?appid=${APP_ID}`;

  it("shows the groups of its first area that have something for the person", async () => {
    start(HOME);
    await screen.findByRole("navigation", { name: "Site map" });
    expect(links()).toEqual([
      ["Accounts", `/main.aspx?appid=${APP_ID}&pagetype=entitylist&etn=account`],
      ["Waiting orders", `/main.aspx?appid=${APP_ID}&pagetype=entitylist&etn=order`],
      ["Set-up", `/main.aspx?appid=${APP_ID}&pagetype=webresource&webresourceName=demo_%2Fpage.html&data=a%26b`],
      ["Help", "https://example.org/help"],
    ]);
    expect(screen.getAllByRole("list").map((list) => list.getAttribute("aria-label"))).toEqual(["Lists", "Pages"]);
    expect(
      within(screen.getByRole("navigation"))
        .getByRole("link", { name: "Set-up" })
        .querySelector("img")
        ?.getAttribute("src"),
    ).toBe("/WebResources/demo_/icon.svg");
  });

  it("speaks the person's language", async () => {
    start(HOME, {}, 1044);
    await screen.findByRole("navigation", { name: "Områdekart" });
    expect(links().map(([text]) => text)).toEqual(["Accounts", "Ordrer som venter", "Oppsett", "Hjelp"]);
    expect(screen.getByRole("button", { name: "Endre område. Gjeldende område: Arbeid" })).toBeTruthy();
  });

  it("opens with its first page, and shows the views that it names and no others of their table", async () => {
    const services = start(HOME);
    expect(await screen.findByRole("heading", { level: 1, name: "All Accounts" })).toBeTruthy();
    expect(services.navigator.location).toMatchObject({ appId: APP_ID, page: { kind: "list", table: "account" } });
    fireEvent.click(screen.getByRole("link", { name: "Waiting orders" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Orders" })).toBeTruthy();
    expect(window.location.search).toContain(`appid=${APP_ID}`);
  });

  it("shows the forms that it names and no others of their table", async () => {
    start(`${HOME}&pagetype=entityrecord&etn=account&id=${INGRID}`, { formIds: ["f2"] });
    expect(await screen.findByText("Form two")).toBeTruthy();
  });

  it("changes areas", async () => {
    start(HOME);
    fireEvent.click(await screen.findByRole("button", { name: "Change area. Current area: Work" }));
    fireEvent.click(screen.getByRole("menuitemradio", { name: "More" }));
    expect(links()).toEqual([["All of them", `/main.aspx?appid=${APP_ID}&pagetype=entitylist&etn=account&viewid=a2`]]);
  });

  it("shows a web resource as a whole page, with its data", async () => {
    start(HOME);
    fireEvent.click(await screen.findByRole("link", { name: "Set-up" }));
    const frame = await screen.findByTitle("demo_/page.html");
    expect([frame.getAttribute("src"), frame.closest("main")?.id]).toEqual([
      "/WebResources/demo_/page.html?data=a%26b",
      "main-content",
    ]);
    expect(screen.getByRole("link", { name: "Set-up" }).getAttribute("aria-current")).toBe("page");
  });

  it("is chosen from a menu beside Sales, and loaded anew", async () => {
    const services = start("?pagetype=entitylist&etn=account");
    const load = jest.spyOn(services.navigator, "load").mockReturnValue();
    fireEvent.click(await screen.findByRole("button", { name: "Switch app. Current app: Sales" }));
    expect(
      screen.getAllByRole("menuitemradio").map((item) => [item.textContent, item.getAttribute("aria-checked")]),
    ).toEqual([
      ["Sales", "true"],
      ["Demo app", "false"],
    ]);
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Demo app" }));
    await waitFor(() => {
      expect(load).toHaveBeenCalledWith(`/main.aspx?appid=${APP_ID}`);
    });
  });

  it("leads back to Sales", async () => {
    const services = start(HOME);
    const load = jest.spyOn(services.navigator, "load").mockReturnValue();
    fireEvent.click(await screen.findByRole("button", { name: "Switch app. Current app: Demo app" }));
    fireEvent.click(screen.getByRole("menuitemradio", { name: "Sales" }));
    await waitFor(() => {
      expect(load).toHaveBeenCalledWith("/main.aspx");
    });
  });

  it("that the person may not open is refused", () => {
    expect(() => start("?appid=77777777-0000-0000-0000-000000000009")).toThrow(
      "There is no app 77777777-0000-0000-0000-000000000009 that you may open: no solution has brought it, or you have none of its roles.",
    );
  });

  it.each([
    [
      '<SubArea Id="x"/>',
      "The sandbox does not support the sub-area x of a site map, which has neither Entity nor Url.",
    ],
    [
      '<SubArea Id="x" Url="ftp://example.org"/>',
      "The sandbox does not support the address ftp://example.org of the sub-area x. Use $webresource:, /main.aspx or http(s).",
    ],
    [
      '<SubArea Id="x" Url="https://example.org" PassParams="true"/>',
      "The sandbox does not support PassParams of the sub-area x. Set it to false.",
    ],
  ])("says what it cannot show: %s", async (subArea, message) => {
    start(`${HOME}&pagetype=entitylist&etn=account`, {
      siteMapXml: `<SiteMap><Area Id="a"><Group Id="g">${subArea}</Group></Area></SiteMap>`,
    });
    expect((await screen.findByRole("alert")).textContent).toContain(message);
  });
});
