import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "webpack";
import { attribute, descendants } from "../xml/findElements";
import { parseXml } from "../xml/parseXml";

const SOURCE = "library.ts";
const MANIFEST = "ControlManifest.Input.xml";
const OUTPUT = "generated/library.js";

/**
 * Bundles the library.ts of a control that other controls depend on to generated/library.js, which its manifest packs. The library's name in
 * the manifest is the global under which it stands.
 * @returns messages about what is wrong; none where the control has no library or the file is written
 */
export async function bundleLibrary(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(folder, SOURCE))) return [];
  const manifest = parseXml(readFileSync(join(folder, MANIFEST), "utf8"), MANIFEST);
  if (!manifest.ok) return [`${folder}/${MANIFEST}: ${manifest.message}.`];
  const [library] = descendants(manifest.root, "library");
  const name = library === undefined ? "" : attribute(library, "name");
  const paths = descendants(manifest.root, "packaged_library").map((packaged) => attribute(packaged, "path"));
  if (name === "" || !paths.includes(OUTPUT))
    return [
      `${folder}/${MANIFEST}: ${SOURCE} stands beside it, but no named library packs ${OUTPUT}. Add it to the resources.`,
    ];

  // Loaded here, since loading webpack takes longer than finding that there is nothing to do.
  const { default: webpack } = await import("webpack");
  return await new Promise((resolve) => {
    webpack(configuration(folder, name), (error, stats) => {
      if (error !== null) resolve([`${folder}/${SOURCE}: ${error.message}`]);
      else
        resolve(
          (stats?.toJson({ all: false, errors: true }).errors ?? []).map(
            (one) => `${folder}/${SOURCE}: ${one.message}`,
          ),
        );
    });
  });
}

function configuration(folder: string, name: string): Configuration {
  return {
    mode: "production",
    context: folder,
    entry: join(folder, SOURCE),
    target: ["web", "es2020"],
    devtool: false,
    // The platform may load a library inside a function, where `var` would not reach the page.
    output: { path: join(folder, "generated"), filename: "library.js", library: { name, type: "window" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: require.resolve("swc-loader"),
          options: { configFile: false, swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
        },
      ],
    },
    performance: { hints: false },
  };
}
