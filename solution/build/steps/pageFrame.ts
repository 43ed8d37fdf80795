import { posix } from "node:path";

interface Page {
  /** Web resource name of its script, e.g. `bcs_/pages/setup.js`. */
  readonly name: string;
  /** Web resource name of what pages share, which is loaded before. */
  readonly library: string;
}

/** The HTML that a page's script draws in: an element by the page's name, then the scripts, which stand beside it. */
export function pageFrame({ name, library }: Page): { readonly name: string; readonly html: string } {
  const page = posix.basename(name, ".js");
  const folder = posix.dirname(name);
  return {
    name: posix.join(folder, `${page}.html`),
    html: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Business Central</title>
    <style>
      body {
        margin: 0;
        font-family: "Segoe UI", sans-serif;
      }
    </style>
  </head>
  <body>
    <div id="${page}"></div>
    <script src="${posix.relative(folder, library)}"></script>
    <script src="${page}.js"></script>
  </body>
</html>
`,
  };
}
