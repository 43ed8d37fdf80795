import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile, Plugin } from "esbuild";
import { readCatalogues } from "../strings/catalogue";

/** CommonJS packages among ours ask for Node's own modules by `require`, which a module file does not have. */
const BANNER = `#!/usr/bin/env node
import { createRequire as bcsalesRequire } from "node:module";
const require = bcsalesRequire(import.meta.url);`;

/** Puts the administrators' command line into one file that needs Node 20 and nothing else; licences of others stand at its end. @returns what went into it */
export async function bundleCommand(root: string, outfile: string): Promise<Metafile> {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: [join(root, "solution", "deploy", "bcsales.ts")],
    outfile,
    bundle: true,
    metafile: true,
    platform: "node",
    target: "node20",
    format: "esm",
    banner: { js: BANNER },
    legalComments: "eof",
    absWorkingDir: root,
    tsconfigRaw: {},
    logLevel: "warning",
    plugins: [withCatalogues(root)],
  });
  return metafile;
}

/** The texts of the health check, which otherwise are read from the repository. */
function withCatalogues(root: string): Plugin {
  return {
    name: "catalogues",
    setup(build) {
      build.onLoad({ filter: /[\\/]deploy[\\/]health[\\/]catalogues\.ts$/ }, () => ({
        contents: `import { parseCatalogue } from "../../build/strings/catalogue";
const all = ${JSON.stringify(catalogueFiles(root))}.map(([file, json]) => parseCatalogue(json, file));
export const catalogues = () => all;`,
        loader: "js",
        resolveDir: join(root, "solution", "deploy", "health"),
      }));
    },
  };
}

/** Each language's file as it is, the base language first. */
function catalogueFiles(root: string): readonly (readonly [string, string])[] {
  return readCatalogues(join(root, "strings")).map(({ file }) => [file, readFileSync(join(root, file), "utf8")]);
}
