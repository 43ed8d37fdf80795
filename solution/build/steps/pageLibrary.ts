import type { BuildOptions, Plugin } from "esbuild";
import type { PageLibrary } from "./webResourceEntry";

const NAMESPACE = "page-library";

/** Takes the library's packages from the script that the page has loaded before, instead of bundling them again. */
export function fromPageLibrary({ global, packages }: PageLibrary): Plugin {
  return {
    name: NAMESPACE,
    setup: (build) => {
      build.onResolve({ filter: /^[^./]/ }, ({ path }) =>
        packages.includes(path) ? { path, namespace: NAMESPACE } : null,
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `module.exports = ${global}.packages[${JSON.stringify(path)}];`,
      }));
    },
  };
}

/** The source of a library: what the pages import of its packages, by package. */
export async function pageLibrarySource(
  { packages }: PageLibrary,
  pages: readonly string[],
  options: BuildOptions,
): Promise<string> {
  const used = await importsOf(pages, packages, options);
  const parts = packages.map((name, index) => {
    const names = used.get(name) ?? [];
    const own = `package${index}`;
    if (names.length === 0) {
      return { source: "", value: "{}" };
    }
    return names.includes(EVERYTHING)
      ? { source: `import * as ${own} from ${JSON.stringify(name)};`, value: own }
      : {
          source: `import { ${names.map((one) => `${one} as ${own}_${one}`).join(", ")} } from ${JSON.stringify(name)};`,
          value: `{ ${names.map((one) => `${one}: ${own}_${one}`).join(", ")} }`,
        };
  });
  const entries = parts.map(({ value }, index) => `${JSON.stringify(packages[index])}: ${value}`);
  return `${parts.map(({ source }) => source).join("\n")}\nexport const packages = { ${entries.join(", ")} };\n`;
}

const EVERYTHING = "*";

/**
 * The names that the pages import of each package, sorted: esbuild leaves imports of what it does not bundle in its output, and drops what is
 * not used.
 */
async function importsOf(
  pages: readonly string[],
  packages: readonly string[],
  options: BuildOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [{ build }, { default: ts }] = await Promise.all([import("esbuild"), import("typescript")]);
  const names = new Map<string, Set<string>>(packages.map((name) => [name, new Set()]));
  for (const page of pages) {
    const { outputFiles } = await build({
      ...options,
      entryPoints: [page],
      external: [...packages],
      format: "esm",
      minify: false,
      write: false,
    });
    const bundle = ts.createSourceFile(page, outputFiles[0]?.text ?? "", ts.ScriptTarget.Latest);
    for (const statement of bundle.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
        continue;
      }
      const found = names.get(statement.moduleSpecifier.text);
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || ts.isNamespaceImport(bindings)) {
        found?.add(EVERYTHING);
      } else {
        for (const { name, propertyName } of bindings.elements) {
          found?.add((propertyName ?? name).text);
        }
      }
    }
  }
  return new Map([...names].map(([name, found]) => [name, [...found].sort()]));
}
