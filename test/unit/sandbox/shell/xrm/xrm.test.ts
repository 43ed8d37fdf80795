/** @jest-environment jsdom */
import { createGlobalContext } from "../../../../../sandbox/shell/xrm/globalContext";
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
  return {
    server,
    services,
    scripts,
    xrm: createXrm(services, server.send, createGlobalContext(services)) as typeof Xrm,
  };
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
    ["Xrm.Copilot", (xrm: typeof Xrm) => (xrm as unknown as { Copilot: unknown }).Copilot],
    [
      "Xrm.Utility.getGlobalContext().getCurrentAppSetting",
      (xrm: typeof Xrm) => xrm.Utility.getGlobalContext().getCurrentAppSetting("x"),
    ],
    ["Xrm.Device.pickFile", (xrm: typeof Xrm) => xrm.Device.pickFile({})],
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

describe("Xrm.WebApi.online.execute", () => {
  const PRIMITIVE = { typeName: "Edm.String", structuralProperty: 1 };
  const ENTITY = { typeName: "mscrm.account", structuralProperty: 5 };
  const ACCOUNT = { entityType: "account", id: "{A1}" };
  const metadata = (
    operationType: number,
    operationName: string,
    parameterTypes = {},
    boundParameter: string | null = null,
  ) => ({
    getMetadata: () => ({ operationType, operationName, parameterTypes, boundParameter }),
  });

  it.each([
    [
      "a function",
      { Name: "O'Hara", ...metadata(1, "Find", { Name: PRIMITIVE }) },
      { method: "GET", path: "/api/data/v9.2/Find(Name=@p0)?@p0='O''Hara'" },
    ],
    ["a function without parameters", metadata(1, "WhoAmI"), { method: "GET", path: "/api/data/v9.2/WhoAmI()" }],
    [
      "a bound function",
      { entity: ACCOUNT, ...metadata(1, "Check", { entity: ENTITY }, "entity") },
      { method: "GET", path: "/api/data/v9.2/accounts(a1)/Microsoft.Dynamics.CRM.Check()" },
    ],
    [
      "a function with a row",
      { Target: ACCOUNT, ...metadata(1, "Look", { Target: ENTITY }) },
      {
        method: "GET",
        path: `/api/data/v9.2/Look(Target=@p0)?@p0=${encodeURIComponent('{"@odata.id":"accounts(a1)"}')}`,
      },
    ],
    [
      "an action",
      {
        Status: 3,
        Target: ACCOUNT,
        ...metadata(0, "Do", { Status: { typeName: "Edm.Int32", structuralProperty: 1 }, Target: ENTITY }),
      },
      {
        method: "POST",
        path: "/api/data/v9.2/Do",
        body: { Status: 3, Target: { "@odata.type": "Microsoft.Dynamics.CRM.account", accountid: "a1" } },
      },
    ],
    [
      "Create",
      { etn: "account", payload: { name: "New" }, ...metadata(2, "Create") },
      { method: "POST", path: "/api/data/v9.2/accounts", body: { name: "New" } },
    ],
    [
      "Update",
      { etn: "account", id: "{A1}", payload: { name: "Other" }, ...metadata(2, "Update") },
      { method: "PATCH", path: "/api/data/v9.2/accounts(a1)", body: { name: "Other" } },
    ],
    [
      "Delete",
      { entityReference: ACCOUNT, ...metadata(2, "Delete") },
      { method: "DELETE", path: "/api/data/v9.2/accounts(a1)" },
    ],
    [
      "Retrieve",
      { entityReference: ACCOUNT, columns: ["name"], ...metadata(2, "Retrieve") },
      { method: "GET", path: "/api/data/v9.2/accounts(a1)?$select=name" },
    ],
  ])("sends %s", async (_, request, sent) => {
    const { server, xrm } = start();
    server.answer(sent.method as "GET", /^\/api\/data\/v9\.2\//, { body: { ok: 1 } });
    const answer = await xrm.WebApi.online.execute(request);
    expect(server.requests.at(-1)).toMatchObject(sent);
    expect([answer.ok, answer.status, await answer.json()]).toEqual([true, 200, { ok: 1 }]);
  });

  it("rejects with the server's reason", async () => {
    const { server, xrm } = start();
    server.refuse("GET", /WhoAmI/, 403, "0x80040220", "No.");
    await expect(xrm.WebApi.online.execute(metadata(1, "WhoAmI") as never)).rejects.toEqual({
      errorCode: 2147746336,
      message: "No.",
    });
  });

  it.each([
    [{}, "execute takes a request with getMetadata(), which names the operation and its parameters."],
    [metadata(2, "Merge"), "The sandbox does not support execute with the message Merge."],
    [
      { entity: 1, ...metadata(0, "Do", {}, "entity") },
      "execute: entity must be a reference with entityType and id, not 1.",
    ],
  ])("refuses %j", async (request, message) => {
    await expect(start().xrm.WebApi.online.execute(request as never)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
    });
  });

  it("runs several one after the other", async () => {
    const { server, xrm } = start();
    server.answer("GET", /WhoAmI/, { body: {} });
    const whoAmI = metadata(1, "WhoAmI");
    expect(await xrm.WebApi.online.executeMultiple([whoAmI, whoAmI] as never)).toHaveLength(2);
  });

  it("says what came instead of an answer to a change set", async () => {
    const { server, xrm } = start();
    server.answer("POST", /\$batch$/, { status: 503, body: "busy" });
    const request = { etn: "account", payload: {}, ...metadata(2, "Create") };
    await expect(xrm.WebApi.online.executeMultiple([[request]] as never)).rejects.toMatchObject({
      message: "The server answered 503 to $batch: busy",
    });
  });
});

describe("messages above the page", () => {
  it("stand until they are taken back", async () => {
    const { xrm, services } = start();
    const { App } = xrm;
    const id = await App.addGlobalNotification({ type: 2, level: 3, message: "Mind the gap" });
    expect(services.appNotifications.all).toEqual([{ id, level: 3, message: "Mind the gap" }]);
    await App.clearGlobalNotification(id);
    expect(services.appNotifications.all).toEqual([]);
  });

  it("with an action are refused by name", () => {
    const message = { type: 2, level: 1, message: "x", action: { actionLabel: "Do" } };
    expect(() => start().xrm.App.addGlobalNotification(message as never)).toThrow(
      "addGlobalNotification with an action",
    );
  });
});

test("the page's context says what it was opened with", async () => {
  const { xrm, services } = start();
  await services.navigator.open({ kind: "record", table: "account", id: "a1", formId: "f1" });
  expect(xrm.Utility.getPageContext().input).toEqual({
    pageType: "entityrecord",
    entityName: "account",
    entityId: "a1",
    formId: "f1",
  });
  await services.navigator.open({ kind: "list", table: "account" });
  expect(xrm.Utility.getPageContext().input).toEqual({ pageType: "entitylist", entityName: "account" });
});
