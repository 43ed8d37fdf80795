import { childText } from "../xml/findElements";
import type { XmlElement } from "../xml/xmlNode";
import type { SourceReader } from "./sourceReader";
import { sortedTree } from "./sourceTree";
import type { SourceTree } from "./sourceTree";

/**
 * The files of the ZIP besides its three root files: web resources under the name that their FileName gives,
 * control folders and environment variable definitions as they are.
 */
export function readParts(reader: SourceReader, webResources: readonly XmlElement[]): SourceTree {
  const verbatim = reader
    .paths(/^(Controls\/[^/]+\/|environmentvariabledefinitions\/)/)
    .filter((path) => !path.endsWith(".data.xml"))
    .map((path) => [path, reader.bytes(path)] as const);
  const contents = webResources.map(
    (resource) => [childText(resource, "FileName").replace(/^\//, ""), contentOf(reader, resource)] as const,
  );
  const present: (readonly [string, Uint8Array])[] = [];
  for (const [path, content] of [...verbatim, ...contents]) {
    if (content !== undefined && path !== "") {
      present.push([path, content]);
    }
  }
  return sortedTree(present);
}

function contentOf(reader: SourceReader, resource: XmlElement): Uint8Array | undefined {
  const name = childText(resource, "Name");
  const dataFile = resource.file.slice(resource.file.indexOf("/") + 1);
  const path = dataFile.replace(/\.data\.xml$/, "");
  if (path !== `WebResources/${name}`) {
    reader.refuse(
      dataFile,
      "Name",
      `is ${name} but the file is named ${path}.data.xml. Name the file WebResources/${name}.data.xml.`,
    );
  }
  return reader.bytes(path);
}
