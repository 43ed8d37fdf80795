import { unzipSync } from "fflate";
import { attribute, childElement, childElements, childText, textOf } from "../../../../solution/build/xml/findElements";
import { parseXml } from "../../../../solution/build/xml/parseXml";
import { withoutComments } from "../../../../solution/build/xml/withoutComments";
import { writeXml } from "../../../../solution/build/xml/writeXml";
import { element, withChildren } from "../../../../solution/build/xml/xmlNode";
import type { XmlElement } from "../../../../solution/build/xml/xmlNode";

/** The unpacked files of a solution, XML in one spelling so that it can be compared. */
export type UnpackedFiles = ReadonlyMap<string, string>;

const SPLIT = [
  "Entities",
  "Roles",
  "FieldSecurityProfiles",
  "EntityRelationships",
  "optionsets",
  "WebResources",
  "CustomControls",
  "AppModules",
  "AppModuleSiteMaps",
];

/** Takes a packed solution apart into the unpacked layout: the way back, written apart from the packer to prove that it loses nothing. */
export function unpackSolution(zip: Uint8Array): UnpackedFiles {
  const entries = new Map(Object.entries(unzipSync(zip)).map(([path, content]) => [path, content]));
  const customizations = rootOf(entries, "customizations.xml");
  const files = new Map<string, string>();
  const put = (path: string, root: XmlElement): void => void files.set(path, writeXml(root));
  const section = (name: string): readonly XmlElement[] =>
    childElements(childElement(customizations, name) ?? element({ name, file: "" }));

  put("Other/Solution.xml", rootOf(entries, "solution.xml"));
  put(
    "Other/Customizations.xml",
    withChildren(
      customizations,
      childElements(customizations).map((one) => (SPLIT.includes(one.name) ? withChildren(one, []) : one)),
    ),
  );
  for (const entity of section("Entities")) {
    unpackEntity(entity, put);
  }
  for (const role of section("Roles")) {
    put(`Roles/${attribute(role, "name")}.xml`, role);
  }
  for (const set of section("optionsets")) {
    put(`OptionSets/${attribute(set, "Name")}.xml`, set);
  }
  if (section("FieldSecurityProfiles").length > 0) {
    put(
      "Other/FieldSecurityProfiles.xml",
      element({ name: "FieldSecurityProfiles", children: section("FieldSecurityProfiles"), file: "" }),
    );
  }
  unpackRelationships(section("EntityRelationships"), put);
  for (const resource of section("WebResources")) {
    const name = childText(resource, "Name");
    put(`WebResources/${name}.data.xml`, resource);
    const content = entries.get(childText(resource, "FileName").slice(1));
    if (content !== undefined) {
      files.set(`WebResources/${name}`, Buffer.from(content).toString("base64"));
    }
  }
  for (const app of section("AppModules")) {
    put(`AppModules/${childText(app, "UniqueName")}/AppModule.xml`, app);
  }
  for (const map of section("AppModuleSiteMaps")) {
    put(`AppModuleSiteMaps/${childText(map, "SiteMapUniqueName")}/AppModuleSiteMap.xml`, map);
  }
  for (const control of section("CustomControls")) {
    put(`Controls/${childText(control, "Name")}/ControlManifest.xml.data.xml`, control);
  }
  for (const [path, content] of entries) {
    if (/^(Controls|environmentvariabledefinitions)\//.test(path)) {
      files.set(path, Buffer.from(content).toString("base64"));
    }
  }
  return files;
}

function unpackEntity(entity: XmlElement, put: (path: string, root: XmlElement) => void): void {
  const folder = `Entities/${childText(entity, "Name")}`;
  const contents = ["FormXml", "SavedQueries", "RibbonDiffXml"];
  put(
    `${folder}/Entity.xml`,
    withChildren(
      entity,
      childElements(entity).filter((child) => !contents.includes(child.name)),
    ),
  );
  for (const forms of childElements(childElement(entity, "FormXml") ?? element({ name: "FormXml", file: "" }))) {
    for (const form of childElements(forms)) {
      put(
        `${folder}/FormXml/${attribute(forms, "type")}/${childText(form, "formid")}.xml`,
        element({ name: "forms", children: [form], file: "" }),
      );
    }
  }
  const views = childElement(entity, "SavedQueries");
  for (const view of views === undefined ? [] : childElements(childElement(views, "savedqueries") ?? views)) {
    put(
      `${folder}/SavedQueries/${textOf(childElement(view, "savedqueryid"))}.xml`,
      element({ name: "savedqueries", children: [view], file: "" }),
    );
  }
  const ribbon = childElement(entity, "RibbonDiffXml");
  if (ribbon !== undefined) {
    put(`${folder}/RibbonDiff.xml`, ribbon);
  }
}

function unpackRelationships(
  relationships: readonly XmlElement[],
  put: (path: string, root: XmlElement) => void,
): void {
  if (relationships.length === 0) {
    return;
  }
  const wrap = (children: readonly XmlElement[]): XmlElement =>
    element({ name: "EntityRelationships", children, file: "" });
  put("Other/Relationships.xml", wrap(relationships.map((one) => withChildren(one, []))));
  const referenced = new Set(relationships.map((one) => childText(one, "ReferencedEntityName")));
  for (const table of referenced) {
    put(
      `Other/Relationships/${table}.xml`,
      wrap(relationships.filter((one) => childText(one, "ReferencedEntityName") === table)),
    );
  }
}

/** The source of a solution in the spelling that unpackSolution has, less what an unpacked solution marks and a package does not. */
export function comparableSource(tree: ReadonlyMap<string, Uint8Array>): UnpackedFiles {
  return new Map(
    [...tree].map(([path, content]) => {
      const isVerbatim =
        /^(environmentvariabledefinitions\/|Controls\/.*(?<!\.data\.xml)$|WebResources\/.*(?<!\.data\.xml)$)/.test(
          path,
        );
      if (isVerbatim) {
        return [path, Buffer.from(content).toString("base64")];
      }
      const root = parsed(content, path);
      const placeholders = ["FormXml", "SavedQueries", "RibbonDiffXml"];
      const kept = path.endsWith("/Entity.xml")
        ? withChildren(
            root,
            childElements(root).filter((child) => !placeholders.includes(child.name)),
          )
        : root;
      return [path, writeXml(kept)];
    }),
  );
}

function rootOf(entries: ReadonlyMap<string, Uint8Array>, path: string): XmlElement {
  const content = entries.get(path);
  if (content === undefined) {
    throw new Error(`The package has no ${path}.`);
  }
  return parsed(content, path);
}

function parsed(content: Uint8Array, path: string): XmlElement {
  const result = parseXml(new TextDecoder().decode(content), "");
  if (!result.ok) {
    throw new Error(`${path} ${result.message}`);
  }
  return withoutComments(result.root);
}
