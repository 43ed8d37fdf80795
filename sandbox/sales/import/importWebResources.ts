import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { readId } from "../store/identifiers";
import { numberOf } from "../store/row";
import { childNamed, childrenNamed, childText } from "../xml/element";
import { GENERAL, ImportFailed, missingComponent } from "./importProblem";
import { putComponentRow } from "./putComponentRow";

const WEB_RESOURCE = 61;

function importWebResource(context: ImportContext, element: XmlElement): void {
  const { organization, archive, manifest, report } = context;
  const name = childText(element, "Name");
  const part = { section: "webResources", id: name, name };
  const id = readId(childText(element, "WebResourceId"));
  if (id === null) {
    throw new ImportFailed(missingComponent(name, WEB_RESOURCE), part);
  }
  const path = childText(element, "FileName").replace(/^\//, "");
  const content = archive.files.get(path);
  if (!content) {
    throw new ImportFailed(
      { code: GENERAL, message: `The content of the web resource '${name}' is missing in the solution file: ${path}.` },
      part,
    );
  }
  const prefix = `${manifest.publisher.prefix.toLowerCase()}_`;
  if (!name.toLowerCase().startsWith(prefix)) {
    const message = `The web resource name '${name}' must start with a valid customization prefix ('${prefix}').`;
    if (!manifest.isManaged) {
      throw new ImportFailed({ code: "0x8004f113", message }, part);
    }
    report.warning("webResources", name, name, { code: "0x8004f113", message });
  }
  const limit = numberOf(organization.store.get("organization", organization.id)?.maxuploadfilesize) ?? Infinity;
  if (content.length > limit) {
    throw new ImportFailed(
      {
        code: "0x8004f115",
        message: `Webresource content size is too big: '${name}' has ${content.length} bytes, the limit is ${limit}.`,
      },
      part,
    );
  }
  const dependencies = childText(element, "DependencyXml");
  const language = childText(element, "LanguageCode");
  putComponentRow(context, "webresource", id, {
    name,
    displayname: childText(element, "DisplayName") || null,
    description: childText(element, "Description") || null,
    webresourcetype: Number(childText(element, "WebResourceType")),
    languagecode: language === "" ? null : Number(language),
    dependencyxml: dependencies === "" ? null : dependencies,
    content: Buffer.from(content).toString("base64"),
    introducedversion: childText(element, "IntroducedVersion") || manifest.version,
  });
  report.success("webResources", id, name);
}

export function importWebResources(context: ImportContext): void {
  for (const element of childrenNamed(childNamed(context.archive.customizations, "WebResources"), "WebResource")) {
    importWebResource(context, element);
  }
}
