import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** Where the platform keeps the libraries that controls ask for; pcf-scripts names the same (PlatformLibraryVersions.json). */
export const PLATFORM_LIBRARIES: Readonly<Record<string, string>> = {
  react: "Reactv16",
  "react-dom": "ReactDOMv16",
  "@fluentui/react-components": "FluentUIReactv940",
};
const NAMESPACE = /<control [^>]*namespace="([^"]+)"[^>]*constructor="([^"]+)"/;
/** What holds the bundle until the platform has registered its control. */
const HOLDER = "bcsControlInDevelopment";

/**
 * Bundles controls in a second and readable, over what the last build of pcf-scripts wrote: only code changes that way, never a manifest.
 * What ships is always made by pcf-scripts.
 * @returns esbuild's messages; none where all are written
 */
export async function bundleControls(root: string, names: readonly string[]): Promise<readonly string[]> {
  const { build } = await import("esbuild");
  const bundled = await Promise.all(
    names.map((name) =>
      build({
        entryPoints: [join(root, "controls", name, "index.ts")],
        bundle: true,
        write: false,
        format: "iife",
        globalName: HOLDER,
        target: "es2020",
        tsconfigRaw: {},
        jsx: "transform",
        sourcemap: "inline",
        charset: "utf8",
        logLevel: "silent",
        plugins: [fromPlatform],
      }).then(
        ({ outputFiles }) => {
          const [output] = outputFiles;
          const folder = join(root, "out", "controls", name);
          writeFileSync(join(folder, "bundle.js"), `${output?.text ?? ""}${registration(folder)}`);
          return [];
        },
        (error: unknown) => [error instanceof Error ? error.message : String(error)],
      ),
    ),
  );
  return bundled.flat();
}

const fromPlatform: Plugin = {
  name: "platform libraries",
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      PLATFORM_LIBRARIES[path] === undefined ? undefined : { path, namespace: "platform" },
    );
    build.onLoad({ filter: /.*/, namespace: "platform" }, ({ path }) => ({
      contents: `module.exports = window.${PLATFORM_LIBRARIES[path] ?? ""};`,
    }));
  },
};

function registration(folder: string): string {
  const manifest = readFileSync(join(folder, "ControlManifest.xml"), "utf8");
  const [, namespace = "", constructor = ""] = NAMESPACE.exec(manifest) ?? [];
  return `\nComponentFramework.registerControl("${namespace}.${constructor}", ${HOLDER}.${constructor});\n`;
}
