/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { column, simpleView, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const NO_READ = { create: "none", read: "none", write: "none", delete: "none" } as const;

function salesServer(rows = 2): FakeServer {
  return new FakeServer()
    .addTable(
      table(
        "account",
        [
          column("city", "string", { label: "City" }),
          column("ownerid", "owner", { label: "Owner", targets: ["systemuser"] }),
        ],
        {
          displayName: "Account",
          displayCollectionName: "Accounts",
          views: [
            simpleView("a1", "Active Accounts", "account", ["name", "city", "ownerid"]),
            { ...simpleView("a2", "All Accounts", "account", ["name"]), isDefault: false },
          ],
        },
      ),
      Array.from({ length: rows }, (_, index) => ({
        accountid: `acc${String(index)}`,
        name: `Customer ${String(index)}`,
        city: "Bodø",
        _ownerid_value: "u1",
        "_ownerid_value@OData.Community.Display.V1.FormattedValue": "Ingrid Solheim",
        "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
      })),
    )
    .addTable(table("quote", [], { displayCollectionName: "Quotes", privileges: NO_READ }))
    .addTable(table("product", [], { displayCollectionName: "Products" }));
}

const LIST = "?pagetype=entitylist&etn=account";

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the app", () => {
  it("offers the lists that exist and that the person may read", async () => {
    renderApp(salesServer(), LIST);
    const map = within(await screen.findByRole("navigation", { name: "Site map" }));
    expect(map.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Accounts", "Products"]);
    expect(map.getByRole("link", { name: "Accounts" }).getAttribute("aria-current")).toBe("page");
  });

  it("opens with the first list", async () => {
    const services = renderApp(salesServer(), "");
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({ kind: "list", table: "account" });
    });
  });

  it("speaks the person's language", async () => {
    renderApp(salesServer(), LIST, { session: { languageId: 1044 } });
    expect(await screen.findByRole("menuitem", { name: "Ny" })).toBeTruthy();
    expect(screen.getByRole("navigation", { name: "Områdekart" })).toBeTruthy();
  });

  it("shows who one is and who else one can be, and changes the theme", async () => {
    const services = renderApp(salesServer(), LIST);
    fireEvent.click(await screen.findByRole("button", { name: "Signed in as Ingrid Solheim" }));
    expect(
      screen.getAllByRole("menuitemradio").map((item) => [item.textContent, item.getAttribute("aria-checked")]),
    ).toEqual([
      ["Ingrid SolheimSells", "true"],
      ["Astrid BergAdministers", "false"],
    ]);
    fireEvent.click(screen.getByRole("menuitemcheckbox", { name: "Dark theme" }));
    expect([services.navigator.location.isDark, window.location.search]).toEqual([
      true,
      `${LIST}&flags=themeOption%3Ddarkmode`,
    ]);
  });

  it("folds the site map to its icons", async () => {
    renderApp(salesServer(), LIST);
    await screen.findByRole("link", { name: "Products" });
    const toggle = screen.getByRole("button", { name: "Expand or collapse the site map" });
    fireEvent.click(toggle);
    expect([toggle.getAttribute("aria-expanded"), screen.getByRole("link", { name: "Products" }).textContent]).toEqual([
      "false",
      "",
    ]);
  });

  it("says when it does not know a page", async () => {
    renderApp(salesServer(), "?pagetype=dashboard");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "This page cannot be shownThe sandbox does not show pages of the type dashboard.",
    );
  });

  it("shows progress over the page", async () => {
    const services = renderApp(salesServer(), LIST);
    await screen.findByRole("grid");
    services.dialogs.showProgress("Working");
    expect(await screen.findByRole("progressbar", { name: "Working" })).toBeTruthy();
  });

  it.each([
    [{ value: 100, unit: "%" }, { value: 90, unit: "%" }, ["100vw", "90vh"]],
    [{ value: 480, unit: "px" }, { value: 320, unit: "px" }, ["480px", "320px"]],
  ] as const)("gives a dialog the size asked for: %p by %p", async (width, height, expected) => {
    const services = renderApp(salesServer(), LIST);
    await screen.findByRole("grid");
    void services.dialogs.show({
      kind: "webresource",
      name: "demo_/page.html",
      title: "Check",
      position: "center",
      width,
      height,
    });
    const { style } = await screen.findByRole("dialog", { name: "Check" });
    expect([style.width, style.height]).toEqual(expected);
  });

  it("shows a web resource in a dialog", async () => {
    const services = renderApp(salesServer(), LIST);
    await screen.findByRole("grid");
    void services.dialogs.show({
      kind: "webresource",
      name: "demo_/page.html",
      title: "Check",
      position: "center",
      data: "a&b",
    });
    const dialog = within(await screen.findByRole("dialog", { name: "Check" }));
    expect(dialog.getByTitle("demo_/page.html").getAttribute("src")).toBe("/WebResources/demo_/page.html?data=a%26b");
    fireEvent.click(dialog.getByRole("button", { name: "Close" }));
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
  });
});

describe("a list", () => {
  it("shows the default view with links to records and to those they point to", async () => {
    renderApp(salesServer(), LIST);
    const grid = within(await screen.findByRole("grid", { name: "Active Accounts" }));
    expect(grid.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "",
      "Name",
      "City",
      "Owner",
    ]);
    expect(grid.getAllByRole("row")[1]?.textContent).toBe("Customer 0BodøIngrid Solheim");
    expect(
      grid
        .getAllByRole("link")
        .slice(0, 2)
        .map((link) => link.getAttribute("href")),
    ).toEqual([
      "/main.aspx?pagetype=entityrecord&etn=account&id=acc0",
      "/main.aspx?pagetype=entityrecord&etn=systemuser&id=u1",
    ]);
    expect(screen.getByText("Rows: 2")).toBeTruthy();
  });

  it("opens a record on a double click", async () => {
    const services = renderApp(salesServer(), LIST);
    fireEvent.doubleClick((await screen.findAllByRole("gridcell", { name: "Bodø" }))[0] ?? document.body);
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({ kind: "record", table: "account", id: "acc0" });
    });
  });

  it("changes views", async () => {
    renderApp(salesServer(), LIST);
    fireEvent.click(await screen.findByRole("button", { name: "Select a view. Current view: Active Accounts" }));
    fireEvent.click(screen.getByRole("menuitemradio", { name: "All Accounts" }));
    expect(await screen.findByRole("grid", { name: "All Accounts" })).toBeTruthy();
  });

  it("goes on to further pages and back", async () => {
    const server = salesServer().answer("GET", /accounts\?\$select/, {
      body: { value: [{ accountid: "x", name: "First page" }], "@odata.nextLink": "/api/data/v9.2/accounts?page=2" },
    });
    renderApp(server, LIST);
    fireEvent.click(await screen.findByRole("button", { name: "Next page" }));
    expect(await screen.findByText("Customer 0")).toBeTruthy();
    expect(
      [screen.getByText("Page 2"), screen.getByRole("button", { name: "Next page" }).hasAttribute("disabled")].length,
    ).toBe(2);
    fireEvent.click(screen.getByRole("button", { name: "Previous page" }));
    expect(await screen.findByText("First page")).toBeTruthy();
  });

  it("leaves the focus where the page is, after a record was opened from it", async () => {
    renderApp(salesServer(), LIST);
    const grid = await screen.findByRole("grid");
    const link = within(grid).getAllByRole("link")[0];
    if (link === undefined) {
      throw new Error("The list has no link.");
    }
    link.focus();
    fireEvent.click(link);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("main"));
    });
  });

  it("filters by what is typed", async () => {
    const server = salesServer();
    renderApp(server, LIST);
    await screen.findByRole("grid");
    fireEvent.change(screen.getByRole("searchbox", { name: "Filter by keyword" }), { target: { value: "O'Hara" } });
    await waitFor(() => {
      expect(server.sent("GET", /startswith\(name,'O''Hara'\)/)).toHaveLength(1);
    });
  });

  it("says why it cannot be shown", async () => {
    renderApp(salesServer().refuse("GET", /accounts\?/, 403, "0x80040220", "Missing prvReadAccount."), LIST);
    expect((await screen.findByRole("alert")).textContent).toContain("Missing prvReadAccount.");
  });

  it.each([
    ["account&viewid=a9", "The table account has no view a9."],
    ["product", "The table product has no view that lists its records."],
    ["lead", "There is no table lead."],
  ])("says what %s lacks", async (query, message) => {
    renderApp(salesServer(), `?pagetype=entitylist&etn=${query}`);
    expect((await screen.findByRole("alert")).textContent).toContain(message);
  });
});
