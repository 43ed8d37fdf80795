import { UnsupportedError } from "../unsupported";
import { childOf, childrenOf, parseXml } from "../xml/xml";

/** What a built manifest says of libraries: those of other controls that it needs, and those that it carries for them. */
export interface ControlDependencies {
  /** Full names of the controls whose libraries are loaded before the bundle, in their order. */
  readonly controls: readonly string[];
  /** Full names of those whose libraries the bundle itself asks for. */
  readonly onDemand: readonly string[];
  /** Paths of the packaged libraries beside the manifest, in their order. */
  readonly libraries: readonly string[];
}

/** @throws UnsupportedError for what is no library of a control, or loads in a way that is not documented */
export function readControlDependencies(xml: string, fullName: string): ControlDependencies {
  const resources = childOf(childOf(parseXml(xml, `The manifest of ${fullName}`), "control"), "resources");
  const dependencies = [...childrenOf(resources, "dependency")].sort(byOrder);
  for (const dependency of dependencies) {
    const [type, loadType] = [dependency.getAttribute("type"), dependency.getAttribute("load-type")];
    if (type !== "control") {
      throw new UnsupportedError(
        `the dependency of the control ${fullName} on a ${type ?? "resource without a type"}`,
        "Depend on a control.",
      );
    }
    if (loadType !== null && loadType !== ON_DEMAND) {
      throw new UnsupportedError(
        `the load-type ${loadType} in the control ${fullName}`,
        "Let the library load with the control.",
      );
    }
  }
  return {
    controls: dependencies.filter((dependency) => !isOnDemand(dependency)).map(nameOf),
    onDemand: dependencies.filter(isOnDemand).map(nameOf),
    libraries: [...childrenOf(resources, "library")]
      .sort(byOrder)
      .flatMap((library) =>
        childrenOf(library, "packaged_library").map((packaged) => packaged.getAttribute("path") ?? ""),
      ),
  };
}

const ON_DEMAND = "onDemand";

function isOnDemand(dependency: Element): boolean {
  return dependency.getAttribute("load-type") === ON_DEMAND;
}

function nameOf(dependency: Element): string {
  return dependency.getAttribute("name") ?? "";
}

function byOrder(left: Element, right: Element): number {
  return Number(left.getAttribute("order") ?? 0) - Number(right.getAttribute("order") ?? 0);
}
