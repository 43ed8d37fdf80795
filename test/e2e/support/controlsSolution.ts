import { solutionZip } from "../../contract/sales/solutionZip";

export const CONTROLS_FORM = "30000000-0000-4000-8000-000000000011";
const FIELD = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";

interface OthersControl {
  readonly name: string;
  readonly kind: "standard" | "virtual";
  readonly libraries: string;
  /** What stands in updateView; `c` is the container, `context` the context. */
  readonly draws: string;
}

const library = (name: string, version: string) => `<platform-library name="${name}" version="${version}" />`;

/** Controls as other people build them: without React, with Fluent 8, one that fails and one that asks too much. */
const CONTROLS: readonly OthersControl[] = [
  {
    name: "Meter",
    kind: "standard",
    libraries: "",
    draws: 'this.c.textContent = "Meter: " + context.parameters.value.raw;',
  },
  {
    name: "Eight",
    kind: "virtual",
    libraries: library("React", "16.8.6") + library("Fluent", "8.121.1"),
    draws:
      'return window.Reactv16.createElement(window.FluentUIReactv81211.DefaultButton, { text: "Fluent 8: " + context.parameters.value.raw });',
  },
  { name: "Broken", kind: "standard", libraries: "", draws: 'throw new Error("No luck.");' },
  { name: "Modern", kind: "virtual", libraries: library("React", "18.2.0"), draws: 'document.title = "It ran";' },
];

const bundle = ({ name, draws }: OthersControl) =>
  `(function () { function C() {} C.prototype.init = function (x, n, s, c) { this.c = c; }; C.prototype.updateView = function (context) { ${draws} }; C.prototype.destroy = function () {}; ComponentFramework.registerControl("Demo.${name}", C); })();`;

const manifest = ({ name, kind, libraries }: OthersControl) =>
  `<?xml version="1.0" encoding="utf-8"?><manifest><control namespace="Demo" constructor="${name}" version="1.0.0" display-name-key="${name}" control-type="${kind}"><property name="value" of-type="SingleLine.Text" usage="bound" required="true" /><resources><code path="bundle.js" order="1" />${libraries}</resources></control></manifest>`;

const id = (kind: number, index: number) => `{30000000-0000-4000-8000-0000000${kind}000${index}}`;

const cell = ({ name }: OthersControl, index: number) =>
  `<row><cell id="${id(1, index)}"><labels><label description="${name}" languagecode="1033" /></labels><control id="name${index}" classid="${FIELD}" datafieldname="name" uniqueid="${id(2, index)}" /></cell></row>`;

const description = ({ name }: OthersControl, index: number) =>
  `<controlDescription forControl="${id(2, index)}">${[0, 1, 2].map((factor) => `<customControl formFactor="${factor}" name="demo_Demo.${name}"><parameters><value>name</value></parameters></customControl>`).join("")}</controlDescription>`;

const FORM_XML =
  `<tabs><tab name="all" id="${id(3, 1)}"><labels><label description="All" languagecode="1033" /></labels><columns><column width="100%"><sections><section name="all" id="${id(3, 2)}"><rows>` +
  `<row><cell id="${id(4, 1)}"><labels><label description="Account Name" languagecode="1033" /></labels><control id="name" classid="${FIELD}" datafieldname="name" /></cell></row>${CONTROLS.map(cell).join("")}</rows></section></sections></column></columns></tab></tabs><controlDescriptions>${CONTROLS.map(description).join("")}</controlDescriptions>`;

/** A solution whose account form draws the account's name by each of the controls. */
export function controlsSolution(): Uint8Array {
  return solutionZip({
    uniqueName: "DemoControls",
    rootComponents: [
      '<RootComponent type="1" schemaName="account" behavior="2" />',
      `<RootComponent type="60" id="{${CONTROLS_FORM}}" behavior="0" />`,
      ...CONTROLS.map(({ name }) => `<RootComponent type="66" schemaName="demo_Demo.${name}" behavior="0" />`),
    ].join(""),
    entities: `<Entity><Name LocalizedName="Account" OriginalName="">Account</Name><EntityInfo><entity Name="Account"><attributes /></entity></EntityInfo><FormXml><forms type="main"><systemform><formid>{${CONTROLS_FORM}}</formid><IntroducedVersion>1.0.0.0</IntroducedVersion><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState><form>${FORM_XML}</form><IsCustomizable>1</IsCustomizable><LocalizedNames><LocalizedName description="Controls" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml></Entity>`,
    roles: "",
    profiles: "",
    relationships: "",
    optionSets: "",
    webResources: "",
    controls: CONTROLS.map(
      ({ name }) =>
        `<CustomControl><Name>demo_Demo.${name}</Name><FileName>/Controls/demo_Demo.${name}/ControlManifest.xml</FileName></CustomControl>`,
    ).join(""),
    files: Object.fromEntries(
      CONTROLS.flatMap((control) => [
        [`Controls/demo_Demo.${control.name}/ControlManifest.xml`, manifest(control)],
        [`Controls/demo_Demo.${control.name}/bundle.js`, bundle(control)],
      ]),
    ),
  });
}
