import type { ControlFile } from "../organization/customizations";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { stableId } from "../store/identifiers";
import { childNamed, childrenNamed, childText } from "../xml/element";
import { readControlManifest } from "./controlManifests";
import { GENERAL, ImportFailed } from "./importProblem";
import { readXmlFile } from "./readArchive";

function filesOf({ archive }: ImportContext, folder: string): ControlFile[] {
  const files: ControlFile[] = [];
  for (const [path, content] of archive.files) {
    if (path.startsWith(folder)) {
      files.push({ path: path.slice(folder.length), content: Buffer.from(content).toString("base64") });
    }
  }
  return files;
}

/** The files that a manifest's resources name, relative to it. */
function namedFiles(manifest: XmlElement): string[] {
  const resources = childNamed(childNamed(manifest, "control"), "resources");
  const packaged = childrenNamed(resources, "library").flatMap((library) => childrenNamed(library, "packaged_library"));
  return [...["code", "css", "resx", "img"].flatMap((name) => childrenNamed(resources, name)), ...packaged].map(
    (each) => each.attributes.path ?? "",
  );
}

function importControl(context: ImportContext, element: XmlElement): void {
  const { organization, archive, manifest, report, caller } = context;
  const name = childText(element, "Name");
  const part = { section: "customControls", id: name, name };
  const path = childText(element, "FileName").replace(/^\//, "");
  const file = archive.files.get(path);
  if (!file) {
    throw new ImportFailed(
      {
        code: GENERAL,
        message: `The manifest of the custom control '${name}' is missing in the solution file: ${path}.`,
      },
      part,
    );
  }
  const root = readXmlFile(path, file);
  const control = readControlManifest(root);
  if (!control) {
    throw new ImportFailed(
      {
        code: "0x80160001",
        message: `The import manifest file is invalid. XSD validation failed with the following error: '${path} has no control with namespace, constructor and version'.`,
      },
      part,
    );
  }
  const { prefix } = manifest.publisher;
  const written = `${control.namespace}.${control.constructorName}`;
  const given = name.slice(0, Math.max(name.indexOf("_"), 0));
  if (name.toLowerCase() !== `${given}_${written}`.toLowerCase()) {
    const message = `The manifest of the custom control '${name}' is that of another control, ${written}.`;
    throw new ImportFailed({ code: GENERAL, message }, part);
  }
  if (given.toLowerCase() !== prefix.toLowerCase()) {
    throw new ImportFailed(
      {
        code: GENERAL,
        message: `CustomControls with Name ${written} Import Solution Failed with following error: Publisher prefix ${given} for this control ${written} does not match the prefix ${prefix} for the solution with Id ${context.solutionId}`,
      },
      part,
    );
  }
  const files = filesOf(context, path.slice(0, path.lastIndexOf("/") + 1));
  const missing = namedFiles(root).find((each) => !files.some((known) => known.path === each));
  if (missing !== undefined) {
    throw new ImportFailed(
      { code: GENERAL, message: `The custom control '${name}' lacks the file '${missing}' that its manifest names.` },
      part,
    );
  }
  const id = stableId(`customcontrol/${name}`);
  const now = organization.now();
  const user = { table: "systemuser", id: caller.userId };
  organization.store.put("customcontrol", id, {
    customcontrolid: id,
    name,
    version: control.version,
    manifest: Buffer.from(file).toString("utf8"),
    compatibledatatypes: null,
    clientjson: null,
    ismanaged: manifest.isManaged,
    componentstate: 0,
    introducedversion: manifest.version,
    solutionid: context.solutionId,
    createdon: now,
    createdby: user,
    modifiedon: now,
    modifiedby: user,
  });
  const { customizations } = organization;
  organization.customizations = { ...customizations, controlFiles: { ...customizations.controlFiles, [name]: files } };
  report.hold({ kind: "control", name, id });
  report.success("customControls", name, name);
}

/** Custom controls (PCF) with all their files. Like Dataverse, a control whose version did not rise keeps being served from browser caches: that is not modelled. */
export function importControls(context: ImportContext): void {
  for (const element of childrenNamed(childNamed(context.archive.customizations, "CustomControls"), "CustomControl")) {
    importControl(context, element);
  }
}
