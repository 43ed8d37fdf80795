import { UnsupportedError } from "../unsupported";

/** A range of versions that the platform serves by one build, under one global name (pcf-scripts' PlatformLibraryVersions.json). */
export interface PlatformLibrary {
  readonly name: "React" | "Fluent";
  readonly from: string;
  readonly to: string;
  /** What bundles look for on the page. */
  readonly globalNames: readonly string[];
  /** The version that the sandbox gives, unless the address of its page asks for an older one; null for what it does not play. */
  readonly given: string | null;
  /** A script that is loaded when the first control asks for the library; null for what the shell itself is made of. */
  readonly script: string | null;
}

export const PLATFORM_LIBRARIES: readonly PlatformLibrary[] = [
  {
    name: "React",
    from: "16.8",
    to: "16.14.0",
    globalNames: ["Reactv16", "ReactDOMv16"],
    given: "16.14.0",
    script: null,
  },
  { name: "React", from: "18", to: "18.3.1", globalNames: ["Reactv18", "ReactDOMv18"], given: null, script: null },
  {
    name: "Fluent",
    from: "8.0",
    to: "8.29.0",
    globalNames: ["FluentUIReactv8290"],
    given: "8.29.0",
    script: "/_shell/fluent-8.29.0.js",
  },
  {
    name: "Fluent",
    from: "8.29.1",
    to: "8.121.1",
    globalNames: ["FluentUIReactv81211"],
    given: "8.121.1",
    script: "/_shell/fluent-8.121.1.js",
  },
  { name: "Fluent", from: "9.0.0", to: "9.68.0", globalNames: ["FluentUIReactv940"], given: "9.68.0", script: null },
];

/**
 * The library that the platform gives a control for what its manifest asks for.
 * @throws UnsupportedError for one that the sandbox does not play; Error for one that the platform does not have either
 */
export function platformLibrary(name: string, version: string, control: string): PlatformLibrary {
  const found = PLATFORM_LIBRARIES.find(
    (library) =>
      library.name.toLowerCase() === name.toLowerCase() &&
      compare(version, library.from) >= 0 &&
      compare(version, library.to) <= 0,
  );
  if (found === undefined) {
    throw new Error(
      `The control ${control} asks for the platform library ${name} ${version}, which the platform does not have.`,
    );
  }
  if (found.given === null) {
    const given = PLATFORM_LIBRARIES.flatMap((each) => (each.given === null ? [] : [`${each.name} ${each.given}`]));
    throw new UnsupportedError(
      `the platform library ${name} ${version} of the control ${control}`,
      `The sandbox gives ${given.join(", ")}.`,
    );
  }
  return found;
}

function compare(left: string, right: string): number {
  const [a, b] = [left.split(".").map(Number), right.split(".").map(Number)];
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
