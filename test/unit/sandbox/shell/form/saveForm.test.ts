/** @jest-environment jsdom */
import { readOnlyReason } from "../../../../../sandbox/shell/form/readOnly";
import { openForm } from "../../../../../sandbox/shell/form/openForm";
import { saveForm } from "../../../../../sandbox/shell/form/saveForm";
import { readSubgrid } from "../../../../../sandbox/shell/form/subgrid";
import { simpleView, table } from "../fake/describeTable";
import { fakeShell } from "../fake/fakeShell";
import { cell, formOfTabs, tab } from "../fake/formXml";
import { openOrder, ORDER_ID, orderServer } from "../fake/openedForm";

const NONE = { create: "none", read: "organization", write: "none", delete: "none" } as const;

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  window.history.replaceState(null, "", "/main.aspx");
});

describe("opening a form", () => {
  it("asks for the form's columns, those of custom controls, and the state", async () => {
    const more =
      '<controlDescriptions><controlDescription forControl="{U-1}"><customControl formFactor="2" name="demo_Demo.Badge"><parameters><unit>unitid</unit><size static="true">small</size></parameters></customControl></controlDescription></controlDescriptions>';
    const { server } = await openOrder({ cells: [cell("quantity", { uniqueId: "U-1" })], more });
    expect(new URL(server.requests.at(-1)?.path ?? "", "http://x").searchParams.get("$select")).toBe(
      "orderid,name,quantity,_unitid_value,statecode",
    );
  });

  it("says when the person has no form, or the form asked for does not exist", async () => {
    const services = fakeShell(orderServer({ table: { forms: [] } }));
    await expect(openForm(services, { kind: "record", table: "order", id: null })).rejects.toThrow(
      "There is no form of Order that you may use.",
    );
    await expect(openForm(services, { kind: "record", table: "order", id: null, formId: "f9" })).rejects.toThrow(
      "The table order has no main form f9 for you.",
    );
  });

  it("fills a new record with what the address says", async () => {
    const {
      session: { record },
    } = await openOrder({ isNew: true, extraqs: "name=Desks&quantity=3&unitid={U2}&unitidname=Box&unknown=1" });
    expect([record.value("name"), record.value("quantity"), record.value("unitid")]).toEqual([
      "Desks",
      3,
      { id: "u2", name: "Box", entityType: "unit" },
    ]);
  });
});

describe("a form that is read-only", () => {
  it("says which privilege is missing", async () => {
    const { session } = await openOrder({ table: { privileges: NONE } });
    expect(readOnlyReason(session)).toBe("Read-only: you don't have permission to change this Order.");
  });

  it("says the state of a record that is not active", async () => {
    const { session } = await openOrder({ row: { statecode: 1 } });
    expect(readOnlyReason(session)).toBe("Read-only: this record's status is Submitted.");
  });

  it("is not, for a new record that the person may create", async () => {
    const { session } = await openOrder({ isNew: true, table: { privileges: { ...NONE, create: "user" } } });
    expect(readOnlyReason(session)).toBeNull();
  });
});

describe("saving a form", () => {
  it("sends what changed and reads the record again", async () => {
    const { server, session } = await openOrder();
    session.record.enterValue("quantity", 5);
    expect(await saveForm(session)).toBe(true);
    expect(server.sent("PATCH")[0]?.body).toEqual({ quantity: 5 });
    expect([session.record.isDirty(), session.record.value("quantity"), session.record.loads]).toEqual([false, 5, 2]);
  });

  it("sends what scripts say must always or never be sent", async () => {
    const { server, session } = await openOrder();
    session.state.setSubmitMode("name", "always");
    session.state.setSubmitMode("quantity", "never");
    session.record.enterValue("quantity", 5);
    await saveForm(session);
    expect(server.sent("PATCH")[0]?.body).toEqual({ name: "Chairs" });
  });

  it("opens the record it has created", async () => {
    const { session } = await openOrder({ isNew: true });
    session.record.enterValue("name", "Desks");
    expect(await saveForm(session)).toBe(true);
    expect(session.services.navigator.location.page).toMatchObject({
      kind: "record",
      table: "order",
      id: "99999999-0000-0000-0000-000000000001",
    });
  });

  it("is stopped by a script", async () => {
    const { server, session } = await openOrder();
    session.saveHandlers.add((event) => {
      event.isPrevented = true;
    });
    session.record.enterValue("quantity", 5);
    expect(await saveForm(session)).toBe(false);
    expect(server.sent("PATCH")).toEqual([]);
  });

  it("is stopped by values that are missing or out of bounds, and shows the tab of the first", async () => {
    const { server, session } = await openOrder({
      table: {
        forms: [
          {
            id: "f",
            name: "F",
            type: "main",
            isDefault: true,
            formXml: formOfTabs([
              tab("one", "One", [cell("unitid")]),
              tab("two", "Two", [cell("name"), cell("quantity")]),
            ]),
          },
        ],
      },
    });
    session.record.enterValue("name", null);
    session.record.enterValue("quantity", -1);
    expect(await saveForm(session)).toBe(false);
    const messages = (id: string) => [
      ...session.state.control(id, { isVisible: true, isDisabled: false }).notifications.values(),
    ];
    expect([messages("name"), messages("quantity"), session.state.activeTab, server.sent("PATCH").length]).toEqual([
      ["Name: Required fields must be filled in."],
      ["Enter a number not below 0.00."],
      "two",
      0,
    ]);
    session.record.enterValue("name", "Desks");
    session.record.enterValue("quantity", 1);
    expect(await saveForm(session)).toBe(true);
    expect(messages("name")).toEqual([]);
  });

  it("asks for what a script requires, not for what nobody may enter", async () => {
    const { session } = await openOrder({ row: { deliveryon: null } });
    session.state.setRequiredLevel("deliveryon", "required");
    session.state.setRequiredLevel("statecode", "required");
    expect(await saveForm(session)).toBe(false);
    session.state.setRequiredLevel("deliveryon", "none");
    expect(await saveForm(session)).toBe(true);
  });

  it("shows the server's message and code, and keeps the changes", async () => {
    const { server, session } = await openOrder();
    server.refuse("PATCH", /orders/, 403, "0x80040220", "Missing prvWriteOrder privilege.");
    session.record.enterValue("quantity", 5);
    const saving = saveForm(session);
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.services.dialogs.current?.request).toEqual({
      kind: "error",
      message: "Missing prvWriteOrder privilege.",
      code: "0x80040220",
    });
    session.services.dialogs.current?.answer("confirmed");
    expect(await saving).toBe(false);
    expect([session.record.value("quantity"), session.state.isSaving]).toEqual([5, false]);
  });
});

describe("a subgrid's parameters", () => {
  const open = async () => {
    const server = orderServer({
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
    });
    server.addTable(
      table("line", [], { views: [simpleView("aaaaaaaa-0000-0000-0000-000000000001", "Lines", "line", ["name"])] }),
    );
    return openForm(fakeShell(server), { kind: "record", table: "order", id: ORDER_ID });
  };

  it("name the rows' table, view, parent column and number", async () => {
    const subgrid = await readSubgrid(
      await open(),
      "lines",
      new Map(
        Object.entries({
          TargetEntityType: "line",
          ViewId: "{AAAAAAAA-0000-0000-0000-000000000001}",
          RelationshipName: "order_lines",
          RecordsPerPage: "10",
        }),
      ),
    );
    expect([subgrid.table.logicalName, subgrid.view.name, subgrid.parentColumn, subgrid.pageSize]).toEqual([
      "line",
      "Lines",
      "orderid",
      10,
    ]);
  });

  it.each([
    [
      { TargetEntityType: "line", ViewId: "{B}" },
      "The subgrid lines asks for the view b, which the table line does not have.",
    ],
    [
      { TargetEntityType: "line", ViewId: "{AAAAAAAA-0000-0000-0000-000000000001}", RelationshipName: "order_notes" },
      "The subgrid lines asks for the relationship order_notes, which the table order does not have.",
    ],
  ])("are refused: %p", async (parameters, message) => {
    await expect(readSubgrid(await open(), "lines", new Map(Object.entries(parameters)))).rejects.toThrow(message);
  });
});
