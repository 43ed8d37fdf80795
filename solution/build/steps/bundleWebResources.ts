import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BuildFailure, BuildOptions, Metafile } from "esbuild";
import { fromPageLibrary, pageLibrarySource } from "./pageLibrary";
import type { PageLibrary, WebResourceEntry } from "./webResourceEntry";

interface BundleRequest {
  readonly entries: readonly WebResourceEntry[];
  readonly libraries: readonly PageLibrary[];
  readonly sourceFolder: string;
  readonly outputFolder: string;
  /** Readable and faster where somebody works on them. */
  readonly isMinified: boolean;
}

export interface Bundling {
  /** esbuild's error messages; none means that all scripts are written. */
  readonly messages: readonly string[];
  /** What went into the scripts, one a script; paths are relative to the source folder. */
  readonly metafiles: readonly Metafile[];
}

/**
 * Bundles each entry into one script that is a single expression on a dotted global, as forms and ribbons call it; then each library of
 * pages, which holds what its pages use of its packages and nothing else.
 */
export async function bundleWebResources(request: BundleRequest): Promise<Bundling> {
  const messages: string[] = [];
  const metafiles: Metafile[] = [];
  const bundle = async (source: string, options: BuildOptions): Promise<void> => {
    try {
      // Loaded here, since loading esbuild takes longer than finding that there is nothing to do.
      const { build } = await import("esbuild");
      const { metafile, outputFiles } = await build({
        ...OPTIONS,
        ...options,
        absWorkingDir: request.sourceFolder,
        metafile: true,
        write: false,
      });
      metafiles.push(metafile);
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, request.isMinified ? await minified(text) : text);
      }
    } catch (error) {
      if (!isBuildFailure(error)) {
        throw error;
      }
      messages.push(...error.errors.map(({ text, location }) => `${source}${place(location)}: ${text}`));
    }
  };

  for (const { name, source, global, library } of request.entries) {
    const shared = request.libraries.find((one) => one.name === library);
    await bundle(source, {
      entryPoints: [join(request.sourceFolder, source)],
      outfile: join(request.outputFolder, name),
      globalName: global,
      plugins: shared === undefined ? [] : [fromPageLibrary(shared)],
    });
  }
  // Whether the pages can be read at all is known by now.
  if (messages.length > 0) {
    return { messages, metafiles };
  }

  for (const library of request.libraries) {
    const pages = request.entries.filter((entry) => entry.library === library.name);
    await bundle(library.name, {
      stdin: {
        contents: await pageLibrarySource(
          library,
          pages.map(({ source }) => join(request.sourceFolder, source)),
          OPTIONS,
        ),
        resolveDir: request.sourceFolder,
      },
      outfile: join(request.outputFolder, library.name),
      globalName: library.global,
    });
  }
  return { messages, metafiles };
}

const OPTIONS = {
  bundle: true,
  format: "iife",
  // What the oldest of the browsers in pcfconfig.json can do.
  target: "es2020",
  // Only what stands here counts, never a tsconfig.json that lies around.
  tsconfigRaw: {},
  jsx: "transform",
  define: { "process.env.NODE_ENV": '"production"' },
  // Licences of what is bundled stand together in a page of their own: see solution/build/notices.
  legalComments: "none",
  charset: "utf8",
  logLevel: "silent",
} as const satisfies BuildOptions;

/** Made smaller by swc, which puts the names of columns where they are used; esbuild would keep every column of a table. */
async function minified(script: string): Promise<string> {
  const { minify } = await import("@swc/core");
  const { code } = await minify(script, {
    // Sources are modules, and so strict; the one name at the top is what others call.
    compress: { ecma: 2020, passes: 3, module: true, toplevel: false },
    mangle: true,
    ecma: 2020,
    format: { comments: false },
  });
  return `${code}\n`;
}

function place(location: { readonly file: string; readonly line: number } | null): string {
  return location === null ? "" : ` (${location.file}:${location.line})`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
