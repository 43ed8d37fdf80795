import { strFromU8 } from "fflate";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { textOf } from "../store/row";
import { childNamed, elementsOf } from "../xml/element";
import { parseXml } from "../xml/parseXml";

/** What a control manifest says, as far as hosting and importing need it. */
export interface ControlManifest {
  readonly namespace: string;
  readonly constructorName: string;
  readonly version: string;
  readonly properties: ReadonlySet<string>;
}

const DECLARED = new Set(["property", "data-set", "type-group"]);

export function readControlManifest(root: XmlElement): ControlManifest | null {
  const control = childNamed(root, "control");
  const { namespace, constructor: constructorName, version } = control?.attributes ?? {};
  if (!control || namespace === undefined || typeof constructorName !== "string" || version === undefined) {
    return null;
  }
  const declared = elementsOf(control).filter((element) => DECLARED.has(element.name));
  return {
    namespace,
    constructorName,
    version,
    properties: new Set(declared.map((element) => element.attributes.name ?? "")),
  };
}

function manifestText({ organization, archive }: ImportContext, name: string): string | null {
  const own = archive.files.get(`Controls/${name}/ControlManifest.xml`);
  if (own) {
    return strFromU8(own);
  }
  return textOf(organization.store.find("customcontrol", (row) => row.name === name)?.manifest);
}

/** Names of the properties that a control declares: of the one in this file, else of the one installed; null when there is neither. */
export function readControlProperties(context: ImportContext, name: string): ReadonlySet<string> | null {
  const text = manifestText(context, name);
  const reading = text === null ? null : parseXml(text);
  return reading?.ok ? (readControlManifest(reading.root)?.properties ?? null) : null;
}
