import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, descendants } from "../../xml/findElements";
import { xmlLines } from "../../xml/writeXml";
import type { XmlLine } from "../../xml/writeXml";
import type { XmlElement } from "../../xml/xmlNode";
import { formsOf } from "../model/forms";
import { ribbonsOf } from "../model/ribbons";
import { viewsOf } from "../model/views";
import { withoutAllowed } from "./allowList";
import type { SchemaDocument } from "./validateDocuments";

/** A document to validate, and where its lines came from. */
export interface NamedDocument extends SchemaDocument {
  readonly name: string;
  readonly lines: readonly XmlLine[];
}

/**
 * The documents of a solution that Microsoft's schemas describe. Forms, ribbons and queries stand in customizations.xml too, but
 * by themselves they are named in what is found.
 */
export function schemaDocuments(solution: AssembledSolution): readonly NamedDocument[] {
  const fetches = viewsOf(solution).flatMap(({ id, element }) =>
    descendants(element, "fetch").map((fetch) => ({ name: `query of view {${id}}`, root: fetch })),
  );
  return [
    ...formsOf(solution).map(({ id, form }) => document(`form {${id}}`, "FormXml.xsd", form)),
    ...ribbonsOf(solution).map(({ owner, ribbon }) => document(`ribbon of ${owner}`, "RibbonCore.xsd", ribbon)),
    ...fetches.map(({ name, root }) => document(name, "Fetch.xsd", root)),
    document("customizations.xml", "CustomizationsSolution.xsd", solution.customizations),
  ];
}

/** What a line of a document shows, cut to what fits a message. */
export function excerpt(document: NamedDocument, line: number): string {
  const longest = 100;
  const text = (document.lines[line - 1]?.text ?? "").trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function document(name: string, schema: string, root: XmlElement): NamedDocument {
  const lines = xmlLines(withoutAllowed(withNamespace(root)));
  return { name, schema, lines, xml: `${lines.map((line) => line.text).join("\n")}\n` };
}

/** A part taken out of customizations.xml loses the declaration of the prefix that xsi:nil uses. */
function withNamespace(root: XmlElement): XmlElement {
  const usesPrefix = [root, ...descendants(root)].some((element) =>
    [...element.attributes.keys()].some((name) => name.startsWith("xsi:")),
  );
  if (!usesPrefix || attribute(root, "xmlns:xsi") !== "") {
    return root;
  }
  return {
    ...root,
    attributes: new Map([["xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"], ...root.attributes]),
  };
}
