/** @jest-environment jsdom */
import { mainFormsFor } from "../../../../../sandbox/shell/form/mainForms";
import { cellsOf, readFormXml } from "../../../../../sandbox/shell/form/readFormXml";
import { pickLabel } from "../../../../../sandbox/shell/xml/labels";
import { mainForm, table } from "../fake/describeTable";
import { SESSION } from "../fake/fakeServer";
import { cell, form, formOfTabs, tab } from "../fake/formXml";

const GRID = "E7A81278-8635-4D9E-8D4D-59480B391C5B";

describe("the FormXml reader", () => {
  it("reads tabs, columns, sections, rows and cells", () => {
    const read = readFormXml(
      formOfTabs([
        `<tab name="t" visible="false"><labels><label description="Tab" languagecode="1033"/></labels><columns><column width="60%"><sections>
        <section name="s" columns="11" showlabel="false"><rows><row>${cell("name", { attributes: 'colspan="2" rowspan="3" showlabel="false" visible="false"' })}<cell/></row></rows></section>
      </sections></column></columns></tab>`,
      ]),
      "A",
    );
    const [first] = read.tabs;
    expect(first).toMatchObject({ name: "t", isVisible: false, labels: { 1033: "Tab" } });
    expect(first?.columns[0]).toMatchObject({
      width: "60%",
      sections: [{ name: "s", columnCount: 2, showsLabel: false, isVisible: true }],
    });
    expect(first?.columns[0]?.sections[0]?.rows[0]).toMatchObject([
      {
        columnSpan: 2,
        rowSpan: 3,
        showsLabel: false,
        isVisible: false,
        control: { id: "name", column: "name", classId: "4273edbd-ac1d-40d3-9fb2-095c621b552d" },
      },
      { columnSpan: 1, control: null },
    ]);
  });

  it("reads a subgrid's parameters and the header's cells before those of tabs", () => {
    const grid = `<cell id="g"><control id="lines" classid="{${GRID}}" uniqueid="{AB-1}"><parameters><TargetEntityType>orderline</TargetEntityType></parameters></control></cell>`;
    const read = readFormXml(
      form([grid], `<header><rows><row>${cell("ownerid", { id: "header_ownerid" })}</row></rows></header>`),
      "A",
    );
    expect(cellsOf(read).map(({ control }) => control?.id)).toEqual(["header_ownerid", "lines"]);
    expect(cellsOf(read)[1]?.control).toMatchObject({ column: null, uniqueId: "ab-1" });
    expect(cellsOf(read)[1]?.control?.parameters.get("TargetEntityType")).toBe("orderline");
  });

  it("reads libraries and handlers, but not the platform's own", () => {
    const read = readFormXml(
      form(
        [],
        `<formLibraries><Library name="demo_/a.js"/></formLibraries><events>
        <event name="OnChange" attribute="Quantity"><Handlers><Handler functionName="A.b" libraryName="demo_/a.js" enabled="false" passExecutionContext="true" parameters="1, 2"/></Handlers></event>
        <event name="onload"><InternalHandlers><Handler functionName="native"/></InternalHandlers></event></events>`,
      ),
      "A",
    );
    expect(read.libraries).toEqual(["demo_/a.js"]);
    expect(read.events).toEqual([
      {
        name: "onchange",
        column: "quantity",
        control: null,
        handlers: [
          { functionName: "A.b", library: "demo_/a.js", isEnabled: false, passesContext: true, parameters: "1, 2" },
        ],
      },
    ]);
  });

  it("reads what custom controls are bound to", () => {
    const read = readFormXml(
      form(
        [],
        `<controlDescriptions><controlDescription forControl="{AB-1}"><customControl id="{X}"/>
        <customControl formFactor="2" name="demo_Demo.Badge"><parameters><product>productid</product><mode static="true" type="Enum">small</mode><data-set name="d"><ViewId>{V}</ViewId></data-set></parameters></customControl>
      </controlDescription></controlDescriptions>`,
      ),
      "A",
    );
    expect(read.customControls.get("ab-1")).toEqual([
      { formFactor: null, name: null, properties: [], dataSets: [] },
      {
        formFactor: 2,
        name: "demo_Demo.Badge",
        dataSets: [{ name: "d", parameters: new Map([["ViewId", "{V}"]]) }],
        properties: [
          { name: "product", value: "productid", isStatic: false, type: null },
          { name: "mode", value: "small", isStatic: true, type: "Enum" },
        ],
      },
    ]);
  });

  it("finds the form inside its systemform", () => {
    expect(readFormXml(`<systemform><formid>{x}</formid>${form([cell("name")])}</systemform>`, "A").tabs).toHaveLength(
      1,
    );
  });

  it.each([
    ["<form><tabs>", "The form Order is not well-formed XML"],
    ["<grid/>", "The form Order has no form element; its root is grid."],
  ])("refuses %p", (xml, message) => {
    expect(() => readFormXml(xml, "Order")).toThrow(message);
  });

  it("takes labels in the person's language, else in the base language", () => {
    const labels = { 1033: "Order", 1044: "Ordre" };
    expect([
      pickLabel(labels, { languageId: 1044, baseLanguageId: 1033 }),
      pickLabel(labels, { languageId: 1031, baseLanguageId: 1033 }),
      pickLabel({}, { languageId: 1044, baseLanguageId: 1033 }),
    ]).toEqual(["Ordre", "Order", null]);
  });
});

describe("the choice of form", () => {
  const conditions = (inner: string, attributes = "") =>
    form([tab("t", "T", [])], `<DisplayConditions ${attributes}>${inner}</DisplayConditions>`);
  const mine = SESSION.roles[0]?.id ?? "";
  const names = (...forms: Parameters<typeof mainForm>[]) =>
    mainFormsFor(table("quote", [], { forms: forms.map((one) => mainForm(...one)) }), SESSION.roles).map(
      ({ description }) => description.name,
    );

  it("puts the lowest order first, then the default form", () => {
    expect(
      names(
        ["1", "Plain", form([])],
        ["2", "Default", form([]), true],
        ["3", "Ordered", conditions("<Everyone/>", 'Order="0"')],
      ),
    ).toEqual(["Ordered", "Default", "Plain"]);
  });

  it("leaves out forms of other people's roles", () => {
    expect(
      names(
        ["1", "Mine", conditions(`<Role Id="{${mine.toUpperCase()}}"/>`)],
        ["2", "Theirs", conditions('<Role Id="{5}"/>')],
      ),
    ).toEqual(["Mine"]);
  });

  it("falls back to the fallback form where no form is for the person", () => {
    expect(
      names(
        ["1", "Theirs", conditions('<Role Id="{5}"/>')],
        ["2", "Fallback", conditions('<Role Id="{6}"/>', 'FallbackForm="true"')],
      ),
    ).toEqual(["Fallback"]);
  });
});
