/** @jest-environment jsdom */
import { createContextParts } from "../../../../../sandbox/shell/pcf/createContext";
import type { LoadedControl } from "../../../../../sandbox/shell/pcf/controlLibrary";
import { column, table } from "../fake/describeTable";
import { FakeServer, INGRID } from "../fake/fakeServer";
import { fakeShell } from "../fake/fakeShell";

type Context = ComponentFramework.Context<Record<string, never>>;

const ACCOUNT = table("account", [column("revenue", "money")], {
  privileges: { create: "none", read: "organization", write: "user", delete: "none" },
});

function start({
  features = ["WebAPI", "Utility"],
  languageId = 1033,
}: { readonly features?: readonly string[]; readonly languageId?: number } = {}) {
  const server = new FakeServer().addTable(ACCOUNT, [{ accountid: "a1", name: "Fjellheim" }]);
  const services = fakeShell(server, { session: { languageId } });
  const control = {
    fullName: "demo_Demo.Badge",
    strings: new Map([["Hello", "Hello there"]]),
    loadDependency: () => Promise.resolve(),
    manifest: {
      isVirtual: true,
      platformLibraries: [],
      registeredName: "Demo.Badge",
      properties: [],
      bundlePath: "",
      cssPaths: [],
      resxPaths: [],
      features: new Set(features),
    },
  } as unknown as LoadedControl;
  const host = { requestRender: jest.fn(), trackContainerResize: jest.fn() };
  const contextFor = createContextParts(services, control, host);
  const context = contextFor(
    {
      parameters: {},
      dataSets: {},
      isDisabled: true,
      isVisible: true,
      label: "Availability",
      isDark: true,
      record: { id: "r1", table: "quote", name: "Offer" },
      loads: 1,
    },
    ["quantity"],
    { width: 320, height: -1 },
  ) as Context;
  return { server, services, host, context };
}

describe("a control's context", () => {
  it("tells about the cell and the record", () => {
    const { context, host } = start();
    expect([
      context.mode.isControlDisabled,
      context.mode.isVisible,
      context.mode.label,
      context.mode.allocatedWidth,
      context.updatedProperties,
    ]).toEqual([true, true, "Availability", 320, ["quantity"]]);
    expect((context.mode as unknown as { contextInfo: object }).contextInfo).toEqual({
      entityId: "r1",
      entityTypeName: "quote",
      entityRecordName: "Offer",
    });
    context.mode.trackContainerResize(true);
    expect(host.trackContainerResize).toHaveBeenCalledWith(true);
  });

  it("gives strings by name, and the name where there is none", () => {
    const { resources } = start().context;
    expect([resources.getString("Hello"), resources.getString("Missing")]).toEqual(["Hello there", "Missing"]);
  });

  it("gives the person's settings", () => {
    const { userSettings } = start({ languageId: 1044 }).context;
    expect(userSettings).toMatchObject({
      userId: `{${INGRID.toUpperCase()}}`,
      userName: "Ingrid Solheim",
      languageId: 1044,
      isRTL: false,
      securityRoles: ["22222222-0000-0000-0000-000000000001"],
      dateFormattingInfo: { shortDatePattern: "dd.MM.yyyy", firstDayOfWeek: 1 },
      numberFormattingInfo: { numberDecimalSeparator: "," },
    });
    expect(userSettings.dateFormattingInfo.dayNames[0]).toBe("søndag");
    expect(userSettings.dateFormattingInfo.monthNames[11]).toBe("desember");
    expect(userSettings.getTimeZoneOffsetMinutes(new Date("2026-07-01T00:00:00Z"))).toBe(120);
  });

  it("formats in the person's way", () => {
    const { formatting } = start().context;
    const date = new Date(2026, 10, 5, 9, 30);
    expect([
      formatting.formatInteger(1234),
      formatting.formatDecimal(1.5),
      formatting.formatCurrency(9.5, 2, "$"),
      formatting.formatDateShort(date),
      formatting.formatDateAsFilterStringInUTC(date),
      formatting.formatDateLong(date),
      formatting.formatDateYearMonth(date),
      formatting.formatTime(date, 2),
    ]).toEqual([
      "1,234",
      "1.50",
      "$9.50",
      "11/5/2026",
      "2026-11-05",
      "Thursday, November 5, 2026",
      "November 2026",
      "9:30 AM",
    ]);
    expect(formatting.formatDateShort(new Date("2026-11-05T23:30:00Z"), true)).toBe("11/6/2026 12:30 AM");
    expect(start({ languageId: 1044 }).context.formatting.formatCurrency(9.5, 2, "kr")).toBe("kr 9,50");
  });

  it("carries the theme", () => {
    const design = start().context.fluentDesignLanguage as
      { readonly isDarkTheme: boolean; readonly tokenTheme: Readonly<Record<string, string>> } | undefined;
    expect([design?.isDarkTheme, typeof design?.tokenTheme.colorNeutralForeground1]).toEqual([true, "string"]);
  });

  it("says where it runs", () => {
    const { client } = start().context;
    expect([client.getClient(), client.getFormFactor(), client.isOffline(), client.isNetworkAvailable()]).toEqual([
      "Web",
      1,
      false,
      true,
    ]);
  });

  it("reads and writes records", async () => {
    const {
      server,
      context: { webAPI },
    } = start();
    expect(await webAPI.retrieveRecord("account", "a1", "?$select=name")).toMatchObject({ name: "Fjellheim" });
    expect(await webAPI.retrieveMultipleRecords("account", "?$select=name", 5)).toMatchObject({
      entities: [{ name: "Fjellheim" }],
      nextLink: "",
    });
    expect(await webAPI.createRecord("account", { name: "Ny" })).toEqual({
      entityType: "account",
      id: "99999999-0000-0000-0000-000000000001",
    });
    expect(await webAPI.updateRecord("account", "{A1}", { name: "X" })).toEqual({ entityType: "account", id: "a1" });
    expect(await webAPI.deleteRecord("account", "a1")).toEqual({ entityType: "account", id: "a1" });
    expect(server.row("account", "a1")).toBeUndefined();
  });

  it("rejects as the platform does: a plain object with a positive decimal code", async () => {
    const {
      server,
      context: { webAPI },
    } = start();
    server.refuse("GET", /accounts/, 403, "0x80040220", "Missing prvReadAccount.");
    await expect(webAPI.retrieveRecord("account", "a1")).rejects.toEqual({
      errorCode: 2147746336,
      message: "Missing prvReadAccount.",
    });
    await expect(webAPI.createRecord("account", "x" as never)).rejects.toEqual({
      errorCode: 0,
      message: 'A record\'s data must be an object of columns and values, not "x".',
    });
  });

  it("knows privileges and metadata of tables", async () => {
    const {
      context: { utils },
    } = start();
    expect(() => utils.hasEntityPrivilege("account", 2, 0)).toThrow(
      "context.utils.hasEntityPrivilege of the table account, which no page has used yet",
    );
    const metadata = (await utils.getEntityMetadata("account", ["revenue"])) as {
      readonly EntitySetName: string;
      readonly Attributes: { readonly get: (name: string) => { readonly LogicalName: string } | null };
    };
    expect([
      metadata.EntitySetName,
      metadata.Attributes.get("revenue")?.LogicalName,
      metadata.Attributes.get("name"),
    ]).toEqual(["accounts", "revenue", null]);
    expect([
      utils.hasEntityPrivilege("account", 3, 0),
      utils.hasEntityPrivilege("account", 3, 1),
      utils.hasEntityPrivilege("account", 1, 0),
    ]).toEqual([true, false, false]);
    expect(() => utils.hasEntityPrivilege("account", 5, 0)).toThrow("hasEntityPrivilege with the privilege type 5");
  });

  it("opens dialogs and forms", async () => {
    const {
      services: { dialogs, navigator },
      context: { navigation },
    } = start();
    const answer = navigation.openConfirmDialog({ text: "Sure?" });
    expect(dialogs.current?.request).toEqual({ kind: "confirm", text: "Sure?" });
    dialogs.current?.answer("confirmed");
    expect(await answer).toEqual({ confirmed: true });
    const error = navigation.openErrorDialog({ message: "No", errorCode: 2147746336 });
    expect(dialogs.current?.request).toEqual({ kind: "error", message: "No", code: "0x80040220" });
    dialogs.current?.answer("confirmed");
    await error;
    await navigation.openForm({ entityName: "quote", entityId: "{AB}" });
    expect(navigator.location.page).toEqual({ kind: "record", table: "quote", id: "ab" });
  });

  it("shows a file in a tab of its own or saves it, and refuses content that is not Base64", async () => {
    const { navigation } = start().context;
    const open = jest.spyOn(window, "open").mockReturnValue(null);
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const blobs: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: jest.fn() });
    const file = { fileName: "a.pdf", fileContent: "JVBERi0=", fileSize: 1, mimeType: "application/pdf" };
    await navigation.openFile(file);
    expect([open.mock.calls[0]?.[0], blobs[0]?.type, blobs[0]?.size]).toEqual(["blob:1", "application/pdf", 5]);
    await navigation.openFile(file, { openMode: 2 });
    expect(saved).toEqual(["a.pdf"]);
    await expect(navigation.openFile({ ...file, fileContent: "%PDF" })).rejects.toThrow(
      "openFile: the content of a.pdf is not Base64.",
    );
  });

  it.each([
    ["context.copilot", (context: Context) => context.copilot],
    ["context.device.pickFile", (context: Context) => (context.device.pickFile as () => void)()],
    ["context.mode.setFullScreen", (context: Context) => (context.mode.setFullScreen as () => void)()],
    ["context.factory.getPopupService", (context: Context) => (context.factory.getPopupService as () => void)()],
  ])("throws the name of %s", (path, access) => {
    expect(() => access(start().context)).toThrow(`The sandbox does not support ${path}.`);
  });

  it.each([
    ["context.webAPI.retrieveRecord", "WebAPI", (context: Context) => context.webAPI.retrieveRecord],
    ["context.utils.getEntityMetadata", "Utility", (context: Context) => context.utils.getEntityMetadata],
  ])("gives %s only to controls that declare %s", (path, feature, access) => {
    expect(() => access(start({ features: [] }).context)).toThrow(
      `${path} for demo_Demo.Badge. Declare <uses-feature name="${feature}" required="true"/> in its manifest.`,
    );
  });
});
