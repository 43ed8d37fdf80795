import { UnsupportedError } from "../unsupported";
import { childOf, childrenOf, flagOf, parseXml } from "../xml/xml";
import type { PlatformLibrary } from "./platformLibraries";
import { platformLibrary } from "./platformLibraries";

/** What the host needs of a ControlManifest.xml. */
export interface ControlManifest {
  /** `Namespace.Constructor`, under which the bundle registers itself. */
  readonly registeredName: string;
  /** Whether the host's React draws it; a standard control draws into a container of its own. */
  readonly isVirtual: boolean;
  /** What the platform gives the bundle, in the manifest's order. */
  readonly platformLibraries: readonly PlatformLibrary[];
  readonly properties: readonly PropertyDefinition[];
  /** Null for controls of a column. */
  readonly dataSet: DataSetDefinition | null;
  readonly bundlePath: string;
  readonly cssPaths: readonly string[];
  readonly resxPaths: readonly string[];
  readonly features: ReadonlySet<string>;
}

export interface DataSetDefinition {
  readonly name: string;
  /** Roles that columns of the view play for the control; a form says which column plays which. */
  readonly propertySets: readonly { readonly name: string; readonly isRequired: boolean }[];
  /** Whether the subgrid's commands stand above the control. */
  readonly showsCommandBar: boolean;
  readonly showsViewSelector: boolean;
  readonly showsQuickFind: boolean;
}

export interface PropertyDefinition {
  readonly name: string;
  /** Types allowed: one, or those of its group. */
  readonly types: readonly string[];
  readonly isBound: boolean;
  readonly isRequired: boolean;
  readonly defaultValue: string | null;
}

/**
 * Reads a built manifest.
 * @throws UnsupportedError for controls that use several data-sets, or want platform libraries that the sandbox does not play
 */
export function readControlManifest(xml: string, fullName: string): ControlManifest {
  const manifest = parseXml(xml, `The manifest of ${fullName}`);
  const control = childOf(manifest, "control");
  if (control === null) {
    throw new Error(`The manifest of ${fullName} has no control element.`);
  }
  const type = control.getAttribute("control-type") ?? "standard";
  if (type !== "virtual" && type !== "standard") {
    throw new UnsupportedError(`the control ${fullName} of the type ${type}`, "Make it a virtual or standard control.");
  }
  const resources = childOf(control, "resources");
  const groups = readTypeGroups(control);
  return {
    registeredName: `${control.getAttribute("namespace") ?? ""}.${control.getAttribute("constructor") ?? ""}`,
    isVirtual: type === "virtual",
    platformLibraries: childrenOf(resources, "platform-library").map((library) =>
      platformLibrary(library.getAttribute("name") ?? "", library.getAttribute("version") ?? "", fullName),
    ),
    properties: childrenOf(control, "property").map((property) => readProperty(property, groups)),
    dataSet: readDataSet(childrenOf(control, "data-set"), fullName),
    bundlePath: childOf(resources, "code")?.getAttribute("path") ?? "bundle.js",
    cssPaths: pathsOf(resources, "css"),
    resxPaths: pathsOf(resources, "resx"),
    features: new Set(
      childrenOf(childOf(control, "feature-usage"), "uses-feature").map(
        (feature) => feature.getAttribute("name") ?? "",
      ),
    ),
  };
}

function readProperty(property: Element, groups: ReadonlyMap<string, readonly string[]>): PropertyDefinition {
  const type = property.getAttribute("of-type");
  return {
    name: property.getAttribute("name") ?? "",
    types: type === null ? (groups.get(property.getAttribute("of-type-group") ?? "") ?? []) : [type],
    isBound: property.getAttribute("usage") === "bound",
    isRequired: flagOf(property, "required", false),
    defaultValue: property.getAttribute("default-value"),
  };
}

function readDataSet([dataSet, ...others]: readonly Element[], fullName: string): DataSetDefinition | null {
  if (dataSet === undefined) {
    return null;
  }
  if (others.length > 0) {
    throw new UnsupportedError(`several data-sets of the control ${fullName}`, "Use one.");
  }
  const options = new Map(
    (dataSet.getAttribute("cds-data-set-options") ?? "")
      .toLowerCase()
      .split(";")
      .map((option) => [option.split(":")[0]?.trim() ?? "", option.split(":")[1]?.trim() === "true"]),
  );
  const isOn = (option: string) => options.get(option.toLowerCase()) === true;
  return {
    name: dataSet.getAttribute("name") ?? "",
    propertySets: childrenOf(dataSet, "property-set").map((propertySet) => ({
      name: propertySet.getAttribute("name") ?? "",
      isRequired: flagOf(propertySet, "required", false),
    })),
    showsCommandBar: isOn("displayCommandBar"),
    showsViewSelector: isOn("displayViewSelector"),
    showsQuickFind: isOn("displayQuickFind"),
  };
}

function readTypeGroups(control: Element): ReadonlyMap<string, readonly string[]> {
  return new Map(
    childrenOf(control, "type-group").map((group) => [
      group.getAttribute("name") ?? "",
      childrenOf(group, "type").map((type) => type.textContent?.trim() ?? ""),
    ]),
  );
}

function pathsOf(resources: Element | null, name: string): readonly string[] {
  return childrenOf(resources, name).map((resource) => resource.getAttribute("path") ?? "");
}
