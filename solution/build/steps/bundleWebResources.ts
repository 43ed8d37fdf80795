import { join } from "node:path";
import type MinimizerPlugin from "minimizer-webpack-plugin";
import type { Configuration } from "webpack";
import type { WebResourceEntry } from "./webResourceEntry";

interface BundleRequest {
  readonly entries: readonly WebResourceEntry[];
  readonly sourceFolder: string;
  readonly outputFolder: string;
}

/**
 * Bundles each entry into one script that is a single expression on a dotted global, as forms and ribbons call it.
 * @returns webpack's error messages; none means that all scripts are written
 */
export async function bundleWebResources(request: BundleRequest): Promise<readonly string[]> {
  // Loaded here, since loading webpack takes longer than finding that there is nothing to do.
  const [{ default: webpack }, { default: Minimizer }] = await Promise.all([
    import("webpack"),
    import("minimizer-webpack-plugin"),
  ]);
  // Licences of what is bundled stay inside the script, for a file beside it would not be in the solution.
  const minimizer = new Minimizer({ extractComments: false, minimizerOptions: { compress: { passes: 2 } } });
  const messages: string[] = [];
  for (const entry of request.entries) {
    messages.push(
      ...(await new Promise<readonly string[]>((resolve) => {
        webpack(configuration(entry, request, minimizer), (error, stats) => {
          if (error !== null) resolve([`${entry.source}: ${error.message}`]);
          else
            resolve(
              (stats?.toJson({ all: false, errors: true }).errors ?? []).map(
                (one) => `${entry.source}: ${one.message}`,
              ),
            );
        });
      })),
    );
  }
  return messages;
}

function configuration(
  entry: WebResourceEntry,
  { sourceFolder, outputFolder }: BundleRequest,
  minimizer: MinimizerPlugin,
): Configuration {
  return {
    mode: "production",
    context: sourceFolder,
    entry: join(sourceFolder, entry.source),
    target: ["web", "es2018"],
    devtool: false,
    output: {
      path: outputFolder,
      filename: entry.name,
      iife: true,
      library: { name: entry.global.split("."), type: "var" },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        // Fluent's packages ask for react/jsx-runtime without the extension that React 16 needs there.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        { test: /\.tsx?$/, loader: require.resolve("swc-loader"), options: SWC_OPTIONS },
      ],
    },
    optimization: { minimizer: [minimizer] },
    performance: { hints: false },
  };
}

const SWC_OPTIONS = {
  // Only what stands here counts, never a .swcrc that lies around.
  configFile: false,
  swcrc: false,
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "classic" } },
    target: "es2018",
  },
};
