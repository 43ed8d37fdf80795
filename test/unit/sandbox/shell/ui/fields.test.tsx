/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ColumnDescription } from "../../../../../sandbox/contract/tableDescription";
import { column, mainForm, table } from "../fake/describeTable";
import { FakeServer } from "../fake/fakeServer";
import { cell, form } from "../fake/formXml";
import { prepareJsdom, renderApp } from "../fake/renderApp";

/** Draws one column's field on a form, and gives a way to save and see what was sent. */
async function start(one: ColumnDescription, row: Readonly<Record<string, unknown>> = {}, languageId = 1033) {
  const server = new FakeServer()
    .addTable(table("thing", [one], { forms: [mainForm("f", "Form", form([cell(one.logicalName)]))] }), [
      { thingid: "t1", name: "Thing", ...row },
    ])
    .addTable(table("account", [], { displayName: "Account" }), [
      { accountid: "a1", name: "Fjellheim" },
      { accountid: "a2", name: "O'Hara" },
    ])
    .addTable(table("contact", [], { displayName: "Contact" }), [{ contactid: "c1", name: "Kari" }]);
  server.answer("GET", /EntityDefinitions/, {
    body: {
      value: [
        {
          ReferencingAttribute: one.logicalName,
          ReferencedEntity: "account",
          ReferencingEntityNavigationPropertyName: "partner_account",
        },
      ],
    },
  });
  renderApp(server, "?pagetype=entityrecord&etn=thing&id=t1", { session: { languageId } });
  await screen.findByRole("tab");
  return {
    server,
    saved: async () => {
      fireEvent.click(screen.getByRole("menuitem", { name: /^(Save|Lagre)$/ }));
      await waitFor(() => {
        expect(server.sent("PATCH")).toHaveLength(1);
      });
      return server.sent("PATCH")[0]?.body;
    },
  };
}

const type = (label: RegExp, text: string) => {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
};

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the field of", () => {
  it("a text takes what was typed on Enter, and gives it up on Escape", async () => {
    const { saved } = await start(column("note", "string", { label: "Note", maxLength: 10 }), { note: "old" });
    const input = screen.getByLabelText<HTMLInputElement>("Note");
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "never" } });
    fireEvent.keyDown(input, { key: "Escape" });
    expect(input.value).toBe("old");
    fireEvent.change(input, { target: { value: "new" } });
    fireEvent.keyDown(input, { key: "Enter" });
    expect(await saved()).toEqual({ note: "new" });
  });

  it("a memo takes several lines, and nothing as null", async () => {
    const { saved } = await start(column("note", "memo", { label: "Note" }), { note: "a" });
    type(/^Note/, " ");
    expect(await saved()).toEqual({ note: null });
  });

  it("a money shows the server's words, and the bare number while typing", async () => {
    const { saved } = await start(
      column("price", "money", { label: "Price", precision: 2 }),
      { price: 1290, "price@OData.Community.Display.V1.FormattedValue": "kr 1 290,00" },
      1044,
    );
    const input = screen.getByLabelText<HTMLInputElement>("Price");
    expect(input.value).toBe("kr 1 290,00");
    fireEvent.focus(input);
    expect(input.value).toBe("1290,00");
    type(/^Price/, "1 300,456");
    expect(await saved()).toEqual({ price: 1300.46 });
  });

  it("two options is a switch that says the option chosen", async () => {
    const { saved } = await start(
      column("isurgent", "boolean", {
        label: "Urgent",
        options: [
          { value: 0, label: "Can wait" },
          { value: 1, label: "At once" },
        ],
      }),
      { isurgent: false },
    );
    const field = screen.getByRole("switch", { name: "Urgent" });
    expect(screen.getByText("Can wait")).toBeTruthy();
    fireEvent.click(field);
    expect(screen.getByText("At once")).toBeTruthy();
    expect(await saved()).toEqual({ isurgent: true });
  });

  it("a choice offers its options and none", async () => {
    const { saved } = await start(
      column("size", "picklist", {
        label: "Size",
        options: [
          { value: 1, label: "Small" },
          { value: 2, label: "Large" },
        ],
      }),
      { size: 1 },
    );
    fireEvent.click(screen.getByRole("combobox", { name: "Size" }));
    expect((await screen.findAllByRole("option")).map(({ textContent }) => textContent)).toEqual([
      "--Select--",
      "Small",
      "Large",
    ]);
    fireEvent.click(screen.getByRole("option", { name: "Large" }));
    expect(await saved()).toEqual({ size: 2 });
  });

  it("a status reason offers those of the present state", async () => {
    await start(
      column("statuscode", "status", {
        label: "Reason",
        options: [
          { value: 1, label: "New", state: 0 },
          { value: 2, label: "Pending", state: 0 },
          { value: 3, label: "Done", state: 1 },
        ],
      }),
      { statuscode: 1 },
    );
    fireEvent.click(screen.getByRole("combobox", { name: "Reason" }));
    expect((await screen.findAllByRole("option")).map(({ textContent }) => textContent)).toEqual(["New", "Pending"]);
  });

  it("several choices takes several", async () => {
    const { saved } = await start(
      column("tags", "multiselectpicklist", {
        label: "Tags",
        options: [
          { value: 1, label: "A" },
          { value: 2, label: "B" },
        ],
      }),
      { tags: "2" },
    );
    fireEvent.click(screen.getByRole("combobox", { name: "Tags" }));
    fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: "A" }));
    expect(await saved()).toEqual({ tags: "1,2" });
  });

  it("a date is read in the person's order and sent without time", async () => {
    const { saved } = await start(
      column("due", "datetime", { label: "Due", behavior: "dateOnly", format: "date" }),
      { due: "2026-11-05" },
      1044,
    );
    expect(screen.getByLabelText<HTMLInputElement>("Due").value).toBe("05.11.2026");
    type(/^Due/, "6.12.26");
    expect(await saved()).toEqual({ due: "2026-12-06" });
  });

  it("a date says which form it wants, and takes nothing as null", async () => {
    const { saved } = await start(column("due", "datetime", { label: "Due", behavior: "dateOnly", format: "date" }), {
      due: "2026-11-05",
    });
    type(/^Due/, "soon");
    expect(screen.getByRole("alert").textContent).toBe("Enter a date in the form M/d/yyyy.");
    type(/^Due/, "");
    expect(await saved()).toEqual({ due: null });
  });

  it("a date with time keeps the time when the date changes, in the person's time zone", async () => {
    const { saved } = await start(
      column("at", "datetime", { label: "At", behavior: "userLocal", format: "datetime" }),
      { at: "2026-11-05T08:00:00Z" },
    );
    expect([
      screen.getByLabelText<HTMLInputElement>("At").value,
      screen.getByLabelText<HTMLInputElement>("Time of At").value,
    ]).toEqual(["11/5/2026", "9:00 AM"]);
    type(/^At$/, "7/1/2026");
    type(/^Time of At/, "noon");
    expect(screen.getByRole("alert").textContent).toBe("Enter a time in the form h:mm tt.");
    type(/^Time of At/, "9:30 AM");
    expect(await saved()).toEqual({ at: "2026-07-01T07:30:00Z" });
  });

  it("a lookup searches all its targets and takes the record chosen", async () => {
    const { server, saved } = await start(
      column("partnerid", "customer", { label: "Partner", targets: ["account", "contact"] }),
    );
    const search = screen.getByRole("combobox", { name: "Partner" });
    fireEvent.click(search);
    expect((await screen.findByRole("option")).textContent).toBe("Loading…");
    await screen.findByRole("option", { name: /Fjellheim/ });
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "FjellheimAccount",
      "O'HaraAccount",
      "KariContact",
    ]);
    fireEvent.change(search, { target: { value: "O'H" } });
    await waitFor(() => {
      expect(server.sent("GET", /accounts\?.*startswith\(name,'O''H'\)/)).toHaveLength(1);
    });
    fireEvent.click(screen.getByRole("option", { name: /O'Hara/ }));
    expect(within(screen.getByRole("group", { name: "Partner" })).getByRole("link").textContent).toBe("O'Hara");
    expect(await saved()).toEqual({ "partner_account@odata.bind": "/accounts(a2)" });
  });

  it("a lookup loses its record", async () => {
    const { saved } = await start(column("partnerid", "lookup", { label: "Partner", targets: ["account"] }), {
      _partnerid_value: "a1",
      "_partnerid_value@OData.Community.Display.V1.FormattedValue": "Fjellheim",
    });
    fireEvent.click(screen.getByRole("button", { name: "Remove Fjellheim" }));
    expect(await saved()).toEqual({ "partner_account@odata.bind": null });
  });

  it("a lookup says why nothing was found", async () => {
    const { server } = await start(column("partnerid", "lookup", { label: "Partner", targets: ["account"] }));
    server.refuse("GET", /accounts\?/, 403, "0x80040220", "Missing prvReadAccount.");
    fireEvent.click(screen.getByRole("combobox", { name: "Partner" }));
    expect(await screen.findByRole("option", { name: "Missing prvReadAccount." })).toBeTruthy();
  });

  it("a secured column masks what the person may not read", async () => {
    await start(column("key", "string", { label: "Key", isSecured: true, canRead: false, canUpdate: false }));
    expect(screen.getByLabelText<HTMLInputElement>(/^Key/).value).toBe("********");
    expect(screen.getByLabelText<HTMLInputElement>(/^Key/).readOnly).toBe(true);
  });

  it("a secured column that may be written takes a new value that nobody sees", async () => {
    const { saved } = await start(column("key", "string", { label: "Key", isSecured: true, canRead: false }));
    const input = screen.getByLabelText<HTMLInputElement>(/^Key/);
    expect([input.type, input.placeholder, input.value]).toEqual(["password", "********", ""]);
    type(/^Key/, "s3cret");
    expect(await saved()).toEqual({ key: "s3cret" });
  });

  it("a text with markup shows it as text", async () => {
    await start(column("note", "string", { label: "Note" }), { note: "<b>bold</b> & 'quoted'" });
    expect(screen.getByLabelText<HTMLInputElement>("Note").value).toBe("<b>bold</b> & 'quoted'");
  });
});
