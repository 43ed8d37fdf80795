import { UnsupportedError } from "../unsupported";
import { childOf, childrenOf, parseXml } from "../xml/xml";

/** What a built manifest says of libraries: those of other controls that it needs, and those that it carries for them. */
export interface ControlDependencies {
  /** Full names of the controls whose libraries are loaded before the bundle, in their order. */
  readonly controls: readonly string[];
  /** Paths of the packaged libraries beside the manifest, in their order. */
  readonly libraries: readonly string[];
}

/** @throws UnsupportedError for what is loaded on demand, or is no library of a control */
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
    if (loadType !== null) {
      throw new UnsupportedError(
        `the load-type ${loadType} in the control ${fullName}`,
        "Let the library load with the control.",
      );
    }
  }
  return {
    controls: dependencies.map((dependency) => dependency.getAttribute("name") ?? ""),
    libraries: [...childrenOf(resources, "library")]
      .sort(byOrder)
      .flatMap((library) =>
        childrenOf(library, "packaged_library").map((packaged) => packaged.getAttribute("path") ?? ""),
      ),
  };
}

function byOrder(left: Element, right: Element): number {
  return Number(left.getAttribute("order") ?? 0) - Number(right.getAttribute("order") ?? 0);
}
