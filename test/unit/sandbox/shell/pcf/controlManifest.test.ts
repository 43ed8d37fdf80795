/** @jest-environment jsdom */
import { chooseCustomControl } from "../../../../../sandbox/shell/pcf/chooseCustomControl";
import { readControlManifest } from "../../../../../sandbox/shell/pcf/controlManifest";
import { languageOfResx, readResx } from "../../../../../sandbox/shell/xml/resx";

const manifest = (inside: string, type = 'control-type="virtual"') =>
  `<manifest><control namespace="Demo" constructor="Badge" version="1.0.0" ${type}>${inside}</control></manifest>`;

describe("a control's manifest", () => {
  it("tells what the host needs", () => {
    const read = readControlManifest(
      manifest(`<type-group name="numbers"><type>Decimal</type><type>Whole.None</type></type-group>
        <property name="amount" of-type-group="numbers" usage="bound" required="true"/><property name="style" of-type="Enum" usage="input" default-value="small"/>
        <resources><code path="bundle.js" order="1"/><platform-library name="React" version="16.14.0"/><platform-library name="Fluent" version="9.46.2"/>
          <css path="css/badge.css"/><resx path="strings/Badge.1033.resx"/></resources><feature-usage><uses-feature name="WebAPI" required="true"/></feature-usage>`),
      "demo_Demo.Badge",
    );
    expect(read).toEqual({
      registeredName: "Demo.Badge",
      isVirtual: true,
      platformLibraries: [
        expect.objectContaining({ name: "React", given: "16.14.0", script: null }),
        expect.objectContaining({ name: "Fluent", globalNames: ["FluentUIReactv940"], script: null }),
      ],
      bundlePath: "bundle.js",
      cssPaths: ["css/badge.css"],
      resxPaths: ["strings/Badge.1033.resx"],
      features: new Set(["WebAPI"]),
      dataSet: null,
      properties: [
        { name: "amount", types: ["Decimal", "Whole.None"], isBound: true, isRequired: true, defaultValue: null },
        { name: "style", types: ["Enum"], isBound: false, isRequired: false, defaultValue: "small" },
      ],
    });
  });

  it.each([
    ["", [false, false, false]],
    ['cds-data-set-options="displayCommandBar:true;displayViewSelector:false"', [true, false, false]],
    [
      'cds-data-set-options="displaycommandbar:false;displayViewSelector:true; displayQuickFind:true"',
      [false, true, true],
    ],
  ])("with a data-set with %p says whether commands, views and a search stand above it", (options, shown) => {
    const { dataSet } = readControlManifest(manifest(`<data-set name="lines" ${options}/>`), "demo_Demo.Badge");
    expect([dataSet?.showsCommandBar, dataSet?.showsViewSelector, dataSet?.showsQuickFind]).toEqual(shown);
  });

  it("names its property-sets, and which of them a form has to bind", () => {
    const sets =
      '<property-set name="colour" of-type="OptionSet" usage="bound" required="false"/><property-set name="start" of-type="DateAndTime.DateOnly" usage="bound" required="true"/>';
    const { dataSet } = readControlManifest(manifest(`<data-set name="lines">${sets}</data-set>`), "demo_Demo.Badge");
    expect(dataSet?.propertySets).toEqual([
      { name: "colour", isRequired: false },
      { name: "start", isRequired: true },
    ]);
  });

  it.each([
    [
      manifest("", 'control-type="canvas"'),
      "The sandbox does not support the control demo_Demo.Badge of the type canvas. Make it a virtual or standard control.",
    ],
    [
      manifest('<data-set name="lines"/><data-set name="others"/>'),
      "The sandbox does not support several data-sets of the control demo_Demo.Badge. Use one.",
    ],
    [
      manifest('<resources><platform-library name="React" version="18.2.0"/></resources>'),
      "The sandbox does not support the platform library React 18.2.0 of the control demo_Demo.Badge. The sandbox gives React 16.14.0, Fluent 8.29.0, Fluent 8.121.1, Fluent 9.68.0.",
    ],
    [
      manifest('<resources><platform-library name="Fluent" version="9.70.0"/></resources>'),
      "The control demo_Demo.Badge asks for the platform library Fluent 9.70.0, which the platform does not have.",
    ],
    ["<manifest/>", "The manifest of demo_Demo.Badge has no control element."],
  ])("refuses %s", (xml, message) => {
    expect(() => readControlManifest(xml, "demo_Demo.Badge")).toThrow(message);
  });
});

it.each([
  ["", "standard"],
  ['control-type="standard"', "standard"],
  ['control-type="virtual"', "virtual"],
])("a control with %p is a %s one", (type, kind) => {
  expect(readControlManifest(manifest("", type), "demo_Demo.Badge").isVirtual).toBe(kind === "virtual");
});

describe("the custom control of a cell", () => {
  const native = { formFactor: null, name: null, properties: [], dataSets: [] };
  const custom = (formFactor: number | null, name: string | null) => ({ ...native, formFactor, name });

  it.each([
    [[native, custom(2, "web"), custom(0, "phone")], 1, "web"],
    [[native, custom(2, "web"), custom(0, "phone")], 3, "phone"],
    [[native, custom(0, "phone")], 1, undefined],
    [[native, custom(null, "all")], 1, "all"],
    [[custom(2, null), custom(0, "phone")], 1, undefined],
    [undefined, 1, undefined],
  ])("of %p on form factor %p is %p", (candidates, formFactor, name) => {
    expect(chooseCustomControl(candidates, formFactor)?.name).toBe(name);
  });
});

describe("resx files", () => {
  it("are read by name", () => {
    expect([
      ...readResx('<root><data name="Hello"><value>Hello &amp; welcome</value></data></root>', "a.resx"),
    ]).toEqual([["Hello", "Hello & welcome"]]);
  });

  it.each([
    ["strings/Badge.1044.resx", 1044],
    ["strings/Badge.resx", null],
  ])("%s is of the language %p", (name, language) => {
    expect(languageOfResx(name)).toBe(language);
  });
});
