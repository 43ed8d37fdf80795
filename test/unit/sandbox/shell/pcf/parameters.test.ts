import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import type { CustomControl } from "../../../../../sandbox/shell/form/formDefinition";
import type { LoadedControl } from "../../../../../sandbox/shell/pcf/controlLibrary";
import { readParameters, refuseUnknownProperties } from "../../../../../sandbox/shell/pcf/parameters";
import { columnValueOf, rawOf } from "../../../../../sandbox/shell/pcf/rawValue";
import { writeOutputs } from "../../../../../sandbox/shell/pcf/writeOutputs";
import { FormRecord } from "../../../../../sandbox/shell/record/formRecord";
import { column, table } from "../fake/describeTable";
import { SESSION } from "../fake/fakeServer";

const OSLO = "Europe/Oslo";
const culture = cultureOf(SESSION);
const property = (name: string, type: string, more: object = {}) => ({
  name,
  types: [type],
  isBound: true,
  isRequired: false,
  defaultValue: null,
  ...more,
});

const CONTROL: LoadedControl = {
  fullName: "demo_Demo.Badge",
  loadDependency: () => Promise.resolve(),
  manifest: {
    isVirtual: true,
    platformLibraries: [],
    registeredName: "Demo.Badge",
    dataSet: null,
    bundlePath: "bundle.js",
    cssPaths: [],
    resxPaths: [],
    features: new Set(),
    properties: [
      property("product", "Lookup.Simple"),
      property("quantity", "Decimal", { isBound: false }),
      property("size", "Enum", { isBound: false, defaultValue: "small" }),
      property("limit", "Whole.None", { isBound: false }),
      property("unit", "Lookup.Simple", { isBound: false }),
    ],
  },
  construct: class {
    init = () => undefined;
    updateView = () => {
      throw new Error("not drawn here");
    };
    destroy = () => undefined;
  },
  strings: new Map(),
};

const CUSTOM: CustomControl = {
  formFactor: 2,
  name: "demo_Demo.Badge",
  dataSets: [],
  properties: [
    { name: "product", value: "productid", isStatic: false, type: null },
    { name: "quantity", value: "quantity", isStatic: false, type: null },
    { name: "limit", value: "5", isStatic: true, type: "Whole.None" },
  ],
};

function start() {
  const record = new FormRecord(
    table("line", [
      column("productid", "lookup", { targets: ["product"], requiredLevel: "required", label: "Product" }),
      column("quantity", "decimal", { precision: 2, minValue: 0, canUpdate: false, isSecured: true }),
    ]),
    "l1",
    ["productid", "quantity"],
  );
  record.load({
    _productid_value: "p1",
    "_productid_value@OData.Community.Display.V1.FormattedValue": "Chair",
    quantity: 2,
  });
  return record;
}

describe("the parameters of a control", () => {
  it("carry the bound columns' values, words, metadata and security", () => {
    const { product, quantity } = readParameters({ control: CONTROL, custom: CUSTOM, record: start(), culture });
    expect(product).toMatchObject({
      raw: [{ id: "p1", name: "Chair", entityType: "product" }],
      formatted: "Chair",
      type: "Lookup.Simple",
      error: false,
      attributes: { LogicalName: "productid", DisplayName: "Product", RequiredLevel: 2, Targets: ["product"] },
      security: { secured: false, readable: true, editable: true },
    });
    expect(quantity).toMatchObject({
      raw: 2,
      formatted: "2.00",
      attributes: { Precision: 2, MinValue: 0 },
      security: { secured: true, editable: false },
    });
  });

  it("exist where the form binds nothing: static values, defaults, null, an empty lookup", () => {
    const { size, limit, unit } = readParameters({ control: CONTROL, custom: CUSTOM, record: start(), culture });
    expect([size?.raw, limit?.raw, unit?.raw, unit?.formatted]).toEqual(["small", 5, [], undefined]);
  });

  it("throw the name of a member that properties do not have", () => {
    const { quantity } = readParameters({ control: CONTROL, custom: CUSTOM, record: start(), culture });
    expect(() => (quantity as unknown as { colour: string }).colour).toThrow(
      "The sandbox does not support context.parameters.quantity.colour.",
    );
  });

  it("refuse a binding to a property that the manifest does not have", () => {
    expect(() => {
      refuseUnknownProperties(CONTROL, {
        ...CUSTOM,
        properties: [{ name: "colour", value: "c", isStatic: false, type: null }],
      });
    }).toThrow("Property colour is not declared in the control manifest of demo_Demo.Badge.");
  });
});

describe("raw values", () => {
  it.each([
    [column("d", "datetime", { behavior: "dateOnly" }), "2026-11-05", new Date(2026, 10, 5)],
    [column("d", "datetime", { behavior: "userLocal", format: "date" }), "2026-11-04T23:00:00Z", new Date(2026, 10, 5)],
    [column("d", "datetime", { behavior: "userLocal" }), "2026-11-05T08:00:00Z", new Date("2026-11-05T08:00:00Z")],
    [column("d", "datetime", { behavior: "timeZoneIndependent" }), "2026-11-05T08:00:00Z", new Date(2026, 10, 5, 8)],
    [column("l", "lookup"), null, []],
    [column("s", "string"), "x", "x"],
  ])("of %p for %p", (one, value, raw) => {
    expect(rawOf(value, one, OSLO)).toEqual(raw);
  });

  it.each([
    [column("d", "datetime", { behavior: "dateOnly" }), new Date(2026, 10, 5, 15), "2026-11-05"],
    [
      column("d", "datetime", { behavior: "userLocal", format: "date" }),
      new Date(2026, 10, 5, 15),
      "2026-11-04T23:00:00Z",
    ],
    [column("d", "datetime", { behavior: "userLocal" }), new Date("2026-11-05T08:00:00Z"), "2026-11-05T08:00:00Z"],
    [column("d", "datetime", { behavior: "timeZoneIndependent" }), new Date(2026, 10, 5, 8), "2026-11-05T08:00:00Z"],
    [
      column("l", "lookup", { targets: ["uom"] }),
      [{ id: "{AB}", name: "Box" }],
      { id: "ab", name: "Box", entityType: "uom" },
    ],
    [column("l", "lookup"), [], null],
    [column("s", "string"), "", null],
    [column("m", "multiselectpicklist"), [1, 2], [1, 2]],
    [column("b", "boolean"), false, false],
  ])("are taken back into %p from %p", (one, raw, value) => {
    expect(columnValueOf(raw, one, OSLO)).toEqual(value);
  });

  it.each([
    [column("l", "lookup", { targets: ["uom"] }), "ab", 'The lookup l takes [{ id, name, entityType }], not "ab".'],
    [column("s", "string"), { a: 1 }, 'The column s (string) cannot take {"a":1}.'],
  ])("are refused by %p when they are %p", (one, raw, message) => {
    expect(() => columnValueOf(raw, one, OSLO)).toThrow(message);
  });
});

describe("a control's outputs", () => {
  const write = (outputs: Record<string, unknown>, record: FormRecord) => {
    writeOutputs(outputs, { control: CONTROL, custom: CUSTOM, record, timeZone: OSLO });
  };

  it("enter bound columns, and leave inputs and what is undefined alone", () => {
    const record = start();
    write({ product: [{ id: "P2", name: "Desk", entityType: "product" }], quantity: 9, size: undefined }, record);
    expect([record.value("productid"), record.value("quantity")]).toEqual([
      { id: "p2", name: "Desk", entityType: "product" },
      2,
    ]);
    write({ product: undefined }, record);
    expect(record.value("productid")).not.toBeNull();
    write({ product: null }, record);
    expect(record.value("productid")).toBeNull();
  });

  it("are refused when the manifest does not declare them", () => {
    expect(() => {
      write({ colour: 1 }, start());
    }).toThrow("demo_Demo.Badge gave the output colour, which its manifest does not declare.");
  });
});
