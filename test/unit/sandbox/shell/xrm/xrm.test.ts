/** @jest-environment jsdom */
import { createXrm } from "../../../../../sandbox/shell/xrm/createXrm";
import { table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { fakeShell } from "../fake/fakeShell";

const DEPENDENCIES = (names: readonly string[]) =>
  `<Dependencies><Dependency componentType="WebResource">${names.map((name) => `<Library name="${name}"/>`).join("")}</Dependency></Dependencies>`;

function start(
  languageId = 1033,
  dependencies = ["demo_/strings/texts.1033.resx", "demo_/strings/texts.1044.resx", "demo_/common.js"],
) {
  const server = new FakeServer()
    .addTable(table("account", []), [{ accountid: "a1", name: "Fjellheim" }])
    .answer("GET", /webresourceset/, ({ path }) => ({
      body: {
        value: [
          {
            name: "x",
            dependencyxml: decodeURIComponent(path).includes("main.js") ? DEPENDENCIES(dependencies) : null,
          },
        ],
      },
    }))
    .answer("GET", /texts\.1033\.resx$/, { body: '<root><data name="Hello"><value>Hello</value></data></root>' })
    .answer("GET", /texts\.1044\.resx$/, { body: '<root><data name="Hello"><value>Hei</value></data></root>' });
  const scripts: string[] = [];
  const services = fakeShell(server, { session: { languageId }, runScript: (address) => scripts.push(address) });
  return { server, services, scripts, xrm: createXrm(services) as typeof Xrm };
}

describe("Xrm", () => {
  it.each([
    [1033, "Hello"],
    [1044, "Hei"],
  ])("gives strings of a script's dependencies in the language %p", async (language, text) => {
    const { services, scripts, xrm } = start(language);
    await services.webResources.loadScript("demo_/main.js");
    expect([
      xrm.Utility.getResourceString("demo_/strings/texts", "Hello"),
      xrm.Utility.getResourceString("demo_/strings/texts.1033.resx", "Hello"),
    ]).toEqual([text, text]);
    expect(scripts).toEqual(["/WebResources/demo_/common.js", "/WebResources/demo_/main.js"]);
  });

  it("says which string or dependency is missing", async () => {
    const { services, xrm } = start();
    expect(() => xrm.Utility.getResourceString("demo_/strings/texts", "Hello")).toThrow(
      "The web resource demo_/strings/texts is not a dependency of any script on this page: add it to the script's dependencies.",
    );
    await services.webResources.loadScript("demo_/main.js");
    expect(() => xrm.Utility.getResourceString("demo_/strings/texts", "Bye")).toThrow(
      "The web resource demo_/strings/texts has no string Bye.",
    );
  });

  it("refuses dependencies that are neither scripts nor strings", async () => {
    const { services } = start(1033, ["demo_/page.css"]);
    await expect(services.webResources.loadScript("demo_/main.js")).rejects.toThrow(
      "The sandbox does not support the dependency of demo_/main.js on demo_/page.css.",
    );
  });

  it("reads records", async () => {
    const { xrm } = start();
    expect(await xrm.WebApi.retrieveRecord("account", "a1", "?$select=name")).toMatchObject({ name: "Fjellheim" });
  });

  it("knows the person and the organisation", () => {
    const context = start(1044).xrm.Utility.getGlobalContext();
    expect([
      context.userSettings.languageId,
      context.userSettings.userName,
      context.userSettings.roles.get(0),
      context.organizationSettings.uniqueName,
      context.getClientUrl(),
      context.client.getClientState(),
    ]).toEqual([
      1044,
      "Ingrid Solheim",
      { id: "22222222-0000-0000-0000-000000000001", name: "Salesperson" },
      "skarvholm",
      window.location.origin,
      "Online",
    ]);
  });

  it("shows progress and takes it away", () => {
    const { services, xrm } = start();
    xrm.Utility.showProgressIndicator("Working");
    expect(services.dialogs.progress).toBe("Working");
    xrm.Utility.closeProgressIndicator();
    expect(services.dialogs.progress).toBeNull();
  });

  it("opens a web resource as a dialog", async () => {
    const { services, xrm } = start();
    const opened = xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: "demo_/page.html", data: "x" },
      { target: 2, width: { value: 80, unit: "%" }, height: 400, position: 1, title: "Check" },
    );
    expect(services.dialogs.current?.request).toEqual({
      kind: "webresource",
      name: "demo_/page.html",
      title: "Check",
      position: "center",
      data: "x",
      width: { value: 80, unit: "%" },
      height: { value: 400, unit: "px" },
    });
    services.dialogs.current?.answer("cancelled");
    await opened;
  });

  it("goes to lists and records", async () => {
    const { services, xrm } = start();
    await xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: "account" });
    expect(services.navigator.location.page).toEqual({ kind: "list", table: "account" });
    await xrm.Navigation.navigateTo({ pageType: "entityrecord", entityName: "account", entityId: "{A1}" });
    expect(services.navigator.location.page).toEqual({ kind: "record", table: "account", id: "a1" });
  });

  it("refuses other pages and other dialogs", async () => {
    const { xrm } = start();
    await expect(xrm.Navigation.navigateTo({ pageType: "dashboard" } as never)).rejects.toThrow(
      "The sandbox does not support navigateTo with the page type dashboard.",
    );
    await expect(
      xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: "account" }, { target: 2 } as never),
    ).rejects.toThrow("navigateTo with the page type entitylist as a dialog");
  });

  it.each([
    ["Xrm.Page", (xrm: typeof Xrm) => (xrm as unknown as { Page: unknown }).Page],
    ["Xrm.App", (xrm: typeof Xrm) => (xrm as unknown as { App: unknown }).App],
    ["Xrm.WebApi.execute", (xrm: typeof Xrm) => (xrm.WebApi as unknown as { execute: unknown }).execute],
    ["Xrm.Utility.lookupObjects", (xrm: typeof Xrm) => xrm.Utility.lookupObjects],
    [
      "Xrm.Utility.getGlobalContext().getCurrentAppName",
      (xrm: typeof Xrm) => xrm.Utility.getGlobalContext().getCurrentAppName,
    ],
  ])("throws the name of %s", (path, access) => {
    expect(() => access(start().xrm)).toThrow(`The sandbox does not support ${path}.`);
  });
});

describe("rows of FetchXML", () => {
  const page = (body: object) => {
    const { server, xrm } = start();
    server.answer("GET", /accounts\?fetchXml/, { body: { value: [{ accountid: "a1" }], ...body } });
    return xrm.WebApi.retrieveMultipleRecords("account", "?fetchXml=<fetch/>");
  };

  it("come with the cookie of the next page, by which libraries go on", async () => {
    const cookie = '<cookie pagenumber="2" pagingcookie="%253ccookie%253e" istracking="False" />';
    expect(await page({ "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": cookie })).toEqual({
      entities: [{ accountid: "a1" }],
      nextLink: "",
      fetchXmlPagingCookie: cookie,
    });
  });

  it("come without one on the last page", async () => {
    expect(await page({})).not.toHaveProperty("fetchXmlPagingCookie");
  });
});

describe("Xrm.WebApi.online", () => {
  it("is the same service", async () => {
    const { xrm } = start();
    expect(await xrm.WebApi.online.retrieveMultipleRecords("account")).toMatchObject({
      entities: [{ name: "Fjellheim" }],
    });
    expect(xrm.WebApi.isAvailableOffline("account")).toBe(false);
  });
});

describe("Xrm.Encoding", () => {
  it("writes text for markup and reads it back as text", () => {
    const { Encoding } = start().xrm;
    const text = `<b onclick='x()'>"A" & B</b>`;
    expect(Encoding.htmlEncode(text)).toBe("&lt;b onclick=&#39;x()&#39;&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
    expect([Encoding.htmlDecode(Encoding.htmlEncode(text)), Encoding.xmlAttributeEncode("a<b")]).toEqual([
      text,
      "a&lt;b",
    ]);
  });
});
