/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { simpleView, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const RIBBON = `<RibbonDiffXml><CustomActions><CustomAction Id="a" Location="Mscrm.HomepageGrid.account.MainTab.Actions.Controls._children" Sequence="1">
  <CommandUIDefinition><Button Id="demo.b" Command="demo.c" LabelText="Check all"/></CommandUIDefinition></CustomAction></CustomActions>
  <CommandDefinitions><CommandDefinition Id="demo.c"><EnableRules><EnableRule Id="demo.r"/></EnableRules><DisplayRules/><Actions><JavaScriptFunction FunctionName="demoCheck">
    <CrmParameter Value="SelectedControlSelectedItemReferences"/><CrmParameter Value="SelectedControlSelectedItemIds"/><CrmParameter Value="FirstSelectedItemId"/><CrmParameter Value="SelectedControl"/>
  </JavaScriptFunction></Actions></CommandDefinition></CommandDefinitions>
  <RuleDefinitions><EnableRules><EnableRule Id="demo.r"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="2" Maximum="2"/></EnableRule></EnableRules></RuleDefinitions></RibbonDiffXml>`;

interface ListControl {
  readonly refresh: () => void;
  readonly getGrid: () => {
    readonly getSelectedRows: () => {
      readonly get: () => readonly {
        readonly data: { readonly entity: { readonly getPrimaryAttributeValue: () => string } };
      }[];
    };
  };
  readonly getViewSelector: () => { readonly getCurrentView: () => object };
}

const start = async (count = 3) => {
  const accounts = table("account", [], {
    displayName: "Account",
    displayCollectionName: "Accounts",
    views: [simpleView("a1", "All Accounts", "account", ["name"])],
    ribbons: [RIBBON],
  });
  const server = new FakeServer().addTable(
    accounts,
    Array.from({ length: count }, (_, index) => ({
      accountid: `acc${String(index)}`,
      name: `Customer ${String(index)}`,
    })),
  );
  const services = renderApp(server, "?pagetype=entitylist&etn=account");
  const grid = await screen.findByRole("grid", { name: "All Accounts" });
  const rows = within(grid).getAllByRole("row").slice(1);
  const selected = () =>
    within(grid)
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.getAttribute("aria-selected") === "true");
  return { server, services, grid, rows, selected };
};

beforeAll(prepareJsdom);

describe("rows of a list", () => {
  it("are selected one by one, all together, and not at all by their checkboxes", async () => {
    const { grid, selected } = await start();
    const all = within(grid).getByRole<HTMLInputElement>("checkbox", { name: "Select all rows" });
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 1" }));
    expect([selected(), all.indeterminate, screen.getByText("Selected: 1").getAttribute("aria-live")]).toEqual([
      [false, true, false],
      true,
      "polite",
    ]);
    fireEvent.click(all);
    expect([selected(), all.checked]).toEqual([[true, true, true], true]);
    fireEvent.click(all);
    expect([selected(), screen.queryByText(/^Selected/)]).toEqual([[false, false, false], null]);
  });

  it("are selected alone by a click", async () => {
    const { rows, selected, services } = await start();
    fireEvent.click(rows[0] ?? document.body);
    fireEvent.click(rows[2] ?? document.body);
    expect([selected(), services.navigator.location.page.kind]).toEqual([[false, false, true], "list"]);
  });

  it("are selected by keyboard: Space, Shift with arrows, Ctrl+A", async () => {
    const { rows, selected } = await start();
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] ?? document.body, { key: " " });
    expect(selected()).toEqual([true, false, false]);
    fireEvent.keyDown(rows[0] ?? document.body, { key: "ArrowDown", shiftKey: true });
    expect([selected(), document.activeElement]).toEqual([[true, true, false], rows[1]]);
    fireEvent.keyDown(rows[1] ?? document.body, { key: "ArrowDown" });
    fireEvent.keyDown(rows[2] ?? document.body, { key: "a", ctrlKey: true });
    expect(selected()).toEqual([true, true, true]);
    fireEvent.keyDown(rows[2] ?? document.body, { key: " " });
    expect(selected()).toEqual([true, true, false]);
  });

  it("decide about the commands, which get them", async () => {
    const demoCheck = jest.fn();
    Object.assign(window, { demoCheck });
    const { grid } = await start();
    expect(screen.queryByRole("menuitem", { name: "Check all" })).toBeNull();
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 1" }));
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 0" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Check all" }));
    await waitFor(() => {
      expect(demoCheck).toHaveBeenCalledTimes(1);
    });
    const [references, ids, first, control] = demoCheck.mock.calls[0] as [
      readonly object[],
      readonly string[],
      string,
      ListControl,
    ];
    expect(references.map((reference) => ({ ...reference }))).toEqual([
      { Id: "{ACC1}", Name: "Customer 1", TypeName: "account" },
      { Id: "{ACC0}", Name: "Customer 0", TypeName: "account" },
    ]);
    expect([ids, first]).toEqual([["{ACC1}", "{ACC0}"], "{ACC1}"]);
    expect(
      control
        .getGrid()
        .getSelectedRows()
        .get()
        .map(({ data }) => data.entity.getPrimaryAttributeValue()),
    ).toEqual(["Customer 1", "Customer 0"]);
    expect(control.getViewSelector().getCurrentView()).toEqual({ id: "a1", entityType: "savedquery" });
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 2" }));
    await waitFor(() => {
      expect(screen.queryByRole("menuitem", { name: "Check all" })).toBeNull();
    });
  });

  it("are deleted together after asking", async () => {
    const { server, grid } = await start();
    expect(screen.queryByRole("menuitem", { name: "Delete" })).toBeNull();
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 0" }));
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 2" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    const dialog = within(await screen.findByRole("alertdialog", { name: "Confirm deletion" }));
    expect(
      dialog.getByText("Do you want to delete the selected records (2)? You can't undo this action."),
    ).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: "Delete" }));
    await waitFor(() => {
      expect(server.sent("DELETE").map(({ path }) => path)).toEqual([
        "/api/data/v9.2/accounts(acc0)",
        "/api/data/v9.2/accounts(acc2)",
      ]);
    });
    await waitFor(() => {
      expect(screen.getAllByRole("row")).toHaveLength(2);
    });
  });

  it("that the server refuses to delete stay, and it says why", async () => {
    const { server, grid } = await start();
    server.refuse("DELETE", /acc1/, 403, "0x80040220", "Missing prvDeleteAccount.");
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select Customer 1" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete" }));
    expect((await screen.findByRole("alertdialog", { name: "Error" })).textContent).toContain(
      "Missing prvDeleteAccount.",
    );
  });

  it("that are gone after a refresh are no longer selected", async () => {
    const { server, grid } = await start();
    fireEvent.click(within(grid).getByRole("checkbox", { name: "Select all rows" }));
    server.answer("GET", /accounts\?/, { body: { value: [{ accountid: "acc2", name: "Customer 2" }] } });
    fireEvent.click(screen.getByRole("menuitem", { name: "Refresh" }));
    await waitFor(() => {
      expect(screen.queryByText("Customer 1")).toBeNull();
    });
    expect(screen.getAllByRole("row").map((row) => row.getAttribute("aria-selected"))).toEqual([null, "true"]);
    expect(await screen.findByText("Selected: 1")).toBeTruthy();
    expect(screen.queryByRole("menuitem", { name: "Check all" })).toBeNull();
  });

  it("open by a touch on a phone", async () => {
    window.innerWidth = 390;
    try {
      const { services, rows } = await start();
      expect(screen.queryByRole("checkbox")).toBeNull();
      fireEvent.click(rows[1] ?? document.body);
      await waitFor(() => {
        expect(services.navigator.location.page).toEqual({ kind: "record", table: "account", id: "acc2" });
      });
    } finally {
      window.innerWidth = 1024;
    }
  });
});
