import { titleOf } from "./bundledPackages";
import type { BundledPackage } from "./bundledPackages";

/** Whose text stands for a package. */
export interface Licence {
  readonly name: string;
  readonly text: string;
}

const INTRODUCTION =
  "Business Central for Sales contains these packages, each under its own licence. Written by `npm run notices`.";
const HEADING = "=== ";

/** The text of THIRD-PARTY-NOTICES.txt. */
export function noticesText(packages: readonly (BundledPackage & { readonly licence: Licence })[]): string {
  const parts = packages.map(
    (one) => `${HEADING}${titleOf(one)} (${one.licence.name})\n\n${one.licence.text.replace(/\r\n/g, "\n").trim()}\n`,
  );
  return `${INTRODUCTION}\n\n${parts.join("\n")}`;
}

/** Packages that the notices do not name in this version. */
export function missingNotices(notices: string, packages: readonly BundledPackage[]): readonly BundledPackage[] {
  const headings = notices.split(/\r?\n/).filter((line) => line.startsWith(HEADING));
  return packages.filter((one) => !headings.some((heading) => heading.startsWith(`${HEADING}${titleOf(one)} (`)));
}

/** The notices as a page of the solution. */
export function noticesPage(notices: string): string {
  const text = notices.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r\n/g, "\n");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Third-party notices</title>
  </head>
  <body>
    <pre style="white-space: pre-wrap">${text}</pre>
  </body>
</html>
`;
}
