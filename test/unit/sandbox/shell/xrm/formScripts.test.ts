/** @jest-environment jsdom */
import { saveForm } from "../../../../../sandbox/shell/form/saveForm";
import { startFormScripts } from "../../../../../sandbox/shell/xrm/formScripts";
import { FakeServer } from "../fake/fakeServer";
import { fakeShell } from "../fake/fakeShell";
import { cell, formOfTabs, tab } from "../fake/formXml";
import { openOrder } from "../fake/openedForm";

type Context = Xrm.Events.EventContext;

/** The form context as scripts see it that know what is on their form. */
interface Form extends Omit<Xrm.FormContext, "getAttribute" | "getControl"> {
  getAttribute<T extends Xrm.Attributes.Attribute = Xrm.Attributes.Attribute>(name: string): T;
  getAttribute(): Xrm.Attributes.Attribute[];
  getControl<T extends Xrm.Controls.Control = Xrm.Controls.StandardControl>(name: string): T;
}

const LIBRARY = "demo_/forms/order.js";
const handler = (name: string, event: string, more = "", parameters = "") =>
  `<event name="${event}" ${more}><Handlers><Handler functionName="${name}" libraryName="${LIBRARY}" enabled="true" passExecutionContext="true" parameters="${parameters}"/></Handlers></event>`;

interface StartOptions {
  readonly events?: string;
  readonly cells?: readonly string[];
  readonly row?: Readonly<Record<string, unknown>>;
  readonly isNew?: boolean;
  readonly dependencies?: string;
}

/** Opens the order with a library whose functions are those given. */
async function start(
  functions: Readonly<Record<string, unknown>>,
  { events = handler("Demo.Order.onLoad", "onload"), dependencies, ...order }: StartOptions = {},
  more: object = {},
) {
  const page = { Demo: { Order: functions }, ...more };
  const { server, session } = await openOrder({
    ...order,
    more: `<formLibraries><Library name="${LIBRARY}"/></formLibraries><events>${events}</events>`,
  });
  server.answer("GET", /webresourceset/, { body: { value: [{ name: LIBRARY, dependencyxml: dependencies ?? null }] } });
  const api = await startFormScripts(session, page);
  return {
    server,
    session,
    api,
    form: api.formContext as unknown as Form,
    dialog: () => session.services.dialogs.current?.request,
  };
}

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

it("scripts written for Xrm.Page find the form there", async () => {
  const Xrm = { Page: { context: { getClientUrl: () => "here" } } };
  const { form } = await start({ onLoad: () => undefined }, {}, { Xrm });
  const page = Xrm.Page as unknown as Form & { readonly context: { getClientUrl(): string } };
  expect(page.getAttribute("quantity")).toBe(form.getAttribute("quantity"));
  expect([page.data.entity.getEntityName(), page.context.getClientUrl()]).toEqual(["order", "here"]);
});

describe("form scripts", () => {
  it("run onload with a context and the parameters typed in", async () => {
    const onLoad = jest.fn((context: Xrm.Events.LoadEventContext) => [
      context.getFormContext().data.entity.getEntityName(),
      context.getDepth(),
      context.getEventArgs().getDataLoadState(),
    ]);
    const { form } = await start(
      { onLoad },
      { events: handler("Demo.Order.onLoad", "onload", "", "1, &quot;a&quot;, {&quot;b&quot;: true}") },
    );
    expect(onLoad.mock.calls[0]?.slice(1)).toEqual([1, "a", { b: true }]);
    expect(onLoad.mock.results[0]?.value).toEqual(["order", 1, 1]);
    expect(onLoad.mock.calls[0]?.[0].getFormContext()).toBe(form);
  });

  it("run onchange when a person changes the column, with the attribute as source", async () => {
    const seen: unknown[] = [];
    const onChange = (context: Context) => seen.push((context.getEventSource() as Xrm.Attributes.Attribute).getValue());
    const { session, form } = await start(
      { onChange },
      { events: handler("Demo.Order.onChange", "onchange", 'attribute="quantity"') },
    );
    form.getAttribute("quantity").setValue(8);
    session.record.enterValue("quantity", 9);
    expect(seen).toEqual([9]);
  });

  it("run onsave before saving, and can prevent it", async () => {
    const onSave = jest.fn((context: Xrm.Events.SaveEventContext) => {
      expect([context.getEventArgs().getSaveMode(), context.getEventArgs().isDefaultPrevented()]).toEqual([1, false]);
      context.getEventArgs().preventDefault();
    });
    const { server, session } = await start({ onSave }, { events: handler("Demo.Order.onSave", "onsave") });
    session.record.enterValue("quantity", 9);
    expect(await saveForm(session)).toBe(false);
    expect([onSave.mock.calls.length, server.sent("PATCH").length]).toEqual([1, 0]);
  });

  it("do not run handlers that are switched off", async () => {
    const onLoad = jest.fn();
    await start(
      { onLoad },
      { events: handler("Demo.Order.onLoad", "onload").replace('enabled="true"', 'enabled="false"') },
    );
    expect(onLoad).not.toHaveBeenCalled();
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("No luck.");
      },
    ],
    ["rejects", () => Promise.reject(new Error("No luck."))],
  ])("tell the person when one %s, and the form goes on", async (_, onLoad) => {
    const { session, dialog } = await start({ onLoad });
    await Promise.resolve();
    expect(dialog()).toMatchObject({
      kind: "error",
      title: "Script error",
      message: "One of the scripts for this record has caused an error. Demo.Order.onLoad: No luck.",
    });
    expect(session.record.value("name")).toBe("Chairs");
  });

  it.each([
    [
      "Demo.Order.missing",
      handler("Demo.Order.missing", "onload"),
      `The function Demo.Order.missing does not exist in ${LIBRARY}.`,
    ],
    [
      "an unknown event",
      handler("Demo.Order.onLoad", "ontabstatechange"),
      "The sandbox does not support the form event ontabstatechange. Use onload, onsave or onchange.",
    ],
    [
      "a column not on the form",
      handler("Demo.Order.onLoad", "onchange", 'attribute="colour"'),
      "The form has an onchange handler for the column colour, which is not on the form.",
    ],
    [
      "bad parameters",
      handler("Demo.Order.onLoad", "onload", "", "a b"),
      "The parameters of Demo.Order.onLoad are not literals separated by commas: a b",
    ],
  ])("say what is wrong with %s", async (_, events, message) => {
    const { dialog } = await start({ onLoad: () => undefined }, { events });
    expect(dialog()).toMatchObject({ message: expect.stringContaining(message) as string });
  });

  it("say when the library does not exist, once", async () => {
    const { session } = await openOrder({
      more: `<formLibraries><Library name="${LIBRARY}"/></formLibraries><events>${handler("Demo.Order.onLoad", "onload")}</events>`,
    });
    const server = new FakeServer().answer("GET", /webresourceset/, { body: { value: [] } });
    Object.assign(session.services, { webResources: fakeShell(server).webResources });
    await startFormScripts(session, {});
    const { dialogs } = session.services;
    expect(dialogs.current?.request).toMatchObject({
      message: expect.stringContaining(`There is no web resource ${LIBRARY}.`) as string,
    });
    dialogs.current?.answer("confirmed");
    expect(dialogs.current).toBeNull();
  });
});

describe("the form context", () => {
  it("reads and sets values as scripts know them", async () => {
    const { session, form } = await start({ onLoad: () => undefined });
    expect(form.getAttribute("unitid").getValue()).toEqual([{ id: "{U1}", name: "Each", entityType: "unit" }]);
    expect(form.getAttribute("deliveryon").getValue()).toEqual(new Date(2026, 11, 4));
    expect([
      form.getAttribute("quantity").getAttributeType(),
      form.getAttribute("prioritycode").getAttributeType(),
      form.getAttribute("unitid").getAttributeType(),
    ]).toEqual(["decimal", "optionset", "lookup"]);
    form.getAttribute("deliveryon").setValue(new Date(2026, 11, 5));
    form.getAttribute("unitid").setValue(null);
    expect([
      session.record.value("deliveryon"),
      session.record.value("unitid"),
      form.getAttribute("unitid").getValue(),
      form.getAttribute("unitid").getIsDirty(),
    ]).toEqual(["2026-12-05", null, null, true]);
    const priority = form.getAttribute<Xrm.Attributes.OptionSetAttribute>("prioritycode");
    expect([priority.getText(), priority.getOption(2), priority.getSelectedOption()]).toEqual([
      "Low",
      { value: 2, text: "High" },
      { value: 1, text: "Low" },
    ]);
    expect(form.getAttribute("colour")).toBeNull();
    expect(form.getAttribute().map((attribute) => attribute.getName())).toEqual([
      "name",
      "quantity",
      "unitid",
      "deliveryon",
      "prioritycode",
      "statecode",
    ]);
    expect(
      form
        .getAttribute("quantity")
        .controls.get()
        .map((control) => control.getName()),
    ).toEqual(["quantity"]);
  });

  it("knows the record", async () => {
    const { form } = await start({ onLoad: () => undefined });
    const { entity } = form.data;
    expect([
      entity.getId(),
      entity.getEntityName(),
      entity.getPrimaryAttributeValue(),
      entity.getIsDirty(),
      form.ui.getFormType(),
    ]).toEqual(["{55555555-0000-0000-0000-000000000001}", "order", "Chairs", false, 2]);
    expect(entity.getEntityReference()).toEqual({
      id: "{55555555-0000-0000-0000-000000000001}",
      entityType: "order",
      name: "Chairs",
    });
    expect(entity.attributes.getLength()).toBe(6);
  });

  it("tells new and locked records apart", async () => {
    const created = await start({ onLoad: () => undefined }, { isNew: true });
    const locked = await start({ onLoad: () => undefined }, { row: { statecode: 1 } });
    expect([created.form.ui.getFormType(), created.form.data.entity.getId(), locked.form.ui.getFormType()]).toEqual([
      1,
      "",
      3,
    ]);
  });

  it("adds and removes OnChange, OnSave and OnLoad handlers", async () => {
    const { session, form } = await start({ onLoad: () => undefined });
    const changed = jest.fn();
    const saved = jest.fn();
    const loaded = jest.fn();
    form.getAttribute("quantity").addOnChange(changed);
    form.data.entity.addOnSave(saved);
    form.data.addOnLoad(loaded);
    form.getAttribute("quantity").fireOnChange();
    session.record.enterValue("quantity", 2);
    await form.data.save();
    expect([changed.mock.calls.length, saved.mock.calls.length, loaded.mock.calls.length]).toEqual([2, 1, 1]);
    form.getAttribute("quantity").removeOnChange(changed);
    form.data.entity.removeOnSave(saved);
    form.data.removeOnLoad(loaded);
    form.getAttribute("quantity").fireOnChange();
    await form.data.refresh(true);
    expect([changed.mock.calls.length, saved.mock.calls.length, loaded.mock.calls.length]).toEqual([2, 1, 1]);
  });

  it("rejects a save that did not happen", async () => {
    const { form } = await start({ onLoad: () => undefined });
    form.getAttribute("name").setValue(null);
    await expect(form.data.save()).rejects.toThrow("The Order was not saved.");
  });

  it("changes controls and notifies at them", async () => {
    const { session, form } = await start({ onLoad: () => undefined });
    const control = form.getControl<Xrm.Controls.StringControl>("name");
    control.setDisabled(true);
    control.setVisible(false);
    control.setLabel("Title");
    control.setNotification("Too short", "n1");
    control.addNotification({ messages: ["Also", "bad"], notificationLevel: "ERROR", uniqueId: "n2" });
    expect([
      control.getDisabled(),
      control.getVisible(),
      control.getLabel(),
      control.getAttribute().getName(),
      control.getControlType(),
    ]).toEqual([true, false, "Title", "name", "standard"]);
    expect([...session.state.control("name", { isVisible: true, isDisabled: false }).notifications]).toEqual([
      ["n1", "Too short"],
      ["n2", "Also bad"],
    ]);
    expect(form.data.entity.isValid()).toBe(false);
    control.clearNotification("n1");
    control.clearNotification();
    expect(form.data.entity.isValid()).toBe(true);
    expect(form.getControl("colour")).toBeNull();
  });

  it("notifies on the form, changes tabs and sections, and requires", async () => {
    const { session, form } = await start({ onLoad: () => undefined });
    form.ui.setFormNotification("Waiting", "INFO", "w");
    form.ui.setFormNotification("Still waiting", "WARNING", "w");
    expect(session.state.notifications).toEqual([{ id: "w", level: "WARNING", message: "Still waiting" }]);
    expect([form.ui.clearFormNotification("w"), form.ui.clearFormNotification("w")]).toEqual([true, false]);
    const general = form.ui.tabs.get("general");
    const section = general?.sections.get("general_section");
    general?.setLabel("Main");
    section?.setVisible(false);
    expect([general?.getLabel(), general?.getDisplayState(), section?.getVisible(), section?.getLabel()]).toEqual([
      "Main",
      "expanded",
      false,
      "General section",
    ]);
    form.getAttribute("quantity").setRequiredLevel("required");
    expect([form.getAttribute("quantity").getRequiredLevel(), form.getAttribute("name").getRequiredLevel()]).toEqual([
      "required",
      "required",
    ]);
  });

  it("switches tabs", async () => {
    const { session } = await openOrder({
      table: {
        forms: [
          {
            id: "f",
            name: "F",
            type: "main",
            isDefault: true,
            formXml: formOfTabs([tab("one", "One", [cell("name")]), tab("two", "Two", [])]),
          },
        ],
      },
    });
    const form = (await startFormScripts(session, {})).formContext as unknown as Form;
    form.ui.tabs.get("two")?.setDisplayState("expanded");
    expect([form.ui.tabs.get("one")?.getDisplayState(), session.state.activeTab]).toEqual(["collapsed", "two"]);
  });

  it.each([
    ["formContext.ui.quickForms", (form: Form) => form.ui.quickForms],
    ["formContext.data.process", (form: Form) => form.data.process],
    ["formContext.context", (form: Form) => (form as unknown as { context: unknown }).context],
    [
      'formContext.getAttribute("name").getParent2',
      (form: Form) => (form.getAttribute("name") as unknown as { getParent2: unknown }).getParent2,
    ],
    [
      'formContext.getControl("name").addPreSearch',
      (form: Form) => form.getControl<Xrm.Controls.LookupControl>("name").addPreSearch,
    ],
  ])("throws the name of %s", async (path, access) => {
    const { form } = await start({ onLoad: () => undefined });
    expect(() => access(form)).toThrow(`The sandbox does not support ${path}.`);
  });

  it("refuses recommendations and actions in notifications", async () => {
    const { form } = await start({ onLoad: () => undefined });
    expect(() =>
      form
        .getControl<Xrm.Controls.StringControl>("name")
        .addNotification({ messages: [""], notificationLevel: "RECOMMENDATION", uniqueId: "r" }),
    ).toThrow("The sandbox does not support addNotification with the level RECOMMENDATION or with actions.");
  });
});
