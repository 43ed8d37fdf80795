import type { BuiltControl } from "../pack/builtControls";
import { attribute, childElement } from "../xml/findElements";
import { parseXml } from "../xml/parseXml";
import { element, withChildren } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";
import { writeXml } from "../xml/writeXml";
import type { Catalogue } from "./catalogue";
import { resourceTexts } from "./resourceTexts";
import { writeResx } from "./writeResx";

const MANIFEST = "ControlManifest.xml";

/**
 * A built control with a resx for each language, named in its manifest; as it is where it has no texts.
 * @param resources the groups of each resource
 * @throws Error where a catalogue lacks something, or the manifest has no resources
 */
export function withControlStrings(
  control: BuiltControl,
  resources: ReadonlyMap<string, readonly string[]>,
  catalogues: readonly Catalogue[],
): BuiltControl {
  const name = control.name.slice(control.name.lastIndexOf(".") + 1);
  const groups = resources.get(name);
  if (groups === undefined) {
    return control;
  }
  const files = catalogues.map((catalogue) => ({
    path: `strings/${name}.${catalogue.language.lcid}.resx`,
    content: writeResx(resourceTexts(catalogue, groups)),
  }));
  const manifest = manifestWith(
    control,
    files.map(({ path }) => path),
  );
  return {
    ...control,
    files: new Map([
      ...control.files,
      [MANIFEST, new TextEncoder().encode(manifest)],
      ...files.map(({ path, content }) => [path, content] as const),
    ]),
  };
}

function manifestWith({ files, folder }: BuiltControl, paths: readonly string[]): string {
  const parsed = parseXml(new TextDecoder().decode(files.get(MANIFEST)), `${folder}/${MANIFEST}`);
  const control = parsed.ok ? childElement(parsed.root, "control") : undefined;
  const resources = control === undefined ? undefined : childElement(control, "resources");
  if (!parsed.ok || control === undefined || resources === undefined) {
    throw new Error(`${folder}/${MANIFEST}: has no resources to add the strings to. Build the control again.`);
  }
  const version = attribute(control, "version");
  const strings = paths.map((path) => element({ name: "resx", attributes: { path, version }, file: resources.file }));
  const replace = (parent: XmlElement, child: XmlElement, by: XmlElement): XmlElement =>
    withChildren(
      parent,
      parent.children.map((one) => (one === child ? by : one)),
    );
  const filled = withChildren(resources, [...resources.children, ...strings]);
  return writeXml(replace(parsed.root, control, replace(control, resources, filled)));
}
