import type { BuildFinding } from "../finding";
import { sortedTree } from "../pack/sourceTree";
import type { SourceTree } from "../pack/sourceTree";
import { parseXml } from "../xml/parseXml";
import { isElement } from "../xml/xmlNode";
import type { XmlElement, XmlNode } from "../xml/xmlNode";
import { writeXml } from "../xml/writeXml";
import type { Catalogue } from "./catalogue";

const LCID = "$lcid";
const MARK = /\$(lcid|language|label:[\w.]+|id:\w+|ID:\w+)/g;

interface Localised {
  readonly tree: SourceTree;
  readonly problems: readonly BuildFinding[];
  /** Keys of the labels that the source asks for. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Writes a solution's source out in every language. An element, or a file by its name, with `$lcid` stands for one in each language;
 * in it `$label:key` is a label of the catalogue, `$language` the language's name and `$id:resource` the id of a web resource of texts
 * (`$ID:resource` in capitals).
 * Outside such an element a label is in the base language, which is the first of the catalogues.
 * @param folder name of the solution's folder, for findings
 */
export function localiseSource(source: SourceTree, folder: string, catalogues: readonly Catalogue[]): Localised {
  const [base] = catalogues;
  if (base === undefined) {
    return { tree: source, problems: [], labels: new Set() };
  }
  const problems: BuildFinding[] = [];
  const labels = new Set<string>();
  const write = (path: string, content: Uint8Array, catalogue: Catalogue | null): readonly [string, Uint8Array] => {
    const text = new TextDecoder().decode(content);
    const parsed = path.endsWith(".xml") && text.search(MARK) >= 0 ? parseXml(text, path) : null;
    if (parsed?.ok !== true) {
      // What is not well-formed is told by whoever reads the file for what it is.
      return [path, content];
    }
    const fill = (value: string, own: Catalogue): string =>
      value.replace(MARK, (mark) => {
        if (mark.startsWith("$label:")) {
          labels.add(mark.slice("$label:".length));
        }
        const found = valueOf(mark, own);
        if (found === undefined) {
          const message = `asks for ${mark}, which ${own.file} does not have. Add it there, or correct the name.`;
          problems.push({ rule: "strings", file: `${folder}/${path}`, element: "text", message });
        }
        return found ?? mark;
      });
    const root =
      catalogue === null
        ? expanded(parsed.root, catalogues, (value) => fill(value, base), fill)
        : filled(parsed.root, (value) => fill(value, catalogue));
    return [path, new TextEncoder().encode(writeXml(root))];
  };
  const files = [...source].flatMap(([path, content]) =>
    path.includes(LCID)
      ? catalogues.map((one) => write(path.replace(LCID, String(one.language.lcid)), content, one))
      : [write(path, content, null)],
  );
  return { tree: sortedTree(files), problems, labels };
}

function valueOf(mark: string, { language, labels }: Catalogue): string | undefined {
  const [kind, key = ""] = mark.slice(1).split(":");
  switch (kind) {
    case "lcid":
      return String(language.lcid);
    case "language":
      return language.name;
    case "label":
      return labels[key];
    case "ID":
      return language.webResources[key]?.toUpperCase();
    default:
      return language.webResources[key];
  }
}

/** @param inBase fills in what stands outside elements of one language */
function expanded(
  node: XmlElement,
  catalogues: readonly Catalogue[],
  inBase: (value: string) => string,
  fill: (value: string, own: Catalogue) => string,
): XmlElement {
  const children = node.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) {
      return [child.kind === "text" ? { ...child, value: inBase(child.value) } : child];
    }
    return isOfOneLanguage(child)
      ? catalogues.map((one) => filled(child, (value) => fill(value, one)))
      : [expanded(child, catalogues, inBase, fill)];
  });
  return { ...node, attributes: filledAttributes(node, inBase), children };
}

function isOfOneLanguage(node: XmlElement): boolean {
  return (
    [...node.attributes.values()].some((value) => value.includes(LCID)) ||
    node.children.some((child) => child.kind === "text" && child.value.includes(LCID))
  );
}

function filled(node: XmlElement, fill: (value: string) => string): XmlElement {
  return {
    ...node,
    attributes: filledAttributes(node, fill),
    children: node.children.map((child) => {
      if (isElement(child)) {
        return filled(child, fill);
      }
      return child.kind === "text" ? { ...child, value: fill(child.value) } : child;
    }),
  };
}

function filledAttributes({ attributes }: XmlElement, fill: (value: string) => string): ReadonlyMap<string, string> {
  return new Map([...attributes].map(([name, value]) => [name, fill(value)]));
}
