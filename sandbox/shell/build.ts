import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { build } from "esbuild";
import React from "react";

/** The page's own React, which the platform's libraries use as the controls do. */
const PAGES_REACT: Plugin = {
  name: "the page's React",
  setup(bundle) {
    const names: Readonly<Record<string, string>> = { react: "Reactv16", "react-dom": "ReactDOMv16" };
    bundle.onResolve({ filter: /^react(-dom)?$/ }, ({ path }) => ({ path, namespace: "page" }));
    bundle.onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
      contents: `module.exports = window.${names[path] ?? ""};`,
    }));
  },
};

/** React as a module: what imports its functions by name calls them by one short name, in place of a property of an object in each file. */
const REACT_MODULE: Plugin = {
  name: "React as a module",
  setup(bundle) {
    bundle.onResolve({ filter: /^react$/ }, ({ path, kind }) =>
      kind === "import-statement" ? { path, namespace: "module" } : null,
    );
    bundle.onLoad({ filter: /.*/, namespace: "module" }, () => ({
      contents: `const React = require("react"); export default React; export const { ${Object.keys(React).join(", ")} } = React;`,
      resolveDir: __dirname,
    }));
  },
};

/** React 16 brings its own Object.assign, for browsers that had none. */
const OBJECT_ASSIGN: Plugin = {
  name: "the browser's Object.assign",
  setup(bundle) {
    bundle.onResolve({ filter: /^object-assign$/ }, ({ path }) => ({ path, namespace: "browser" }));
    bundle.onLoad({ filter: /.*/, namespace: "browser" }, () => ({ contents: "module.exports = Object.assign;" }));
  },
};

/** ReactDOM's scheduler: Fluent would bring a second one of another version. */
const SCHEDULER = createRequire(require.resolve("react-dom")).resolve("scheduler");

/** Libraries that controls of others are built on, each a script that is loaded when a control asks for it. */
async function buildPlatformLibraries(outputFolder: string): Promise<void> {
  const libraries = [
    ["fluent-8.29.0", "fluent-8-29", "FluentUIReactv8290"],
    ["fluent-8.121.1", "@fluentui/react", "FluentUIReactv81211"],
  ] as const;
  await Promise.all(
    libraries.map(([file, library, globalName]) =>
      build({
        stdin: { contents: `export * from ${JSON.stringify(library)};`, resolveDir: __dirname },
        outfile: join(outputFolder, `${file}.js`),
        globalName,
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        define: { "process.env.NODE_ENV": '"production"' },
        plugins: [PAGES_REACT],
        logLevel: "error",
      }),
    ),
  );
}

/**
 * The shell and the controls on it share one Fluent 9, as on the platform: two of them would take away each other's theme. So there is a shell for the
 * version that the platform serves, and one for the version that manifests ask for, on an address with the flag `sandboxFluent=9.46.2`.
 */
const SHELLS = [
  ["", "fluent-9-68"],
  [".fluent-9.46.2", "@fluentui/react-components"],
] as const;

async function buildPage(outputFolder: string, [suffix, fluent]: (typeof SHELLS)[number]): Promise<void> {
  await build({
    entryPoints: [join(__dirname, "main.tsx")],
    outfile: join(outputFolder, `shell${suffix}.js`),
    alias: { "@fluentui/react-components": fluent, scheduler: SCHEDULER },
    plugins: [REACT_MODULE, OBJECT_ASSIGN],
    // In a file beside the script.
    legalComments: "external",
    charset: "utf8",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "transform",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const page = await readFile(join(__dirname, "main.aspx.html"), "utf8");
  await writeFile(join(outputFolder, `main.aspx${suffix}.html`), page.replace("/shell.js", `/shell${suffix}.js`));
}

/** Builds the browser client into out/sandbox/shell: the page, and everything it runs in one script. */
export async function buildShell(outputFolder: string): Promise<void> {
  await mkdir(outputFolder, { recursive: true });
  await Promise.all(SHELLS.map((shell) => buildPage(outputFolder, shell)));
  await buildPlatformLibraries(outputFolder);
}

if (require.main === module) {
  const outputFolder = join(__dirname, "..", "..", "out", "sandbox", "shell");
  buildShell(outputFolder).then(
    () => {
      process.stderr.write(`[shell] built ${outputFolder}\n`);
    },
    (error: unknown) => {
      process.stderr.write(`[shell] ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
