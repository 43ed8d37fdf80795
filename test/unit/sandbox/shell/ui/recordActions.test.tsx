/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { OptionDescription, Session } from "../../../../../sandbox/contract/tableDescription";
import { column, mainForm, table } from "../fake/describeTable";
import { FakeServer, SESSION } from "../fake/fakeServer";
import { cell, form } from "../fake/formXml";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const ID = "88888888-0000-0000-0000-000000000001";
const NO_WRITE = { create: "organization", read: "organization", write: "none", delete: "none" } as const;

interface StartOptions {
  readonly tableName?: string;
  readonly state?: number;
  readonly isSopIntegrationEnabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly ribbon?: string;
  readonly reasons?: readonly OptionDescription[];
}

function start({
  tableName = "quote",
  state = 0,
  isSopIntegrationEnabled = true,
  isReadOnly = false,
  ribbon,
  reasons = [],
}: StartOptions = {}) {
  const states = [0, 1, 2, 3, 4].map((value) => ({ value, label: `State ${String(value)}` }));
  const described = table(
    tableName,
    [
      column("name", "string", { label: "Name" }),
      column("statecode", "state", { label: "Status", options: states }),
      column("statuscode", "status", { options: reasons }),
    ],
    {
      displayName: tableName,
      forms: [mainForm("f1", "Form", form([cell("name")]))],
      ...(isReadOnly ? { privileges: NO_WRITE } : {}),
      ...(ribbon === undefined ? {} : { ribbons: [ribbon] }),
    },
  );
  const server = new FakeServer().addTable(described, [{ [`${tableName}id`]: ID, name: "Chairs", statecode: state }]);
  const session: Partial<Session> = { organization: { ...SESSION.organization, isSopIntegrationEnabled } };
  const services = renderApp(server, `?pagetype=entityrecord&etn=${tableName}&id=${ID}`, { session });
  return { server, services };
}

/** The menu of commands without room has no text. */
const commands = async () =>
  within(await screen.findByRole("menubar", { name: "Commands" }))
    .getAllByRole("menuitem")
    .map(({ textContent }) => textContent)
    .filter((name) => name !== "");
const choose = async (name: string) => {
  fireEvent.click(await screen.findByRole("menuitem", { name }));
};
const confirm = async (name: string) => {
  fireEvent.click(within(await screen.findByRole("alertdialog", { name })).getByRole("button", { name }));
};

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the Sales app's commands", () => {
  it.each([
    [{ tableName: "quote", state: 0 }, ["Activate Quote"]],
    [{ tableName: "quote", state: 1 }, ["Create Order", "Revise", "Close Quote"]],
    [{ tableName: "quote", state: 2 }, []],
    [{ tableName: "quote", state: 3 }, ["Revise"]],
    [{ tableName: "salesorder", state: 0 }, ["Submit Order", "Cancel Order"]],
    [
      { tableName: "salesorder", state: 0, isSopIntegrationEnabled: false },
      ["Fulfill Order", "Create Invoice", "Cancel Order"],
    ],
    [{ tableName: "salesorder", state: 1 }, []],
    [{ tableName: "opportunity", state: 0 }, ["Create Quote", "Close as Won", "Close as Lost"]],
    [{ tableName: "opportunity", state: 2 }, ["Reopen Opportunity"]],
    [{ tableName: "account", state: 0 }, ["Deactivate"]],
    [{ tableName: "account", state: 1 }, ["Activate"]],
    [{ tableName: "product", state: 0 }, []],
    [{ tableName: "quote", state: 0, isReadOnly: true }, []],
  ])("of %p are %p", async (options, expected) => {
    start(options);
    await screen.findByRole("tab");
    const native = new Set(["Save", "Save & Close", "New", "Refresh", "Delete"]);
    expect((await commands()).filter((name) => !native.has(name ?? ""))).toEqual(expected);
  });

  it("opens what a solution put into a flyout", async () => {
    const item = (label: string) => `<Button Id="demo.${label}" Command="demo.c" LabelText="${label}"/>`;
    start({
      ribbon: `<RibbonDiffXml><CustomActions><CustomAction Id="a" Location="Mscrm.Form.quote.MainTab.Actions.Controls._children" Sequence="5"><CommandUIDefinition>
        <FlyoutAnchor Id="demo.more" LabelText="Demo more"><Menu Id="m"><MenuSection Id="s"><Controls Id="c">${item("Copy")}${item("Send")}</Controls></MenuSection></Menu></FlyoutAnchor>
        </CommandUIDefinition></CustomAction></CustomActions><CommandDefinitions><CommandDefinition Id="demo.c"><EnableRules/><DisplayRules/><Actions/></CommandDefinition></CommandDefinitions></RibbonDiffXml>`,
    });
    const bar = await screen.findByRole("menubar", { name: "Commands" });
    fireEvent.click(await within(bar).findByRole("menuitem", { name: "Demo more" }));
    const menu = await screen.findByRole("menu");
    expect(
      within(menu)
        .getAllByRole("menuitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Copy", "Send"]);
  });

  it("stand between New and Refresh, a solution's among them by its sequence", async () => {
    start({
      ribbon: `<RibbonDiffXml><CustomActions>${["5", "15"].map((sequence) => `<CustomAction Id="a${sequence}" Location="Mscrm.Form.quote.MainTab.Actions.Controls._children" Sequence="${sequence}"><CommandUIDefinition><Button Id="demo.${sequence}" Command="demo.c" Sequence="${sequence}" LabelText="Demo ${sequence}"/></CommandUIDefinition></CustomAction>`).join("")}</CustomActions>
        <CommandDefinitions><CommandDefinition Id="demo.c"><Actions/></CommandDefinition></CommandDefinitions></RibbonDiffXml>`,
    });
    await screen.findByRole("menuitem", { name: "Demo 15" });
    expect(await commands()).toEqual([
      "Save",
      "Save & Close",
      "New",
      "Demo 5",
      "Activate Quote",
      "Demo 15",
      "Refresh",
      "Delete",
    ]);
  });

  it("can be hidden by a solution, and are not shown before that is known", async () => {
    start({
      ribbon:
        '<RibbonDiffXml><CustomActions><HideCustomAction HideActionId="h" Location="Mscrm.Form.quote.ActivateQuote"/></CustomActions></RibbonDiffXml>',
    });
    const seen = new Set<string>();
    const note = () => {
      document.querySelectorAll('[role="menuitem"]').forEach(({ textContent }) => seen.add(textContent ?? ""));
    };
    const observer = new MutationObserver(note);
    observer.observe(document.body, { childList: true, subtree: true });
    await screen.findByRole("menuitem", { name: "Refresh" });
    note();
    observer.disconnect();
    expect([seen.has("Refresh"), seen.has("Activate Quote")]).toEqual([true, false]);
  });

  it("can be taken over by a solution", async () => {
    const demoActivate = jest.fn();
    Object.assign(window, { demoActivate });
    const { server } = start({
      ribbon:
        '<RibbonDiffXml><CommandDefinitions><CommandDefinition Id="Mscrm.Form.quote.ActivateQuote"><Actions><JavaScriptFunction FunctionName="demoActivate"/></Actions></CommandDefinition></CommandDefinitions></RibbonDiffXml>',
    });
    await screen.findByRole("tab");
    await waitFor(async () => {
      await choose("Activate Quote");
      expect(demoActivate).toHaveBeenCalledTimes(1);
    });
    expect(server.sent("PATCH")).toEqual([]);
  });

  it("ask first, act, and show the record as it is then", async () => {
    const { server } = start();
    await choose("Activate Quote");
    expect((await screen.findByRole("alertdialog")).textContent).toContain(
      "An active quote can't be changed until it is revised.",
    );
    expect(server.sent("PATCH")).toEqual([]);
    await confirm("Activate Quote");
    expect(await screen.findByText("Read-only: this record's status is State 1.")).toBeTruthy();
    expect(server.sent("PATCH").map(({ body }) => body)).toEqual([{ statecode: 1 }]);
    expect(await screen.findByRole("menuitem", { name: "Create Order" })).toBeTruthy();
  });

  it("do nothing when the person thinks better of it, who has the focus on the command again", async () => {
    const { server } = start();
    const command = await screen.findByRole("menuitem", { name: "Activate Quote" });
    command.focus();
    fireEvent.click(command);
    fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Cancel" }));
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
    expect(document.activeElement).toBe(command);
    expect(server.sent("PATCH")).toEqual([]);
  });

  it("save what was typed first", async () => {
    const { server } = start();
    const name = await screen.findByLabelText("Name");
    fireEvent.focus(name);
    fireEvent.change(name, { target: { value: "Tables" } });
    fireEvent.blur(name);
    await choose("Activate Quote");
    await confirm("Activate Quote");
    await waitFor(() => {
      expect(server.sent("PATCH").map(({ body }) => body)).toEqual([{ name: "Tables" }, { statecode: 1 }]);
    });
  });

  it("open the record that they make", async () => {
    const { server, services } = start({ state: 1 });
    server.answer("POST", /ConvertQuoteToSalesOrder$/, {
      body: { salesorderid: "99999999-0000-0000-0000-000000000001" },
    });
    await choose("Create Order");
    await confirm("Create Order");
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({
        kind: "record",
        table: "salesorder",
        id: "99999999-0000-0000-0000-000000000001",
      });
    });
  });

  it("ask for the reason where the state reached has several", async () => {
    const reasons = [
      { value: 4, label: "Canceled", state: 2 },
      { value: 5, label: "Out-Sold", state: 2 },
      { value: 1, label: "In Progress", state: 0 },
    ];
    const { server } = start({ tableName: "opportunity", reasons });
    server.answer("POST", /LoseOpportunity$/, { status: 204 });
    await choose("Close as Lost");
    const select = within(await screen.findByRole("alertdialog")).getByRole("combobox", { name: "Status Reason" });
    expect(
      within(select)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Canceled", "Out-Sold"]);
    fireEvent.change(select, { target: { value: "5" } });
    await confirm("Close as Lost");
    await waitFor(() => {
      expect(server.sent("POST").map(({ body }) => (body as { Status: number }).Status)).toEqual([5]);
    });
  });

  it("tell what the server refuses", async () => {
    const { server } = start({ state: 1 });
    server.refuse("POST", /CloseQuote$/, 403, "0x80040220", "Missing prvWriteQuote.");
    await choose("Close Quote");
    await confirm("Close Quote");
    expect((await screen.findByRole("alertdialog", { name: "Error" })).textContent).toContain("Missing prvWriteQuote.");
  });
});
