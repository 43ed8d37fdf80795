/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { simpleView, table } from "../fake/describeTable";
import { cell, formOfTabs, tab } from "../fake/formXml";
import { ORDER_ID, orderServer } from "../fake/openedForm";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const PAGE = `?pagetype=entityrecord&etn=order&id=${ORDER_ID}`;
const GRID = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";

const enter = (label: string, text: string) => {
  const input = screen.getByLabelText(label);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
  return input as HTMLInputElement;
};

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a record's page", () => {
  it("shows its name, table, form, tabs and fields", async () => {
    renderApp(
      orderServer({
        more: `<header><rows><row>${cell("statecode", { id: "header_statecode" })}</row></rows></header>`,
      }),
      PAGE,
    );
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Chairs- Saved");
    expect(screen.getByText("Order form")).toBeTruthy();
    expect(screen.getByRole("tab", { name: "General" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("group", { name: "Status" }).textContent).toContain("Active");
    const values = ["Name", "Quantity", "Delivery"].map(
      (label) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`)).value,
    );
    expect(values).toEqual(["Chairs", "4.00", "12/4/2026"]);
    expect(
      within(screen.getByRole("group", { name: "Unit" }))
        .getByRole("link", { name: "Each" })
        .getAttribute("href"),
    ).toContain("etn=unit&id=u1");
    expect(
      within(screen.getByRole("menubar", { name: "Commands" }))
        .getAllByRole("menuitem")
        .map((item) => item.textContent),
    ).toEqual(["Save", "Save & Close", "New", "Refresh", "Delete"]);
    expect(document.title).toBe("Order: Chairs");
  });

  it("saves what was typed, and says whether all is saved", async () => {
    const server = orderServer();
    renderApp(server, PAGE);
    await screen.findByRole("tab");
    enter("Quantity", "7.5");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Chairs- Unsaved");
    fireEvent.click(screen.getByRole("menuitem", { name: "Save" }));
    await waitFor(() => {
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Chairs- Saved");
    });
    expect(server.sent("PATCH")[0]?.body).toEqual({ quantity: 7.5 });
  });

  it("saves by Ctrl+S what is still being typed", async () => {
    const server = orderServer();
    renderApp(server, PAGE);
    await screen.findByRole("tab");
    const quantity = screen.getByLabelText("Quantity");
    quantity.focus();
    fireEvent.change(quantity, { target: { value: "3" } });
    fireEvent.keyDown(quantity, { key: "s", ctrlKey: true });
    await waitFor(() => {
      expect(server.sent("PATCH")[0]?.body).toEqual({ quantity: 3 });
    });
  });

  it("says at the field what is wrong with what was typed", async () => {
    renderApp(orderServer(), PAGE);
    await screen.findByRole("tab");
    const quantity = enter("Quantity", "many");
    expect([screen.getByRole("alert").textContent, quantity.value, quantity.getAttribute("aria-invalid")]).toEqual([
      "Enter a number.",
      "many",
      "true",
    ]);
    enter("Quantity", "2");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows the server's refusal with its code", async () => {
    const server = orderServer().refuse("PATCH", /orders/, 403, "0x80040220", "Missing prvWriteOrder privilege.");
    renderApp(server, PAGE);
    await screen.findByRole("tab");
    enter("Quantity", "7");
    fireEvent.click(screen.getByRole("menuitem", { name: "Save" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Error" });
    expect(dialog.textContent).toContain("Missing prvWriteOrder privilege.");
    expect(dialog.textContent).toContain("Error code: 0x80040220");
    fireEvent.click(within(dialog).getByRole("button", { name: "OK" }));
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
  });

  it("asks before changes are lost", async () => {
    const services = renderApp(orderServer(), PAGE);
    await screen.findByRole("tab");
    enter("Quantity", "7");
    void services.navigator.open({ kind: "list", table: "order" });
    fireEvent.click(
      within(await screen.findByRole("alertdialog", { name: "Unsaved changes" })).getByRole("button", {
        name: "Cancel",
      }),
    );
    expect(services.navigator.location.page.kind).toBe("record");
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
    void services.navigator.open({ kind: "list", table: "order" });
    fireEvent.click(
      within(await screen.findByRole("alertdialog", { name: "Unsaved changes" })).getByRole("button", {
        name: "Discard changes",
      }),
    );
    await waitFor(() => {
      expect(services.navigator.location.page.kind).toBe("list");
    });
  });

  it("locks a submitted record and says why", async () => {
    renderApp(orderServer({ row: { statecode: 1 } }), PAGE);
    expect((await screen.findByRole("status")).textContent).toBe("Read-only: this record's status is Submitted.");
    expect(screen.getByLabelText<HTMLInputElement>(/^Quantity/).readOnly).toBe(true);
    expect(screen.queryByRole("menuitem", { name: "Save" })).toBeNull();
  });

  it("reads again on Refresh", async () => {
    const server = orderServer();
    renderApp(server, PAGE);
    await screen.findByRole("tab");
    server.answer("GET", /orders\(/, { body: { name: "Chairs", quantity: 11, statecode: 0 } });
    fireEvent.click(screen.getByRole("menuitem", { name: "Refresh" }));
    await waitFor(() => {
      expect(screen.getByLabelText<HTMLInputElement>("Quantity").value).toBe("11.00");
    });
  });

  it("deletes after asking, and goes to the list", async () => {
    const server = orderServer();
    const services = renderApp(server, PAGE);
    await screen.findByRole("tab");
    fireEvent.click(screen.getByRole("menuitem", { name: "Delete" }));
    fireEvent.click(
      within(await screen.findByRole("alertdialog", { name: "Confirm deletion" })).getByRole("button", {
        name: "Delete",
      }),
    );
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({ kind: "list", table: "order" });
    });
    expect(server.row("order", ORDER_ID)).toBeUndefined();
  });

  it("changes tabs", async () => {
    const formXml = formOfTabs([
      tab("one", "One", [cell("name")]),
      tab("two", "Two", [cell("quantity")]),
      tab("three", "Three", [], 'visible="false"'),
    ]);
    renderApp(
      orderServer({ table: { forms: [{ id: "f", name: "F", type: "main", isDefault: true, formXml }] } }),
      PAGE,
    );
    fireEvent.click(await screen.findByRole("tab", { name: /Two/ }));
    expect(screen.getByRole("tabpanel", { name: /Two/ })).toBeTruthy();
    expect([screen.queryByLabelText(/^Name/), screen.getAllByRole("tab").length]).toEqual([null, 2]);
  });

  it("says in its place what it cannot draw", async () => {
    const file = '<cell id="t"><control id="notes" classid="{0A7FF475-B016-4687-9CE5-042BFDBD6519}"/></cell>';
    const strange = '<cell id="s"><control id="map" classid="{00000000-0000-0000-0000-0000000000AA}"/></cell>';
    renderApp(orderServer({ cells: [cell("name"), file, strange] }), PAGE);
    await screen.findByLabelText(/^Name/);
    expect(screen.getAllByRole("alert").map((alert) => alert.textContent)).toEqual([
      "This part of the form cannot be shownThe sandbox does not support file columns (control notes). Remove it, or test it in a real environment.",
      "This part of the form cannot be shownThe sandbox does not support controls of the class {00000000-0000-0000-0000-0000000000aa} (control map). Remove it, or test it in a real environment.",
    ]);
  });

  it("says why a record cannot be opened", async () => {
    renderApp(orderServer(), "?pagetype=entityrecord&etn=order&id=00000000-0000-0000-0000-000000000009");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "This page cannot be shownorder With Id = 00000000-0000-0000-0000-000000000009 Does Not ExistError code: 0x80040217",
    );
  });

  it("shows notifications of scripts by their weight", async () => {
    const server = orderServer({
      more: '<formLibraries><Library name="a.js"/></formLibraries><events><event name="onload"><Handlers><Handler functionName="demoOnLoad" libraryName="a.js" enabled="true" passExecutionContext="true"/></Handlers></event></events>',
    }).answer("GET", /webresourceset/, { body: { value: [{ name: "a.js", dependencyxml: null }] } });
    Object.assign(window, {
      demoOnLoad: (context: Xrm.Events.EventContext) => {
        const { ui } = context.getFormContext();
        ui.setFormNotification("For your information", "INFO", "i");
        ui.setFormNotification("Take care", "WARNING", "w");
      },
    });
    renderApp(server, PAGE);
    expect((await screen.findByRole("status")).textContent).toBe("For your information");
    expect(screen.getByRole("alert").textContent).toBe("Take care");
  });
});

describe("the header", () => {
  it("opens its fields to change them", async () => {
    const server = orderServer({
      cells: [cell("name")],
      more: `<header><rows><row>${cell("quantity", { id: "header_quantity" })}</row></rows></header>`,
    });
    renderApp(server, PAGE);
    fireEvent.click(await screen.findByRole("button", { name: "More header fields" }));
    const quantity = within(screen.getByRole("dialog", { name: "Header fields" })).getByRole("textbox", {
      name: "Quantity",
    });
    fireEvent.focus(quantity);
    fireEvent.change(quantity, { target: { value: "6" } });
    fireEvent.blur(quantity);
    fireEvent.click(screen.getByRole("menuitem", { name: "Save" }));
    await waitFor(() => {
      expect(server.sent("PATCH")[0]?.body).toEqual({ quantity: 6 });
    });
  });
});

describe("a quick view form", () => {
  const QUICK =
    '<cell id="q"><control id="unit_card" classid="{5C5600E0-1D6E-4205-A272-BE80DA87FD42}" datafieldname="unitid"><parameters><QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname="unit"&gt;AB-1&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms></parameters></control></cell>';
  const start = (formId = "ab-1") => {
    const server = orderServer({ cells: [cell("name"), QUICK] });
    const unit = table("unit", [], {
      forms: [
        {
          id: formId,
          name: "Card",
          type: "quick",
          isDefault: false,
          formXml: formOfTabs([tab("t", "Unit card", [cell("name")])]),
        },
      ],
    });
    server.addTable(
      {
        ...unit,
        columns: unit.columns.map((one) => (one.logicalName === "name" ? { ...one, label: "Unit name" } : one)),
      },
      [{ unitid: "u1", name: "Each" }],
    );
    renderApp(server, PAGE);
    return server;
  };

  it("shows the record that its lookup points to, to look at only", async () => {
    start();
    const field = await screen.findByLabelText<HTMLInputElement>("Unit name");
    expect([field.value, field.readOnly, screen.getByLabelText<HTMLInputElement>(/^Name/).value]).toEqual([
      "Each",
      true,
      "Chairs",
    ]);
    expect(screen.getByRole("region", { name: "Unit card section" })).toBeTruthy();
  });

  it("says when its form does not exist", async () => {
    start("ab-2");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "The control unit_card asks for the quick view form ab-1, which the table unit does not have.",
    );
  });

  it("says when the person may not read the record", async () => {
    start().refuse("GET", /units\(/, 403, "0x80040220", "Missing prvReadUnit.");
    expect((await screen.findByRole("alert")).textContent).toContain("Missing prvReadUnit.");
  });
});

describe("the command bar with RibbonDiffXml", () => {
  const ribbon = (rule: string) => `<RibbonDiffXml><CustomActions>
    <CustomAction Id="a" Location="Mscrm.Form.order.MainTab.Actions.Controls._children" Sequence="1"><CommandUIDefinition><Button Id="demo.b" Command="demo.c" LabelText="Check"/></CommandUIDefinition></CustomAction>
    <HideCustomAction HideActionId="h" Location="Mscrm.Form.order.Delete"/></CustomActions>
    <CommandDefinitions><CommandDefinition Id="demo.c"><EnableRules><EnableRule Id="demo.r"/></EnableRules><DisplayRules/><Actions><JavaScriptFunction FunctionName="demoCheck"/></Actions></CommandDefinition></CommandDefinitions>
    <RuleDefinitions><EnableRules><EnableRule Id="demo.r">${rule}</EnableRule></EnableRules></RuleDefinitions></RibbonDiffXml>`;

  it("has the solution's commands and lacks those it hides", async () => {
    const demoCheck = jest.fn();
    Object.assign(window, { demoCheck });
    renderApp(orderServer({ table: { ribbons: [ribbon('<FormStateRule State="Existing"/>')] } }), PAGE);
    fireEvent.click(await screen.findByRole("menuitem", { name: "Check" }));
    await waitFor(() => {
      expect(demoCheck).toHaveBeenCalledTimes(1);
    });
    expect(screen.queryByRole("menuitem", { name: "Delete" })).toBeNull();
  });

  it("shows what a command throws", async () => {
    Object.assign(window, {
      demoCheck: () => {
        throw new Error("No luck.");
      },
    });
    renderApp(orderServer({ table: { ribbons: [ribbon('<FormStateRule State="Existing"/>')] } }), PAGE);
    fireEvent.click(await screen.findByRole("menuitem", { name: "Check" }));
    expect((await screen.findByRole("alertdialog", { name: "Script error" })).textContent).toContain("No luck.");
  });

  it("tells which command it cannot show, and why", async () => {
    renderApp(orderServer({ table: { ribbons: [ribbon('<SkuRule Sku="OnPremise"/>')] } }), PAGE);
    expect((await screen.findByRole("alert")).textContent).toBe(
      "The command demo.c cannot be shownThe sandbox does not support the ribbon rule SkuRule. Decide in a CustomRule.",
    );
  });

  it("judges rules again when a script asks for it", async () => {
    const demoRule = jest.fn(() => false);
    Object.assign(window, { demoRule });
    const server = orderServer({
      more: '<formLibraries><Library name="a.js"/></formLibraries><events><event name="onload"><Handlers><Handler functionName="demoLoad" libraryName="a.js" enabled="true" passExecutionContext="true"/></Handlers></event></events>',
      table: { ribbons: [ribbon('<CustomRule FunctionName="demoRule"/>')] },
    }).answer("GET", /webresourceset/, { body: { value: [{ name: "a.js", dependencyxml: null }] } });
    let form: Xrm.FormContext | null = null;
    Object.assign(window, {
      demoLoad: (context: Xrm.Events.EventContext) => {
        form = context.getFormContext();
      },
    });
    renderApp(server, PAGE);
    await waitFor(() => {
      expect(demoRule).toHaveBeenCalledTimes(1);
    });
    demoRule.mockReturnValue(true);
    (form as Xrm.FormContext | null)?.ui.refreshRibbon();
    expect(await screen.findByRole("menuitem", { name: "Check" })).toBeTruthy();
  });
});

describe("a subgrid", () => {
  const start = (lines = 2) => {
    const grid = `<cell id="g" showlabel="false"><labels><label description="Lines" languagecode="1033"/></labels><control id="lines" classid="${GRID}">
      <parameters><TargetEntityType>line</TargetEntityType><ViewId>{AA}</ViewId><RelationshipName>order_lines</RelationshipName><RecordsPerPage>5</RecordsPerPage></parameters></control></cell>`;
    const server = orderServer({
      cells: [grid],
      table: {
        oneToMany: [
          {
            schemaName: "order_lines",
            referencingTable: "line",
            referencingColumn: "orderid",
            navigationProperty: "order_lines",
          },
        ],
      },
    }).addTable(
      table(
        "line",
        [
          {
            ...table("x", []).columns[0],
            logicalName: "orderid",
            type: "lookup",
            label: "Order",
            targets: ["order"],
            requiredLevel: "none",
            isSecured: false,
            canRead: true,
            canUpdate: true,
            canCreate: true,
          },
        ],
        {
          displayName: "Line",
          displayCollectionName: "Lines",
          views: [simpleView("aa", "Lines of an order", "line", ["name"])],
        },
      ),
      Array.from({ length: lines }, (_, index) => ({ lineid: `l${String(index)}`, name: `Line ${String(index)}` })),
    );
    return { server, services: renderApp(server, PAGE) };
  };

  it("shows the record's rows and opens the one chosen by Enter", async () => {
    const { server, services } = start();
    const grid = await screen.findByRole("grid", { name: "Lines" });
    expect(
      within(grid)
        .getAllByRole("gridcell")
        .map(({ textContent }) => textContent),
    ).toEqual(["", "Line 0", "", "Line 1"]);
    expect(
      server.sent("GET", /\/lines\?/).map(({ path }) => new URL(path, "http://x").searchParams.get("$filter")),
    ).toEqual([`_orderid_value eq ${ORDER_ID}`]);
    const [, first, second] = within(grid).getAllByRole("row");
    fireEvent.keyDown(first ?? grid, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second ?? grid, { key: "Enter" });
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({ kind: "record", table: "line", id: "l1" });
    });
  });

  it("says that there are no rows", async () => {
    start(0);
    expect(await screen.findByText("No data available")).toBeTruthy();
  });

  it("makes a new row that points to the record", async () => {
    const { services } = start();
    fireEvent.click(await screen.findByRole("menuitem", { name: "New Line" }));
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({
        kind: "record",
        table: "line",
        id: null,
        extraqs: `orderid=${ORDER_ID}&orderidname=Chairs&orderidtype=order`,
      });
    });
  });

  it("reads its rows again on its own Refresh", async () => {
    const { server } = start();
    fireEvent.click(
      within(await screen.findByRole("menubar", { name: "Commands of Lines" })).getByRole("menuitem", {
        name: "Refresh",
      }),
    );
    await waitFor(() => {
      expect(server.sent("GET", /\/lines\?/)).toHaveLength(2);
    });
  });
});
