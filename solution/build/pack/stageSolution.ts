import type { BuildFinding } from "../finding";
import type { BuiltControl } from "./builtControls";
import { sortedTree } from "./sourceTree";
import type { SourceTree } from "./sourceTree";

interface Built {
  readonly controls: readonly BuiltControl[];
  readonly webResource: (name: string) => Uint8Array | undefined;
}

export interface StagedSolution {
  /** A complete solution in the unpacked layout, which `pac solution pack` takes too. */
  readonly tree: SourceTree;
  readonly problems: readonly BuildFinding[];
}

/** Puts built controls and web resources beside the hand-written source that announces them. */
export function stageSolution(source: SourceTree, folder: string, built: Built): StagedSolution {
  const problems: BuildFinding[] = [];
  const files: (readonly [string, Uint8Array])[] = [...source];
  const refuse = (path: string, element: string, message: string): void => {
    problems.push({ rule: "stage", file: `${folder}/${path}`, element, message });
  };
  for (const path of source.keys()) {
    const control = /^Controls\/([^/]+)\/ControlManifest\.xml\.data\.xml$/.exec(path)?.[1];
    const resource = /^WebResources\/(.+)\.data\.xml$/.exec(path)?.[1];
    if (control !== undefined) {
      const found = controlsNamed(control, built.controls);
      const [first, second] = found;
      if (first === undefined) {
        refuse(
          path,
          `control ${control}`,
          "was not built. Check namespace and constructor in its ControlManifest.Input.xml, or remove the folder.",
        );
      } else if (second !== undefined) {
        refuse(
          path,
          `control ${control}`,
          `was built twice, in ${first.folder} and ${second.folder}. Remove one of the two.`,
        );
      } else {
        files.push(
          ...[...first.files]
            .filter(isShipped)
            .map(([file, content]) => [`Controls/${control}/${file}`, content] as const),
        );
      }
    } else if (resource !== undefined && !source.has(`WebResources/${resource}`)) {
      const content = built.webResource(resource);
      if (content === undefined) {
        refuse(
          path,
          `web resource ${resource}`,
          "has no content. Add it to webresources/entries.ts, or add the file to webresources/.",
        );
      } else {
        files.push([`WebResources/${resource}`, content]);
      }
    }
  }
  return { tree: sortedTree(files), problems };
}

function controlsNamed(fullName: string, controls: readonly BuiltControl[]): readonly BuiltControl[] {
  const withoutPrefix = fullName.slice(fullName.indexOf("_") + 1);
  return controls.filter((control) => control.name === withoutPrefix);
}

function isShipped([path]: readonly [string, Uint8Array]): boolean {
  return !path.endsWith(".map");
}
