/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FormDescription } from "../../../../../sandbox/contract/tableDescription";
import { createGlobalContext } from "../../../../../sandbox/shell/xrm/globalContext";
import { createXrm } from "../../../../../sandbox/shell/xrm/createXrm";
import { column, mainForm, simpleView, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { cell, form } from "../fake/formXml";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const QUOTE = "88888888-0000-0000-0000-000000000001";
const VIEW = "77777777-0000-0000-0000-000000000001";
const SUBGRID =
  `<cell id="c"><labels><label description="Lines" languagecode="1033"/></labels><control id="lines" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}"><parameters>` +
  `<TargetEntityType>quotedetail</TargetEntityType><ViewId>${VIEW}</ViewId><RelationshipName>quote_details</RelationshipName></parameters></control></cell>`;

function quickForm(cells: readonly string[]): FormDescription {
  return { id: "q1", name: "Quick", type: "quickCreate", isDefault: true, formXml: form(cells) };
}

interface StartOptions {
  readonly hasQuickCreate?: boolean;
  readonly priceList?: string | null;
}

async function start({ hasQuickCreate = true, priceList = "pl1" }: StartOptions = {}) {
  const city = column("city", "string", { label: "City" });
  const accounts = table("account", [city], {
    displayName: "Account",
    displayCollectionName: "Accounts",
    forms: hasQuickCreate ? [quickForm([cell("name", { label: "Name" }), cell("city", { label: "City" })])] : [],
    views: [
      simpleView("aaaaaaaa-0000-0000-0000-000000000001", "Active Accounts", "account", ["name", "city"]),
      { ...simpleView("aaaaaaaa-0000-0000-0000-000000000002", "All Accounts", "account", ["name"]), isDefault: false },
    ],
  });
  const quotes = table("quote", [column("customerid", "customer", { label: "Customer", targets: ["account"] })], {
    displayName: "Quote",
    forms: [mainForm("f1", "Form", form([cell("name"), cell("customerid", { label: "Customer" }), SUBGRID]))],
    oneToMany: [
      {
        schemaName: "quote_details",
        referencingTable: "quotedetail",
        referencingColumn: "quoteid",
        navigationProperty: "quote_details",
      },
    ],
  });
  const lines = table("quotedetail", [column("quoteid", "lookup", { targets: ["quote"] })], {
    displayName: "Quote Product",
    views: [simpleView(VIEW, "Lines", "quotedetail", ["name"])],
    forms: [mainForm("f2", "Line", form([cell("name")]))],
  });
  const reference = (name: string, entity: string) => ({
    [`_${entity}id_value`]: `${name}-id`,
    [`_${entity}id_value@OData.Community.Display.V1.FormattedValue`]: name,
    [`_${entity}id_value@Microsoft.Dynamics.CRM.lookuplogicalname`]: entity,
  });
  const server = new FakeServer()
    .addTable(accounts, [
      { accountid: "a1", name: "Fjellheim", city: "Bergen" },
      { accountid: "a2", name: "Havn", city: "Oslo" },
      { accountid: "a3", name: "Vik", city: "Molde" },
    ])
    .addTable(table("contact", [], { displayCollectionName: "Contacts" }), [{ contactid: "c1", name: "Kari" }])
    .addTable(quotes, [{ quoteid: QUOTE, name: "Chairs", _pricelevelid_value: priceList }])
    .addTable(lines)
    .addTable(
      table(
        "productpricelevel",
        [column("productid", "lookup", { targets: ["product"] }), column("uomid", "lookup", { targets: ["uom"] })],
        { primaryName: "productpricelevelname" },
      ),
      [
        {
          productpricelevelid: "pp1",
          amount: 100,
          "amount@OData.Community.Display.V1.FormattedValue": "kr 100.00",
          productid: { productnumber: "STOL-1" },
          ...reference("Chair", "product"),
          ...reference("Piece", "uom"),
        },
      ],
    )
    .addTable(table("product", []))
    .addTable(table("uom", []));
  const services = renderApp(server, `?pagetype=entityrecord&etn=quote&id=${QUOTE}`);
  const xrm = createXrm(services, server.send, createGlobalContext(services)) as typeof Xrm;
  await screen.findByRole("menubar", { name: "Commands of Lines" });
  return { server, services, xrm };
}

const panel = async (name: string) => within(await screen.findByRole("dialog", { name }));

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("Xrm.Utility.lookupObjects", () => {
  const open = async (options: object) => {
    const started = await start();
    const chosen = started.xrm.Utility.lookupObjects({ entityTypes: ["account"], ...options });
    const dialog = await panel("Look up records");
    await dialog.findByRole("grid");
    return { ...started, chosen, dialog };
  };
  const tick = (dialog: Awaited<ReturnType<typeof panel>>, name: string) => {
    fireEvent.click(dialog.getByRole("checkbox", { name: `Select ${name}` }));
  };

  it("gives one record, as scripts get ids", async () => {
    const { chosen, dialog } = await open({});
    tick(dialog, "Havn");
    tick(dialog, "Vik");
    fireEvent.click(dialog.getByRole("button", { name: "Add" }));
    expect(await chosen).toEqual([{ id: "{A3}", name: "Vik", entityType: "account" }]);
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
  });

  it("gives several in the order of choosing, where several are allowed", async () => {
    const { chosen, dialog } = await open({ allowMultiSelect: true });
    tick(dialog, "Vik");
    tick(dialog, "Fjellheim");
    fireEvent.click(dialog.getByRole("button", { name: "Add" }));
    expect((await chosen).map(({ name }) => name)).toEqual(["Vik", "Fjellheim"]);
  });

  it("takes the row under the focus with Enter, and does not open it", async () => {
    const { chosen, dialog, services } = await open({});
    const row = dialog.getByRole("row", { name: /Fjellheim/ });
    row.focus();
    fireEvent.keyDown(row, { key: "ArrowDown" });
    fireEvent.keyDown(dialog.getByRole("row", { name: /Havn/ }), { key: "Enter" });
    expect((await chosen).map(({ name }) => name)).toEqual(["Havn"]);
    expect(services.navigator.location.page).toMatchObject({ table: "quote" });
  });

  it("gives nothing when it is left, and cannot add nothing", async () => {
    const { chosen, dialog } = await open({});
    expect(dialog.getByRole("button", { name: "Add" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(await chosen).toEqual([]);
  });

  it("searches with the text and the filters given, in the view asked for", async () => {
    const filterXml = '<filter type="and"><condition attribute="city" operator="like" value="B%"/></filter>';
    const { server, dialog } = await open({
      searchText: "Fj",
      filters: [{ filterXml, entityLogicalName: "account" }],
      defaultViewId: "{AAAAAAAA-0000-0000-0000-000000000002}",
    });
    expect(dialog.getByRole("grid", { name: "All Accounts" })).toBeTruthy();
    expect(server.sent("GET", /startswith\(name,'Fj'\) and startswith\(city,'B'\)/)).toHaveLength(1);
  });

  it("changes between tables", async () => {
    const { chosen, dialog } = await open({ entityTypes: ["account", "contact"], allowMultiSelect: true });
    tick(dialog, "Vik");
    fireEvent.change(dialog.getByRole("combobox", { name: "Table" }), { target: { value: "contact" } });
    await dialog.findByRole("checkbox", { name: "Select Kari" });
    tick(dialog, "Kari");
    fireEvent.click(dialog.getByRole("button", { name: "Add" }));
    expect((await chosen).map(({ entityType, name }) => [entityType, name])).toEqual([["contact", "Kari"]]);
  });

  it.each([
    [
      { entityTypes: [] },
      "Xrm.Utility.lookupObjects needs entityTypes, the logical names of the tables to choose from.",
    ],
    [
      {
        entityTypes: ["account"],
        filters: [
          {
            entityLogicalName: "account",
            filterXml: '<filter><condition entityname="c" attribute="name" operator="null"/></filter>',
          },
        ],
      },
      "a condition on a linked table in a filter of Xrm.Utility.lookupObjects",
    ],
  ])("refuses %j", async (options, message) => {
    const { xrm } = await start();
    await expect(xrm.Utility.lookupObjects(options as never)).rejects.toThrow(message);
  });
});

describe("quick create", () => {
  const enter = (dialog: Awaited<ReturnType<typeof panel>>, label: string, value: string) => {
    const input = dialog.getByLabelText(label);
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value } });
    fireEvent.blur(input);
  };

  it("makes a record over the page and gives it to the script", async () => {
    const { server, services, xrm } = await start();
    const opened = xrm.Navigation.openForm({ entityName: "account", useQuickCreateForm: true }, { city: "Bodø" });
    const dialog = await panel("Quick create: Account");
    enter(dialog, "Name", "Nordlys");
    fireEvent.click(dialog.getByRole("button", { name: "Save & Close" }));
    expect(await opened).toEqual({
      savedEntityReference: [{ id: expect.any(String) as string, name: "Nordlys", entityType: "account" }],
    });
    expect(server.sent("POST").map(({ body }) => body)).toEqual([{ name: "Nordlys", city: "Bodø" }]);
    expect(services.navigator.location.page).toMatchObject({ table: "quote", id: QUOTE });
  });

  it("tells what the server refuses above the panel, which stays", async () => {
    const { server, xrm } = await start();
    server.refuse("POST", /accounts$/, 403, "0x80040220", "Missing prvCreateAccount.");
    void xrm.Navigation.openForm({ entityName: "account", useQuickCreateForm: true });
    const dialog = await panel("Quick create: Account");
    enter(dialog, "Name", "Nordlys");
    fireEvent.click(dialog.getByRole("button", { name: "Save & Close" }));
    const error = within(await screen.findByRole("alertdialog", { name: "Error" }));
    expect(error.getByText("Missing prvCreateAccount.")).toBeTruthy();
    fireEvent.click(error.getByRole("button", { name: "OK" }));
    expect(dialog.getByLabelText<HTMLInputElement>("Name").value).toBe("Nordlys");
  });

  it("asks before what was entered is lost", async () => {
    const { server, xrm } = await start();
    const opened = xrm.Navigation.openForm({ entityName: "account", useQuickCreateForm: true });
    const dialog = await panel("Quick create: Account");
    enter(dialog, "Name", "Nordlys");
    fireEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    fireEvent.click(
      within(await screen.findByRole("alertdialog", { name: "Unsaved changes" })).getByRole("button", {
        name: "Discard changes",
      }),
    );
    expect([await opened, server.sent("POST")]).toEqual([{ savedEntityReference: [] }, []]);
  });

  it("opens the main form as a page where the table has no quick create form", async () => {
    const { services, xrm } = await start({ hasQuickCreate: false });
    await xrm.Navigation.openForm({ entityName: "account", useQuickCreateForm: true });
    expect(services.navigator.location.page).toMatchObject({ kind: "record", table: "account", id: null });
  });

  it.each([
    [true, ["New Account"]],
    [false, []],
  ])("is offered in a lookup where there is a form for it: %p", async (hasQuickCreate, names) => {
    await start({ hasQuickCreate });
    fireEvent.click(screen.getByRole("combobox", { name: "Customer" }));
    await screen.findByRole("option", { name: /Havn/ });
    expect(screen.queryAllByRole("option", { name: /^New / }).map(({ textContent }) => textContent)).toEqual(names);
  });

  it("puts the record made from a lookup into it", async () => {
    await start();
    fireEvent.click(screen.getByRole("combobox", { name: "Customer" }));
    fireEvent.click(await screen.findByRole("option", { name: "New Account" }));
    const dialog = await panel("Quick create: Account");
    enter(dialog, "Name", "Nordlys");
    fireEvent.click(dialog.getByRole("button", { name: "Save & Close" }));
    const chosen = await screen.findByRole("group", { name: "Customer" });
    expect(within(chosen).getByRole("link").textContent).toBe("Nordlys");
  });
});

describe("Add products", () => {
  const open = async () => {
    const lines = within(screen.getByRole("menubar", { name: "Commands of Lines" }));
    fireEvent.click(await lines.findByRole("menuitem", { name: "Add products" }));
  };

  it("makes a line for each product that was given a quantity", async () => {
    const { server } = await start();
    await open();
    const dialog = await panel("Add products to Chairs");
    expect((await dialog.findByRole("listitem")).textContent).toContain("STOL-1 · kr 100.00 · Piece");
    expect(dialog.getByRole("button", { name: "Save" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(dialog.getByRole("button", { name: "Add Chair" }));
    fireEvent.click(dialog.getByRole("button", { name: "Add Chair" }));
    expect(dialog.getByRole("status").textContent).toBe("Selected products: 1");
    fireEvent.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(server.sent("POST").map(({ path, body }) => [path, body])).toEqual([
        [
          "/api/data/v9.2/quotedetails",
          {
            quantity: 2,
            "productid@odata.bind": "/products(chair-id)",
            "uomid@odata.bind": "/uoms(piece-id)",
            "quoteid@odata.bind": `/quotes(${QUOTE})`,
          },
        ],
      ]);
    });
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
  });

  it("asks for a price list first", async () => {
    await start({ priceList: null });
    await open();
    expect((await screen.findByRole("alertdialog")).textContent).toContain("Choose a price list for this Quote first.");
  });
});
