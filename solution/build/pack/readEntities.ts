import { childElement, childElements } from "../xml/findElements";
import { element, withChildren } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";
import type { SourceReader } from "./sourceReader";

/** The Entity elements: Entities/<schema name>/Entity.xml with its forms, views and ribbon put in. */
export function readEntities(reader: SourceReader): readonly XmlElement[] {
  const entities = reader.paths(/^Entities\/[^/]+\/Entity\.xml$/).map((path) => readEntity(reader, path));
  return entities.filter((entity) => entity !== undefined);
}

const FILLED_FROM_FILES = ["FormXml", "SavedQueries", "RibbonDiffXml"];

function readEntity(reader: SourceReader, path: string): XmlElement | undefined {
  const entity = reader.xml(path, "Entity");
  if (entity === undefined) {
    return undefined;
  }
  const inline = childElements(entity).filter((child) => FILLED_FROM_FILES.includes(child.name));
  for (const child of inline.filter((one) => one.children.length > 0)) {
    reader.refuse(
      path,
      child.name,
      `holds content, which belongs into files of its own. Leave <${child.name} /> empty here.`,
    );
  }
  const folder = path.slice(0, path.lastIndexOf("/"));
  const kept = entity.children.filter((child) => child.kind !== "element" || !FILLED_FROM_FILES.includes(child.name));
  const parts = [
    readForms(reader, folder, entity.file),
    readViews(reader, folder, entity.file),
    reader.xml(`${folder}/RibbonDiff.xml`, "RibbonDiffXml"),
  ];
  return withChildren(entity, [...kept, ...parts.filter((part) => part !== undefined)]);
}

/** The type of a form is the name of its folder: main, quick, quickCreate, card. */
function readForms(reader: SourceReader, folder: string, file: string): XmlElement | undefined {
  const paths = reader.paths(new RegExp(`^${escaped(folder)}/FormXml/[^/]+/[^/]+\\.xml$`));
  const byType = new Map<string, XmlElement[]>();
  for (const path of paths) {
    const type = path.split("/")[3] ?? "";
    const forms = reader.xml(path, "forms");
    if (forms === undefined) {
      continue;
    }
    const own = childElements(forms, "systemform");
    for (const form of own) {
      checkFileName(reader, path, childElement(form, "formid"));
    }
    byType.set(type, [...(byType.get(type) ?? []), ...own]);
  }
  if (byType.size === 0) {
    return undefined;
  }
  const children = [...byType].map(([type, forms]) =>
    element({ name: "forms", attributes: { type }, children: forms, file }),
  );
  return element({ name: "FormXml", children, file });
}

function readViews(reader: SourceReader, folder: string, file: string): XmlElement | undefined {
  const views = reader.paths(new RegExp(`^${escaped(folder)}/SavedQueries/[^/]+\\.xml$`)).flatMap((path) => {
    const root = reader.xml(path, "savedqueries");
    const own = root === undefined ? [] : childElements(root, "savedquery");
    for (const view of own) {
      checkFileName(reader, path, childElement(view, "savedqueryid"));
    }
    return own;
  });
  if (views.length === 0) {
    return undefined;
  }
  return element({ name: "SavedQueries", children: [element({ name: "savedqueries", children: views, file })], file });
}

function checkFileName(reader: SourceReader, path: string, id: XmlElement | undefined): void {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.xml$/, "");
  const first = id?.children[0];
  const value = first?.kind === "text" ? first.value.trim() : "";
  if (value === name) {
    return;
  }
  reader.refuse(
    path,
    id?.name ?? "id",
    `is ${value === "" ? "missing" : value} but the file is named ${name}. Give both the same lower-case {guid}.`,
  );
}

function escaped(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
