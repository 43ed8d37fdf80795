import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the content of a web resource lies. */
export interface WebResourceFolders {
  /** Built scripts and pages, under the web resource's full name. */
  readonly built: string;
  /** Hand-written strings and images, under the name without the publisher's prefix. */
  readonly source: string;
}

/** The content of a web resource: built, else hand-written; undefined when there is neither. */
export function webResourceContent(name: string, { built, source }: WebResourceFolders): Uint8Array | undefined {
  const withoutPrefix = name.replace(/^[^_/]+_\/?/, "");
  return [join(built, name), join(source, withoutPrefix)]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path))[0];
}
