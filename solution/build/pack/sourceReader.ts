import type { BuildFinding } from "../finding";
import { parseXml } from "../xml/parseXml";
import { withoutComments } from "../xml/withoutComments";
import type { XmlElement } from "../xml/xmlNode";
import { sortedTree } from "./sourceTree";
import type { SourceTree } from "./sourceTree";

/**
 * Reads the files of one unpacked solution and remembers which were read, so that no file can be
 * left out of the ZIP without a word.
 */
export class SourceReader {
  readonly #tree: SourceTree;
  readonly #folder: string;
  readonly #read = new Set<string>();
  readonly #problems: BuildFinding[] = [];

  /** @param folder name of the solution's folder, put before the paths in findings */
  constructor(tree: SourceTree, folder: string) {
    this.#tree = sortedTree(tree);
    this.#folder = folder;
  }

  /** Paths that the pattern matches, in path order. */
  paths(pattern: RegExp): readonly string[] {
    return [...this.#tree.keys()].filter((path) => pattern.test(path));
  }

  /** The root element of an XML file, without comments; undefined when the file is absent or refused. */
  xml(path: string, rootName: string): XmlElement | undefined {
    const content = this.bytes(path);
    if (content === undefined) {
      return undefined;
    }
    const parsed = parseXml(new TextDecoder().decode(content), this.fileName(path));
    if (!parsed.ok) {
      this.refuse(path, "file", `${parsed.message}.`);
      return undefined;
    }
    if (parsed.root.name !== rootName) {
      this.refuse(
        path,
        parsed.root.name,
        `the root element is <${parsed.root.name}>; this file must have <${rootName}>.`,
      );
      return undefined;
    }
    return withoutComments(parsed.root);
  }

  bytes(path: string): Uint8Array | undefined {
    const content = this.#tree.get(path);
    if (content !== undefined) {
      this.#read.add(path);
    }
    return content;
  }

  refuse(path: string, element: string, message: string): void {
    this.#problems.push({ rule: "source", file: this.fileName(path), element, message });
  }

  /** What was refused so far. */
  get refusals(): readonly BuildFinding[] {
    return this.#problems;
  }

  /** What was refused, and every file that nobody read. Call when all reading is done. */
  problems(): readonly BuildFinding[] {
    const unread = [...this.#tree.keys()].filter((path) => !this.#read.has(path));
    const unknown = unread.map((path) => ({
      rule: "source",
      file: this.fileName(path),
      element: "file",
      message:
        "is not part of any component that the packer knows. Move it to its place in the unpacked layout, or delete it.",
    }));
    return [...this.#problems, ...unknown];
  }

  fileName(path: string): string {
    return `${this.#folder}/${path}`;
  }
}
