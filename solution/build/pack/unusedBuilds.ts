import type { BuiltControl } from "./builtControls";
import type { SourceTree } from "./sourceTree";

interface Builds {
  readonly controls: readonly BuiltControl[];
  /** Names of the web resources that were built. */
  readonly webResources: readonly string[];
}

/** Names of what was built and is in none of the staged solutions, so that it is not left out without a word. */
export function unusedBuilds({ controls, webResources }: Builds, staged: readonly SourceTree[]): readonly string[] {
  const paths = new Set(staged.flatMap((tree) => [...tree.keys()]));
  const packed = [...paths].map((path) => /^Controls\/[^_/]+_([^/]+)\//.exec(path)?.[1]);
  return [
    ...controls.filter(({ name }) => !packed.includes(name)).map(({ name }) => `control ${name}`),
    ...webResources.filter((name) => !paths.has(`WebResources/${name}`)).map((name) => `web resource ${name}`),
  ];
}
